"""Every reference that a record makes to another, and what each name leads to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.document import KeyPath
from sala.model.library import Entry, Library, TermEntry
from sala.model.records import Contact, Guide, Law, Procedure, Question, Recommendation, Standard


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference in front matter."""

    path: KeyPath
    """Key path at which it stands."""
    name: str
    """`record` or `record#anchor`."""
    kinds: tuple[str, ...]
    """Kinds of record to which it may lead."""


NUMBER = re.compile(r"\d+")
LEGAL = ("law", "instrument")


def mentions(entry: Entry) -> Iterator[Mention]:
    """References in the front matter of a record."""
    record = entry.record
    if isinstance(record, Law):
        for index, amendment in enumerate(record.amendments):
            if amendment.law:
                yield Mention(("amendments", index, "law"), amendment.law, ("law",))
        yield from _listed("replaces", record.replaces, ("law",))
        yield from _listed("implements", record.implements, ("law",))
    elif isinstance(record, Procedure):
        for index, step in enumerate(record.steps):
            yield from _listed(("steps", index, "legal_basis"), step.legal_basis, LEGAL)
            yield from _listed(("steps", index, "contacts"), step.contacts, ("contact",))
    elif isinstance(record, Contact) and record.replaced_by:
        yield Mention(("replaced_by",), record.replaced_by, ("contact",))
    elif isinstance(record, Standard):
        for index, ground in enumerate(record.rests_on):
            yield Mention(("rests_on", index, "instrument"), ground.instrument, ("instrument",))
        for index, assessment in enumerate(record.assessments):
            yield from _listed(("assessments", index, "provisions"), assessment.provisions, ("law",))
    elif isinstance(record, Recommendation):
        yield from _listed("standards", record.standards, ("standard",))
        yield from _listed("institutions", record.institutions, ("term",))
    elif isinstance(record, Question):
        yield from _of_answers(record)
    elif isinstance(record, Guide):
        yield from _listed("doors", record.doors, ("question", "guide"))


def _of_answers(question: Question) -> Iterator[Mention]:
    for index, answer in enumerate(question.answers):
        path = ("answers", index)
        if answer.leads_to:
            yield Mention((*path, "leads_to"), answer.leads_to, ("question", "procedure"))
        for place, step in enumerate(answer.in_country):
            yield Mention((*path, "in_country", place, "leads_to"), step.leads_to, ("procedure",))
        yield from _listed((*path, "contacts"), answer.contacts, ("contact",))


def term_mentions(entry: TermEntry) -> Iterator[Mention]:
    """References in a term: laws in which a statutory form stands."""
    for language, forms in entry.term.languages.items():
        for index, statutory in enumerate(forms.statutory):
            if statutory.law:
                path = ("languages", language, "statutory", index, "law")
                yield Mention(path, statutory.law, LEGAL)


def _listed(key: str | KeyPath, names: tuple[str, ...], kinds: tuple[str, ...]) -> Iterator[Mention]:
    root: KeyPath = (key,) if isinstance(key, str) else key
    for index, name in enumerate(names):
        yield Mention((*root, index), name, kinds)


@dataclass(frozen=True, slots=True)
class Target:
    """What a name leads to."""

    entry: Entry | TermEntry
    """The record or term."""
    anchor: str | None
    """Anchor on its page."""
    is_shown: bool
    """The record is on the site, and the anchor on its page."""


def anchors_of(entry: Entry | TermEntry) -> tuple[str, ...]:
    """Explicit anchors of a record's page, those of unpublished provisions too."""
    return entry.document.anchors() if isinstance(entry, Entry) else ()


def resolve(library: Library, name: str) -> Target | None:
    """What `record` or `record#anchor` leads to, by way of the register's aliases; None where to nothing."""
    record_id, _, anchor = library.register.target(name).partition("#")
    record_id = library.register.target(record_id)
    entry = library.by_id.get(record_id)
    if entry is None or (anchor and anchor not in anchors_of(entry)):
        return None
    hidden = isinstance(entry, Entry) and anchor in entry.hidden_anchors()
    return Target(entry, anchor or None, entry.is_published and not hidden)


def name_instead(library: Library, name: str) -> str | None:
    """What `record#anchor` was renamed to: the one anchor of its record that the register does not know yet.

    An anchor of another number is another article, and not meant.
    """
    record_id, _, anchor = name.partition("#")
    entry = library.by_id.get(record_id)
    if not anchor or not isinstance(entry, Entry) or name not in library.register.lines:
        return None
    names = (f"{record_id}#{own}" for own in anchors_of(entry) if own not in entry.hidden_anchors())
    new = [one for one in names if one not in library.register.lines]
    before, after = NUMBER.search(anchor), NUMBER.search(new[0].partition("#")[2]) if len(new) == 1 else None
    is_another = before and after and before[0] != after[0]
    return new[0] if len(new) == 1 and not is_another else None


def names_in_use(library: Library) -> Iterator[str]:
    """Every name that now stands for something: records, their anchors, terms; drafts too."""
    for entry in library.entries:
        yield entry.record.id
        yield from (f"{entry.record.id}#{anchor}" for anchor in entry.document.anchors())
    yield from (term.term.id for term in library.terms)


def promised_names(library: Library) -> Iterator[str]:
    """Names that are on the site, and so promised to go on to work, in the order of the library."""
    for entry in library.entries:
        if entry.is_published:
            hidden = entry.hidden_anchors()
            yield entry.record.id
            yield from (f"{entry.record.id}#{anchor}" for anchor in entry.document.anchors() if anchor not in hidden)
    yield from (term.term.id for term in library.published_terms())
