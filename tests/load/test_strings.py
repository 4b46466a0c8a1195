"""Words of the interface, one file a language."""

from pathlib import Path

import pytest

from sala.load.strings import load_strings
from tests.projects import make_project, problem_lines, register_all, write

KM = "overrides/strings/km.yml"


def _lines(root: Path) -> list[str]:
    return [str(problem) for problem in load_strings(root, ("km",)).problems]


def test_words_are_read_as_text_and_what_yaml_makes_of_them_is_told(tmp_path: Path) -> None:
    write(tmp_path, KM, "yes: no\nyear: 2008\nday: '2008'\nnone:\n")
    assert load_strings(tmp_path, ("km",)).words == {"km": {"yes": "no", "year": "2008", "day": "2008", "none": ""}}
    assert _lines(tmp_path) == [
        f'{KM}:1:6: error: no is yes or no to YAML, not text; write it in quotes: "no" [yaml-traps]',
        f'{KM}:2:7: error: 2008 is a number to YAML, not text; write it in quotes: "2008" [yaml-traps]',
        f"{KM}:4:6: error: the value is empty; write it [schema]",
    ]


def test_a_language_without_a_file_is_told_which_to_copy(tmp_path: Path) -> None:
    message = f"there is no {KM}; copy overrides/strings/en.yml and translate it"
    assert _lines(tmp_path) == [f"{KM}:1:1: error: {message} [strings-complete]"]


def test_a_missing_file_is_reported_once_and_not_for_each_word(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    register_all(root)
    (root / KM).unlink()
    message = f"there is no {KM}; copy overrides/strings/en.yml and translate it"
    assert problem_lines(root) == [f"{KM}:1:1: error: {message} [strings-complete]"]


def test_a_file_with_the_line_ends_of_windows_is_clean(tmp_path: Path) -> None:
    write(tmp_path, KM, "leave: ចាកចេញ\r\n")
    strings = load_strings(tmp_path, ("km",))
    assert (strings.words, strings.problems) == ({"km": {"leave": "ចាកចេញ"}}, ())


@pytest.mark.parametrize("content", ["- a\n- b\n", "words\n", "{}\n", "# nothing yet\n"])
def test_a_file_that_holds_no_words_is_a_problem(content: str, tmp_path: Path) -> None:
    write(tmp_path, KM, content)
    assert _lines(tmp_path) == [f"{KM}:1:1: error: the file has no words; write key: text lines [schema]"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"\xff\n", "1:1: error: the byte 0xff is not UTF-8; save the file as UTF-8 [file-readable]"),
        (b"a: b\na: c\n", "2:1: error: the key 'a' stands twice; keep one of the two [duplicate-key]"),
        (b"a: {b: c}\n", "1:4: error: found a mapping where text belongs; write the text [schema]"),
        (
            b"a: !x b\n",
            "1:4: error: the YAML tag !x is not used here; take it away, or put the value in quotes [front-matter]",
        ),
    ],
)
def test_a_broken_file_is_a_problem_like_any_other(content: bytes, line: str, tmp_path: Path) -> None:
    write(tmp_path, KM, content)
    assert _lines(tmp_path) == [f"{KM}:{line}"]
