"""Prints the table of figures: `make bench-search`, with PAGES, QUERIES and SIZE where they are given."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import monotonic

from tests.bench.search import building, finding, lookups, painting, weights
from tests.bench.search.answers import Answer, Ours
from tests.bench.search.corpus import Corpus, declaration, generated, linked, read_corpus
from tests.bench.search.queries import Query, cut_queries, read_queries
from tests.bench.search.rivals import MiniSearch, Stock
from tests.bench.search.table import Row, worst, written
from tests.bench.texts import LANGUAGES

SEED = 1
FEW = 60
"""Generated pages from which queries are cut: in thousands, made of the same sentences, hardly a word is rare."""
BUILT = "km"
"""Language of the figures that are measured in one only: time, growth, the bytes of the rivals."""
BEGAN = monotonic()


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    """Measure, print the table and, of what is missed, the worst queries."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="sala-bench-") as temporary:
        rows = []
        for row in _rows(options, Path(temporary)):
            rows.append(row)
            _tell("  ".join(row.cells()))
    print(written(rows))
    if options.worst:
        print(worst(rows, options.worst))
    return rows


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.search", description=__doc__)
    parser.add_argument("--pages", type=Path, help="a folder of HTML pages; else pages are generated")
    parser.add_argument(
        "--queries",
        type=Path,
        help="labelled queries, a JSON list of {lang, query, pages}; "
        "without --pages they are of the declaration, a page for each article",
    )
    parser.add_argument("--size", type=int, default=2000, help="generated pages a language for sizes and times")
    parser.add_argument("--times", type=int, default=5, help="how many times as many to see the bytes grow; 0 for none")
    parser.add_argument("--languages", default=",".join(LANGUAGES), help="with commas; km is always measured")
    parser.add_argument("--count", type=int, default=120, help="queries a language")
    parser.add_argument("--strokes", type=int, default=60, help="keys typed in the browser")
    parser.add_argument("--worst", type=int, default=0, help="show so many of the worst queries of what is missed")
    return parser.parse_args(arguments)


def _rows(options: argparse.Namespace, work: Path) -> Iterator[Row]:
    languages = tuple(dict.fromkeys((BUILT, *options.languages.split(","))))
    for name, corpus, queries in _sets(options, languages, work):
        yield from _found(options, name, corpus, queries, work)
    yield weights.script_row()
    yield from _sizes(options, languages, work)


def _sets(
    options: argparse.Namespace, languages: Sequence[str], work: Path
) -> Iterator[tuple[str, Corpus, list[Query]]]:
    """Sets of pages with queries, a language at a time: those given, and without a folder the generated ones too."""
    given = work / "given"
    if options.pages:
        _tell(f"linking {options.pages}")
        linked(options.pages, given)
    elif options.queries:
        declaration(given)
    if given.exists():
        corpora = [corpus for language in languages if (corpus := read_corpus(given, language)).pages]
        labelled = read_queries(options.queries, corpora) if options.queries else {}
        for corpus in corpora:
            queries = labelled[corpus.language] if options.queries else cut_queries(corpus, options.count, SEED)
            yield options.pages.name if options.pages else "declaration", corpus, queries
    if not options.pages:
        for language in languages:
            corpus = _corpus(language, min(options.size, FEW), work / "few")
            yield f"{len(corpus.pages)} generated", corpus, cut_queries(corpus, options.count, SEED)


def _found(options: argparse.Namespace, name: str, corpus: Corpus, queries: list[Query], work: Path) -> Iterator[Row]:
    """What is found in a set, by the three."""
    _tell(f"{corpus.language} {name}: {len(queries)} queries on {len(corpus.pages)} pages")
    ours = Ours(corpus)
    if queries:
        stock = Stock(work / "stock" / f"{name}-{corpus.language}".replace(" ", "-"), corpus)
        yield from finding.rows(corpus, queries, (ours, stock, MiniSearch(corpus)), name, SEED)
    if options.pages:
        yield from lookups.rows(corpus, ours, options.count, SEED)


def _sizes(options: argparse.Namespace, languages: Sequence[str], work: Path) -> Iterator[Row]:
    """Bytes and times at full size."""
    for language in languages:
        corpus = _corpus(language, options.size, work / "many")
        _tell(f"{language}: index of {len(corpus.pages)} pages")
        ours = Ours(corpus)
        yield from lookups.rows(corpus, ours, options.count, SEED)
        asked = weights.readers(corpus, options.count, SEED)
        few = ours.sessions(asked)
        material = minisearch = None
        if language == BUILT:
            _tell(f"{language}: the rivals' index of {len(corpus.pages)} pages")
            material = Stock(work / "stock/many", corpus).bytes() / weights.KB
            minisearch = MiniSearch(corpus).bytes() / weights.KB
        yield from weights.traffic_rows(corpus, few, material, minisearch)
        yield weights.disk_row(corpus)
        if language == BUILT:
            yield from _of_one_language(options, corpus, asked, few, work)


def _of_one_language(
    options: argparse.Namespace, corpus: Corpus, asked: list[tuple[str, str]], few: list[list[Answer]], work: Path
) -> Iterator[Row]:
    _tell("keys in the browser")
    yield painting.row(corpus, [word for pair in asked for word in pair], options.strokes)
    _tell("building on one core")
    yield from building.rows(generated(corpus.language, options.size, SEED), corpus.language, len(corpus.pages))
    if options.times:
        large = _corpus(corpus.language, options.size * options.times, work / "more")
        _tell(f"{corpus.language}: index of {len(large.pages)} pages")
        yield from weights.growth_rows(corpus, large, few, Ours(large).sessions(asked))


def _corpus(language: str, pages: int, work: Path) -> Corpus:
    """Generated pages of a language in a place where their index can be written."""
    _tell(f"{language}: {pages} pages")
    return read_corpus(linked(generated(language, pages, SEED), work / language), language)


def _tell(text: str) -> None:
    """Progress, apart from the table."""
    print(f"[{monotonic() - BEGAN:5.0f} s] {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
