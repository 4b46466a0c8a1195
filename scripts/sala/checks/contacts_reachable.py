"""A contact in use has a channel; one out of use names its successor; one not confirmed shows no number.

Why:  A reader in a hurry calls what the page shows: nothing to call costs time, a dead number costs more, and an
      unconfirmed one may reach a stranger.
Bad:  state: active, channels: []; or {type: phone, url: ...}; or a step with a contact that is defunct
Good: state: active, channels: [{type: short-code, number: "1280", country: cambodia}]
"""

from collections.abc import Iterator

from sala.model.document import KeyPath
from sala.model.library import Entry, Library
from sala.model.records import Contact, Procedure
from sala.problems import Message, Problem, Severity

RULE = "contacts-reachable"
SEVERITY: Severity = "error"
NEEDED = {"short-code": "number", "phone": "number", "web-form": "url", "website": "url", "email": "address"}


def check(library: Library) -> Iterator[Problem]:
    """Yield contacts whose state and channels do not go together, and steps that send to one out of use."""
    for entry in library.entries:
        if isinstance(entry.record, Procedure):
            yield from _out_of_use(library, entry, entry.record)
        if isinstance(entry.record, Contact):
            for path, message in _faults(entry.record):
                yield entry.document.problem(RULE, path, message)


def _out_of_use(library: Library, entry: Entry, procedure: Procedure) -> Iterator[Problem]:
    for number, step in enumerate(procedure.steps):
        for index, name in enumerate(step.contacts):
            contact = library.by_id.get(name)
            if isinstance(contact, Entry) and isinstance(contact.record, Contact) and contact.record.state == "defunct":
                message = Message(
                    "'{id}' is no longer in use; name '{successor}'", id=name, successor=contact.record.replaced_by
                )
                yield entry.document.problem(RULE, ("steps", number, "contacts", index), message)


def _faults(contact: Contact) -> Iterator[tuple[KeyPath, Message]]:
    if contact.state == "active" and not contact.channels:
        yield ("state",), Message("an active contact has no channel; add one, or set state: unconfirmed")
    if contact.state == "unconfirmed" and any(channel.number for channel in contact.channels):
        yield ("channels",), Message("an unconfirmed contact shows a number; confirm it, or take the number away")
    if contact.state == "defunct" and not contact.replaced_by:
        yield (
            ("state",),
            Message("a defunct contact names no successor; add replaced_by: id of the contact in its place"),
        )
    if contact.state != "defunct" and contact.replaced_by:
        yield (
            ("replaced_by",),
            Message("the contact is {state} and has a successor; set state: defunct", state=contact.state),
        )
    for index, channel in enumerate(contact.channels):
        key = NEEDED[channel.type]
        if getattr(channel, key) is None:
            yield (
                ("channels", index),
                Message("a channel of type {type} has no {key}; add {key}: ...", type=channel.type, key=key),
            )
        for other in {"number", "url", "address"} - {key}:
            if getattr(channel, other) is not None:
                yield (
                    ("channels", index, other),
                    Message("a channel of type {type} takes no {other}; take it away", type=channel.type, other=other),
                )
