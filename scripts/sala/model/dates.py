"""Dates written in words or figures in a text, as values that can be compared between languages."""

import re
from collections.abc import Iterator
from functools import cache

from sala.model.parallel import Mark

ERA = 543
"""Years by which the Buddhist era is ahead of the common one."""
BUDDHIST = range(2400, 2700)
"""Years that are taken for ones of the Buddhist era."""
MONTHS: dict[str, tuple[str, ...]] = {
    "en": (
        *("January", "February", "March", "April", "May", "June", "July", "August", "September", "October"),
        *("November", "December"),
    ),
    "km": (
        *("មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា"),
        *("ធ្នូ",),
    ),
    "lo": (
        *("ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ", "ພະຈິກ"),
        *("ທັນວາ",),
    ),
    "th": (
        *("มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน"),
        *("ตุลาคม", "พฤศจิกายน", "ธันวาคม"),
    ),
    "vi": tuple(f"tháng {number}" for number in range(1, 13)),
}
"""Names of the months by language, as Unicode CLDR has them, https://cldr.unicode.org/."""
YEAR = range(1, 13)
"""The months by number."""
GAP = r"[ \u00a0\u200b]*"
# what stands between day, month and year: "ngày 17 tháng 7 năm 2023", "ថ្ងៃទី 17 ខែកក្កដា ឆ្នាំ 2023", "ປີ 2023"
OF_MONTH = {"km": "ខែ", "lo": "ເດືອນ", "th": "เดือน", "vi": "tháng"}
"""The word for a month, behind which its name stands, or its number: `ខែ ២`."""
OF_YEAR = r"(?:ឆ្នាំ|ປີ|ปี|năm|,|/|គ\.ស\.|ព\.ស\.|ຄ\.ສ\.|ພ\.ສ\.|ค\.ศ\.|พ\.ศ\.)?"
# e.g. "17/07/2023", "17.7.2023", "2023-07-17"; not a part of a longer number
FIGURES = re.compile(
    r"(?<![\d./-])(?:(?P<day>\d{1,2})(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)(?P<year>\d{4})"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2}))(?![\d/-]|\.\d)"
)
# without such a piece a text has none of them
IN_FIGURES = re.compile(r"[/.-]\d\d?[/.-]\d")
# a letter or mark of an unspaced script that would make a month a part of a longer word: តុលាការ, "court"
GOES_ON = r"(?!ឆ្នាំ|ປີ|ปี|พ\.|ค\.)[\u0e00-\u0eff\u1780-\u17d3]"


@cache
def _in_words(language: str) -> re.Pattern[str]:
    """A month with its day before it, or its year after it, or both; in English the day may stand after it."""
    named = "|".join(f"(?P<m{number}>{name})" for number, name in enumerate(MONTHS[language], 1))
    if language == "en":
        return re.compile(
            rf"(?:(?<!\d)(?P<day>\d{{1,2}}){GAP})?\b(?:{named})\b(?: (?P<after>\d{{1,2}})(?!\d))?"
            rf"(?:,?{GAP}(?P<year>\d{{4}})(?!\d))?"
        )
    word = OF_MONTH[language]
    return re.compile(
        rf"(?:(?<!\d)(?P<day>\d{{1,2}}){GAP}(?:{word}{GAP})?)?"
        rf"(?:(?:{named})(?!{GOES_ON}|\d)|{word}{GAP}(?P<number>\d{{1,2}})(?!\d))"
        rf"(?:{GAP}{OF_YEAR}{GAP}(?P<year>\d{{4}})(?!\d))?"
    )


def dates(text: str, language: str) -> Iterator[Mark]:
    """Dates of which the month and the day or year are told, each as `2023-07-17`, `2023-07` or `--07-17`."""
    yield from sorted((mark for mark, _ in _found(text, language)), key=lambda mark: mark.start)


def may_hold_dates(text: str, language: str) -> bool:
    """Without this there is no date in the text; quick, since nearly no text has one."""
    return _names_a_month(text, language) or IN_FIGURES.search(text) is not None


def _names_a_month(text: str, language: str) -> bool:
    return any(name in text for name in MONTHS.get(language, ())) or OF_MONTH.get(language, "\0") in text


def months_in_figures(text: str, language: str) -> Iterator[range]:
    """Where the month of a date is a number."""
    yield from (range(*span) for _, span in _found(text, language))


def _found(text: str, language: str) -> Iterator[tuple[Mark, tuple[int, int]]]:
    """Dates, and where the month of each is a number; nowhere where it has a name."""
    if _names_a_month(text, language):
        for match in _in_words(language).finditer(text):
            groups = match.groupdict()
            day, year = groups["day"] or groups.get("after"), groups["year"]
            if (day or year) and int(groups.get("number") or 1) in YEAR:
                named = (number for number in YEAR if groups[f"m{number}"])
                month = int(groups["number"]) if groups.get("number") else next(named)
                span = match.span("number") if groups.get("number") else (0, 0)
                yield Mark(_value(year, month, day), *match.span()), span
    if IN_FIGURES.search(text):
        for match in FIGURES.finditer(text):
            year, month_seen, day = (match[name] or match[f"iso_{name}"] for name in ("year", "month", "day"))
            if int(month_seen) in YEAR:
                span = match.span("month" if match["month"] else "iso_month")
                yield Mark(_value(year, int(month_seen), day), *match.span()), span


def _parts(value: str) -> tuple[str, int, str]:
    """Year, month and day of a date's value; empty where it has none."""
    year, month, day = (value.replace("--", "-") + "-").split("-")[:3]
    return year, int(month), day.lstrip("0")


def month_of(value: str) -> int:
    """The month of a date's value, from 1."""
    return _parts(value)[1]


def day_and_year(value: str) -> set[str]:
    """Day and year of a date's value, as far as it has them."""
    year, _, day = _parts(value)
    return {year, day} - {""}


def in_words(value: str, language: str) -> str:
    """A date with the month's name in a language: `17 កក្កដា 2023`; that of English where others are not known."""
    year, month, day = _parts(value)
    return " ".join(filter(None, (day, MONTHS.get(language, MONTHS["en"])[month - 1], year)))


def _value(year: str | None, month: int, day: str | None) -> str:
    number = int(year or 0)
    known = f"{number - ERA if number in BUDDHIST else number:04}" if number else "-"
    return f"{known}-{month:02}" + (f"-{int(day):02}" if day else "")
