"""No law amends itself, by way of others either.

Why:  Pages show what a law changed and what changed it. In a circle nobody can tell which text is in force.
Bad:  a names b among its amendments, and b names a
Good: a names b; b names nothing older than itself
"""

from collections.abc import Iterator

from sala.model.circles import way_back
from sala.model.library import Library
from sala.model.records import Law
from sala.problems import Message, Problem, Severity

RULE = "amendments-acyclic"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield each amendment that leads back to the law in which it stands."""
    for entry in library.entries:
        if not isinstance(entry.record, Law):
            continue
        for index, amendment in enumerate(entry.record.amendments):
            way = amendment.law and way_back(entry.record.id, amendment.law, library.amending_laws)
            if way:
                message = Message(
                    "the amendments run in a circle: {names}; keep the one that the later law makes",
                    names=" -> ".join(way),
                )
                yield entry.document.problem(RULE, ("amendments", index, "law"), message)
