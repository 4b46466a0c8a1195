"""What was read is kept, and used only for the same bytes."""

from pathlib import Path

import pytest

from sala.load.kept import PLACE, Kept, read_kept, write_kept


def test_a_file_that_did_not_change_is_not_read_again(tmp_path: Path) -> None:
    read: list[bytes] = []

    def reading(data: bytes) -> str:
        read.append(data)
        return data.decode()

    for data in (b"one", b"one", b"two", b"one"):
        kept: Kept[str] = read_kept(tmp_path)
        assert kept.of("a.md", data, reading) == data.decode()
        write_kept(tmp_path, kept)
    assert read == [b"one", b"two", b"one"]


@pytest.mark.parametrize("damage", [b"", b"not a pickle", b"\x80\x05N."])
def test_a_damaged_store_is_as_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / PLACE).parent.mkdir()
    (tmp_path / PLACE).write_bytes(damage)
    assert read_kept(tmp_path) == Kept()


def test_where_it_cannot_be_written_the_work_goes_on(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("in the way", encoding="utf-8")
    kept: Kept[str] = Kept()
    kept.of("a.md", b"one", bytes.decode)
    write_kept(tmp_path, kept)
    assert (tmp_path / ".cache").read_text(encoding="utf-8") == "in the way"
