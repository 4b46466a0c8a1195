"""The memory of addresses: one file, sorted, whole at any time."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.cli import main
from sala.links import memory as written
from sala.links.memory import MEMORY_PATH, MemoryFault, Remembered, format_memory, parse_memory, read_memory
from sala.project import read_project
from tests.projects import TODAY, make_project, register_all

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 9)
MEND = "bring the last good version back: git checkout HEAD -- docs/.links.json"
KNOWN = {
    "https://b.example/ខ្មែរ": Remembered(
        checked=LAST, answer="404 Not Found", failures=3, first_failure=FIRST, last_failure=LAST
    ),
    "https://a.example/": Remembered(checked=LAST, answer="200 OK", first_good=FIRST, last_good=LAST),
}
TEXT = """{
 "https://a.example/": {
  "checked": "2026-11-09",
  "answer": "200 OK",
  "first_good": "2026-11-01",
  "last_good": "2026-11-09"
 },
 "https://b.example/ខ្មែរ": {
  "checked": "2026-11-09",
  "answer": "404 Not Found",
  "failures": 3,
  "first_failure": "2026-11-01",
  "last_failure": "2026-11-09"
 }
}
"""


def test_the_memory_is_text_that_a_person_can_compare() -> None:
    assert (format_memory(KNOWN), parse_memory(TEXT)) == (TEXT, KNOWN)


remembered = st.builds(
    Remembered,
    checked=st.dates(),
    answer=st.text(),
    first_good=st.none() | st.dates(),
    last_good=st.none() | st.dates(),
    moved_to=st.none() | st.text(),
    failures=st.integers(0, 1000),
    first_failure=st.none() | st.dates(),
    last_failure=st.none() | st.dates(),
)


@given(st.dictionaries(st.text(), remembered))
def test_whatever_is_remembered_is_read_back(memory: dict[str, Remembered]) -> None:
    assert parse_memory(format_memory(memory)) == memory


@given(st.text())
def test_any_text_is_a_memory_or_a_fault(text: str) -> None:
    try:
        parse_memory(text)
    except MemoryFault as fault:
        assert str(fault).startswith(f"{MEMORY_PATH}:{fault.line}:{fault.column}: ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{\n<<<<<<< ours\n", "2:1: this is no JSON (Expecting property name enclosed in double quotes); "),
        ("[]", "1:1: found [] at the top (Input should be a valid dictionary); "),
        (
            TEXT.replace('"failures": 3', '"failures": "many"'),
            "8:1: found 'many' at https://b.example/ខ្មែរ failures (Input should be a valid integer, unable to parse"
            " string as an integer); ",
        ),
    ],
)
def test_a_broken_memory_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(MemoryFault) as fault:
        parse_memory(text)
    assert str(fault.value) == f"docs/.links.json:{told}{MEND}"


def test_a_broken_memory_is_a_problem_of_the_content_and_stops_the_commands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_project(tmp_path / "project")
    register_all(root)
    (root / MEMORY_PATH).write_bytes(b"\xff")
    assert [str(problem) for problem in read_project(root, TODAY).failures] == [
        f"docs/.links.json:1:1: error: the file is not UTF-8; {MEND} [file-readable]"
    ]
    (root / "mkdocs.yml").write_bytes((Path(__file__).parents[2] / "mkdocs.yml").read_bytes())
    assert main(["links", "report", "--root", str(root)]) == 2
    assert capsys.readouterr().err == f"sala: docs/.links.json:1:1: the file is not UTF-8; {MEND}\n"


def test_a_run_that_is_broken_off_leaves_the_memory_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    written.write_memory(tmp_path, KNOWN)

    def interrupted(self: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        written.write_memory(tmp_path, {})
    assert ([path.name for path in (tmp_path / "docs").iterdir()], read_memory(tmp_path)) == ([".links.json"], KNOWN)
