"""Addresses outside the site that the content names, and where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.document import Document, KeyPath
from sala.model.library import Library
from sala.model.records import Contact, Source

# e.g. [the law](https://example.org/law_(2008).pdf "title") or <https://example.org/>
IN_PROSE = re.compile(r"\]\((https?://(?:[^\s()]|\([^\s()]*\))+)|<(https?://[^\s<>]+)>")


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One place at which an address stands."""

    address: str
    """The address."""
    path: str
    """File, relative to the project's root."""
    line: int
    """Line, from 1."""
    column: int
    """Column in code points, from 1."""
    archived: str = ""
    """Where a copy is kept, where it is a source's and the source says so."""


def mentions(library: Library) -> list[Mention]:
    """Every place of every address, sorted by address."""
    return sorted(_mentions(library))


def _mentions(library: Library) -> Iterator[Mention]:
    for entry in library.entries:
        yield from _sources(entry.document, (), entry.record.sources)
        channels = entry.record.channels if isinstance(entry.record, Contact) else ()
        for index, channel in enumerate(channels):
            if channel.url:
                yield _at(entry.document, ("channels", index, "url"), channel.url)
    for term in library.terms:
        yield from _sources(term.document, (term.index,), term.term.sources)
    for document in library.documents():
        for line, column, match in document.find(IN_PROSE):
            found = 1 if match[1] else 2
            yield Mention(match[found], document.path, line, column + match.start(found) - match.start())


def _sources(document: Document, path: KeyPath, sources: tuple[Source, ...]) -> Iterator[Mention]:
    for index, source in enumerate(sources):
        yield _at(document, (*path, "sources", index, "url"), source.url, source.archived or "")
        if source.archived:
            yield _at(document, (*path, "sources", index, "archived"), source.archived)


def _at(document: Document, path: KeyPath, address: str, archived: str = "") -> Mention:
    return Mention(address, document.path, *document.place(path), archived)
