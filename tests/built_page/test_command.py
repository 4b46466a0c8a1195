"""The whole answer of `make check-site` to the site in `bad/`, which has a fault of each sort, stands in EXPECTED."""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

HERE = Path(__file__).parent


def check_site(site: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "tests.built_page", "--site", str(site)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_each_fault_is_told_with_its_place_and_its_cure() -> None:
    done = check_site(HERE / "bad")
    expected = (HERE / "EXPECTED").read_text(encoding="utf-8")
    assert (done.stdout, done.stderr, done.returncode) == (expected, "", 1)


def test_a_folder_without_pages_is_misuse(tmp_path: Path) -> None:
    done = check_site(tmp_path)
    message = f"{tmp_path} has no pages; build the site first: make site\n"
    assert (done.stdout, done.stderr, done.returncode) == ("", message, 2)
