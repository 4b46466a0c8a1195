"""The benchmark of the search runs from end to end on a few pages, so that it cannot rot."""

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.bench.search.__main__ import main
from tests.bench.search.corpus import declaration, read_corpus
from tests.bench.search.queries import Query, agreed, cut_queries, read_queries
from tests.bench.search.slips import legacy, parted, unfinished, unmarked
from tests.bench.search.table import Row


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The table, made in a process of its own: this one may have a browser under way."""
    options = ["--size", "40", "--times", "1", "--languages", "km", "--count", "12", "--strokes", "6"]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(main, options).result()


def test_every_figure_is_measured(rows: list[Row]) -> None:
    assert [row.what for row in rows] == [
        "km recall@10, words in mid-sentence",
        "km   the same, where it stands on <= 10 pages",
        "km   U+200B between all clusters",
        "km   legacy Khmer order",
        "km   last cluster or letter not yet typed",
        "km   the same, where it stands on <= 10 pages",
        "km first result holds the word as a word",
        "km one wrong sign: a right page in the first 10",
        "km one missing sign: a right page in the first 10",
        "km one dropped: a right page in the first 10",
        "km two swapped: a right page in the first 10",
        "engine and interface, gzipped",
        "km provision by number: rank 1",
        "km provision by number and law: rank 1",
        "km phone by number: rank 1",
        "km 40 pages: first search, bytes gzipped, p95",
        "km 40 pages: a further search, bytes gzipped, p95",
        "km 40 pages: index over text",
        "km 40 pages: key to results painted, p95",
        "km 40 pages: index build, cold, one core",
        "km 40 pages: index build after a one-page edit",
        "km bytes of a first search, 40 over 40 pages",
        "km bytes of a further search, 40 over 40 pages",
    ]


def test_the_words_of_the_pages_are_found_and_material_finds_fewer(rows: list[Row]) -> None:
    recall = rows[0]
    assert recall.value is not None
    assert recall.material is not None
    assert recall.value > recall.material
    assert recall.minisearch is not None


def test_a_query_of_a_file_names_its_page_by_number_or_path(tmp_path: Path) -> None:
    declaration(tmp_path)
    corpus = read_corpus(tmp_path, "en")
    assert len(corpus.pages) == 31
    file = tmp_path / "queries.json"
    file.write_text(
        json.dumps([{"lang": "en", "query": "asylum", "pages": [14, "en/article-14.html"]}]), encoding="utf-8"
    )
    assert read_queries(file, [corpus]) == {"en": [Query("asylum", "asylum", frozenset({"en/article-14.html"}))]}


def test_the_same_seed_cuts_the_same_queries(tmp_path: Path) -> None:
    declaration(tmp_path)
    corpus = read_corpus(tmp_path, "km")
    assert cut_queries(corpus, 20, 1) == cut_queries(corpus, 20, 1) != cut_queries(corpus, 20, 2)


def test_khmer_queries_are_words_whose_two_edges_both_programs_see() -> None:
    run = "កើតមកមានសេរីភាព"
    assert [run[start:end] for start, end in agreed(run)] == ["មាន", "សេរីភាព"]


def test_a_query_is_written_in_other_ways() -> None:
    assert parted("ខ្មែរ") == "ខ្មែ\u200bរ"
    assert legacy("ខ្មែរ") == "ខែ្មរ"
    assert unmarked("Điều lệ") == "Dieu le"
    assert [unfinished("ភាសាខ្មែរ", "km"), unfinished("rights", "en")] == ["ភាសាខ្មែ", "right"]
