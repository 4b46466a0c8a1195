"""The status of a law agrees with its dates, its relations, and with what rests on it.

Why:  Advice that rests on a repealed law, or on one that is not in force yet, fails in court.
Bad:  law_status: in-force, in_force: 2099-01-01; legal_basis: [old-law#art-1] where old-law is repealed
Good: law_status: repealed and, where prose names it, "the former [law](ref:old-law), repealed in 2008"

Front matter has no room for a note, so no step, standard or assessment may rest on a repealed law; prose that says that
the law is out of force may name it, and so may the laws that replaced it.
"""

import re
from collections.abc import Iterator
from functools import partial

from sala.model.circles import way_back
from sala.model.document import KeyPath
from sala.model.library import Entry, Library
from sala.model.records import Law
from sala.model.references import mentions, resolve
from sala.model.values import PLAUSIBLE_YEARS
from sala.problems import Message, Problem, Severity

RULE = "law-status-holds"
SEVERITY: Severity = "error"
IN_FORCE = frozenset({"in-force", "amended"})
# e.g. "repealed in 2008", "the former law", "no longer in force"; in Khmer, Lao, Thai, Vietnamese
NOTE = re.compile(
    r"repeal|no longer|former|replaced|abolish|out of force|until \d{4}|និរាករណ៍|លុបចោល|លែង|មុន|ຍົກເລີກ|ບໍ່ມີຜົນ|ແທນ|ยกเลิก"
    r"|bãi bỏ|hết hiệu lực|thay thế",
    re.IGNORECASE,
)


def check(library: Library) -> Iterator[Problem]:
    """Yield laws whose status cannot be, circles of relations, and what rests on a repealed law."""
    for entry in library.entries:
        if isinstance(entry.record, Law):
            for path, message in (*_dates(entry.record, library), *_relations(entry.record, library)):
                yield entry.document.problem(RULE, path, message)
        yield from _rests(library, entry)
    yield from _in_words(library)


def _dates(law: Law, library: Library) -> Iterator[tuple[KeyPath, Message]]:
    is_plausible = law.in_force and law.in_force.year in PLAUSIBLE_YEARS  # else dates-plausible tells
    if law.law_status in IN_FORCE and law.in_force and is_plausible and law.in_force.first_day() > library.today:
        message = Message(
            "law_status says in force, and in_force {in_force} is still to come; correct the one that is wrong",
            in_force=law.in_force,
        )
        yield ("in_force",), message
    if law.law_status == "in-force" and law.amendments:
        message = Message("the law has amendments, and law_status says in-force; write amended")
        yield ("law_status",), message
    if law.law_status == "draft":
        for key in ("promulgated", "gazetted", "in_force"):
            if getattr(law, key):
                message = Message(
                    "law_status says draft, and {key} is {day}; take the date away, or correct law_status",
                    key=key,
                    day=getattr(law, key),
                )
                yield (key,), message


def _relations(law: Law, library: Library) -> Iterator[tuple[KeyPath, Message]]:
    for key in ("replaces", "implements"):
        for index, name in enumerate(getattr(law, key)):
            way = way_back(law.id, name, partial(_named, library, key))
            if way:
                message = Message(
                    "{key} runs in a circle: {names}; keep what the later law says", key=key, names=" -> ".join(way)
                )
                yield (key, index), message
                continue
            other = _law(library, name)
            if key == "replaces" and other and other.law_status in IN_FORCE and law.law_status in IN_FORCE:
                message = Message(
                    "'{name}' is replaced by this law, and its law_status is {status}; write repealed there, "
                    "or take the id away here",
                    name=name,
                    status=other.law_status,
                )
                yield (key, index), message


def _law(library: Library, name: str) -> Law | None:
    entry = library.by_id.get(name)
    return entry.record if isinstance(entry, Entry) and isinstance(entry.record, Law) else None


def _named(library: Library, key: str, name: str) -> tuple[str, ...]:
    """Ids that a law names under a key."""
    law = _law(library, name)
    return getattr(law, key) if law else ()


def _rests(library: Library, entry: Entry) -> Iterator[Problem]:
    if isinstance(entry.record, Law):
        return
    for mention in mentions(entry):
        law = _repealed(library, mention.name)
        if law:
            message = Message("'{name}' is of a repealed law; name the law in its place", name=mention.name)
            yield entry.document.problem(RULE, mention.path, message)


def _repealed(library: Library, name: str) -> Law | None:
    target = resolve(library, name)
    law = target.entry.record if target and isinstance(target.entry, Entry) else None
    return law if isinstance(law, Law) and law.law_status == "repealed" else None


def _in_words(library: Library) -> Iterator[Problem]:
    if not any(isinstance(entry.record, Law) and entry.record.law_status == "repealed" for entry in library.entries):
        return
    for document in library.documents():
        for line, column, record_id, anchor in document.links():
            law = _repealed(library, f"{record_id}#{anchor}" if anchor else record_id)
            if law and f"/{law.id}.md" not in document.path and not NOTE.search(document.paragraph(line)):
                message = Message(
                    "'{id}' is repealed and the paragraph does not say so; add that it is no longer in force",
                    id=law.id,
                )
                yield document.problem_at(RULE, line, column, message)
