"""A contact for an emergency has a number that answers at any hour, and says which languages are spoken there.

Why:  Whoever calls for a child in danger has one try; a closed office or a voice not understood ends it.
Bad:  emergency: true, hours: office; or emergency: true without the key languages
Good: emergency: true, hours: always, languages: [km, en]; or languages: [] where no source states them

That the languages are left unsaid is a warning; so is a number out of use that is still marked for emergencies.
"""

from collections.abc import Iterator

from sala.model.document import Document, KeyPath
from sala.model.library import Library
from sala.model.records import Contact
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "hotlines-described"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield emergency contacts that cannot be called, that are closed at night, and that leave languages unsaid."""
    for entry in library.entries:
        if isinstance(entry.record, Contact) and entry.record.emergency:
            for path, message, severity in _faults(entry.record, entry.document):
                yield entry.document.problem(RULE, path, message, severity=severity)


def _faults(contact: Contact, document: Document) -> Iterator[tuple[KeyPath, Message, Severity]]:
    if contact.state == "defunct":
        yield ("emergency",), Message("a contact out of use is marked for emergencies; take emergency away"), "warning"
    if contact.state != "active":
        return
    if contact.channels and not any(channel.number for channel in contact.channels):
        message = Message("an emergency contact has no number to call; add one, or take emergency away")
        yield ("channels",), message, "error"
    if contact.hours == "office":
        message = Message("an emergency contact is closed at night; correct the hours, or take emergency away")
        yield ("hours",), message, "error"
    if ("languages",) not in document.values:
        message = Message(
            "an emergency contact does not say what is spoken there; add languages: [km, en], or languages: [] where "
            "no source states them"
        )
        yield ("emergency",), message, "warning"
