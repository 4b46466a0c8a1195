"""Dates in the words and figures of each language, as values that can be compared."""

import pytest

from sala.model.dates import dates, in_words, months_in_figures


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        (
            "en",
            "on 17 July 2023, May 3, 2011, since March 2024, on 5 June",
            ["2023-07-17", "2011-05-03", "2024-03", "--06-05"],
        ),
        ("en", "They may march in May; 7 and 8 September 2017", ["2017-09-08"]),
        ("km", "ថ្ងៃទី ១៧ ខែកក្កដា ឆ្នាំ ២០២៣ ខែកក្កដាឆ្នាំ២០២៣ ខែ ៧ ឆ្នាំ ២០២៣", ["2023-07-17", "2023-07", "2023-07"]),
        ("km", "17 តុលាការ 2023", []),
        ("lo", "ວັນທີ 1 ກໍລະກົດ 2025, ເດືອນພະຈິກ ປີ 2018", ["2025-07-01", "2018-11"]),
        ("th", "17 กรกฎาคม พ.ศ. 2566", ["2023-07-17"]),
        ("vi", "ngày 17 tháng 7 năm 2023, tháng 12/2023, trong 3 tháng", ["2023-07-17", "2023-12"]),
        ("en", "7/17/2023, 2023-00-17, 17/13/2023", []),
        ("km", "ខែ 13 ឆ្នាំ 2023", []),
        ("lo", "17/07/2023, 2023-07-17, 1.2.3", ["2023-07-17", "2023-07-17"]),
    ],
)
def test_a_date_has_one_value_in_every_language(language: str, text: str, found: list[str]) -> None:
    assert [mark.value for mark in dates(text, language)] == found


def test_a_month_in_figures_is_where_its_digits_are() -> None:
    assert [*months_in_figures("ថ្ងៃទី 17 ខែ 7 ឆ្នាំ 2023, 17/07/2023", "km")] == [range(13, 14), range(30, 32)]


def test_a_date_is_told_with_the_month_of_the_language() -> None:
    assert [in_words("2023-07-17", "lo"), in_words("--06-05", "km"), in_words("2018-11", "fr")] == [
        "17 ກໍລະກົດ 2023",
        "5 មិថុនា",
        "November 2018",
    ]
