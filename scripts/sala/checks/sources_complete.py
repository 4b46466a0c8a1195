"""A source is named in words, and each page is listed once in a record.

Why:  A title that is an address tells nobody what it is; a page listed twice looks like two witnesses.
Bad:  {id: a, title: https://example.org/law, url: https://example.org/law}, or two sources with the same url
Good: {id: a, title: Law on Tourism, gazette copy, url: https://example.org/law}

A source of a term that no language of it cites, where others are cited, is a warning; in other records one may bear the
record as a whole.
"""

import re
from collections.abc import Iterator

from sala.model.document import KeyPath
from sala.model.library import Library
from sala.model.records import Source
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "sources-complete"
SEVERITY: Severity = "error"
# e.g. "https://example.org/law", "www.example.org", "example.org/law.pdf"
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.IGNORECASE)
# what is written to be mended later
TO_DO = re.compile(
    r"\W*(?:tbd|todo|tba|n/?a|xxx+|unknown|untitled|source|title|link|page|website|\?+)\W*", re.IGNORECASE
)


def check(library: Library) -> Iterator[Problem]:
    """Yield sources without words of their own, pages listed twice, and sources of terms that nothing cites."""
    for entry in library.entries:
        for path, message in _faults(entry.record.sources):
            yield entry.document.problem(RULE, path, message)
    for term in library.terms:
        for path, message in _faults(term.term.sources):
            yield term.problem(RULE, path, message)
        cited = {name for forms in term.term.languages.values() for name in forms.sources}
        # a citation of what is not listed, which sources-cited tells, may mean any of those that nothing cites
        is_known = cited and cited <= {source.id for source in term.term.sources}
        for path, message in _uncited(term.term.sources, cited) if is_known else ():
            yield term.document.problem(RULE, (term.index, *path), message, severity="warning")


def _faults(sources: tuple[Source, ...]) -> Iterator[tuple[KeyPath, Message]]:
    pages: dict[str, str] = {}
    for index, source in enumerate(sources):
        for key in ("title", "publisher"):
            text = getattr(source, key) or ""
            if ADDRESS.fullmatch(text) or TO_DO.fullmatch(text):
                message = Message("'{text}' is no {key}; write who or what it is in words", text=text, key=key)
                yield ("sources", index, key), message
        other = pages.setdefault(_page(source.url), source.id)
        if other != source.id:
            message = Message(
                "the page is listed already as '{other}'; cite that one and take this one away", other=other
            )
            yield ("sources", index, "url"), message


def _page(url: str) -> str:
    """The address without what does not change the page: how it is fetched, and a slash at its end."""
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")


def _uncited(sources: tuple[Source, ...], cited: set[str]) -> Iterator[tuple[KeyPath, Message]]:
    for index, source in enumerate(sources):
        if source.id not in cited:
            message = Message(
                "no language of the term cites the source '{id}'; name it under sources of the language that it "
                "bears out, or take it away",
                id=source.id,
            )
            yield ("sources", index, "id"), message
