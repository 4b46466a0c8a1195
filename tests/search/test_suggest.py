"""What was meant by a word that the index does not have."""

import pytest

from sala.search.fold import fold
from tests.search.reader import Reader

WORDS = {
    "labour": 5,
    "law": 9,
    "wage": 3,
    "wages": 1,
    "salary": 2,
    "ច្បាប់": 9,
    "ការងារ": 5,
    "ការពារ": 2,
    "ແຮງງານ": 4,
    "แรงงาน": 4,
}
LIST = {fold(word): pages for word, pages in WORDS.items()}


def _suggest(reader: Reader, query: str) -> list[str]:
    return [text for text, _ in reader.ask("suggest", LIST, query)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("labor", ["labour"]),
        ("labuor", ["labour"]),
        ("labbour", ["labour"]),
        ("lobour", ["labour"]),
        ("slaary", ["salary"]),
        ("laww", ["law"]),
        ("labour lwa", ["labour law"]),
        ("wage wegas", []),
        ("labourlaw", ["labour law"]),
        ("xyzxyz", []),
        ("34", []),
        ("l", []),
        ("", []),
    ],
)
def test_a_wrong_dropped_doubled_or_swapped_letter_is_mended(reader: Reader, typed: str, meant: list[str]) -> None:
    assert _suggest(reader, typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ច្បប់", "ច្បាប់"),  # a missing sign
        ("ចា្បាប់", "ច្បាប់"),  # a sign too many
        ("ការងា", "ការងារ"),  # a dropped cluster
        ("កាងារ", "ការងារ"),
        ("ការងាងារ", "ការងារ"),  # a doubled one
        ("ការរងា", "ការងារ"),  # two swapped
        ("ແຮງງນ", "ແຮງງານ"),
        ("แรงาน", "แรงงาน"),
    ],
)
def test_a_wrong_sign_and_a_dropped_doubled_or_swapped_cluster_is_mended(
    reader: Reader, typed: str, meant: str
) -> None:
    assert _suggest(reader, typed)[:1] == [fold(meant)]


def test_a_letter_lost_between_two_vowels_or_written_twice_is_the_likeliest_slip(reader: Reader) -> None:
    words = {fold(word): 1 for word in ("កុមារ", "ការ", "ក្បែរ")}
    assert reader.ask("suggest", words, "កុារ") == [["កុមារ", 0.4], ["ការ", 0.5]]
    assert reader.ask("suggest", words, "កុមមារ") == [["កុមារ", 0.4]]
    assert reader.ask("suggest", {"labour": 3}, "labbour") == [["labour", 0.4]]


def test_a_word_that_the_index_has_is_left_alone(reader: Reader) -> None:
    assert _suggest(reader, "wage") == []
    assert reader.ask("suggest", {"dien": 9, "thoi": 9, "thoai": 2, "tho": 5}, "điện thoi") == []
    assert reader.ask("suggest", {"grooming": 1, "line": 9, "on": 9, "online": 2}, "online grooming") == []


def test_what_is_much_farther_than_the_nearest_is_not_offered(reader: Reader) -> None:
    assert reader.ask("suggest", {"trafficking": 9, "tracking": 9}, "traficking") == [["trafficking", 0.4]]
    assert reader.ask("suggest", {"coloured": 1, "colouring": 1}, "colourad") == [["coloured", 1.5]]


@pytest.mark.parametrize(("typed", "meant"), [("should", []), ("lobourars", ["labourers"]), ("lobourr", [])])
def test_two_slips_are_believed_in_a_long_word_alone(reader: Reader, typed: str, meant: list[str]) -> None:
    words = {"hold": 5, "could": 5, "labourers": 5, "labours": 5}
    assert [text for text, _ in reader.ask("suggest", words, typed)] == meant


def test_of_equally_near_words_the_one_on_more_pages_comes_first(reader: Reader) -> None:
    assert reader.ask("suggest", {"hat": 1, "mat": 7, "rat": 3}, "cat") == [["mat", 1.5], ["rat", 1.5], ["hat", 1.5]]


def test_a_name_that_javascript_knows_is_a_word_like_any_other(reader: Reader) -> None:
    assert reader.ask("suggest", {"constructors": 1}, "constructor") == [["constructors", 1]]


def test_no_more_than_six_are_offered(reader: Reader) -> None:
    assert len(reader.ask("suggest", {f"{letter}at": 1 for letter in "bcefhmoprsv"}, "xat")) == 6
