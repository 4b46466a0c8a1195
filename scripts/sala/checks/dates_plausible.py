"""A date is of the Common Era and since 1900, of something done not to come, and no source is younger than its reading.

Why:  A year of the Buddhist Era, or a slip of the finger, makes a law look five centuries off, and sorts it wrongly.
Bad:  adopted: 2551-01-30; source date: 2027-01-01 with verified: 2026-11-23
Good: adopted: 2008-01-30

A law, treaty or amendment may be in force from a day to come, and is reviewed on one. Years of the Buddhist Era are 543
more than those of the Common Era.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sala.model.document import KeyPath
from sala.model.library import Library
from sala.model.records import Instrument, Law, Record, Standard, Term
from sala.model.values import PLAUSIBLE_YEARS, PartialDate
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "dates-plausible"
SEVERITY: Severity = "error"
DONE = ("adopted", "promulgated", "gazetted", "issued", "as_of", "date")
"""Dates of what has happened."""
OTHERS = ("in_force", "verified", "review_by")
BUDDHIST = 543
"""Years by which the Buddhist Era is ahead, https://en.wikipedia.org/wiki/Thai_solar_calendar"""


def check(library: Library) -> Iterator[Problem]:
    """Yield years of another era, dates too old or still to come, and sources younger than their reading."""
    for entry in library.entries:
        for path, message in _faults(entry.record, library.today):
            yield entry.document.problem(RULE, path, message)
    for term in library.terms:
        for path, message in _faults(term.term, library.today):
            yield term.problem(RULE, path, message)


def _faults(record: Record | Term, today: date) -> Iterator[tuple[KeyPath, Message]]:
    for path, name, day in _dates(record):
        partial = day if isinstance(day, PartialDate) else PartialDate.of(day)
        message = _fault(name, partial, today)
        if message is None and name in ("as_of", "date") and record.verified.year in PLAUSIBLE_YEARS:
            message = _unread(name, partial, record.verified)
        if message:
            yield path, message


def _dates(record: Record | Term) -> Iterator[tuple[KeyPath, str, Any]]:
    yield from _of(record, ())
    for key in _parts(record):
        for index, part in enumerate(getattr(record, key)):
            yield from _of(part, (key, index))


def _parts(record: Record | Term) -> Iterator[str]:
    yield "sources"
    if isinstance(record, Law | Instrument):
        yield "provisions"
    if isinstance(record, Law):
        yield "amendments"
    if isinstance(record, Instrument):
        yield "ratifications"
    if isinstance(record, Standard):
        yield "assessments"


def _of(value: Any, root: KeyPath) -> Iterator[tuple[KeyPath, str, Any]]:
    for name in (*DONE, *OTHERS):
        day = getattr(value, name, None)
        if day is not None:
            yield (*root, name), name, day


def _fault(name: str, day: PartialDate, today: date) -> Message | None:
    common = day.year - BUDDHIST
    if day.year not in PLAUSIBLE_YEARS and common in PLAUSIBLE_YEARS:
        return Message(
            "{name} {day} is of the Buddhist Era; write the year of the Common Era: {common}",
            name=name,
            day=day,
            common=common,
        )
    if day.year not in PLAUSIBLE_YEARS:
        return Message(
            "{name} {day} is not between {first} and {last}; look the year up in the source",
            name=name,
            day=day,
            first=PLAUSIBLE_YEARS[0],
            last=PLAUSIBLE_YEARS[-1],
        )
    if name in DONE and day.first_day() > today:
        return Message(
            "{name} {day} is still to come, and it is {today}; look the date up in the source",
            name=name,
            day=day,
            today=today,
        )
    return None


def _unread(name: str, day: PartialDate, verified: date) -> Message | None:
    if day.first_day() <= verified:
        return None
    return Message(
        "{name} {day} is after verified {verified}; read the source again and set verified, or correct the date",
        name=name,
        day=day,
        verified=verified,
    )
