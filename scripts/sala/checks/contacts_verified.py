"""How a contact was verified agrees with what it shows: its numbers and its sources.

Why:  A number is believed because a page says that it was verified; nobody calls twice to find out.
Bad:  verified_by: test-call without a number; verified_by: operator-page without a page of the operator
Good: verified_by: operator-page, sources: [{type: ngo, ...}]; or secondary-page, sources: [{type: press, ...}]

How long ago it was is told by reviews-planned and reviewed-in-time.
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.records import Contact
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "contacts-verified"
SEVERITY: Severity = "error"
SECOND_HAND = frozenset({"press", "research", "law-database", "unofficial-translation", "foreign-government"})
"""Sources that no operator of a service is."""


def check(library: Library) -> Iterator[Problem]:
    """Yield contacts whose way of verification cannot be."""
    for entry in library.entries:
        if isinstance(entry.record, Contact) and entry.is_published:
            for message in _faults(entry.record):
                yield entry.document.problem(RULE, ("verified_by",), message)


def _faults(contact: Contact) -> Iterator[Message]:
    if contact.verified_by == "test-call" and not any(channel.number for channel in contact.channels):
        yield Message(
            "verified_by says test-call, and there is no number to call; add the number, or write what was looked at"
        )
    types = {source.type for source in contact.sources}
    if contact.verified_by == "operator-page" and types and types <= SECOND_HAND:
        yield Message(
            "verified_by says operator-page, and no source is its own ({types}); add it, or write secondary-page",
            types=", ".join(sorted(types)),
        )
