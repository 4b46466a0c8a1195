"""A reference leads to a record of the right kind that is on the site, and to an anchor on its page.

Why:  A reference to nothing is a dead end on the page, and the step loses its legal basis or its number to call.
Bad:  legal_basis: [lshtse-2008#art-99], or [the helpline](ref:child-helpline)
Good: legal_basis: [lshtse-2008#art-34], or [the helpline](ref:child-helpline-cambodia)
"""

import re
from collections.abc import Iterable, Iterator

from sala.model.document import Document
from sala.model.library import Entry, Library, TermEntry
from sala.model.records import kind_of
from sala.model.references import Mention, anchors_of, mentions, name_instead, resolve, term_mentions
from sala.problems import Message, Problem, Severity, like, one_of

RULE = "references-resolve"
SEVERITY: Severity = "error"
KINDS = {
    "law": Message("a law"),
    "instrument": Message("an instrument"),
    "standard": Message("a standard"),
    "recommendation": Message("a recommendation"),
    "procedure": Message("a procedure"),
    "contact": Message("a contact"),
    "guide": Message("a guide"),
    "term": Message("a term"),
}
"""What to call a record of a kind."""


def check(library: Library) -> Iterator[Problem]:
    """Yield references to nothing, to what is not published, and to another kind of record."""
    for entry in library.entries:
        for mention in mentions(entry):
            for message in _faults(library, mention, entry.is_published):
                yield entry.document.problem(RULE, mention.path, message)
        yield from _in_body(library, entry.document, entry.is_published)
    for translated in library.translations:
        source = library.by_path.get(translated.relative_path)
        yield from _in_body(library, translated.document, source is not None and source.is_published)
    for term in library.terms:
        for mention in term_mentions(term):
            for message in _faults(library, mention, term.is_published):
                yield term.problem(RULE, mention.path, message)


def _in_body(library: Library, document: Document, published: bool) -> Iterator[Problem]:
    for line, column, record, anchor in document.links():
        name = f"{record}#{anchor}" if anchor else record
        for message in _faults(library, Mention((), name, ()), published):
            yield document.problem_at(RULE, line, column, message)


def _faults(library: Library, mention: Mention, published: bool) -> Iterator[Message]:
    target = resolve(library, mention.name)
    if target is None:
        record_id, _, anchor = library.register.target(mention.name).partition("#")
        if not library.may_hold(record_id, a_term=not (anchor or mention.kinds)):
            yield _missing(library, mention.name)
        return
    kind = kind_of(target.entry.record) if isinstance(target.entry, Entry) else "term"
    if mention.kinds and kind not in mention.kinds:
        yield Message(
            "'{name}' leads to {seen}; name {lawful} here",
            name=mention.name,
            seen=KINDS[kind],
            lawful=one_of([KINDS[one] for one in mention.kinds]),
        )
    if published and not target.is_shown:
        yield Message("'{name}' is not published; publish it, or take the reference away", name=mention.name)


def _missing(library: Library, name: str) -> Message:
    record_id, _, anchor = name.partition("#")
    entry: Entry | TermEntry | None = library.by_id.get(record_id)
    if entry is None:
        close, otherwise = _record_meant(record_id, library.by_id), Message("look its id up in the file's first lines")
        return Message("there is no record '{record_id}'; {few}", record_id=record_id, few=_few(close, otherwise))
    close, otherwise = _anchor_meant(library, name, entry), Message("look the anchor up in the headings of the page")
    few = _few(close, otherwise)
    return Message("'{record_id}' has no anchor '{anchor}'; {few}", record_id=record_id, anchor=anchor, few=few)


def _few(close: str | None, otherwise: Message) -> Message:
    """The nearest name alone: a list of all records would be of no help."""
    return Message("did you mean '{close}'?", close=close) if close else otherwise


def _record_meant(seen: str, ids: Iterable[str]) -> str | None:
    """The id that was misspelt or cut short; an id that is somewhat like it may be that of another country's law."""
    first = seen.partition("-")[0]
    longer = [one for one in ids if one.startswith(f"{seen}-")]
    if len(longer) == 1:
        return longer[0]
    return like(seen, ids, 0.9) or like(seen, (one for one in ids if one.partition("-")[0] == first), 0.8)


def _anchor_meant(library: Library, name: str, entry: Entry | TermEntry) -> str | None:
    """What the anchor was renamed to, or one of the same number: article 7 is not meant where article 9 is named."""
    record_id, _, anchor = name.partition("#")
    numbers = re.findall(r"\d+", anchor)
    close = like(anchor, (one for one in anchors_of(entry) if re.findall(r"\d+", one) == numbers))
    return name_instead(library, name) or (f"{record_id}#{close}" if close else None)
