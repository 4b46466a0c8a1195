"""A published record is reviewed by the day that it names.

Why:  Laws and numbers grow old in silence. The date is the promise to look again.
Bad:  review_by: 2026-10-01, on 2 October 2026
Good: sources looked at again, verified: 2026-10-02, review_by: 2027-04-02

A warning: the content is as good as it was yesterday, but somebody is due to look.
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

RULE = "reviewed-in-time"
SEVERITY: Severity = "warning"


def check(library: Library) -> Iterator[Problem]:
    """Yield published records whose review is overdue."""
    for entry in library.entries:
        if entry.is_published and entry.record.review_by < library.today:
            message = _message(entry.record.review_by, library)
            yield entry.document.problem(RULE, ("review_by",), message, severity="warning")
    for term in library.terms:
        if term.is_published and term.term.review_by < library.today:
            path = (term.index, "review_by")
            yield term.document.problem(RULE, path, _message(term.term.review_by, library), severity="warning")


def _message(day: object, library: Library) -> Message:
    return Message(
        "the review was due by {day}, and it is {today}; look at the sources, then set verified and review_by",
        day=day,
        today=library.today,
    )
