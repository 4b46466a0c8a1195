"""What a reader typed, taken apart."""

from typing import Any

import pytest
from hypothesis import given

from sala.model.allowed import COUNTRY_FACTS
from tests.search.reader import Reader
from tests.search.texts import texts_of_any_script


def _groups(reader: Reader, text: str) -> list[Any]:
    """The chain of each group of clusters, the word of each other group."""
    return [group.get("chain", group.get("word")) for group in reader.ask("parse", text)["groups"]]


def _provision(reader: Reader, text: str) -> tuple[list[str], list[str]] | None:
    """Facts of the one provision asked for, and the other words."""
    return _facts(reader.ask("parse", text)["provision"])


def _named(reader: Reader, text: str) -> tuple[list[str], list[str]] | None:
    """Facts of the provision asked for by a number alone, and the words that must name its law."""
    return _facts(reader.ask("parse", text)["named"])


def _facts(found: dict[str, Any] | None) -> tuple[list[str], list[str]] | None:
    if found is None:
        return None
    (facts,) = found["numbers"]
    return facts, [group["asTyped"] for group in found["rest"]]


def _provisions(reader: Reader, text: str) -> list[str]:
    """First fact of each provision of a range."""
    return [facts[0] for facts in reader.ask("parse", text)["provision"]["numbers"]]


def _phones(reader: Reader, text: str) -> list[str]:
    phones: list[str] = reader.ask("parse", text)["phones"]
    return phones


# Groups


def test_a_query_in_full(reader: Reader) -> None:
    assert reader.ask("parse", "Luật ច្បាប់ ៣៤.") == {
        "text": "Luật ច្បាប់ ៣៤.",
        "groups": [
            {"kind": "w", "word": "luat", "from": 0, "before": "", "asTyped": "Luật"},
            {"kind": "u", "chain": ["ច្បា", "ប់"], "from": 5, "before": " ", "asTyped": "ច្បាប់"},
            {"kind": "n", "word": "34", "from": 12, "before": " ", "asTyped": "៣៤"},
        ],
        "provision": None,
        "named": {
            "numbers": [["#34"]],
            "from": 12,
            "endsAt": 14,
            "rest": [
                {"kind": "w", "word": "luat", "from": 0, "before": "", "asTyped": "Luật"},
                {"kind": "u", "chain": ["ច្បា", "ប់"], "from": 5, "before": " ", "asTyped": "ច្បាប់"},
            ],
            "worded": False,
        },
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


def test_of_a_very_long_query_300_characters_12_groups_and_4_single_clusters_are_read(reader: Reader) -> None:
    assert _groups(reader, "ក ខ គ ឃ ង កុមារ " + "ច " * 100_000) == [["ក"], ["ខ"], ["គ"], ["ឃ"], ["កុ", "មា", "រ"]]
    assert _provision(reader, "art 34 " + "ក " * 100_000) == (["#34"], ["ក"] * 4)
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
        "Article No. 34",
        "art no 34",
        "art. no. 34",
        "Điều số 34",
        "មាត្រា លេខ ៣៤",
        "មាត្រាទី៣៤",
        "ម.៣៤",
        "មា.៣៤",
        "ມາດຕາທີ່ 34",
        "ມາດຕາທີ 34",
        "ມາດຕາ ທີ 34",
        "ມ.34",
        "มาตราที่ 34",
        "ม.34",
        "ม. ๓๔",
        "Article XXXIV",
        "art xxxiv",
        "មាត្រា XXXIV",
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
        ("មាត្រា ២៨៣ ស្ទួន", (["#283-bis", "#283"], [])),
        ("មាត្រា២៨៣ស្ទួននៃក្រមព្រហ្មទណ្ឌ", (["#283-bis", "#283"], ["ក្រមព្រហ្មទណ្ឌ"])),
        ("มาตรา ๒๘๓ ทวิ", (["#283-bis", "#283"], [])),
        ("มาตรา 133 ตรี", (["#133-ter", "#133"], [])),
        ("article 7(2 bis)", (["#7-2-bis", "#7-2", "#7"], [])),
        ("Điều 34 khoản 2", (["#34-2", "#34"], [])),
        ("khoản 2 Điều 34 Bộ luật", (["#34-2", "#34"], ["Bộ", "luật"])),
        ("điểm b khoản 1 Điều 142", (["#142-1-b", "#142-1", "#142"], [])),
        ("paragraph 2 of article 34 of the code", (["#34-2", "#34"], ["the", "code"])),
        ("art 34 lshtse 8-10", (["#34"], ["lshtse", "8", "10"])),
        ("34", None),
        ("ក្រម ៣៤", None),
        ("điều vi phạm", None),
        ("article civil", None),
        ("article", None),
        ("article first", None),
        ("particle 34", None),
    ],
)
def test_other_words_and_a_suffix_are_kept_apart(
    reader: Reader, text: str, provision: tuple[list[str], list[str]] | None
) -> None:
    assert _provision(reader, text) == provision


@pytest.mark.parametrize(
    "text",
    [
        "art 8-10",
        "Articles 8 – 10",
        "Sections 8 to 10",
        "មាត្រា ៨-១០",
        "មាត្រា ៨ ដល់ ១០",
        "ມາດຕາ 8 ຫາ 10",
        "มาตรา ๘ ถึง ๑๐",
        "Điều 8 đến 10",
    ],
)
def test_a_range_asks_for_each_of_its_provisions(reader: Reader, text: str) -> None:
    assert _provisions(reader, text) == ["#8", "#9", "#10"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Articles 8, 10", ["#8", "#10"]),
        ("articles 8,10 and 12", ["#8", "#10", "#12"]),
        ("មាត្រា ៨ និង ១០", ["#8", "#10"]),
        ("ມາດຕາ 8 ແລະ 10", ["#8", "#10"]),
        ("มาตรา 8 และ 10", ["#8", "#10"]),
        ("Điều 8 và 10", ["#8", "#10"]),
        ("Điều 142(1)(b), 147", ["#142-1-b", "#147"]),
        ("article 34, 2015", ["#34"]),
    ],
)
def test_several_provisions_are_asked_for_by_their_numbers_and_a_year_is_none(
    reader: Reader, text: str, first: list[str]
) -> None:
    assert _provisions(reader, text) == first


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("section 34", 1),
        ("lshtse, s. 34", 1),
        ("§§ 34", 1),
        ("มาตรา 34", 1),
        ("ม.34", 1),
        ("article 34", 0),
        ("មាត្រា ៣៤", 0),
        ("ມ.34", 0),
        ("ข้อ 34", 0),
        ("Điều 34", 0),
    ],
)
def test_the_word_tells_sections_from_articles(reader: Reader, text: str, label: int) -> None:
    assert reader.ask("parse", text)["provision"]["unitLabel"] == label


@pytest.mark.parametrize(
    ("text", "facts"),
    [("1(17)", ["#1-17", "#1"]), ("១(១៧)", ["#1-17", "#1"]), ("142(1)(b) ", ["#142-1-b", "#142-1", "#142"])],
)
def test_a_number_with_its_part_alone_is_a_provision(reader: Reader, text: str, facts: list[str]) -> None:
    assert (_provision(reader, text), _phones(reader, text)) == ((facts, []), [])


@pytest.mark.parametrize("text", ["(092) 311 511", "142 (1)", "855(0)92 311 511", "1 17", "12-80"])
def test_other_numbers_in_brackets_are_none(reader: Reader, text: str) -> None:
    assert _provision(reader, text) is None


@pytest.mark.parametrize(("text", "first"), [("art 12-3", "#12-3"), ("art 8 - 8", "#8-8"), ("art 1-1000", "#1-1000")])
def test_what_does_not_rise_or_is_too_long_is_no_range(reader: Reader, text: str, first: str) -> None:
    assert _provisions(reader, text) == [first]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("lshtse 34", (["#34"], ["lshtse"])),
        ("34 lshtse", (["#34"], ["lshtse"])),
        ("LSHTSE ៣៤", (["#34"], ["LSHTSE"])),
        ("lshtse 2008 34", (["#34"], ["lshtse", "2008"])),
        ("criminal code 287/1", (["#287-1", "#287"], ["criminal", "code"])),
        ("ច្បាប់ការងារ ៣៤", (["#34"], ["ច្បាប់ការងារ"])),
        ("34", None),
        ("34 2008", None),
        ("call 117", (["#117"], ["call"])),
    ],
)
def test_a_number_beside_words_asks_for_a_provision_of_what_they_name(
    reader: Reader, text: str, named: tuple[list[str], list[str]] | None
) -> None:
    assert _named(reader, text) == named


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


@pytest.mark.parametrize(
    "text",
    [
        "call 1300 thailand",
        "1300 ថៃ",
        "ទូរស័ព្ទ១៣០០ប្រទេសថៃ",
        "ເບີໂທ 1300 ປະເທດໄທ",
        "โทร 1300 ไทย",
        "Số điện thoại 1300 Việt Nam",
        "tel: 1300",
        "tel:1300;phone-context=+66",
        "no. 1300",
        "1300 now",
    ],
)
def test_a_few_words_may_stand_beside_a_number_to_call(reader: Reader, text: str) -> None:
    assert _phones(reader, text) == ["1300"]


def test_the_calling_code_of_every_country_of_the_site_is_known(reader: Reader) -> None:
    codes = {facts.calling_code[1:] for facts in COUNTRY_FACTS.values()}
    assert set(_phones(reader, "012 345 678")) == {"012345678"} | {f"{code}12345678" for code in codes}


@pytest.mark.parametrize("text", ["0092311511", "00 92 311 511"])
def test_behind_00_stands_the_code_of_a_country_and_no_number_within_one(reader: Reader, text: str) -> None:
    assert _phones(reader, text) == ["92311511"]


@pytest.mark.parametrize("text", ["+855 1280", "855 1280", "00855 1280"])
def test_a_short_code_behind_the_number_of_a_country_is_that_country_s(reader: Reader, text: str) -> None:
    assert ("8551280" in _phones(reader, text), "1280" in _phones(reader, text)) == (True, False)


@pytest.mark.parametrize(
    "text", ["", "12", "1" * 17, "117 of 118", "what is there to do when 117 fails", "art 117", "lshtse 34", "11-"]
)
def test_many_words_too_few_or_too_many_digits_two_numbers_and_a_provision_are_no_number_to_call(
    reader: Reader, text: str
) -> None:
    assert _phones(reader, text) == []


def test_the_parts_of_a_provision_belong_to_its_number_where_no_space_parts_them(reader: Reader) -> None:
    assert _provision(reader, "Điều 142(1)(b) 2015") == (["#142-1-b", "#142-1", "#142"], ["2015"])


def test_the_word_for_a_provision_may_be_written_to_what_stands_before_it(reader: Reader) -> None:
    assert _provision(reader, "ច្បាប់មាត្រា៣៤") == (["#34"], ["ច្បាប់"])
    assert _provision(reader, "មាត្រាទី ៣៤") == (["#34"], [])
