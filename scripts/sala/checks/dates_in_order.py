"""Dates follow the order of things: adopted, promulgated, gazetted, in force; verified before its review.

Why:  A law that seems to be in force before it was adopted was copied wrongly, and whoever cites it is wrong in
      court.
Bad:  adopted: 2024-05-02, in_force: 2024-05-01
Good: adopted: 2024-05-02, in_force: 2024-05-02

A date known only to its year is before no date of that year. A year that cannot be meant is told by dates-plausible.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from sala.model.document import KeyPath
from sala.model.library import Library
from sala.model.records import Law, Record, Term
from sala.model.values import PLAUSIBLE_YEARS, PartialDate
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "dates-in-order"
SEVERITY: Severity = "error"
ORDER = ("adopted", "promulgated", "gazetted", "in_force")


def check(library: Library) -> Iterator[Problem]:
    """Yield dates that are before those they follow, and dates of verification that are still to come."""
    for entry in library.entries:
        for path, message in _faults(entry.record):
            yield entry.document.problem(RULE, path, message)
        if library.today < entry.record.verified and entry.record.verified.year in PLAUSIBLE_YEARS:
            yield entry.document.problem(RULE, ("verified",), _to_come(entry.record.verified))
    for term in library.terms:
        if term.term.review_by < term.term.verified and _plausible(term.term):
            yield term.problem(RULE, ("review_by",), _review(term.term.review_by, term.term.verified))
        if library.today < term.term.verified and term.term.verified.year in PLAUSIBLE_YEARS:
            yield term.problem(RULE, ("verified",), _to_come(term.term.verified))


def _faults(record: Record) -> Iterator[tuple[KeyPath, Message]]:
    yield from _unordered(record, ())
    if isinstance(record, Law):
        for index, amendment in enumerate(record.amendments):
            yield from _unordered(amendment, ("amendments", index))
            if record.adopted and amendment.adopted and _earlier(amendment.adopted, record.adopted):
                message = Message(
                    "the amendment of {amended} is before the law of {adopted}; correct whichever "
                    "differs from the gazette",
                    amended=amendment.adopted,
                    adopted=record.adopted,
                )
                yield ("amendments", index, "adopted"), message
    if record.review_by < record.verified and _plausible(record):
        yield ("review_by",), _review(record.review_by, record.verified)


def _unordered(value: Any, root: KeyPath) -> Iterator[tuple[KeyPath, Message]]:
    dates: list[tuple[str, PartialDate]] = [
        (name, date) for name in ORDER if isinstance(date := getattr(value, name, None), PartialDate)
    ]
    for (earlier, first), (later, second) in combinations(dates, 2):
        if _earlier(second, first):
            message = Message(
                "{later} {second} is before {earlier} {first}; correct whichever differs from the gazette",
                later=later,
                second=second,
                earlier=earlier,
                first=first,
            )
            yield (*root, later), message


def _earlier(one: PartialDate, other: PartialDate) -> bool:
    return one < other and {one.year, other.year} <= set(PLAUSIBLE_YEARS)


def _plausible(record: Record | Term) -> bool:
    return {record.verified.year, record.review_by.year} <= set(PLAUSIBLE_YEARS)


def _review(review_by: object, verified: object) -> Message:
    return Message(
        "review_by {review_by} is before verified {verified}; set it to the day of the next review",
        review_by=review_by,
        verified=verified,
    )


def _to_come(verified: object) -> Message:
    return Message("verified {verified} is in the future; write the day on which it was done", verified=verified)
