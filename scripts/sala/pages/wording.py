"""Words of one language: labels of the interface, dates, spans of time, names of languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from babel import Locale
from babel.dates import TIMEDELTA_UNITS, format_date, format_timedelta

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.values import PartialDate

PATTERNS = {1: "y", 2: "MMMM y", 3: "d MMMM y"}
"""CLDR date patterns by the number of parts that are known; the order holds for every language of the site."""

UNITS: dict[str, Literal["day", "week", "month", "year", "hour", "minute"]] = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Y": "year",
    "TH": "hour",
    "TM": "minute",
}


@dataclass(frozen=True, slots=True)
class Words:
    """Text, and the language in which it is."""

    text: str
    """The text."""
    language: str
    """BCP 47 code; a template marks it where it is not the page's."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words of the interface in one language, in English where that language lacks one."""

    language: str
    """BCP 47 code."""
    strings: Mapping[str, Mapping[str, str]]
    """Words by language and key."""

    def __call__(self, key: str, **values: str) -> str:
        """The words for a key, with `{name}` replaced. A key that no language has is shown as it is."""
        text = self.strings.get(self.language, {}).get(key) or self.strings.get(SOURCE_LANGUAGE, {}).get(key) or key
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def date(self, value: PartialDate) -> str:
        """A date as far as it is known: `15 February 2008`, `February 2008`, `2008`."""
        known = sum(part is not None for part in (value.year, value.month, value.day))
        return format_date(value.first_day(), PATTERNS[known], locale=self.language)

    def duration(self, value: str) -> str:
        """An ISO 8601 duration of one unit, or `immediately`: `within 24 hours`."""
        return self("immediately") if value == "immediately" else self("at_most", duration=self.span(value))

    def span(self, value: str) -> str:
        """An ISO 8601 duration of one unit: `24 hours`."""
        digits = "".join(filter(str.isdigit, value))
        unit = UNITS[value[1:].replace(digits, "")]
        seconds = int(digits) * dict(TIMEDELTA_UNITS)[unit]
        # unlike format_unit, this falls back to the short form of the language and not to English
        return format_timedelta(seconds, granularity=unit, threshold=float("inf"), locale=self.language)

    def language_name(self, code: str) -> str:
        """Name of a language in this one, in English where CLDR lacks it, else its code."""
        for spoken in (self.language, SOURCE_LANGUAGE):
            name = Locale.parse(spoken).languages.get(code)
            if name:
                return str(name)
        return code
