"""Words of one language: labels, dates, spans of time, names of languages."""

import pytest

from sala.model.values import PartialDate
from sala.pages.wording import Wording

STRINGS = {
    "en": {"home": "Home", "step": "Step {number}", "immediately": "immediately", "at_most": "within {duration}"},
    "km": {"home": "ទំព័រដើម", "immediately": "ភ្លាមៗ", "at_most": "មិនលើស {duration}"},
    "lo": {"immediately": "ທັນທີ", "at_most": "ພາຍໃນ {duration}"},
}


def words(language: str) -> Wording:
    return Wording(language, STRINGS)


def test_a_word_stands_in_the_language_of_the_page() -> None:
    assert words("km")("home") == "ទំព័រដើម"


def test_a_missing_word_stands_in_english_and_a_word_of_no_language_as_its_key() -> None:
    assert (words("lo")("home"), words("lo")("no-such-key")) == ("Home", "no-such-key")


def test_a_value_takes_the_place_of_its_name_in_braces() -> None:
    assert words("km")("step", number="3") == "Step 3"


@pytest.mark.parametrize(
    ("language", "year", "month", "day"),
    [
        ("en", "2008", "February 2008", "15 February 2008"),
        ("km", "2008", "កុម្ភៈ 2008", "15 កុម្ភៈ 2008"),
        ("lo", "2008", "ກຸມພາ 2008", "15 ກຸມພາ 2008"),
    ],
)
def test_a_date_says_no_more_than_is_known(language: str, year: str, month: str, day: str) -> None:
    dates = (PartialDate(2008), PartialDate(2008, 2), PartialDate(2008, 2, 15))
    assert tuple(words(language).date(value) for value in dates) == (year, month, day)


SPANS = ("immediately", "PT30M", "PT24H", "P1D", "P15D", "P2W", "P6M", "P1Y")


@pytest.mark.parametrize(
    ("language", "spans"),
    [
        (
            "en",
            (
                "immediately",
                "within 30 minutes",
                "within 24 hours",
                "within 1 day",
                "within 15 days",
                "within 2 weeks",
                "within 6 months",
                "within 1 year",
            ),
        ),
        (
            "km",
            (
                "ភ្លាមៗ",
                "មិនលើស 30 នាទី",
                "មិនលើស 24 ម៉ោង",
                "មិនលើស 1 ថ្ងៃ",
                "មិនលើស 15 ថ្ងៃ",
                "មិនលើស 2 សប្ដាហ៍",
                "មិនលើស 6 ខែ",
                "មិនលើស 1 ឆ្នាំ",
            ),
        ),
        (
            "lo",
            (
                "ທັນທີ",
                "ພາຍໃນ 30 ນາທີ",
                "ພາຍໃນ 24 ຊົ່ວໂມງ",
                "ພາຍໃນ 1 ມື້",
                "ພາຍໃນ 15 ມື້",
                "ພາຍໃນ 2 ອາທິດ",
                "ພາຍໃນ 6 ເດືອນ",
                "ພາຍໃນ 1 ປີ",
            ),
        ),
    ],
)
def test_a_time_limit_is_told_in_the_language_and_unit_of_its_source(language: str, spans: tuple[str, ...]) -> None:
    assert tuple(words(language).duration(span) for span in SPANS) == spans


@pytest.mark.parametrize(
    ("page", "code", "name"),
    [("en", "km", "Khmer"), ("km", "lo", "ឡាវ"), ("lo", "hmn", "ມອງ"), ("km", "akk", "Akkadian"), ("km", "qaa", "qaa")],
)
def test_a_language_has_its_name_in_the_page_language_then_in_english_then_its_code(
    page: str, code: str, name: str
) -> None:
    assert words(page).language_name(code) == name


def test_a_span_is_told_without_saying_that_it_is_a_limit() -> None:
    spans = ("PT24H", "P15D")
    assert [tuple(words(language).span(span) for span in spans) for language in ("en", "km", "lo")] == [
        ("24 hours", "15 days"),
        ("24 ម៉ោង", "15 ថ្ងៃ"),
        ("24 ຊົ່ວໂມງ", "15 ມື້"),
    ]
