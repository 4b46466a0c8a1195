"""When a contact answers, in words and as spans of the week in UTC."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sala.model.allowed import Weekday
from sala.model.records import Contact, Opening
from sala.pages.hours import HoursView, hours_view
from tests.pages.small_site import record, say

WEEKDAYS: tuple[Weekday, ...] = ("mo", "tu", "we", "th", "fr")
OFFICE = Opening(days=WEEKDAYS, opens="08:00", closes="17:00")
NIGHT = Opening(days=("su",), opens="22:00", closes="02:30")
WHOLE_DAY = Opening(days=("mo", "we"), opens="00:00", closes="24:00")
VALID = "20780 21304"


def contact(**more: Any) -> Contact:
    found = record("police").record
    assert isinstance(found, Contact)
    return replace(found, verified=date(2026, 11, 23), review_by=date(2027, 5, 1), **more)


@pytest.mark.parametrize(
    ("opening", "text", "spans"),
    [
        ((OFFICE,), "Monday–Friday 08:00–17:00", "60+540 1500+540 2940+540 4380+540 5820+540"),
        ((NIGHT,), "Sunday 22:00–02:30", "9540+270"),
        ((WHOLE_DAY,), "Monday, Wednesday 00:00–24:00", "9660+1440 2460+1440"),
        ((NIGHT, WHOLE_DAY), "Sunday 22:00–02:30; Monday, Wednesday 00:00–24:00", "9540+270 9660+1440 2460+1440"),
    ],
)
def test_stated_hours_are_spans_of_the_week_in_utc(opening: tuple[Opening, ...], text: str, spans: str) -> None:
    assert hours_view(contact(hours="office", opening=opening), say("en")) == HoursView(text, "by-clock", spans, VALID)


def test_days_have_the_names_of_the_language() -> None:
    office = contact(hours="office", opening=(OFFICE,))
    assert [hours_view(office, say(language)).text for language in ("km", "lo")] == [
        "ចន្ទ–សុក្រ 08:00–17:00",
        "ວັນຈັນ–ວັນສຸກ 08:00–17:00",
    ]


@pytest.mark.parametrize(
    ("more", "view"),
    [
        ({"hours": "always"}, HoursView("24 hours, every day", "always")),
        ({"hours": "office"}, HoursView("office hours", "unknown")),
        ({"hours": "not-stated"}, HoursView("not stated", "unknown")),
        ({"hours": "office", "opening": (OFFICE,), "countries": ()}, HoursView("Monday–Friday 08:00–17:00", "unknown")),
    ],
)
def test_without_hours_or_a_country_nothing_is_said_of_now(more: dict[str, Any], view: HoursView) -> None:
    assert hours_view(contact(**more), say("en")) == view
