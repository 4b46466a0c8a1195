"""Numbers in any script and with either separators are compared as values."""

import pytest

from sala.model.numerals import is_spelt, number_value, numbers, spelt_in_english


@pytest.mark.parametrize(
    ("seen", "value"),
    [
        ("18", "18"),
        ("១៨", "18"),
        ("໑໘", "18"),
        ("๑๘", "18"),
        ("007", "7"),
        ("7.5", "7.5"),
        ("7,5", "7.5"),
        ("10,000", "10000"),
        ("10.000", "10000"),
        ("1,234.5", "1234.5"),
        ("១.២៣៤,៥", "1234.5"),
        ("1.2.3", "1.2.3"),
    ],
)
def test_a_number_has_one_form(seen: str, value: str) -> None:
    assert number_value(seen) == value


def test_numbers_of_addresses_anchors_marks_and_list_items_are_none() -> None:
    text = "1. Article 34 [x](ref:law-2008#art-3) {#art-4} https://a.org/5 desk7@a.org [^6] {number9}\n2. 8 days"
    assert [(mark.value, text[mark.start : mark.end]) for mark in numbers(text)] == [("34", "34"), ("8", "8")]


def test_months_ordinals_and_small_numbers_are_known_in_words() -> None:
    assert spelt_in_english("Three articles, the second of February") == ["3", "2", "2"]
    assert [is_spelt("2", "ពីរច្បាប់", "km"), is_spelt("1", "មួយច្បាប់", "km"), is_spelt("30", "x", "lo")] == [
        True,
        False,
        False,
    ]
