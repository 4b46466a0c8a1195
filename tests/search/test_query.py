"""What a reader typed, taken apart."""

from typing import Any

import pytest
from hypothesis import given

from tests.search.reader import Reader
from tests.search.texts import texts_of_any_script


def _groups(reader: Reader, text: str) -> list[Any]:
    """The chain of each group of clusters, the word of each other group."""
    return [group.get("chain", group.get("word")) for group in reader.ask("parse", text)["groups"]]


def _provision(reader: Reader, text: str) -> tuple[list[str], list[str]] | None:
    """Terms of the provision asked for, and the other words."""
    found = reader.ask("parse", text)["provision"]
    return found and (found["terms"], [group["raw"] for group in found["rest"]])


def _phones(reader: Reader, text: str) -> list[str]:
    phones: list[str] = reader.ask("parse", text)["phones"]
    return phones


# Groups


def test_a_query_in_full(reader: Reader) -> None:
    assert reader.ask("parse", "Luật ច្បាប់ ៣៤.") == {
        "text": "Luật ច្បាប់ ៣៤.",
        "groups": [
            {"kind": "w", "word": "luat", "raw": "Luật"},
            {"kind": "u", "chain": ["ច្បា", "ប់"], "raw": "ច្បាប់", "apart": True},
            {"kind": "n", "word": "34", "raw": "៣៤", "apart": True},
        ],
        "provision": None,
        "phones": [],
        "folded": "luat ច្បាប់ 34",
        "open": False,
    }


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("", []),
        ("   ", []),
        ("\u200b\u17d2\u0301", []),
        (".*[a-z]+(", ["a", "z"]),
        ("<b>Law</b>", ["b", "law", "b"]),
        ("🙂", []),
        ("កខ គ", [["ក", "ខ"], ["គ"]]),
        ("ក\u200bខ", [["ក", "ខ"]]),
        ("ក។ខ", [["ក"], ["ខ"]]),
        ("ក1ខa", [["ក"], "1", ["ខ"], "a"]),
        ("法律", ["法", "律"]),
        ("Điều ĐIỀU điêu", ["dieu", "dieu", "dieu"]),
        ("ខែ្មរ", [["ខ្មែ", "រ"]]),
    ],
)
def test_clusters_side_by_side_are_one_group_and_each_word_and_number_is_one(
    reader: Reader, text: str, groups: list[Any]
) -> None:
    assert _groups(reader, text) == groups


@pytest.mark.parametrize(("text", "still_typed"), [("law", True), ("law ", False), ("law.", False), ("ច្បាប់។", False)])
def test_the_last_word_may_still_be_typed_unless_something_follows(
    reader: Reader, text: str, still_typed: bool
) -> None:
    assert reader.ask("parse", text)["open"] is still_typed


def test_of_a_very_long_query_300_characters_and_12_groups_are_read(reader: Reader) -> None:
    assert _groups(reader, "a " * 50_000) == ["a"] * 12
    assert _groups(reader, "ក" * 100_000) == [["ក"] * 300]
    assert len(reader.ask("parse", "?" * 100_000)["text"]) == 300


@given(texts_of_any_script())
def test_any_text_is_taken_apart(reader: Reader, text: str) -> None:
    parsed = reader.ask("parse", text)
    assert parsed["folded"] == " ".join("".join(group.get("chain", group.get("word"))) for group in parsed["groups"])
    assert "" not in _groups(reader, text)


# Provisions


@pytest.mark.parametrize(
    "text",
    [
        "article 34",
        "Art. 34",
        "art34",
        "ART ៣៤",
        "sec. 34",
        "section 34",
        "s 34",
        "§ 34",
        "§34",
        "§§ 34",
        "មាត្រា ៣៤",
        "មាត្រា៣៤",
        "មាត្រា 34",
        "មាត្រា\u200b៣៤",
        "ມາດຕາ 34",
        "ມາດຕາ ໓໔",
        "ມາດຕາ໓໔",
        "มาตรา ๓๔",
        "มาตรา34",
        "ข้อ ๓๔",
        "Điều 34",
        "điều ３４",
        "dieu 34",
        "ĐIỀU 34",
    ],
)
def test_a_provision_is_asked_for_in_five_languages_and_any_digits(reader: Reader, text: str) -> None:
    assert _provision(reader, text) == (["#34"], [])


@pytest.mark.parametrize(
    ("text", "provision"),
    [
        ("lshtse art 34", (["#34"], ["lshtse"])),
        ("art 34 lshtse 2008", (["#34"], ["lshtse", "2008"])),
        ("ច្បាប់ការងារ មាត្រា ៣៤", (["#34"], ["ច្បាប់ការងារ"])),
        ("មាត្រា ៣៤ ច្បាប់ការងារ", (["#34"], ["ច្បាប់ការងារ"])),
        ("មាត្រា៣៤ច្បាប់", (["#34"], ["ច្បាប់"])),
        ("មាត្រា ៣៤ នៃច្បាប់ការងារ", (["#34"], ["ច្បាប់ការងារ"])),
        ("មាត្រា ៣៤ នៃ ច្បាប់ការងារ", (["#34"], ["ច្បាប់ការងារ"])),
        ("ມາດຕາ 34 ຂອງກົດໝາຍ", (["#34"], ["ກົດໝາຍ"])),
        ("article 283 bis", (["#283-bis", "#283"], [])),
        ("article 283bis code", (["#283-bis", "#283"], ["code"])),
        ("art. 12/3", (["#12-3", "#12"], [])),
        ("34", None),
        ("article", None),
        ("article first", None),
        ("particle 34", None),
    ],
)
def test_other_words_and_a_suffix_are_kept_apart(
    reader: Reader, text: str, provision: tuple[list[str], list[str]] | None
) -> None:
    assert _provision(reader, text) == provision


# Numbers to call


@pytest.mark.parametrize(
    "text",
    [
        "092 311 511",
        "092-311-511",
        "092.311.511",
        "(092) 311 511",
        "092311511",
        "០៩២ ៣១១ ៥១១",
        "+855 92 311 511",
        "+855 (0)92 311 511",
        "+855092311511",
        "0085592311511",
        "00855 0 92 311511",
        "855 92 311 511",
        "０９２/３１１/５１１",
        "  092\u200b311\u200b511  ",
    ],
)
def test_a_number_is_one_number_in_any_spelling(reader: Reader, text: str) -> None:
    assert "85592311511" in _phones(reader, text)


@pytest.mark.parametrize(
    ("text", "international"),
    [("020 5551 2345", "8562055512345"), ("02 123 4567", "6621234567"), ("0912 345 678", "84912345678")],
)
def test_a_national_number_may_be_of_any_of_the_countries(reader: Reader, text: str, international: str) -> None:
    assert international in _phones(reader, text)


@pytest.mark.parametrize("text", ["១២៨០", "1280", "12-80!", "☎ 1280"])
def test_a_short_code_is_its_digits_whatever_signs_stand_by(reader: Reader, text: str) -> None:
    assert _phones(reader, text) == ["1280"]


@pytest.mark.parametrize("text", ["call 117", "tel: 117", "tel:117;phone-context=+855", "no. 117", "phone ១១៧"])
def test_words_and_signs_for_a_telephone_are_no_part_of_its_number(reader: Reader, text: str) -> None:
    assert _phones(reader, text) == ["117"]


@pytest.mark.parametrize("text", ["+855 1280", "855 1280", "00855 1280"])
def test_a_short_code_behind_the_number_of_a_country_is_that_country_s(reader: Reader, text: str) -> None:
    assert ("8551280" in _phones(reader, text), "1280" in _phones(reader, text)) == (True, False)


@pytest.mark.parametrize("text", ["", "12", "1" * 17, "117 now", "117 ក", "art 34", "11-"])
def test_what_has_words_or_too_few_or_too_many_digits_is_no_number_to_call(reader: Reader, text: str) -> None:
    assert _phones(reader, text) == []


def test_the_parts_of_a_provision_belong_to_its_number_where_no_space_parts_them(reader: Reader) -> None:
    assert _provision(reader, "Điều 142(1)(b) 2015") == (["#142-1-b", "#142-1", "#142"], ["2015"])


def test_the_word_for_a_provision_may_be_written_to_what_stands_before_it(reader: Reader) -> None:
    assert _provision(reader, "ច្បាប់មាត្រា៣៤") == (["#34"], ["ច្បាប់"])
    assert _provision(reader, "មាត្រាទី ៣៤") == (["#34"], [])
