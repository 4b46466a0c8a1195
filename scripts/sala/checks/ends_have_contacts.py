"""Each end names a contact that can be reached in each country, or says that none is confirmed there.

Why:  At the end of the questions somebody calls. A country without a number and without a word on it looks like a fault
      of the page; the reader goes on searching while the child waits.
Bad:  contacts: [cambodia-police-1288], and nothing for Thailand
Good: contacts: [cambodia-police-1288, thailand-police-191], none_confirmed: [lao-pdr]

A contact can be reached where it is published, state: active, and the country is among its own.
"""

from collections.abc import Iterator

from sala.model.document import KeyPath
from sala.model.library import Entry, Library
from sala.model.records import Answer, Question
from sala.model.ways import confirmed_in, is_an_end
from sala.problems import Message, Problem, Severity

RULE = "ends-have-contacts"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield countries of an end without a contact or a word on it, and those with both."""
    for entry in library.entries:
        if isinstance(entry.record, Question):
            for index, answer in enumerate(entry.record.answers):
                if is_an_end(library, answer):
                    for path, message in _faults(library, entry, answer):
                        yield entry.document.problem(RULE, ("answers", index, *path), message)


def _faults(library: Library, entry: Entry, answer: Answer) -> Iterator[tuple[KeyPath, Message]]:
    if any(library.may_hold(contact, a_term=False) for contact in answer.contacts):
        return  # whom it reaches is not known
    for country in entry.record.countries:
        confirmed = confirmed_in(library, answer, country)
        if not confirmed and country not in answer.none_confirmed:
            message = Message(
                "'{anchor}' ends without a contact for {country}; name one in use, or add none_confirmed: [{country}]",
                anchor=answer.anchor,
                country=country,
            )
            yield ("contacts",), message
    for index, country in enumerate(answer.none_confirmed):
        confirmed = confirmed_in(library, answer, country)
        if confirmed:
            message = Message(
                "none_confirmed has {country}, for which {contact} is confirmed; take one of them away",
                country=country,
                contact=confirmed[0],
            )
            yield ("none_confirmed", index), message
        elif country not in entry.record.countries:
            message = Message(
                "{country} is not among the countries of the question; add it there, or take it away here",
                country=country,
            )
            yield ("none_confirmed", index), message
