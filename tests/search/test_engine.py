"""The engine of the reader's browser, run in Node on the index of the real site."""

import json
import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from sala.search.fold import clusters, fold, kind
from sala.search.pages import SearchPage, read_page, site_pages
from tests.nodejs import node

LANGUAGES = ("en", "km", "lo")
RUNNER = Path(__file__).with_name("engine_runner.js")
RUNS = 200
"""Texts cut from the pages of each language."""
TEN = 10
ARTICLE = {"en": "art", "km": "មាត្រា", "lo": "ມາດຕາ"}
# e.g. 85592311511: country and number
CALLING = re.compile(r"(855|856|66|84)(\d{7,})")
KHMER_DIGITS = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine says to a query."""

    pages: list[str]
    """Paths of the pages found, the best first."""
    units: list[str]
    """Anchors of the first page's units, the best first."""
    suggestions: list[str]
    """Other ways to write it."""
    preferred: str | None
    """Preferred form of the term that was typed."""
    absent: bool
    """A number or a provision was asked for that is not there."""
    damaged: bool
    """A part of the index could not be read."""

    @property
    def first(self) -> str:
        """The first page."""
        return self.pages[0] if self.pages else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A cluster or a word of a text."""

    raw: str
    """As the page has it."""
    folded: str
    """As the index has it."""
    sort: str
    """u, w or n."""
    joined: bool
    """Nothing but white space stands between it and the piece before it; between clusters nothing at all."""


@cache
def pages_of(site: Path, language: str) -> list[SearchPage]:
    """Pages of a language."""
    found = (read_page(path, data, frozenset(LANGUAGES)) for path, data in site_pages(site))
    return [page for page in found if isinstance(page, SearchPage) and page.language == language]


def ask(site: Path, language: str, queries: list[str], lost: tuple[str, ...] = ()) -> list[Answer]:
    """What the engine answers to each query, where parts of the index are lost."""
    index = str(site / "search" / language)
    asked = {"index": index, "language": language, "queries": queries, "lost": lost}
    done = subprocess.run(
        [node(), str(RUNNER)], input=json.dumps(asked), capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return [Answer(**answer) for answer in json.loads(done.stdout)]


@cache
def texts_of(site: Path, language: str) -> list[tuple[str, list[Piece]]]:
    """Headings and texts of the pages of a language in pieces, each with its page."""
    return [
        (page.path, list(_pieces(text)))
        for page in pages_of(site, language)
        for unit in page.units
        for text in (unit.title, unit.text)
    ]


def _pieces(text: str) -> Iterator[Piece]:
    between = "."
    last = ""
    for raw in clusters(text):
        sort = kind(raw)
        if sort == "g":
            between += raw
            continue
        joined = not between if sort == last == "u" else not between.strip()
        yield Piece(raw, fold(raw), sort, joined)
        between, last = "", sort


def runs_of(site: Path, language: str) -> list[tuple[str, list[Piece]]]:
    """Runs of 2 to 6 pieces cut at random, the same at each run of the tests, each with its page."""
    chosen = random.Random(f"sala {language}")
    texts = [(path, pieces) for path, pieces in texts_of(site, language) if len(pieces) > 6]
    found: list[tuple[str, list[Piece]]] = []
    while len(found) < RUNS:
        path, pieces = chosen.choice(texts)
        length = chosen.randint(2, 6)
        start = chosen.randrange(len(pieces) - length)
        run = pieces[start : start + length]
        if all(piece.joined for piece in run[1:]) and len({piece.sort == "u" for piece in run}) == 1:
            found.append((path, run))
    return found


def holders(site: Path, language: str, run: list[Piece]) -> set[str]:
    """Pages that hold a run, the last piece of which may go on: found by looking through all of them."""
    wanted = "\0" + "\0".join(piece.folded for piece in run)
    return {path for path, row in _rows(site, language) if wanted in row}


@cache
def _rows(site: Path, language: str) -> list[tuple[str, str]]:
    return [
        (path, "".join(("\0" if piece.joined else "\0\0") + piece.folded for piece in pieces))
        for path, pieces in texts_of(site, language)
    ]


def written(run: list[Piece], between: str = "") -> str:
    """A run as a reader types it."""
    space = between if run[0].sort == "u" else " "
    return space.join(between.join(piece.raw) if piece.sort == "w" else piece.raw for piece in run)


def lost(site: Path, language: str, between: str) -> list[str]:
    """Runs of which the page is not found, or not among the first ten where no more than ten hold them."""
    runs = runs_of(site, language)
    answers = ask(site, language, [written(run, between) for _, run in runs])
    found = []
    for (path, run), answer in zip(runs, answers, strict=True):
        rank = answer.pages.index(path) if path in answer.pages else None
        held = len(holders(site, language, run))
        if rank is None or (rank >= TEN and held <= TEN):
            found.append(f"{written(run)!r} of {path}: place {rank}, {held} pages hold it")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_run_of_any_page_finds_that_page(site: Path, language: str) -> None:
    assert lost(site, language, "") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_found_too_with_zero_width_spaces_everywhere(site: Path, language: str) -> None:
    assert lost(site, language, "\u200b") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_and_title_of_a_provision_find_it_first(site: Path, language: str) -> None:
    wanted: dict[str, set[tuple[str, str]]] = {}
    for page in pages_of(site, language):
        for unit in page.units if page.facets["kind"] == ("law",) else ():
            for number in filter(None, unit.number.split(",")):
                query = f"{ARTICLE[language]} {number.strip()} {page.title}"
                wanted.setdefault(query, set()).add((page.path, unit.anchor))
    answers = ask(site, language, list(wanted))
    assert len(wanted) > 100
    assert {
        query: (answer.first, answer.units[:1])
        for (query, places), answer in zip(wanted.items(), answers, strict=True)
        if (answer.first, *answer.units[:1]) not in places
    } == {}


def spellings(phone: str) -> list[str]:
    """A number to call as readers may write it."""
    split = CALLING.fullmatch(phone)
    if split is None:
        return [phone, f"{phone[:2]}-{phone[2:]}", phone.translate(KHMER_DIGITS)]
    country, number = split.groups()
    grouped = f"{number[:2]} {number[2:5]} {number[5:]}"
    return [f"+{phone}", f"00{country} {grouped}", f"0{grouped}".translate(KHMER_DIGITS)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_any_spelling_finds_its_contact_first(site: Path, language: str) -> None:
    wanted: dict[str, set[str]] = {}
    for page in pages_of(site, language):
        for unit in page.units if page.facets["kind"] == ("contact",) else ():
            for phone in unit.phones if unit is page.units[0] else ():
                for spelling in spellings(phone):
                    wanted.setdefault(spelling, set()).add(page.path)
    answers = ask(site, language, list(wanted))
    assert len(wanted) > 30
    assert {
        query: answer.first
        for (query, paths), answer in zip(wanted.items(), answers, strict=True)
        if answer.first not in paths
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_or_provision_that_is_not_there_is_said_to_be_absent(site: Path, language: str) -> None:
    absent = [
        "+855 92 311 512",
        "092 311 512",
        f"{ARTICLE[language]} 999",
        f"{ARTICLE[language]} 34 unesco",
        "+84 1300",
    ]
    held = ["+855 92 311 511", "1288", "+855 1288", "+66 1300", "2008", f"{ARTICLE[language]} 34", "1800 1567"]
    assert [answer.absent for answer in ask(site, language, absent + held)] == [True] * 5 + [False] * 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_query_gets_the_same_answer(site: Path, language: str) -> None:
    queries = [written(run) for _, run in runs_of(site, language)[:50]]
    first = ask(site, language, queries)
    assert ask(site, language, queries[::-1])[::-1] == first
    assert [query for query, answer in zip(queries, first, strict=True) if answer.damaged] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_lost_words_and_terms_are_missed_only_where_nothing_else_is_found(site: Path, language: str) -> None:
    queries = [written(run) for _, run in runs_of(site, language)[:20]]
    whole, damaged = ask(site, language, queries), ask(site, language, queries, ("words", "terms"))
    assert [answer.damaged for answer in damaged] == [not answer.pages for answer in damaged]
    assert [answer.pages[:1] for answer in damaged] == [answer.pages[:1] for answer in whole if not answer.preferred]
    assert [answer.damaged for answer in ask(site, language, ["zzqqxxzz", "xqzxqz"], ("words",))] == [True, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lost_postings_are_told(site: Path, language: str) -> None:
    query = written(runs_of(site, language)[0][1])
    assert [answer.damaged for answer in ask(site, language, [query, query], ("postings",))] == [True, True]
