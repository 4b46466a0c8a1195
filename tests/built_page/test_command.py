"""The whole answer of `make check-site` to the site in `bad/`, which has a fault of each sort, stands in EXPECTED."""

from pathlib import Path

import pytest

from tests.built_page.__main__ import main

HERE = Path(__file__).parent
EXPECTED = (HERE / "EXPECTED").read_text(encoding="utf-8")


def test_each_fault_is_told_with_its_place_and_its_cure(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--site", str(HERE / "bad")])
    assert (code, capsys.readouterr().out) == (1, EXPECTED)


def test_a_folder_without_pages_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["--site", str(tmp_path)])
    assert (code, capsys.readouterr().err) == (2, f"{tmp_path} has no pages; build the site first: make site\n")
