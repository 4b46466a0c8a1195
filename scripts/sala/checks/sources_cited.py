"""A part of a record cites sources that the record lists, each listed once.

Why:  A citation of a source that is not listed shows the reader nothing to look up.
Bad:  provisions: [{anchor: art-34, sources: [ilo]}] where `sources` has no `id: ilo`
Good: the same, and `sources: [{id: ilo, ...}]`
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.parts import cited_parts
from sala.model.records import Source
from sala.problems import Message, Problem, Severity, nearest

ABOUT_ONE_FILE = True
RULE = "sources-cited"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield citations of sources that are not listed, and source ids listed twice."""
    for entry in library.entries:
        listed = _ids(entry.record.sources)
        for index in _repeated(listed):
            yield entry.document.problem(RULE, ("sources", index, "id"), _twice(listed[index]))
        for part in cited_parts(entry.record):
            for index, name in enumerate(part.sources):
                if name not in listed:
                    yield entry.document.problem(RULE, (*part.path, "sources", index), _unlisted(name, listed))
    for term in library.terms:
        listed = _ids(term.term.sources)
        for index in _repeated(listed):
            yield term.problem(RULE, ("sources", index, "id"), _twice(listed[index]))
        for language, forms in term.term.languages.items():
            for index, name in enumerate(forms.sources):
                if name not in listed:
                    path = ("languages", language, "sources", index)
                    yield term.problem(RULE, path, _unlisted(name, listed))


def _ids(sources: tuple[Source, ...]) -> list[str]:
    return [source.id for source in sources]


def _repeated(names: list[str]) -> Iterator[int]:
    return (index for index, name in enumerate(names) if name in names[:index])


def _twice(name: str) -> Message:
    return Message("the source '{name}' is listed twice; give each a name of its own", name=name)


def _unlisted(name: str, listed: list[str]) -> Message:
    return Message(
        "the source '{name}' is not listed under sources; {lawful}", name=name, lawful=nearest(name, set(listed))
    )
