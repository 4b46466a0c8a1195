"""What is not published is nowhere on the built site."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sala.model.document import Document, Section
from sala.model.library import Entry, Library, TermEntry
from sala.pages.titles import title_of
from sala.project import read_project
from tests.browser.reading import read_pages
from tests.conftest import ROOT

SENTENCE_END = re.compile(r"(?<=[.!?។])\s+|\n+")
MARKUP = re.compile(r"\[[^\]]*\]\([^)]*\)|\{[^}]*\}|[*_`>#]+|^!!!.*$|^\s*[-\d.]+\s", re.MULTILINE)
SHORTEST = 20
"""A shorter piece of text may stand anywhere by chance."""


@pytest.fixture(scope="module")
def library() -> Library:
    return read_project(ROOT, date.today())


@pytest.fixture(scope="module")
def site_text(site: Path) -> str:
    """All that a reader or a machine can read on the site."""
    pages = [page.text + "\n" + "\n".join(page.json_ld) for page in read_pages(site).values()]
    others = [path.read_text(encoding="utf-8") for path in site.rglob("*") if path.suffix in {".json", ".xml", ".txt"}]
    return "\n".join([*pages, *others])


def pieces(markdown: str) -> Iterator[str]:
    """Runs of plain words, long enough to be told apart."""
    for sentence in SENTENCE_END.split(markdown):
        for piece in MARKUP.split(sentence):
            plain = " ".join(piece.split())
            if len(plain) >= SHORTEST:
                yield plain


def documents(library: Library, entry: Entry) -> list[Document]:
    """A record in every language."""
    others = [library.translation(entry, language) for language in library.languages]
    return [entry.document, *(other.document for other in others if other)]


def hidden_sections(library: Library) -> Iterator[tuple[Entry, Section]]:
    for entry in library.entries:
        for document in documents(library, entry):
            for section in document.sections():
                if entry.is_published and section.heading.anchor in entry.hidden_anchors():
                    yield entry, section


def shown_source(library: Library) -> str:
    """Markdown of all that is published."""
    parts = []
    for entry in library.entries:
        for document in documents(library, entry) if entry.is_published else ():
            parts.append(document.introduction())
            shown = [item for item in document.sections() if item.heading.anchor not in entry.hidden_anchors()]
            parts += [f"{section.heading.title}\n{section.text}" for section in shown]
    return "\n".join(parts)


def test_a_published_sentence_is_found_by_this_search(library: Library, site_text: str) -> None:
    entry = next(entry for entry in library.published("procedure"))
    said = [list(pieces(document.body)) for document in documents(library, entry)]
    assert [[piece for piece in each if piece not in site_text] for each in said] == [[] for _ in said]


def test_no_page_is_built_for_a_record_that_is_not_published(library: Library, site: Path) -> None:
    every: list[Entry | TermEntry] = [*library.entries, *library.terms]
    paths = {entry.relative_path.removesuffix(".md") + ".html" for entry in every if not entry.is_published}
    built = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {path for path in built if path in paths or path.partition("/")[2] in paths} == set()


def test_title_and_text_of_unpublished_records_stand_nowhere(library: Library, site_text: str) -> None:
    leaked = []
    shown = shown_source(library)
    for entry in library.entries:
        for document in documents(library, entry) if not entry.is_published else ():
            said = [*pieces(title_of(library, entry, document.language).text), *pieces(document.body)]
            leaked += [f"{document.path}: {piece}" for piece in said if piece in site_text and piece not in shown]
    assert leaked == []


def test_heading_and_text_of_unpublished_provisions_stand_nowhere(library: Library, site_text: str) -> None:
    shown = shown_source(library)
    leaked = [
        f"{entry.document.path}: {piece}"
        for entry, section in hidden_sections(library)
        for piece in pieces(f"{section.heading.title}\n{section.text}")
        if piece in site_text and piece not in shown
    ]
    assert leaked == []


def test_no_page_has_the_anchor_of_an_unpublished_provision(library: Library, site: Path) -> None:
    pages = read_pages(site)
    leaked = [
        f"{path}#{anchor}"
        for entry in library.entries
        for anchor in entry.hidden_anchors()
        for path, page in pages.items()
        if path.endswith(entry.relative_path.removesuffix(".md") + ".html") and anchor in page.ids
    ]
    assert leaked == []
