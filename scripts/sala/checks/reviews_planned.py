"""The next review is planned within twelve months of the last, within six for a contact.

Why:  A number to call that nobody looked at for a year may ring in an empty room, and laws change every year.
Bad:  verified: 2026-11-23, review_by: 2029-11-23
Good: verified: 2026-11-23, review_by: 2027-05-23
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from sala.model.library import Library
from sala.model.records import Contact, Record, Term
from sala.model.values import PLAUSIBLE_YEARS
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "reviews-planned"
SEVERITY: Severity = "error"
MONTHS = 12
MONTHS_OF_CONTACT = 6


def check(library: Library) -> Iterator[Problem]:
    """Yield published records whose next review is further off than their kind allows."""
    for entry in library.entries:
        message = _fault(entry.record) if entry.is_published else None
        if message:
            yield entry.document.problem(RULE, ("review_by",), message)
    for term in library.terms:
        message = _fault(term.term) if term.is_published else None
        if message:
            yield term.problem(RULE, ("review_by",), message)


def _fault(record: Record | Term) -> Message | None:
    months = MONTHS_OF_CONTACT if isinstance(record, Contact) else MONTHS
    if record.verified.year not in PLAUSIBLE_YEARS or record.review_by.year not in PLAUSIBLE_YEARS:
        return None
    latest = _after(record.verified, months)
    if record.review_by <= latest:
        return None
    return Message(
        "review_by {seen} is more than {months} months after verified {verified}; set it to {latest} or before",
        seen=record.review_by,
        months=months,
        verified=record.verified,
        latest=latest,
    )


def _after(day: date, months: int) -> date:
    """The same day some months later; the last of the month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
