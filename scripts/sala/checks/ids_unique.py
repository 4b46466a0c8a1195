"""Every record and term has an id of its own.

Why:  An id is the name by which other records, translations and saved addresses find this one.
Bad:  docs/en/laws/cambodia/tourism.md and docs/en/laws/thailand/tourism.md, both `id: tourism`
Good: `id: cambodia-law-on-tourism` and `id: thai-tourism-act`
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

RULE = "ids-unique"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield each further use of an id, at the place where it stands."""
    first: dict[str, str] = {}
    # the file that is named like the id is its owner
    for entry in sorted(library.entries, key=lambda entry: not entry.document.path.endswith(f"/{entry.record.id}.md")):
        other = first.setdefault(entry.record.id, entry.document.path)
        if other != entry.document.path:
            yield entry.document.problem(RULE, ("id",), _message(entry.record.id, other))
    seen: set[str] = set()
    for term in library.terms:
        other = first.setdefault(term.term.id, term.document.path)
        if term.term.id in seen or other != term.document.path:
            yield term.problem(RULE, ("id",), _message(term.term.id, other))
        seen.add(term.term.id)


def _message(name: str, other: str) -> Message:
    return Message(
        "the id '{name}' is also used in {other}; give this record a name of its own", name=name, other=other
    )
