"""A page as a row of tokens: where each stands, what it is linked to, where words begin."""

from itertools import zip_longest
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given

from sala.search.fold import clusters, kind
from sala.search.pages import SearchPage, Unit
from sala.search.tokens import BODY, HEADING_END, Tokens, provision_numbers, tokens_of
from tests.search.reader import Reader
from tests.search.texts import random_texts, texts_of_any_script, words_of_pages

FACETS: dict[str, tuple[str, ...]] = {"kind": (), "country": (), "topic": (), "audience": ()}
THAI = "ทุกคนมีสิทธิในการดำรงชีวิต เสรีภาพ และความมั่นคงแห่งบุคคล (ข้อ ๓) ฯลฯ"
VIETNAMESE = "Mọi người đều có quyền sống, quyền tự do và an toàn cá nhân. Điều 3: xem số 1800 1567."
Row = tuple[str, int, int, bool, bool, bool]
"""Folded text, unit, position; a word begins, the next token is linked, the script is unspaced."""


def _page(*units: Unit) -> SearchPage:
    return SearchPage("a.html", "en", "A", FACETS, units, ())


def _table(title: str, text: str = "") -> Tokens:
    return tokens_of(_page(Unit("", "page", title=title, text=text)))


def _rows(table: Tokens) -> list[Row]:
    columns = (table.folded, table.unit, table.position, table.starts, table.linked, table.unspaced)
    return list(zip(*columns, strict=True))


def _seen(title: str, text: str = "") -> list[tuple[str, int]]:
    """Folded text and position of each token."""
    table = _table(title, text)
    return list(zip(table.folded, table.position, strict=True))


def _linked(text: str) -> list[tuple[str, bool]]:
    table = _table(text)
    return list(zip(table.folded, table.linked, strict=True))


# Positions


def test_words_of_a_heading_begin_at_0_and_those_below_it_at_256() -> None:
    assert _seen("Điều 34", "Two words") == [("dieu", 0), ("34", 1), ("two", 256), ("words", 257)]


def test_what_a_page_is_called_stands_between_its_title_and_its_text() -> None:
    names = {"place": ("Laos",), "number": ("police", "hotline, number"), "service": ("office",)}
    page = SearchPage("a.html", "en", "A", FACETS, (Unit("", "page", title="A", text="b"),), (), names)
    assert [(folded, position) for folded, _, position, *_ in _rows(tokens_of(page))] == [
        ("a", 0),
        ("laos", 64),
        ("police", 128),
        ("hotline", 130),
        ("number", 132),
        ("office", 192),
        ("b", 256),
    ]


def test_each_unit_counts_from_its_own_beginning() -> None:
    table = tokens_of(_page(Unit("", "page", title="A", text="b"), Unit("c", "section", title="C", text="d")))
    assert _rows(table) == [
        ("a", 0, 0, True, False, False),
        ("b", 0, 256, True, False, False),
        ("c", 1, 0, True, False, False),
        ("d", 1, 256, True, False, False),
    ]


def test_a_heading_has_room_for_63_tokens_and_the_text_has_no_end() -> None:
    words = " ".join(f"w{'x' * number}" for number in range(100))
    positions = [position for _, position in _seen(words, words)]
    assert positions == [*range(HEADING_END), *range(BODY, BODY + 100)]


@pytest.mark.parametrize("gap", [" ", "\n", "\t", "\xa0", " \u200b ", "\u2060 "])
def test_white_space_leaves_neighbours_neighbours(gap: str) -> None:
    assert _seen(f"one{gap}two") == [("one", 0), ("two", 1)]


@pytest.mark.parametrize("gap", [".", ", ", " - ", " (", "។", " ៖ ", "...", "/", "@"])
def test_anything_else_leaves_one_hole(gap: str) -> None:
    assert _seen(f"one{gap}two") == [("one", 0), ("two", 2)]


def test_a_hole_before_the_first_token_counts_too() -> None:
    assert _seen("(one", ".two") == [("one", 1), ("two", 257)]


# Clusters


def test_clusters_of_a_run_are_linked_and_say_where_words_begin() -> None:
    assert _rows(_table("ច្បាប់ការងារ")) == [
        ("ច្បា", 0, 0, True, True, True),
        ("ប់", 0, 1, False, True, True),
        ("កា", 0, 2, True, True, True),
        ("រ", 0, 3, False, True, True),
        ("ងា", 0, 4, False, True, True),
        ("រ", 0, 5, False, False, True),
    ]


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("កខ", [("ក", True), ("ខ", False)]),
        ("ក ខ", [("ក", True), ("ខ", False)]),
        ("ក\u200bខ", [("ក", True), ("ខ", False)]),
        ("ក។ខ", [("ក", False), ("ខ", False)]),
        ("ក1ខ", [("ក", False), ("1", False), ("ខ", False)]),
        ("កaខ", [("ក", False), ("a", False), ("ខ", False)]),
        ("ກก", [("ກ", True), ("ก", False)]),
    ],
)
def test_a_run_goes_on_over_a_space_and_ends_at_anything_else(text: str, linked: list[tuple[str, bool]]) -> None:
    assert _linked(text) == linked


@pytest.mark.parametrize("text", ["ຫ ນ", "ເ ກ", "เ ก"])
def test_letters_that_would_be_one_cluster_without_their_space_are_not_linked(text: str) -> None:
    assert [linked for _, linked in _linked(text)] == [False, False]


def test_a_space_begins_a_word_even_where_the_dictionary_knows_better() -> None:
    assert [start for _, _, _, start, _, _ in _rows(_table("កា រ"))] == [True, True]


@given(texts_of_any_script())
def test_linked_clusters_joined_are_cut_into_the_same_clusters(text: str) -> None:
    table = _table("", text)
    run: list[str] = []
    for folded, linked in zip(table.folded, table.linked, strict=True):
        run.append(folded)
        if not linked:
            assert clusters("".join(run)) == run
            run = []
    assert run == []


@given(texts_of_any_script())
def test_every_column_is_as_long_and_no_token_is_without_letters(text: str) -> None:
    table = _table(text, text)
    assert "" not in table.folded
    assert len(_rows(table)) == len(table.folded)


# Facts


@pytest.mark.parametrize(
    ("number", "numbers"),
    [
        ("34", ["34"]),
        ("៣៤", ["34"]),
        ("8, 10", ["8", "10"]),
        ("283 bis", ["283-bis"]),
        ("8, 283 bis", ["8", "283-bis"]),
        ("12/3", ["12-3"]),
        ("34-36", ["34", "35", "36"]),
        ("១៥–១៦", ["15", "16"]),
        ("", []),
        (" , ", []),
    ],
)
def test_a_provision_is_found_by_each_of_its_numbers(number: str, numbers: list[str]) -> None:
    assert list(provision_numbers(number)) == numbers


def test_facts_stand_at_the_head_of_their_unit_once_each_and_a_long_number_from_its_end_too() -> None:
    unit = Unit("a", "provision", title="A", number="34, 34", phones=["1280", "8551280", "85592311511", "1280"])
    assert _rows(tokens_of(_page(unit))) == [
        ("a", 0, 0, True, False, False),
        ("#34", 0, 0, True, False, False),
        ("@1280", 0, 0, True, False, False),
        ("@8551280", 0, 0, True, False, False),
        ("@85592311511", 0, 0, True, False, False),
        ("~11511329558", 0, 0, True, False, False),
    ]


def test_the_place_of_a_provision_s_number_says_that_its_law_has_sections() -> None:
    unit = Unit("a", "provision", title="A", number="34", label="section")
    assert _rows(tokens_of(_page(unit))) == [("a", 0, 0, True, False, False), ("#34", 0, 1, True, False, False)]


# Words for suggestions


def test_words_and_pairs_of_words_are_kept_and_single_letters_are_not() -> None:
    assert _table("a law", "ច្បាប់ការងារ 34").words == {"law", "ច្បាប់", "ការងារ", "ច្បាប់ការងារ"}


def test_a_pair_of_words_does_not_reach_over_a_space() -> None:
    assert _table("ច្បាប់ ការងារ").words == {"ច្បាប់", "ការងារ"}


def test_a_word_of_more_than_9_clusters_is_not_offered() -> None:
    assert _table("ក" * 10).words <= {"ក" * length for length in range(2, 10)}


# The twin that marks what was found


def _unlike_in_node(reader: Reader, title: str, text: str) -> list[tuple[Any, Any]]:
    """Tokens that the twins see unlike, with None where one of them sees no more."""
    table = _table(title, text)
    here = [list(row) for row in zip(table.folded, table.unspaced, table.position, strict=True)]
    there = reader.ask("tokens", ["", "page", title, text])
    return [(one, other) for one, other in zip_longest(here, there) if one != other]


@pytest.mark.parametrize("language", ["km", "lo", "en"])
def test_the_twins_count_alike_on_every_page(reader: Reader, language: str) -> None:
    pages = words_of_pages(language)
    assert len(pages) > 100
    assert [unlike for text in pages for unlike in _unlike_in_node(reader, text, text)] == []


@pytest.mark.parametrize("text", [THAI, VIETNAMESE])
def test_the_twins_count_alike_in_thai_and_vietnamese(reader: Reader, text: str) -> None:
    assert _unlike_in_node(reader, text, text) == []
    assert len(_table("", text).folded) > 15


def test_the_twins_count_alike_on_generated_texts(reader: Reader) -> None:
    gaps = [chr(code) for code in range(0x3100) if kind(chr(code)) == "g" and category(chr(code)) != "Cn"]
    texts = [*random_texts(2000), *(f"a{gap}b" for gap in gaps)]
    assert [unlike for text in texts for unlike in _unlike_in_node(reader, text, text)] == []
