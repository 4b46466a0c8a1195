"""What was meant by a word that the index does not have."""

import pytest

from sala.search.build import index_site
from sala.search.fold import fold
from tests.search.reader import Reader, files_of

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
    assert reader.ask("suggest", words, "កុមមារ") == [["កុមារ", 1]]
    assert reader.ask("suggest", {"labour": 3}, "labbour") == [["labour", 0.4]]


def test_a_word_that_the_index_has_is_left_alone(reader: Reader) -> None:
    assert _suggest(reader, "wage") == []
    assert reader.ask("suggest", {"grooming": 1, "line": 9, "on": 9, "online": 2}, "online grooming") == []


def test_words_that_the_index_has_may_each_be_another_beside_the_others(reader: Reader) -> None:
    words = {"dien": 9, "thoi": 9, "thoai": 2, "tho": 5}
    assert reader.ask("suggest", words, "điện thoi") == [["dien tho", 1], ["dien thoai", 1]]
    assert reader.ask("suggest", words, "thoi") == []


def test_of_equally_near_words_the_one_on_more_pages_comes_first(reader: Reader) -> None:
    assert reader.ask("suggest", {"hat": 1, "mat": 7, "rat": 3}, "cat") == [["mat", 1.5], ["rat", 1.5], ["hat", 1.5]]


def test_a_name_that_javascript_knows_is_a_word_like_any_other(reader: Reader) -> None:
    assert reader.ask("suggest", {"constructors": 1}, "constructor") == [["constructors", 1]]


def test_no_more_than_six_are_offered(reader: Reader) -> None:
    assert len(reader.ask("suggest", {f"{letter}at": 1 for letter in "bcefhmoprsv"}, "xat")) == 6


# Where no word is like it, the texts themselves are looked at

SENTENCE = "និយោជកត្រូវបើកប្រាក់ឈ្នួលជូនកម្មករនិយោជិត"


@pytest.fixture
def small_index(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> None:
    """An index of two pages in Khmer."""
    site = tmp_path_factory.mktemp("small")
    texts = {"a.html": SENTENCE, "b.html": "គ្មានអ្វីទេ"}
    for name, text in texts.items():
        (site / name).write_text(f'<html lang="km"><h1>ទំព័រ</h1><p>{text}</p>', encoding="utf-8")
    index_site(site, ["km"])
    reader.ask("index", files_of(site / "search/km"))


@pytest.mark.usefixtures("small_index")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("កម្មករនិយជិត", "កម្មករនិយោជិត"),
        ("បើកប្រក់ឈ្នួល", "បើកប្រាក់ឈ្នួល"),
        ("បើកប្រាឈ្នួល", "បើកប្រាក់ឈ្នួល"),
        ("បើកប្រាក់ឈ្នួឈ្នួល", "បើកប្រាក់ឈ្នួល"),
        ("កម្មកនិរយោជិត", "កម្មករនិយោជិត"),
    ],
)
def test_a_text_one_slip_away_is_found_without_a_dictionary(reader: Reader, typed: str, meant: str) -> None:
    assert [text for text, _ in reader.ask("near", typed)][:1] == [fold(meant)]


@pytest.mark.usefixtures("small_index")
@pytest.mark.parametrize("typed", ["ក", "ជូនកមរក្ម", "ឡឡឡ"])
def test_what_is_more_than_a_slip_away_is_not_found(reader: Reader, typed: str) -> None:
    assert reader.ask("near", typed) == []
