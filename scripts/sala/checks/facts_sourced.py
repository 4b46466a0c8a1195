"""Every published record, provision, step and ratification names a source.

Why:  What nobody can look up cannot be checked, defended or brought up to date.
Bad:  provisions: [{anchor: art-34, confidence: high}]
Good: provisions: [{anchor: art-34, confidence: high, sources: [ilo-comment]}]

A guide about this site itself states no facts of the law and needs none. A question leads to steps that name theirs.
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.parts import cited_parts
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "facts-sourced"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield what is to be published without a source."""
    for entry in library.entries:
        if entry.record.status != "published":
            continue
        if not entry.record.sources and entry.kind not in {"guide", "question"}:
            message = Message("'{id}' has no source; name one under sources, or set status: draft", id=entry.record.id)
            yield entry.document.problem(RULE, ("status",), message)
        for part in cited_parts(entry.record):
            if part.is_published and part.states_a_fact and not part.sources:
                message = Message("{name} has no source; add sources: [id of a source above]", name=part.name)
                yield entry.document.problem(RULE, part.path, message)
    for term in library.terms:
        if term.term.status == "published" and not term.term.sources:
            message = Message("'{id}' has no source; name one under sources, or set status: draft", id=term.term.id)
            yield term.problem(RULE, ("status",), message)
