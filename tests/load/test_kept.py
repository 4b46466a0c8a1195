"""What was read is kept, and used only for the same text."""

from pathlib import Path

import pytest

from sala.load.kept import PLACE, Kept, read_kept, write_kept


def test_a_file_that_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    read: list[str] = []

    def reading(text: str) -> str:
        read.append(text)
        return text.upper()

    for text in ("one", "one", "two", "one"):
        kept: Kept = read_kept(tmp_path)
        assert kept.of("a.md", text, reading) == text.upper()
        write_kept(tmp_path, kept)
    assert read == ["one", "two", "one"]


@pytest.mark.parametrize("damage", [b"", b"not a pickle", b"\x80\x05N."])
def test_a_damaged_store_is_as_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / PLACE).parent.mkdir()
    (tmp_path / PLACE).write_bytes(damage)
    assert read_kept(tmp_path) == Kept()


def test_where_it_cannot_be_written_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("in the way", encoding="utf-8")
    kept: Kept = Kept()
    kept.of("a.md", "one", str.upper)
    write_kept(tmp_path, kept)
    assert (tmp_path / ".cache").read_text(encoding="utf-8") == "in the way"
