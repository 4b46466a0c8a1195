"""Every record and term has an id of its own.

Why:  An id is the name by which other records, translations and saved addresses find this one.
Bad:  docs/en/laws/cambodia/tourism.md and docs/en/laws/thailand/tourism.md, both `id: tourism`
Good: `id: cambodia-law-on-tourism` and `id: thai-tourism-act`
"""

from collections.abc import Iterator

from sala.model.library import Library, id_of_path
from sala.problems import Message, Problem, Severity

RULE = "ids-unique"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield each further use of an id, at the place where it stands."""
    first: dict[str, str] = {}
    # where a file has another name than its id, id-is-file-name tells
    for entry in (entry for entry in library.entries if entry.record.id == id_of_path(entry.relative_path)):
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
