"""Every id and anchor of the site is in the register, and none of the register has gone without an alias.

Why:  Addresses are printed, saved and on sticks for years. One that is gone without notice leads nowhere when it
      is needed.
Bad:  a provision `art-34` that docs/.register does not know; or a line of the register whose record is gone
Good: `sala register` was run; a name that went has a line `old-name -> new-name`

A section that its facts still name is told by sections-match-facts, a heading without an anchor by anchors-explicit.

Source: Tim Berners-Lee, Cool URIs don't change, https://www.w3.org/Provider/Style/URI
"""

import re
from collections.abc import Iterator

from sala.model.library import Entry, Library, id_of_path
from sala.model.parts import expected_sections
from sala.model.references import name_instead, names_in_use, resolve
from sala.model.register import REGISTER_PATH
from sala.model.values import REFERENCE
from sala.problems import Message, Problem, Severity

RULE = "ids-registered"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield records with names that the register lacks, and names of the register that lead nowhere."""
    if REGISTER_PATH in library.unreadable:
        return  # what it holds is not known
    for entry in library.entries:
        if entry.is_published:
            names = _names(entry) if _is_whole(entry) else []
            yield from (entry.document.problem(RULE, ("id",), text) for text in _unknown(library, names))
    for term in library.published_terms():
        yield from (term.problem(RULE, ("id",), text) for text in _unknown(library, [term.term.id]))
    yield from _gone(library)


def _is_whole(entry: Entry) -> bool:
    """It has the id of its file and the sections of its facts; else another rule tells, and a name is not yet sure."""
    has_sections = set(expected_sections(entry.record)) <= {*entry.document.anchors()}
    return has_sections and entry.record.id == id_of_path(entry.relative_path)


def _names(entry: Entry) -> list[str]:
    """The names that a record promises; what is malformed is another rule's."""
    hidden = entry.hidden_anchors()
    anchors = [anchor for anchor in entry.document.anchors() if anchor not in hidden]
    names = [entry.record.id, *(f"{entry.record.id}#{anchor}" for anchor in anchors)]
    return [name for name in names if re.fullmatch(REFERENCE, name)]


def _unknown(library: Library, names: list[str]) -> Iterator[Message]:
    """One message a record, however many of its names the register lacks."""
    lacking = [name for name in names if name not in library.register.lines]
    if len(lacking) == 1:
        yield Message("'{lacking}' is not in the register; run: sala register", lacking=lacking[0])
    elif lacking:
        more = Message("1 more name") if len(lacking) == 2 else Message("{seen} more names", seen=len(lacking) - 1)
        yield Message(
            "'{lacking}' and {more} are not in the register; run: sala register", lacking=lacking[0], more=more
        )


def _gone(library: Library) -> Iterator[Problem]:
    in_use = set(names_in_use(library))
    told = set(_told_elsewhere(library))
    for name, line in library.register.lines.items():
        if name in library.register.aliases:
            target = library.register.aliases[name]
            if name in in_use:
                message = Message(
                    "'{name}' was given up for '{target}' and is used again; choose a new name",
                    name=name,
                    target=target,
                )
                yield Problem(REGISTER_PATH, line, 1, RULE, message)
            elif _is_gone(library, target):
                message = Message(
                    "'{name}' leads to '{target}', which does not exist; name what took its place",
                    name=name,
                    target=target,
                )
                yield Problem(REGISTER_PATH, line, 1, RULE, message)
        elif (
            _is_gone(library, name)
            and not _goes_with_its_record(library, name)
            and name not in told
            and name.partition("#")[0] not in told
        ):
            message = Message(
                "'{name}' is gone; bring it back, or write where it went: {name} -> {other}",
                name=name,
                other=name_instead(library, name) or "new-name",
            )
            yield Problem(REGISTER_PATH, line, 1, RULE, message)


def _told_elsewhere(library: Library) -> Iterator[str]:
    """Anchors of facts, and ids of records that have a heading without a lawful anchor."""
    for entry in library.entries:
        if not entry.document.has_lawful_anchors:
            yield entry.record.id
        for anchor in expected_sections(entry.record):
            yield f"{entry.record.id}#{anchor}"


def _goes_with_its_record(library: Library, name: str) -> bool:
    """The record of an anchor is gone, and told: its alias leads the anchors too."""
    record_id, _, anchor = name.partition("#")
    return bool(anchor) and record_id in library.register.lines and _is_gone(library, record_id)


def _is_gone(library: Library, name: str) -> bool:
    """It leads nowhere, by an alias of its record either, and no unreadable file may hold it."""
    record_id, _, anchor = library.register.target(name).partition("#")
    return resolve(library, name) is None and not library.may_hold(record_id, a_term=not anchor)
