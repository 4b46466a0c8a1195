"""A tiny project of one record of each kind, built with the real templates, is what the golden files show.

`make golden` writes them anew; look at the difference before you commit it.
"""

import os
import shutil
from pathlib import Path

from sala.checks import check_library
from sala.project import read_project
from tests.golden.tidying import tidy
from tests.projects import TODAY

HERE = Path(__file__).parent
GOLDEN = HERE / "pages"
WRITE = os.environ.get("SALA_GOLDEN") == "write"


def articles(site: Path) -> dict[str, str]:
    """What a person reads on each page, by its path."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        text = tidy(path.read_text(encoding="utf-8"))
        if text:
            found[path.relative_to(site).as_posix()] = text
    return found


def test_the_tiny_project_has_no_problems(tiny_project: Path) -> None:
    assert check_library(read_project(tiny_project, TODAY)) == []


def test_pages_are_what_the_golden_files_show(tiny_site: Path) -> None:
    built = articles(tiny_site)
    if WRITE:
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for path, text in built.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_text(text, encoding="utf-8", newline="\n")
    golden = {path.relative_to(GOLDEN).as_posix(): path.read_text(encoding="utf-8") for path in GOLDEN.rglob("*.html")}
    assert sorted(built) == sorted(golden)
    assert {path: text for path, text in built.items() if golden[path] != text} == {}, "run: make golden"


def test_the_draft_provision_is_nowhere_in_the_tiny_site(tiny_site: Path) -> None:
    words = ("Penalties that nobody confirmed", "The fine is said to be large", "art-2")
    leaked = [
        f"{path.relative_to(tiny_site)}: {word}"
        for path in tiny_site.rglob("*")
        if path.suffix in {".html", ".xml", ".json", ".js"}
        for word in words
        if word in path.read_text(encoding="utf-8")
    ]
    assert leaked == []


def test_tidying_keeps_words_and_marks_and_drops_only_spaces() -> None:
    page = '<body>x<article lang="km">\n <h1>ក</h1>  <p>One <b>two</b>,\n three<br>&lt;4</p></article>y</body>'
    assert tidy(page).splitlines() == [
        '<article lang="km">',
        "  <h1>",
        "    ក",
        "  </h1>",
        "  <p>",
        "    One <b>two</b>, three<br>&lt;4",
        "  </p>",
        "</article>",
    ]
