"""How a contact was verified agrees with what it shows: who was asked, and when.

Why:  A number is believed because a page says that it was verified; nobody calls twice to find out.
Bad:  verified_by: test-call without a number; verified_by: operator-page without a page of the operator
Good: verified_by: operator-page, sources: [{type: ngo, ...}]; or secondary-page, sources: [{type: press, ...}]

A contact that is shown as in use is verified within the last twelve months; older is a warning.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from sala.model.document import KeyPath
from sala.model.library import Library
from sala.model.records import Contact
from sala.model.values import PLAUSIBLE_YEARS
from sala.problems import Message, Problem, Severity

RULE = "contacts-verified"
SEVERITY: Severity = "error"
OLDEST = timedelta(days=366)
SECOND_HAND = frozenset({"press", "research", "law-database", "unofficial-translation", "foreign-government"})
"""Sources that no operator of a service is."""


def check(library: Library) -> Iterator[Problem]:
    """Yield contacts whose way of verification cannot be, and those verified too long ago."""
    for entry in library.entries:
        if isinstance(entry.record, Contact) and entry.is_published:
            for path, message, severity in _faults(entry.record, library.today):
                yield entry.document.problem(RULE, path, message, severity=severity)


def _faults(contact: Contact, today: date) -> Iterator[tuple[KeyPath, Message, Severity]]:
    numbers = [channel for channel in contact.channels if channel.number]
    if contact.verified_by == "test-call" and not numbers:
        message = Message("a test call is named and no number is shown; add the number, or say which page was read")
        yield ("verified_by",), message, "error"
    types = {source.type for source in contact.sources}
    if contact.verified_by == "operator-page" and types and types <= SECOND_HAND:
        message = Message(
            "the operator's page is named and none is among the sources ({types}); add it, or write secondary-page",
            types=", ".join(sorted(types)),
        )
        yield ("verified_by",), message, "error"
    if contact.state == "active" and today - contact.verified > OLDEST and contact.verified.year in PLAUSIBLE_YEARS:
        message = Message(
            "the contact was last verified on {verified}, over a year ago; look at its page or call, then set verified",
            verified=contact.verified,
        )
        yield ("verified",), message, "warning"
