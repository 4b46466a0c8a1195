"""Each provision, step and assessment of the front matter has its section in the body, in the same order.

Why:  A provision without its section is a line without words; a section without its provision has no source and no
      confidence.
Bad:  provisions: [{anchor: art-34, ...}] and no heading with {#art-34}
Good: the same, and `## Purchase ... {#art-34}` below

A procedure has besides `## When this applies {#when}` first and `## What not to do {#avoid}` after the steps.
"""

from collections.abc import Iterator

from sala.model.library import Entry, Library
from sala.model.records import Instrument, Law, Procedure, Record, Standard
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "sections-match-facts"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield facts without a section, sections without their facts, and another order."""
    for entry in library.entries:
        key, facts = _facts(entry.record)
        expected = ["when", *facts, "avoid"] if isinstance(entry.record, Procedure) else facts
        present = [section.heading.anchor for section in entry.document.sections()]
        for anchor in expected:
            if anchor not in present:
                path = (key, facts.index(anchor), "anchor") if anchor in facts else ()
                message = Message("there is no section for '{anchor}'; add: ## Heading {{#{anchor}}}", anchor=anchor)
                yield entry.document.problem(RULE, path, message)
        yield from _order(entry, expected, present)
        yield from _undeclared(entry, expected)


def _facts(record: Record) -> tuple[str, list[str]]:
    """The key of a record's facts that have a section each, and their anchors."""
    if isinstance(record, Law | Instrument):
        return "provisions", [provision.anchor for provision in record.provisions]
    if isinstance(record, Procedure):
        return "steps", [step.anchor for step in record.steps]
    if isinstance(record, Standard):
        return "assessments", [cell.country for cell in record.assessments]
    return "", []


def _order(entry: Entry, expected: list[str], present: list[str | None]) -> Iterator[Problem]:
    found = [anchor for anchor in present if anchor in expected]
    wanted = [anchor for anchor in expected if anchor in found]
    if found != wanted:
        message = Message(
            "the sections stand as {names}; put them as: {names_2}",
            names=", ".join(map(str, found)),
            names_2=", ".join(wanted),
        )
        yield entry.document.problem(RULE, (), message)


def _undeclared(entry: Entry, expected: list[str]) -> Iterator[Problem]:
    """A section that looks like a provision, but has no facts: it would be shown without a source."""
    if not isinstance(entry.record, Law | Instrument):
        return
    for section in entry.document.sections():
        anchor = section.heading.anchor
        if anchor and anchor.startswith(("art-", "s-")) and anchor not in expected:
            message = Message(
                "'{anchor}' is not among the provisions; add it there with its source and confidence", anchor=anchor
            )
            yield entry.document.problem_at(RULE, section.heading.line, 1, message)
