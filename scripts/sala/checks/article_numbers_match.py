"""A reference whose words name an article leads to that article, and an anchor holds the number of its provision.

Why:  A prosecutor who follows "article 28" to article 34 charges under the wrong one.
Bad:  [article 28](ref:lshtse-2008#art-34); number: "43" under the anchor art-34
Good: [article 34](ref:lshtse-2008#art-34), [articles 34 and 35](ref:lshtse-2008#art-34)

Digits of every language count. Of an article that is only named in prose nobody can tell whether the law has it: a
record holds the articles that could be read, not all.
"""

import re
import unicodedata
from collections.abc import Iterator

from sala.model.document import Document
from sala.model.library import Entry, Library
from sala.model.records import Instrument, Law
from sala.model.references import resolve
from sala.problems import Message, Problem, Severity

RULE = "article-numbers-match"
SEVERITY: Severity = "error"
# e.g. "article 28", "Sections 283 bis", "មាត្រា ២៨", "ມາດຕາ 28", "มาตรา ๒๘", "Điều 28"
ARTICLE = re.compile(
    r"(?:\b(?:art(?:icle|\.)s?|sections?|điều)|មាត្រា|ມາດຕາ|มาตรา)[\s\u200b]*(?:ទី)?[\s\u200b]*(\d+)", re.IGNORECASE
)
NUMBER = re.compile(r"\d+")


def check(library: Library) -> Iterator[Problem]:
    """Yield references of which no number in the words is that of the provision, and provisions under another's."""
    for entry in library.entries:
        if isinstance(entry.record, Law | Instrument):
            yield from _misplaced(entry, entry.record)
    for document in library.documents():
        yield from _faults(library, document)


def _misplaced(entry: Entry, record: Law | Instrument) -> Iterator[Problem]:
    for index, provision in enumerate(record.provisions):
        named, held = _numbers(NUMBER, provision.anchor), _numbers(NUMBER, provision.number or "")
        if named and held and named[0] != held[0]:
            message = Message(
                "the number is {number}, the anchor is {anchor}; make them the same",
                number=provision.number,
                anchor=provision.anchor,
            )
            yield entry.document.problem(RULE, ("provisions", index, "number"), message)


def _faults(library: Library, document: Document) -> Iterator[Problem]:
    for line, column, words, name in document.worded_links():
        named = _numbers(ARTICLE, words)
        target = resolve(library, name) if named else None
        if target is None or target.anchor is None or not isinstance(target.entry, Entry):
            continue
        held = _held(target.entry, target.anchor)
        if held and not _meet(named, held):
            message = Message(
                "the words say article {named}, the reference leads to article {held}; make them the same",
                named=", ".join(map(str, named)),
                held=", ".join(map(str, held)),
            )
            yield document.problem_at(RULE, line, column, message)


def _numbers(pattern: re.Pattern[str], text: str) -> list[int]:
    return [int(_ascii(match[match.lastindex or 0])) for match in pattern.finditer(text)]


def _ascii(digits: str) -> str:
    return "".join(str(unicodedata.digit(digit)) for digit in digits)


def _held(entry: Entry, anchor: str) -> list[int]:
    """Numbers of the provision with an anchor."""
    if not isinstance(entry.record, Law | Instrument):
        return []
    numbers = [provision.number or "" for provision in entry.record.provisions if provision.anchor == anchor]
    return [number for text in numbers for number in _numbers(NUMBER, text)]


def _meet(named: list[int], held: list[int]) -> bool:
    """One of the named is among the held, or within their span: "15-16", "8, 10"."""
    return any(number in held or min(held) <= number <= max(held) for number in named)
