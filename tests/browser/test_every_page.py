"""Every page that is built, in every language, read without a browser."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from sala.model.library import Entry, Library, TermEntry
from sala.pages.addresses import entry_url, is_for_editors
from sala.pages.comparisons import with_comparisons
from sala.pages.manual import with_manual
from sala.project import read_project
from sala.rules import RULES
from tests.browser.reading import ReadPage, read_pages, style_addresses
from tests.conftest import ROOT, SITE_URL

NOT_FOUND = "404.html"
SCHEMA_TYPES = {
    "law": "Legislation",
    "instrument": "Legislation",
    "procedure": "HowTo",
    "contact": "Organization",
    "term": "DefinedTerm",
    "question": "WebPage",
    "guide": "WebPage",
    "standard": "WebPage",
    "recommendation": "WebPage",
}
# e.g. <script src="https://example.org/a.js"> or <img src=//example.org/a.png>
LOADED = re.compile(
    r"<(?:link(?! rel=[\"']?alternate)|script|img|iframe|source|video|audio|embed|object)\b"
    r"""[^>]*?(?:src|href|data)=["']?(?:https?:)?//[^>]*>"""
)
SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@pytest.fixture(scope="module")
def library() -> Library:
    return with_comparisons(with_manual(read_project(ROOT, date.today()), RULES))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, ReadPage]:
    return read_pages(site)


def published(library: Library) -> Iterator[tuple[str, str, Entry | TermEntry]]:
    """Path, language and record of every page that a record has."""
    every: list[Entry | TermEntry] = [entry for entry in library.entries if entry.is_published]
    for entry in [*every, *library.published_terms()]:
        for language in library.languages:
            yield entry_url(entry, language), language, entry


def target(page: str, link: str) -> tuple[str, str]:
    """Path below the site, and fragment, to which a link on a page leads."""
    parts = urlsplit(link)
    path = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
    return path, unquote(parts.fragment)


def targets(page: str, offered: dict[str, str]) -> dict[str, str]:
    """Path below the site by language, from links on a page."""
    return {language: target(page, link)[0] for language, link in offered.items()}


def internal(page: ReadPage) -> list[str]:
    return [link for link in page.links if not SCHEME.match(link)]


def test_each_published_record_has_a_page_in_each_language_and_there_are_no_others(
    library: Library, pages: dict[str, ReadPage]
) -> None:
    aliases = {path for path, page in pages.items() if "article" not in page.tags and path != NOT_FOUND}
    assert set(pages) - aliases == {NOT_FOUND, *(path for path, _, _ in published(library))}


def test_each_link_leads_to_a_file_and_a_part_of_it_that_exist(site: Path, pages: dict[str, ReadPage]) -> None:
    broken = []
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for page in pages.values():
        if page.path == NOT_FOUND:
            continue
        for link in internal(page):
            path, fragment = target(page.path, link)
            if path not in files:
                broken.append(f"{page.path}: {link}: no such file")
            elif fragment and path in pages and fragment not in pages[path].ids:
                broken.append(f"{page.path}: {link}: no such part")
    assert broken == []


def test_each_link_names_a_file_so_that_it_works_from_the_disk(pages: dict[str, ReadPage]) -> None:
    rooted = [
        f"{page.path}: {link}"
        for page in pages.values()
        if page.path != NOT_FOUND
        for link in internal(page)
        if link.startswith("/") or urlsplit(link).path.endswith(("/", ".."))
    ]
    assert rooted == []


def test_the_page_for_lost_addresses_links_from_the_top_of_the_site(
    site: Path, pages: dict[str, ReadPage], library: Library
) -> None:
    links = internal(pages[NOT_FOUND])
    homes = ["/index.html", *(f"/{language}/index.html" for language in library.languages[1:])]
    assert [link for link in links if link.endswith(".html")] == ["/a-z.html", *homes]
    assert [link for link in links if not (link.startswith("/") and (site / link[1:]).is_file())] == []


def test_style_sheets_load_files_that_exist(site: Path) -> None:
    missing = [
        f"{sheet.relative_to(site)}: {address}"
        for sheet in site.rglob("*.css")
        for address in style_addresses(sheet.read_text(encoding="utf-8"))
        if not (sheet.parent / address).is_file()
    ]
    assert missing == []


def test_nothing_that_a_page_loads_stands_on_another_host(site: Path) -> None:
    found = [
        f"{path.relative_to(site)}: {match[0]}"
        for path in site.rglob("*.html")
        for match in LOADED.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_each_page_is_in_its_language_with_one_heading_and_one_article(
    library: Library, pages: dict[str, ReadPage]
) -> None:
    expected = {path: (language, 1, 1) for path, language, _ in published(library)}
    found = {}
    for path in expected:
        tags = pages[path].tags
        found[path] = (pages[path].language, tags.count("h1"), tags.count("article"))
    assert found == expected


def test_the_reader_is_offered_the_same_page_in_each_language(library: Library, pages: dict[str, ReadPage]) -> None:
    expected = {}
    for path, _, entry in published(library):
        expected[path] = {other: entry_url(entry, other) for other in library.languages}
    assert {path: targets(path, pages[path].choices) for path in expected} == expected


def test_search_engines_are_told_the_translations_that_exist_and_the_default(
    library: Library, pages: dict[str, ReadPage]
) -> None:
    expected = {}
    for path, _, entry in published(library):
        spoken = [language for language in library.languages if is_in(library, entry, language)]
        expected[path] = {language: SITE_URL + entry_url(entry, language) for language in spoken}
        expected[path]["x-default"] = SITE_URL + entry_url(entry, "en")
    assert {path: pages[path].alternates for path in expected} == expected


def is_in(library: Library, entry: Entry | TermEntry, language: str) -> bool:
    """There are words of the record in the language."""
    if isinstance(entry, TermEntry):
        return language in entry.term.languages
    return language == "en" or library.translation(entry, language) is not None


def test_each_page_says_to_machines_what_it_is(library: Library, pages: dict[str, ReadPage]) -> None:
    expected, found = {}, {}
    for path, language, entry in published(library):
        kind = entry.kind if isinstance(entry, Entry) else "term"
        spoken = language if is_in(library, entry, language) else "en"
        expected[path] = [(SCHEMA_TYPES[kind], spoken, SITE_URL + path)]
        nodes = [json.loads(block) for block in pages[path].json_ld]
        found[path] = [(node["@type"], node["inLanguage"], node["url"]) for node in nodes]
    assert found == expected


def test_the_sitemap_lists_each_page_once(site: Path, library: Library) -> None:
    tree = ElementTree.parse(site / "sitemap.xml")
    listed = [element.text or "" for element in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert sorted(listed) == sorted(
        SITE_URL + path for path, _, entry in published(library) if not is_for_editors(entry.relative_path)
    )
