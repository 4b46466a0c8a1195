"""An exemption names a rule that is broken where it stands, says why, ends within a year, and is still needed.

It stands in the front matter of a record, a translation or a term, for the whole file or, with `at`, for one section
or one key. It cannot exempt from what the loader itself enforces: a file that cannot be read has no words to exempt.

Why:  What is passed over once is passed over for good unless somebody must look at it again; and an exemption that
      nothing needs any more hides the next fault.
Bad:  exemptions: [{rule: no-phone-in-prose, reason: later}], or with until: 2999-01-01
Good: exemptions: [{rule: no-phone-in-prose, at: history, reason: "the old number is the subject", until: 2027-06-30}]
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import zip_longest

from sala.model.document import Document, KeyPath
from sala.model.library import Library
from sala.model.records import Exemption
from sala.problems import Message, Problem, Severity, like

RULE = "exemptions-needed"
SEVERITY: Severity = "error"
LONGEST = timedelta(days=366)
"""How far ahead an exemption may end."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """An exemption and what it covers."""

    exemption: Exemption
    document: Document
    path: KeyPath
    """Key path at which it stands."""
    lines: range
    """Lines of the file for which it holds."""

    def covers(self, problem: Problem) -> bool:
        """The problem is one that it names, at a place for which it holds."""
        return problem.path == self.document.path and problem.rule == self.exemption.rule and problem.line in self.lines


def apply(
    library: Library, problems: Iterable[Problem], rules: Iterable[str], part: Library | None = None
) -> set[Problem]:
    """The problems that no exemption covers, and what is wrong with the exemptions themselves.

    `rules` are the ids that an exemption may name. Where only a part was looked at, an exemption outside of it is not
    known to be needed or not.
    """
    left = set(problems)
    lawful = tuple(rules)
    looked_at = {document.path for document in _documents(part or library)}
    for placed in _all(library):
        covered = {problem for problem in left if placed.covers(problem)}
        needed = bool(covered) or placed.document.path not in looked_at
        fault = _fault(placed, needed, library, lawful)
        if fault:
            left.add(placed.document.problem(RULE, (*placed.path, fault[0]), fault[1]))
        else:
            left -= covered
    return left


def _fault(placed: _Placed, needed: bool, library: Library, lawful: tuple[str, ...]) -> tuple[str, Message] | None:
    """Key and message of what is wrong with an exemption; None where it holds."""
    exemption = placed.exemption
    if exemption.rule not in lawful:
        return "rule", _unknown(exemption.rule, lawful)
    if not placed.lines:
        return "at", Message(
            "'{at}' is neither the anchor of a section nor a key here; write one, or leave 'at' out to mean all",
            at=exemption.at,
        )
    if exemption.until < library.today:
        return "until", Message(
            "the exemption from '{rule}' ended on {until}; mend what it covers, or give it a new reason and end",
            rule=exemption.rule,
            until=exemption.until,
        )
    if exemption.until > library.today + LONGEST:
        return "until", Message(
            "the exemption from '{rule}' runs to {until}; end it within a year, by {latest}",
            rule=exemption.rule,
            until=exemption.until,
            latest=library.today + LONGEST,
        )
    if not needed:
        return "rule", Message("nothing here breaks '{rule}' any more; take the exemption away", rule=exemption.rule)
    return None


def _unknown(rule: str, lawful: tuple[str, ...]) -> Message:
    close = like(rule, lawful)
    if close:
        return Message("'{rule}' is no rule to be exempted from; did you mean '{close}'?", rule=rule, close=close)
    return Message(
        "'{rule}' is no rule to be exempted from; take the exemption away, and mend what breaks it", rule=rule
    )


def _documents(library: Library) -> Iterator[Document]:
    yield from library.documents()
    yield from (term.document for term in library.terms)


def _all(library: Library) -> Iterator[_Placed]:
    for entry in library.entries:
        yield from _of(entry.document, (), entry.record.exemptions)
    for translated in library.translations:
        yield from _of(translated.document, (), translated.translation.exemptions)
    for term in library.terms:
        yield from _of(term.document, (term.index,), term.term.exemptions)


def _of(document: Document, root: KeyPath, exemptions: tuple[Exemption, ...]) -> Iterator[_Placed]:
    for index, exemption in enumerate(exemptions):
        path = (*root, "exemptions", index)
        yield _Placed(exemption, document, path, _lines(document, root, exemption.at))


def _lines(document: Document, root: KeyPath, at: str | None) -> range:
    """Lines of a section, of a key's value, or of the whole record; empty where there is no such section or key."""
    if at is None:
        return _lines_of_key(document, root) if root else range(1, document.last_line + 1)
    starts = [heading for heading in document.headings() if heading.level == 2]
    for heading, following in zip_longest(starts, starts[1:]):
        if heading.anchor == at:
            return range(heading.line, following.line if following else document.last_line + 1)
    return _lines_of_key(document, (*root, at))


def _lines_of_key(document: Document, path: KeyPath) -> range:
    """Lines from a key (or an item of a list) to the last value within it."""
    within = [place[0] for key, place in document.values.items() if key[: len(path)] == path]
    start = document.keys.get(path, document.values.get(path))
    return range(start[0], max(within) + 1) if start else range(0)
