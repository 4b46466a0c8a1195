"""Figures of what is found: words however they are written, provisions and telephone numbers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Protocol

from tests.bench.search.answers import Answer
from tests.bench.search.corpus import Corpus
from tests.bench.search.queries import Holders, Query, holders
from tests.bench.search.slips import (
    dropped,
    fewer_pages,
    legacy,
    missing_sign,
    parted,
    respelled,
    slipped,
    swapped,
    unfinished_queries,
    unmarked,
    wrong_sign,
)
from tests.bench.search.table import Judged, Row

FIRST = 10
"""Results that count."""

Worth = Callable[[Query, Answer], float]
"""What an answer is worth, 0 to 1."""


class Searcher(Protocol):
    """The engine of the site, or a rival."""

    name: str

    def answers(self, queries: Sequence[str]) -> list[Answer]:
        """Pages found for each query."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something to measure with queries."""

    what: str
    """Name of the row."""
    target: float
    """Least mean worth."""
    worth: Worth
    """Judges an answer."""
    queries: list[Query]
    """What is asked."""


def recall(query: Query, answer: Answer) -> float:
    """Share of the right pages among the first ten."""
    return len(query.pages & set(answer.paths[:FIRST])) / len(query.pages)


def first_is_right(query: Query, answer: Answer) -> float:
    """The first result holds the word as a word."""
    return float(bool(answer.paths) and answer.paths[0] in query.pages)


def one_is_right(query: Query, answer: Answer) -> float:
    """A right page is among the first ten."""
    return float(bool(query.pages & set(answer.paths[:FIRST])))


def figures(queries: list[Query], language: str, held: Holders, seed: int) -> Iterator[Figure]:
    """Everything that is measured with queries of a language."""
    yield Figure("recall@10, words in mid-sentence", 1.0, recall, queries)
    yield Figure("  the same, where it stands on <= 10 pages", 1.0, recall, fewer_pages(queries, held))
    if language in {"km", "lo", "th"}:
        yield Figure("  U+200B between all clusters", 1.0, recall, respelled(queries, parted))
    if language == "km":
        yield Figure("  legacy Khmer order", 1.0, recall, respelled(queries, legacy))
    if language == "vi":
        yield Figure("  no Vietnamese marks", 1.0, recall, fewer_pages(respelled(queries, unmarked), held))
    unfinished = unfinished_queries(queries, language)
    yield Figure("  last cluster or letter not yet typed", 0.98, recall, unfinished)
    yield Figure("  the same, where it stands on <= 10 pages", 0.98, recall, fewer_pages(unfinished, held))
    yield Figure("first result holds the word as a word", 0.95, first_is_right, queries)
    for what, slip, target in (
        ("one wrong sign", wrong_sign, 0.95),
        ("one missing sign", missing_sign, 0.95),
        ("one dropped", dropped, 0.95),
        ("two swapped", swapped, 0.80),
    ):
        yield Figure(
            f"{what}: a right page in the first 10", target, one_is_right, slipped(queries, slip, language, held, seed)
        )


def rows(
    corpus: Corpus, queries: list[Query], searchers: Sequence[Searcher], set_name: str, seed: int
) -> Iterator[Row]:
    """The figures of one language; every query is put to every searcher at once."""
    wanted = [figure for figure in figures(queries, corpus.language, holders(corpus), seed) if figure.queries]
    texts = [query.text for figure in wanted for query in figure.queries]
    answers = {searcher.name: iter(searcher.answers(texts)) for searcher in searchers}
    for figure in wanted:
        # a searcher's answers stand in the order of the figures: the next ones are this figure's
        judged = {
            name: [_judged(figure, query, next(found)) for query in figure.queries] for name, found in answers.items()
        }
        means = {name: fmean(one.worth for one in all_of_them) for name, all_of_them in judged.items()}
        yield Row(
            f"{corpus.language} {figure.what}",
            means["ours"],
            figure.target,
            cases=len(figure.queries),
            material=means.get("Material"),
            minisearch=means.get("MiniSearch"),
            notes=set_name,
            misses=tuple(sorted((one for one in judged["ours"] if one.worth < 1), key=lambda one: one.worth)),
        )


def _judged(figure: Figure, query: Query, answer: Answer) -> Judged:
    worth = figure.worth(query, answer)
    return Judged(query.text, query.meant, tuple(sorted(query.pages)), answer.paths, worth)
