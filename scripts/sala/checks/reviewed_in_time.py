"""A published record is reviewed by the day that it names.

Why:  Laws and numbers grow old in silence. The date is the promise to look again.
Bad:  review_by: 2026-10-01, on 2 October 2026
Good: sources looked at again, verified: 2026-10-02, review_by: 2027-04-02

A warning at first: the content is as good as it was yesterday, but somebody is due to look. After 90 days an error:
nobody looked, and a site with it is not to be built. A day before that of the verification is told by dates-in-order.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "reviewed-in-time"
SEVERITY: Severity = "warning"
GRACE = timedelta(days=90)
"""How long a review may be overdue before the content is held to be out of date."""


def check(library: Library) -> Iterator[Problem]:
    """Yield published records whose review is overdue."""
    for entry in library.entries:
        if entry.is_published and entry.record.verified <= entry.record.review_by < library.today:
            day = entry.record.review_by
            yield entry.document.problem(RULE, ("review_by",), _message(day, library), severity=_severity(day, library))
    for term in library.terms:
        if term.is_published and term.term.verified <= term.term.review_by < library.today:
            path, day = (term.index, "review_by"), term.term.review_by
            yield term.document.problem(RULE, path, _message(day, library), severity=_severity(day, library))


def _severity(day: date, library: Library) -> Severity:
    return "error" if library.today - day > GRACE else "warning"


def _message(day: object, library: Library) -> Message:
    return Message(
        "the review was due by {day}, and it is {today}; look at the sources, then set verified and review_by",
        day=day,
        today=library.today,
    )
