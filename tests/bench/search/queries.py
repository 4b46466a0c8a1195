"""Labelled queries: cut from pages where two programs that know the script agree, or read from a file.

What one program alone takes for a word is often none: of Khmer, ICU cuts អាចប from អាចប្រើ. Of Khmer both are asked
here, though the index is cut by one, so that the queries take no side. The index is cut by programs that cut the
queries, so the figures of order with such queries are no proof; those with queries of a file are.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random

from sala.search.boundaries import cuts, icu_cuts
from sala.search.fold import clusters, fold
from sala.search.pages import SearchPage
from tests.bench.search.corpus import Corpus

UNSPACED = frozenset({"km", "lo", "th"})
MOST_PAGES = 10
"""A word on more pages is no query: not all of them have room among the first ten results."""
# e.g. "សិទ្ធិមនុស្ស": letters and marks of one script without a space or a full stop
RUNS = {
    "km": re.compile("[\u1780-\u17d3\u200b]+"),
    "lo": re.compile("[\u0e81-\u0eae\u0eb0-\u0ebd\u0ec0-\u0ec5\u0ec8-\u0ecd\u0edc-\u0edf\u200b]+"),
    "th": re.compile("[\u0e01-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e\u200b]+"),
}
# e.g. "all human beings are born": words parted by single spaces
SPACED_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and what should be found."""

    text: str
    """As typed."""
    meant: str
    """What the reader wanted to type; the same where there is no slip."""
    pages: frozenset[str]
    """Paths of all pages on which it stands as a word."""


@dataclass(slots=True)
class Standing:
    """Where a word stands."""

    pages: set[str] = field(default_factory=set)
    """Paths of the pages on which it is a word."""
    glued: bool = False
    """At one place at least, letters stand on both sides: it is in mid-sentence."""
    times: int = 0
    """How often it stands there."""


def cut_queries(corpus: Corpus, count: int, seed: int, most_pages: int = MOST_PAGES) -> list[Query]:
    """So many words in mid-sentence, on few pages; fewer where the pages have no more."""
    words = words_of(corpus)
    found = {word: where for word, where in words.items() if where.glued and len(where.pages) <= most_pages}
    chosen = Random(f"{seed}/{corpus.language}").sample(sorted(found), min(count, len(found)))
    return [Query(word, word, frozenset(found[word].pages)) for word in chosen]


def words_of(corpus: Corpus) -> dict[str, Standing]:
    """Words of two clusters or more; in Vietnamese of two syllables, in English of four letters or more."""
    found: dict[str, Standing] = defaultdict(Standing)
    for page in corpus.pages:
        for unit in page.units:
            if unit.language in {"", corpus.language}:
                for text in (unit.title, *unit.text.split("\n")):
                    for word, glued in _words(text, corpus.language):
                        found[word].pages.add(page.path)
                        found[word].glued |= glued
                        found[word].times += 1
    return _collocations(found) if corpus.language == "vi" else _joined(found)


def _joined(words: dict[str, Standing]) -> dict[str, Standing]:
    """Spellings that no reader can tell apart stand on the same pages."""
    pages: dict[str, set[str]] = defaultdict(set)
    for word, where in words.items():
        pages[fold(word)] |= where.pages
    for word, where in words.items():
        where.pages = pages[fold(word)]
    return words


def _collocations(pairs: dict[str, Standing]) -> dict[str, Standing]:
    """Pairs of syllables that make a word, as far as counting tells: neither is often without the other."""
    firsts: Counter[str] = Counter()
    seconds: Counter[str] = Counter()
    for pair, where in pairs.items():
        first, second = pair.split(" ")
        firsts[first] += where.times
        seconds[second] += where.times
    return {
        pair: where
        for pair, where in pairs.items()
        if where.times > 1 and 3 * where.times >= max(firsts[pair.split(" ")[0]], seconds[pair.split(" ")[1]])
    }


def _words(text: str, language: str) -> Iterator[tuple[str, bool]]:
    """Each word, and whether letters stand on both sides."""
    if language in UNSPACED:
        for run in RUNS[language].findall(text):
            for start, end in agreed(run):
                word = run[start:end].strip("\u200b")
                if len(clusters(word)) > 1:
                    yield word, start > 0 and end < len(run)
        return
    size = 2 if language == "vi" else 1
    for run in SPACED_RUN.findall(text):
        words = run.lower().split(" ")
        for place in range(len(words) - size + 1):
            word = " ".join(words[place : place + size])
            if language == "vi" or len(word) > 3:
                yield word, 0 < place < len(words) - size


def agreed(run: str) -> list[tuple[int, int]]:
    """Where the words begin and end that ICU sees, and the other program that knows the script, if there is one."""
    ways = [set(pairwise(sorted({*starts, len(run)}))) for starts in (*cuts(run), icu_cuts(run))]
    return sorted(set.intersection(*ways))


def read_queries(path: Path, corpora: Sequence[Corpus]) -> dict[str, list[Query]]:
    """Queries of a file by language: a list of {lang, query, pages}; a page is its number in order, or its path."""
    read = json.loads(path.read_text(encoding="utf-8"))
    result: dict[str, list[Query]] = {}
    for corpus in corpora:
        paths = [page.path for page in corpus.pages]
        result[corpus.language] = [
            Query(item["query"], item["query"], frozenset(_path(page, paths) for page in item["pages"]))
            for item in read
            if item["lang"] == corpus.language
        ]
    return result


def _path(page: int | str, paths: Sequence[str]) -> str:
    if isinstance(page, int):
        return paths[page]
    if page not in paths:
        raise ValueError(f"{page} is no page of the folder; name a page by its path below it, or by its number")
    return page


def holders(corpus: Corpus) -> "Holders":
    """Tells on which pages a text stands, as a word or within one."""
    return Holders([(page.path, _folded(page)) for page in corpus.pages])


@dataclass(frozen=True, slots=True)
class Holders:
    """Folded text of each page."""

    texts: list[tuple[str, str]]
    """Path and folded text."""

    def count(self, text: str) -> int:
        """Number of pages that hold a text, folded."""
        wanted = fold(text)
        return sum(wanted in folded for _, folded in self.texts)


def _folded(page: SearchPage) -> str:
    return "\n".join(fold(text) for unit in page.units for text in (unit.title, unit.text))
