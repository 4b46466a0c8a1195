"""What is written into the index is what the reader's browser reads out of it."""

import random
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sala.search.files import IndexFiles, posting_leaves
from sala.search.pages import SearchPage, Unit
from sala.search.postings import column_of, encode_numbers, postings
from sala.search.tokens import Tokens, tokens_of
from tests.search.reader import Reader
from tests.search.texts import words_of_pages

FACETS: dict[str, tuple[str, ...]] = {"kind": (), "country": (), "topic": (), "audience": ()}
ONE_PART = 1_000_000
Place = list[int | bool]
"""Page, unit, position; a word begins, a word ends; it is whole, not only begun."""

CLUSTERS = ("ក", "កា", "ខ", "ក្ខ", "គំ", "ກ", "ກາ", "ນ", "ຫ", "ก", "เก")
WORDS = ("a", "ab", "abc", "34", "3", "法", "𐐨", "𐐨𐐩", "ﬀ", "𠀀")
TO_LETTERS = str.maketrans("0123456789", "abcdefghij")
GAPS = ("", "", "", "", "", "", " ", "។", ", ", "\n")


def _texts() -> st.SearchStrategy[str]:
    """Short texts of few clusters, so that the same runs come again and again."""
    few = st.lists(st.tuples(st.sampled_from(CLUSTERS[:3]), st.sampled_from(GAPS)), max_size=30)
    any_of_all = st.lists(st.tuples(st.sampled_from(CLUSTERS + WORDS), st.sampled_from(GAPS)), max_size=30)
    return st.one_of(few, any_of_all).map(lambda pairs: "".join(token + gap for token, gap in pairs))


def _tables(pages: Sequence[Sequence[str]]) -> list[Tokens]:
    """Tables of pages, each of which is given as the words of its units: the lines of the heading, the text."""
    made = []
    for page in pages:
        parts = [words.rpartition("\n") for words in page]
        units = tuple(Unit("", "page", title=title, text=text) for title, _, text in parts)
        made.append(tokens_of(SearchPage("a.html", "en", "A", FACETS, units, ())))
    return made


def _give(reader: Reader, terms: list[tuple[str, bytes]], small: int = ONE_PART, large: int = ONE_PART) -> int:
    """Hand an index of postings to the reader; gives the number of its files."""
    files = IndexFiles("en")
    files.add_manifest({"postings": files.add_tree(list(posting_leaves(terms, small, large)))})
    assert reader.ask("index", files.contents) == len(files.contents)
    return len(files.contents)


def _runs(table: Tokens, longest: int) -> list[tuple[int, int]]:
    """Place and length of each run of linked clusters, up to a length."""
    found = []
    for at, unspaced in enumerate(table.unspaced):
        length = 1
        while unspaced and length <= longest:
            found.append((at, length))
            if not table.linked[at + length - 1]:
                break
            length += 1
    return found


def _chain_places(tables: list[Tokens], chain: list[str], opened: bool) -> list[Place]:
    """Where a chain stands, read from the tables themselves."""
    found: list[Place] = []
    for page, table in enumerate(tables):
        for at, length in _runs(table, len(chain)):
            seen = table.folded[at : at + length]
            whole = seen == chain
            begun = length == len(chain) and seen[:-1] == chain[:-1] and seen[-1].startswith(chain[-1])
            if whole or (opened and begun):
                last = at + length - 1
                ends = not table.linked[last] or table.starts[last + 1]
                found.append(
                    [page, table.unit[at], table.position[at], int(table.starts[at]), int(length > 1 and ends), whole]
                )
    return found


def _word_places(tables: list[Tokens], word: str, opened: bool) -> list[Place]:
    return [
        [page, table.unit[at], table.position[at], 1, 1, folded == word]
        for page, table in enumerate(tables)
        for at, folded in enumerate(table.folded)
        if not table.unspaced[at] and (folded == word or (opened and folded.startswith(word)))
    ]


# Round trips


@settings(max_examples=200)
@given(st.lists(st.lists(_texts(), min_size=1, max_size=3), min_size=1, max_size=4), st.sampled_from([1, 2, 5, 900]))
def test_every_chain_is_read_at_its_places_with_its_bits(
    reader: Reader, pages: list[list[str]], longest_list: int
) -> None:
    tables = _tables(pages)
    _give(reader, postings(column_of(tables), longest_list))
    chains = {tuple(table.folded[at : at + size]) for table in tables for at, size in _runs(table, 9)}
    for chain in map(list, sorted(chains)[::3]):
        whole = [place for place in reader.ask("chain", chain, False) if place[5]]
        assert whole == _chain_places(tables, chain, opened=False), chain
        assert reader.ask("chain", chain, True) == _chain_places(tables, chain, opened=True), chain


@settings(max_examples=200)
@given(st.lists(st.lists(_texts(), min_size=1, max_size=3), min_size=1, max_size=4))
def test_every_word_and_number_is_read_at_its_places(reader: Reader, pages: list[list[str]]) -> None:
    tables = _tables(pages)
    _give(reader, postings(column_of(tables), 900))
    words = {
        word for table in tables for word, unspaced in zip(table.folded, table.unspaced, strict=True) if not unspaced
    }
    for word in sorted(words):
        assert reader.ask("word", word, False) == _word_places(tables, word, opened=False), word
        assert reader.ask("word", word, True) == _word_places(tables, word, opened=True), word


@pytest.mark.parametrize("chain", [["គ"], ["ក", "គ"], ["ក", "ខ", "គ"]])
def test_a_chain_that_stands_nowhere_has_no_places(reader: Reader, chain: list[str]) -> None:
    _give(reader, postings(column_of(_tables([["កខ ខក"]])), 900))
    assert reader.ask("chain", chain, True) == []


def test_pages_without_words_make_no_postings() -> None:
    assert postings(column_of([]), 900) == []
    assert postings(column_of(_tables([["។"], [""]])), 900) == []


# Numbers

BORDERS = [0, 29, 30, 89, 90, 30 + 54 * 90 - 1, 30 + 54 * 90, 30 + 54 * 90 + 5 * 8100 - 1, 30 + 54 * 90 + 5 * 8100]
LARGEST = 90**5 - 1


def test_a_small_number_takes_few_digits() -> None:
    text, ends = encode_numbers(np.array([*BORDERS, LARGEST]))
    assert np.diff(ends, prepend=0).tolist() == [1, 1, 2, 2, 2, 2, 3, 3, 6, 6]
    assert ends[-1] == len(text)


@given(st.lists(st.one_of(st.sampled_from(BORDERS), st.integers(0, LARGEST)), min_size=2, max_size=40))
def test_numbers_of_every_size_are_read_back(reader: Reader, steps: list[int]) -> None:
    text, ends = encode_numbers(np.array([1, 7, len(steps), *steps]))  # page 0, several positions; unit 7
    assert ends[-1] == len(text)
    _give(reader, [("x", text)])
    positions = np.cumsum(steps).tolist()
    seen = reader.ask("word", "x", False)
    assert [place[:3] for place in seen] == [[0, 7, position] for position in sorted(positions)]


def test_the_digits_mean_nothing_in_a_template_literal() -> None:
    text, _ = encode_numbers(np.arange(50_000))
    assert set(text) & set(b"`\\$\n\t") == set()


# Terms


def _names(texts: Sequence[str], longest_list: int) -> list[str]:
    return [name for name, _ in postings(column_of(_tables([[text] for text in texts])), longest_list)]


def test_a_term_is_two_clusters_or_the_last_one_with_its_end_or_a_word() -> None:
    assert _names(["កខគ word 34"], 900) == ["34", "word", "កខ", "ខគ", "គ|"]


def test_a_heavy_term_is_divided_by_the_clusters_that_follow() -> None:
    assert _names(["កខគ", "កខង", "កខ"], 2) == ["កខ|", "កខគ", "កខង", "ខ|", "ខគ", "ខង", "គ|", "ង|"]


def test_a_term_has_six_clusters_at_most() -> None:
    assert max(_names(["កខគងចឆជ"] * 3, 1), key=len) == "កខគងចឆ"


def test_a_divided_term_is_found_by_its_beginning(reader: Reader) -> None:
    tables = _tables([[text] for text in ("កខគង", "កខគច", "កខង", "កខ")])
    _give(reader, postings(column_of(tables), 1))
    assert [place[:3] for place in reader.ask("chain", ["ក", "ខ"], False)] == [[page, 0, 256] for page in range(4)]
    assert [place[0] for place in reader.ask("chain", ["ក", "ខ", "គ"], False)] == [0, 1]


def test_terms_stand_in_the_order_of_javascript_in_which_astral_letters_come_before_some_others() -> None:
    assert _names(["﨎 𠀀 z ក"], 900) == ["z", "ក|", "𠀀", "﨎"]
    assert sorted(["﨎", "𠀀", "z", "ក|"]) == ["z", "ក|", "﨎", "𠀀"]


def test_terms_that_share_astral_letters_or_very_many_letters_are_read_back(reader: Reader) -> None:
    astral = ["𐐨", "𐐨𐐩", "𐐨𐐩a", "𐐨𐐩b", "𐐨𐐪", "a𐐨", "a𐐨b"]
    long = ["x" * length for length in range(1, 100)]
    terms = sorted([*astral, *long], key=lambda name: name.encode("utf-16-be"))
    text, _ = encode_numbers(np.array([0, 0, 5]))
    _give(reader, [(term, text) for term in terms])
    assert reader.ask("range", "") == [[term, text.decode()] for term in terms]


def test_every_term_is_found_however_small_the_parts_are(reader: Reader) -> None:
    words = [str(number).translate(TO_LETTERS) for number in range(300)]
    tables = _tables([[word] for word in words])
    terms = postings(column_of(tables), 900)
    assert _give(reader, terms, small=20, large=60) > 50
    assert [[place[0] for place in reader.ask("word", word, False)] for word in words] == [[n] for n in range(300)]


def test_it_is_known_of_a_chain_that_not_all_of_its_places_were_read(reader: Reader) -> None:
    second = [f"{letter}{sign}" for letter in "កខគ" for sign in "\u17b6\u17b7\u17b8\u17b9\u17ba\u17bb\u17bc"]
    terms = postings(column_of(_tables([[f"ង{first}{last}"] for first in second for last in second])), 1)
    _give(reader, terms, small=60, large=200)
    assert [reader.ask("cut", chain) for chain in (["ង"], ["ង", "កា"], ["ង", "កា", "ខា"])] == [True, True, False]
    _give(reader, terms)
    assert reader.ask("cut", ["ង"]) is False


@pytest.mark.parametrize("language", ["km", "lo"])
@pytest.mark.parametrize("opened", [False, True])
def test_every_long_chain_is_found_however_small_the_parts_and_the_lists_are(
    reader: Reader, language: str, opened: bool
) -> None:
    tables = _tables([[text] for text in words_of_pages(language)[:40]])
    _give(reader, postings(column_of(tables), 8), small=60, large=200)
    chosen = random.Random(f"sala {language}")
    lost = []
    for page, table in enumerate(tables):
        runs = [(at, length) for at, length in _runs(table, 24) if length > 3]
        for at, length in chosen.sample(runs, 20):
            chain = table.folded[at : at + length]
            places = reader.ask("chain", chain, opened)
            if [page, table.unit[at], table.position[at]] not in [place[:3] for place in places]:
                lost.append("".join(chain))
    assert lost == []
