"""When a contact answers: in words, and in minutes of the week so that a script can hold a clock against them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from babel.dates import get_day_names

from sala.model.allowed import COUNTRY_FACTS, Weekday
from sala.model.records import Contact, Opening
from sala.pages.wording import Wording

DAY, WEEK = 1440, 10080
"""Minutes."""
DAYS: tuple[str, ...] = get_args(Weekday)
TRUSTED = timedelta(days=365)
"""How long after its review fell due the hours of a contact are still held against the clock."""
UNIX_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class HoursView:
    """When a contact answers."""

    text: str
    """In words."""
    state: Literal["always", "by-clock", "unknown"]
    """always: open whatever the clock says; by-clock: the spans tell; unknown: nothing is said of now."""
    spans: str = ""
    """by-clock: each span as minute of the week in UTC, from Monday, and length: `60+540 1500+540`."""
    valid: str = ""
    """by-clock: first and last day of which a clock is believed, in days since 1 January 1970."""


def hours_view(record: Contact, say: Wording) -> HoursView:
    """The hours of a contact; said of now only where its country's clock is known and the hours are stated."""
    words = say(f"hours.{record.hours}")
    if record.hours == "always":
        return HoursView(words, "always")
    if record.hours != "office" or not record.opening:
        return HoursView(words, "unknown")
    text = "; ".join(_in_words(opening, say) for opening in record.opening)
    offsets = {COUNTRY_FACTS[country].utc_offset for country in record.countries}
    if len(offsets) != 1:
        return HoursView(text, "unknown")
    (offset,) = offsets
    spans = (
        f"{(_minute(day, opening.opens) - offset) % WEEK}+{_length(opening)}"
        for opening in record.opening
        for day in opening.days
    )
    valid = (record.verified, record.review_by + TRUSTED)
    return HoursView(text, "by-clock", " ".join(spans), " ".join(str((day - UNIX_EPOCH).days) for day in valid))


def _minute(day: str, clock: str) -> int:
    return DAYS.index(day) * DAY + _of_day(clock)


def _of_day(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _length(opening: Opening) -> int:
    """Minutes from opening to closing, which may be on the next day; a whole day where both are the same."""
    return (_of_day(opening.closes) - _of_day(opening.opens)) % DAY or DAY


def _in_words(opening: Opening, say: Wording) -> str:
    """`Monday–Friday 08:00–17:00`; days that do not follow one another are listed."""
    names = get_day_names("wide", "stand-alone", say.language)
    days = sorted(DAYS.index(day) for day in opening.days)
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        which = f"{names[days[0]]}–{names[days[-1]]}"
    else:
        which = ", ".join(names[day] for day in days)
    return f"{which} {opening.opens}–{opening.closes}"
