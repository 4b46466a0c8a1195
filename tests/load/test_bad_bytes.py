"""Whatever a file of the project holds, the check ends in lines that each say one thing, and never in a traceback."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sala.load.site_config import SiteConfigFault, site_languages
from sala.load.text import MAX_BYTES, TextFault, read
from sala.model.assets import LICENCES_PATH
from sala.model.register import REGISTER_PATH
from tests.projects import make_project, problem_lines, register_all, write

QUICK = settings(derandomize=True, database=None, deadline=None, max_examples=60)
PAGE = "docs/en/guides/about.md"
TRANSLATION = "docs/km/contacts/cambodia/helpline.md"
TERMS = "glossary/abuse.yml"
WORDS = "overrides/strings/km.yml"
PICTURE = "docs/assets/map.png"
DRAWING = "docs/assets/map.svg"
STYLE = "overrides/assets/own.css"
TEMPLATE = "overrides/own.html"
FILES = (PAGE, TRANSLATION, TERMS, WORDS, REGISTER_PATH, LICENCES_PATH, PICTURE, DRAWING, STYLE, TEMPLATE)
YAML_FILES = (TERMS, WORDS, LICENCES_PATH)
LICENCES = "- {path: docs/assets/, licence: CC0-1.0, author: Sala, source: drawn, people: none}\n"
BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
DEEP = "[" * 10_000 + "]" * 10_000 + "\n"
# what begins a segment of a picture, so that more of the bytes come near to one
PICTURES = st.sampled_from([b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"GIF89a"])
# signs of Markdown, and what the rules look for
SIGNS = st.sampled_from(
    [
        "[",
        "](",
        "**",
        "`",
        "!!! ",
        "??? ",
        "|",
        "\n",
        "[^1]",
        "{#",
        "## ",
        "---",
        "![",
        "(ref:",
        ")",
        "@",
        "www.",
        "ID 1",
    ]
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean project, whose files the properties write over."""
    root = make_project(tmp_path_factory.mktemp("bytes") / "project")
    write(root, LICENCES_PATH, LICENCES)
    write(root, PICTURE, b"x")
    register_all(root)
    return root


def lines_with(root: Path, path: str, content: bytes) -> list[str]:
    """The lines that the check prints while a file holds this."""
    file = root / path
    before = file.read_bytes() if file.exists() else None
    write(root, path, content)
    try:
        return problem_lines(root)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


@QUICK
@given(st.sampled_from(FILES), st.binary(max_size=300) | st.tuples(PICTURES, st.binary(max_size=80)).map(b"".join))
def test_any_bytes_in_any_file_end_in_lines(project: Path, path: str, content: bytes) -> None:
    assert [line for line in lines_with(project, path, content) if len(line.splitlines()) != 1] == []


@QUICK
@given(st.lists(SIGNS | st.text(max_size=4), max_size=40).map("".join))
def test_any_signs_in_a_body_end_in_lines(project: Path, text: str) -> None:
    head = (project / TRANSLATION).read_text(encoding="utf-8").rpartition("---\n")[0]
    lines = lines_with(project, TRANSLATION, f"{head}---\n{text}".encode("utf-8", "replace"))
    assert [line for line in lines if len(line.splitlines()) != 1] == []


@QUICK
@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")))
def test_any_settings_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    root = tmp_path_factory.mktemp("settings")
    write(root, "mkdocs.yml", content)
    with pytest.raises(SiteConfigFault):
        site_languages(root)


@pytest.mark.parametrize("content", [BOMB, f"plugins: {DEEP}", "x" * (MAX_BYTES + 1)], ids=["bomb", "deep", "large"])
def test_settings_that_would_fill_the_memory_are_refused(content: str, tmp_path: Path) -> None:
    write(tmp_path, "mkdocs.yml", content)
    with pytest.raises(SiteConfigFault):
        site_languages(tmp_path)


@pytest.mark.parametrize("path", YAML_FILES)
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            BOMB,
            "YAML has a use of its own for & and * at the beginning of a value; put the value in quotes [front-matter]",
        ),
        (f"- {DEEP}", "nested deeper than 16 levels; no field needs that, write it flat [front-matter]"),
        ("x" * (MAX_BYTES + 1), "the file has 1,000,001 bytes, more than 1,000,000; split the record [file-size]"),
        (b"\xff", "the byte 0xff is not UTF-8; save the file as UTF-8 [file-readable]"),
    ],
    ids=["bomb", "deep", "large", "bytes"],
)
def test_what_would_fill_the_memory_gets_one_line(project: Path, path: str, content: str | bytes, told: str) -> None:
    found = lines_with(project, path, content if isinstance(content, bytes) else content.encode())
    own = [line.partition("error: ")[2] for line in found if line.startswith(f"{path}:")]
    assert own == [told]


def test_a_register_that_is_no_text_gets_one_line(project: Path) -> None:
    found = lines_with(project, REGISTER_PATH, b"\xff\xfe")
    assert found == [f"{REGISTER_PATH}:1:1: error: the byte 0xff is not UTF-8; save the file as UTF-8 [file-readable]"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """A file of 50 GB that takes no room: whoever reads it fails, whoever asks for its size does not."""
    path = tmp_path / "large.md"
    with path.open("wb") as file:
        file.truncate(50_000_000_000)
    with pytest.raises(TextFault, match=r"^the file has 50,000,000,000 bytes, more than 1,000,000; split the record$"):
        read(path)


def test_a_file_that_went_after_it_was_listed_is_told(tmp_path: Path) -> None:
    message = r"^the file cannot be read \(ENOENT\); see that it opens, and that you have the right to read it$"
    with pytest.raises(TextFault, match=message):
        read(tmp_path / "gone.md")


def test_links_out_of_the_project_are_told_for_every_file(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    register_all(root)
    outside = write(tmp_path, "outside.yml", "- id: outside\n")
    (root / "glossary" / "outside.yml").symlink_to(outside)
    (root / "docs" / "assets").mkdir()
    (root / "docs" / "assets" / "outside.png").symlink_to(outside)
    told = "error: this is a link out of the project; put the file itself here [file-readable]"
    assert problem_lines(root) == [f"docs/assets/outside.png:1:1: {told}", f"glossary/outside.yml:1:1: {told}"]
