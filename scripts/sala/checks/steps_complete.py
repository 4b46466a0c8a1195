"""A procedure says who acts, when it applies and what not to do, and leads to a contact, a law or another record.

Why: somebody opens a procedure with a child before them. A step that nobody is told to take is not taken; without a
number to call or the article that allows it, the step ends at the desk.

Bad:  who: []; no contacts, no legal_basis and no reference in any step; `## What not to do {#avoid}` and no words
Good: who: [police], contacts: [child-helpline-cambodia]

That the sections are there at all is looked at by sections-match-facts.
"""

from collections.abc import Iterator

from sala.model.document import KeyPath
from sala.model.library import Entry, Library
from sala.model.records import Procedure
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "steps-complete"
SEVERITY = "warning"


def check(library: Library) -> Iterator[Problem]:
    """Yield steps without an actor, procedures that lead nowhere, and sections without words."""
    for entry in library.entries:
        if isinstance(entry.record, Procedure):
            yield from _facts(entry, entry.record)
            yield from _sections(entry, {step.anchor for step in entry.record.steps} | {"when", "avoid"})


def _facts(entry: Entry, procedure: Procedure) -> Iterator[Problem]:
    for index, step in enumerate(procedure.steps):
        if not step.who:
            message = Message("the step '{anchor}' does not say who takes it; name at least one", anchor=step.anchor)
            yield _problem(entry, ("steps", index, "who"), message)
    leads_on = any(step.contacts or step.legal_basis for step in procedure.steps) or any(entry.document.links())
    if not leads_on:
        message = Message(
            "no step has contacts or legal_basis, and no section a reference; name whom to call, or the provision"
        )
        yield _problem(entry, ("steps",), message)


def _problem(entry: Entry, path: KeyPath, message: Message) -> Problem:
    return entry.document.problem(RULE, path, message, severity="warning")


def _sections(entry: Entry, anchors: set[str]) -> Iterator[Problem]:
    for section in entry.document.sections():
        if section.heading.anchor in anchors and not section.text.strip():
            message = Message(
                "the section '{anchor}' has no words; say in a sentence or a list what belongs there",
                anchor=section.heading.anchor,
            )
            yield entry.document.problem_at(RULE, section.heading.line, 1, message, severity="warning")
