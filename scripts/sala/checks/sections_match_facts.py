"""Each provision, step and assessment of the front matter has its section in the body, in the same order.

Why:  A provision without its section is a line without words; a section without its provision has no source and no
      confidence.
Bad:  provisions: [{anchor: art-34, ...}] and no heading with {#art-34}
Good: the same, and `## Purchase ... {#art-34}` below

A procedure has besides `## When this applies {#when}` first and `## What not to do {#avoid}` after the steps.
"""

from collections.abc import Iterator

from sala.model.library import Entry, Library
from sala.model.parts import anchored_facts, expected_sections
from sala.model.records import Instrument, Law
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "sections-match-facts"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield facts without a section, sections without their facts, and another order."""
    for entry in library.entries:
        key, facts = anchored_facts(entry.record)
        expected = expected_sections(entry.record)
        present = [section.heading.anchor for section in entry.document.sections()]
        for anchor in expected:
            if anchor not in present and entry.document.has_lawful_anchors:  # else anchors-explicit tells which
                path = (key, facts.index(anchor), "anchor") if anchor in facts else ()
                message = Message("there is no section for '{anchor}'; add: ## Heading {{#{anchor}}}", anchor=anchor)
                yield entry.document.problem(RULE, path, message)
        yield from _order(entry, expected)
        yield from _undeclared(entry, expected)


def _order(entry: Entry, expected: list[str]) -> Iterator[Problem]:
    """The first section that stands where another belongs."""
    headings = [section.heading for section in entry.document.sections() if section.heading.anchor in expected]
    found = [heading.anchor for heading in headings]
    wanted = [anchor for anchor in expected if anchor in found]
    if found != wanted:
        line = next((it.line for it, anchor in zip(headings, wanted, strict=False) if it.anchor != anchor), 1)
        message = Message(
            "the sections stand in the order {names}; put them in this one: {names_2}",
            names=", ".join(map(str, found)),
            names_2=", ".join(wanted),
        )
        yield entry.document.problem_at(RULE, line, 1, message)


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
