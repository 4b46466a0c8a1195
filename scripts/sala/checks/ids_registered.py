"""Every id and anchor of the site is in the register, and none of the register has gone without an alias.

Bad:  a provision `art-34` that docs/.register does not know; or a line of the register whose record is gone
Good: `sala register` was run; a name that went has a line `old-name -> new-name`

Source: Tim Berners-Lee, Cool URIs don't change, https://www.w3.org/Provider/Style/URI
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.references import names_in_use, resolve
from sala.model.register import REGISTER_PATH
from sala.problems import Problem

RULE = "ids-registered"


def check(library: Library) -> Iterator[Problem]:
    """Yield names that the register lacks, and names of the register that lead nowhere."""
    register = library.register
    for entry in library.entries:
        if not entry.is_published:
            continue
        if entry.record.id not in register.lines:
            yield entry.document.problem(RULE, ("id",), _unknown(entry.record.id))
        for heading in entry.document.headings():
            name = f"{entry.record.id}#{heading.anchor}"
            if heading.anchor and heading.anchor not in entry.hidden_anchors() and name not in register.lines:
                yield entry.document.problem_at(RULE, heading.line, 1, _unknown(name))
    for term in library.published_terms():
        if term.term.id not in register.lines:
            yield term.problem(RULE, ("id",), _unknown(term.term.id))
    yield from _gone(library)


def _unknown(name: str) -> str:
    return f"'{name}' is not in the register; run: sala register"


def _gone(library: Library) -> Iterator[Problem]:
    in_use = set(names_in_use(library))
    for name, line in library.register.lines.items():
        if name in library.register.aliases:
            target = library.register.aliases[name]
            if name in in_use:
                message = f"'{name}' was given up for '{target}' and is used again; choose a new name"
                yield Problem(REGISTER_PATH, line, 1, RULE, message)
            elif _is_gone(library, target):
                message = f"'{name}' leads to '{target}', which does not exist; name what took its place"
                yield Problem(REGISTER_PATH, line, 1, RULE, message)
        elif _is_gone(library, name):
            message = f"'{name}' is gone; bring it back, or write where it went: {name} -> new-name"
            yield Problem(REGISTER_PATH, line, 1, RULE, message)


def _is_gone(library: Library, name: str) -> bool:
    """It leads nowhere, by an alias of its record either, and no unreadable file may hold it."""
    record_id, _, anchor = library.register.target(name).partition("#")
    return resolve(library, name) is None and not library.may_hold(record_id, a_term=not anchor)
