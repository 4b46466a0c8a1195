"""Any file gives a value or a problem, never an exception."""

import string
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sala.load.loader import load_library
from sala.model.library import Library
from tests.projects import TODAY, make_project, problem_lines, register_all, write

QUICK = settings(derandomize=True, database=None, deadline=None, max_examples=60)
PAGE = "docs/en/laws/cambodia/any.md"
TERMS = "glossary/any.yml"
WORDS = "overrides/strings/km.yml"
TRANSLATION = "docs/km/laws/cambodia/trafficking-law.md"
# what YAML gives a meaning, so that more of the texts come near to it
SIGNS = " \n\t:-#'\"[]{}&*!|>%?@`=<~0179eT\x00\x85\u2028\ufeff"
YAML_TEXT = st.text(st.sampled_from(SIGNS) | st.characters(codec="utf-8"))
KEYS = st.sampled_from(["id", "title", "summary", "provisions", "sources", "countries", "adopted", "unit", "languages"])
SCALARS = st.one_of(
    st.sampled_from(["no", "012", "2008-02-30", "=", "<<", "~", "1e3", "''", "0x1F", "1:30", ".inf", "!a b", "? x"]),
    st.text(string.printable, max_size=12),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(KEYS, inner, max_size=3).map(
            lambda pairs: "{" + ", ".join(f"{key}: {value}" for key, value in pairs.items()) + "}"
        ),
    ),
    max_leaves=6,
)
RECORDS = st.dictionaries(KEYS, VALUES).map(lambda pairs: "".join(f"{key}: {value}\n" for key, value in pairs.items()))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean project, whose files the properties write over."""
    root = make_project(tmp_path_factory.mktemp("load") / "project")
    register_all(root)
    return root


def _is_read_or_told(root: Path, path: str, content: str | bytes) -> None:
    """The rest of the project is read, and what the file has wrong is told in lines that begin with its path."""
    file = root / path
    before = file.read_bytes() if file.exists() else None
    write(root, path, content)
    lines = problem_lines(root)
    library = load_library(root, ("en", "km"), TODAY)
    if before is None:
        file.unlink()
    else:
        file.write_bytes(before)
    assert isinstance(library, Library)
    assert [line for line in lines if len(line.splitlines()) != 1] == []
    pages = {entry.document.path for entry in library.entries}
    read = (
        pages | {item.document.path for item in library.translations} | {item.document.path for item in library.terms}
    )
    told = {problem.path for problem in library.failures}
    assert {"docs/en/laws/cambodia/trafficking-law.md", "docs/en/contacts/cambodia/helpline.md"} <= read
    assert path == WORDS or path in read | told or content in ("[]", "[]\n")


@QUICK
@given(st.sampled_from([PAGE, TERMS, TRANSLATION, WORDS]), st.binary(max_size=200))
@example(PAGE, b"")
@example(PAGE, b"\xff\xfe-\x00-\x00-\x00")
@example(TERMS, b"- - - -")
@example(WORDS, b"- a")
def test_any_bytes_are_read_or_told(project: Path, path: str, content: bytes) -> None:
    _is_read_or_told(project, path, content)


@QUICK
@given(st.sampled_from([PAGE, TRANSLATION]), YAML_TEXT)
@example(PAGE, 'a: "line\\nend"\n"a\\nb": c\n"a\\nb": d\n')
@example(PAGE, "title: =\n")
@example(PAGE, "title: !foo bar\n")
@example(PAGE, "title: !a%0Ab c\n")
@example(PAGE, "countries: |\n  a\n  b\n")
def test_any_text_as_front_matter_is_read_or_told(project: Path, path: str, text: str) -> None:
    _is_read_or_told(project, path, f"---\n{text}\n---\nBody\n")


@QUICK
@given(st.sampled_from([PAGE, TRANSLATION]), RECORDS)
def test_any_values_under_known_keys_are_read_or_told(project: Path, path: str, record: str) -> None:
    _is_read_or_told(project, path, f"---\n{record}---\nBody\n")


@QUICK
@given(st.lists(RECORDS, min_size=1, max_size=3))
def test_any_terms_are_read_or_told(project: Path, records: list[str]) -> None:
    items = ("- " + "\n  ".join(record.split("\n")).rstrip() + "\n" for record in records)
    _is_read_or_told(project, TERMS, "".join(items))


@QUICK
@given(YAML_TEXT)
def test_any_text_as_a_body_is_read_or_told(project: Path, text: str) -> None:
    page = "docs/en/contacts/cambodia/helpline.md"
    front_matter = (project / page).read_text(encoding="utf-8").rpartition("---\n")[0]
    _is_read_or_told(project, page, f"{front_matter}---\n{text}")


def test_a_page_with_the_line_ends_of_windows_is_the_same_page(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    page = root / "docs/en/laws/cambodia/trafficking-law.md"
    before = load_library(root, ("en", "km"), TODAY)
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    assert load_library(root, ("en", "km"), TODAY) == before


def test_files_are_listed_sorted_and_dot_files_left_out(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    write(root, "docs/.hidden/page.md", "---\n")
    write(root, "docs/assets/logo.svg", "<svg/>\n")
    assert load_library(root, ("en", "km"), TODAY).files == (
        "docs/assets/",
        "docs/assets/logo.svg",
        "docs/en/",
        "docs/en/contacts/",
        "docs/en/contacts/cambodia/",
        "docs/en/contacts/cambodia/helpline.md",
        "docs/en/laws/",
        "docs/en/laws/cambodia/",
        "docs/en/laws/cambodia/trafficking-law.md",
        "docs/en/procedures/",
        "docs/en/procedures/cambodia/",
        "docs/en/procedures/cambodia/report.md",
        "docs/km/",
        "docs/km/contacts/",
        "docs/km/contacts/cambodia/",
        "docs/km/contacts/cambodia/helpline.md",
        "glossary/abuse.yml",
    )


def test_a_file_that_cannot_be_read_does_not_make_its_names_and_its_readers_wrong(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    register_all(root)
    page = "docs/en/contacts/cambodia/helpline.md"  # registered, translated, named in front matter and in a body
    write(root, page, "---\nid: [helpline\n---\n")
    assert problem_lines(root) == [
        f"{page}:3:1: error: the list in brackets above has no end, or no comma between two items; "
        "write [one, two] [front-matter]"
    ]


def test_a_reference_to_nothing_is_told_beside_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    register_all(root)
    write(root, "docs/en/guides/empty.md", "")
    report = root / "docs/en/procedures/cambodia/report.md"
    report.write_text(report.read_text(encoding="utf-8").replace("(ref:helpline)", "(ref:hotline)"), encoding="utf-8")
    assert problem_lines(root) == [
        "docs/en/guides/empty.md:1:1: error: the file is empty; "
        "write the record, or take the file away [file-readable]",
        "docs/en/procedures/cambodia/report.md:34:9: error: there is no record 'hotline'; "
        "look its id up in the file's first lines [references-resolve]",
    ]


def test_a_project_without_content_is_an_empty_library(tmp_path: Path) -> None:
    assert load_library(tmp_path, ("en",), TODAY) == Library(today=TODAY)
