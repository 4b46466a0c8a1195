"""The words for suggestions: which of them a reader fetches for what was typed."""

from collections.abc import Mapping

import pytest

from sala.search.build import LARGE_WORDS, SMALL_WORDS
from sala.search.files import IndexFiles, posting_leaves
from sala.search.fold import clusters, fold
from sala.search.words import MOST_WORDS, word_terms
from tests.search.reader import Reader
from tests.search.texts import words_of_pages

WORDS = ("labour", "law", "salary", "ច្បាប់", "ការងារ", "ແຮງງານ", "แรงงาน")


def _index(reader: Reader, counts: Mapping[str, int]) -> None:
    files = IndexFiles("km")
    leaves = list(posting_leaves(word_terms(counts), SMALL_WORDS, LARGE_WORDS))
    files.add_manifest({"words": files.add_tree(leaves)})
    reader.ask("index", files.contents)


def test_a_word_stands_by_the_letters_of_its_beginning_and_of_its_end() -> None:
    assert list(word_terms({"law": 7, fold("ច្បាប់"): 3, fold("แรงงาน"): 2})) == [
        ("<walaw", b"7"),
        ("<นงแรงงาน", b"2"),
        ("<បចច្បាប់", b"3"),
        (">lalaw", b"7"),
        (">รงแรงงาน", b"2"),
        (">ចបច្បាប់", b"3"),
    ]


def test_the_words_of_most_pages_are_kept() -> None:
    counts = {f"w{number}x": number for number in range(MOST_WORDS + 2)}
    kept = {term for term, _ in word_terms(counts)}
    assert len(kept) == 2 * MOST_WORDS
    assert {">w0w0x", ">w1w1x"} & kept == set()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("labuor", ["labour", "law"]),
        ("xabour", ["labour"]),
        ("lwa", ["labour", "law"]),
        ("ច្បប់", ["ច្បាប់"]),
        ("ប់ច្បា", ["ច្បាប់"]),
        ("កាងារ", ["ការងារ"]),
        ("ແຮງງ", ["ແຮງງານ"]),
        ("แรงาน", ["แรงงาน"]),
        ("lwa ច្បប់", ["labour", "law", "ច្បាប់"]),
        ("l", []),
        ("34", []),
        ("", []),
    ],
)
def test_words_are_fetched_that_begin_or_end_as_what_was_typed(reader: Reader, typed: str, found: list[str]) -> None:
    _index(reader, {fold(word): 1 for word in WORDS})
    assert reader.ask("like", typed) == sorted(map(fold, found))


def test_whatever_cluster_is_dropped_or_swapped_the_word_is_among_those_fetched(reader: Reader) -> None:
    found = {cluster for page in words_of_pages("km")[:20] for cluster in fold(page).split()}
    words = sorted(word for word in found if 3 <= len(clusters(word)) <= 9)[:60]
    _index(reader, dict.fromkeys(words, 1))
    lost = []
    for word in words:
        parts = clusters(word)
        for place in range(len(parts) - 1):
            dropped = parts[:place] + parts[place + 1 :]
            swapped = [*parts[:place], parts[place + 1], parts[place], *parts[place + 2 :]]
            for typed in ("".join(dropped), "".join(swapped)):
                if word not in reader.ask("like", typed):
                    lost.append((word, typed))
    assert len(words) == 60
    assert lost == []


# Runs parted into words


@pytest.mark.parametrize(
    ("run", "words", "is_sure"),
    [
        ("ច្បាប់ការងារ", "ច្បាប់ ការងារ", True),
        ("ច្បាប់\u200bការងារ", "ច្បាប់\u200b ការងារ", True),
        ("ការងារកុមារកុមារ", "ការងារ កុមារ កុមារ", True),
        ("ការពារកុមារ", "ការពារកុមារ", True),  # a pair of words that stands together
        ("ច្បាប់ឡឡឡការងារ", "ច្បាប់ ឡឡឡ ការងារ", False),
        ("ឡការងារឡ", "ឡ ការងារ ឡ", False),
        ("ឡឡឡ", "ឡឡឡ", False),
        ("ແຮງງານເດັກ", "ແຮງງານ ເດັກ", True),
        ("ແຮງງານໄທ", "ແຮງງານ ໄທ", False),  # a word of one cluster is not in the list
        ("แรงงานเด็ก", "แรงงาน เด็ก", True),
    ],
)
def test_a_run_is_parted_into_the_fewest_words_that_leave_the_least_over(
    reader: Reader, run: str, words: str, is_sure: bool
) -> None:
    known = ("ច្បាប់", "ការងារ", "ការ", "កុមារ", "ការពារកុមារ", "ការពារ", "ແຮງງານ", "ເດັກ", "แรงงาน", "เด็ก")
    _index(reader, {fold(word): 1 for word in known})
    assert reader.ask("parted", run) == [words, is_sure]


# What stands beside it: parts that cannot be read, titles


def test_a_part_that_is_lost_is_not_asked_for_at_every_key(reader: Reader) -> None:
    assert reader.ask("asked", [1, 2, 3, 15_000]) == 1
    assert reader.ask("asked", [1, 2, 30_000, 30_001, 60_000]) == 3


@pytest.mark.parametrize(
    ("title", "typed", "share"),
    [
        ("Labour law 2007", "labour law 2007", 1),
        ("Labour law", "law, labour", 1),
        ("Labour law", "art 34 labour law", 2 / 3),
        ("ច្បាប់ការងារ", "ច្បាប់", 0.5),
        ("law law", "law", 2 / 3),
        ("", "", 0),
    ],
)
def test_titles_are_compared_by_the_words_and_clusters_in_common(
    reader: Reader, title: str, typed: str, share: float
) -> None:
    assert reader.ask("alike", title, typed) == pytest.approx(share)
