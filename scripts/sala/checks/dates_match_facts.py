"""A day from which a law or instrument is said to be in force is the day that its facts give.

Why:  A date that stands twice is corrected once. Who reads the sentence acts on the old day, who reads the facts on
      the new one, and both cite this site.
Bad:  in_force: 2026-01-01, and in the summary: in force since 1 July 2026
Good: in_force: 2026-01-01, and in the summary: in force since 1 January 2026

Looked at are titles, summaries and bodies in the source language; translations are held to them by dates-match-source.
The sentence is about the record to which it links, else about the law or instrument of its page. Lawful are the days
of the record and of its amendments; where the facts name none, nothing is said.
"""

import re
from collections.abc import Iterator

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.dates import dates
from sala.model.document import REFERENCE_LINK
from sala.model.library import Entry, Library
from sala.model.passages import Passage
from sala.model.records import Instrument, Law
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "dates-match-facts"
SEVERITY: Severity = "error"
# e.g. "in force since 1 January 2026", "came into force on 8 December 2015", "in force from July 2025"
IN_FORCE = re.compile(r"\b(?:[Ii]n force|(?:came|come|entered|enters) into force) (?:since|from|on|in) ")
SENTENCE = re.compile(r"(?<=[.!?])\s|\n[ \t]*\n")


def check(library: Library) -> Iterator[Problem]:
    """Yield days of coming into force other than those of the facts."""
    own = {entry.document.path: entry for entry in library.entries}
    for passage in library.passages:
        if passage.language == SOURCE_LANGUAGE and " force " in passage.text:
            for match in IN_FORCE.finditer(passage.text):
                yield from _faults(library, passage, match.end(), own.get(passage.document.path))


def _faults(library: Library, passage: Passage, start: int, page: Entry | None) -> Iterator[Problem]:
    date = next(dates(passage.text[start : start + len("30 September 2026")], SOURCE_LANGUAGE), None)
    before = SENTENCE.split(passage.text[:start])[-1]
    linked = [library.by_id.get(match[2]) for match in REFERENCE_LINK.finditer(before)]
    entry = linked[-1] if linked else page
    facts = _days(entry.record) if isinstance(entry, Entry) and isinstance(entry.record, Law | Instrument) else ()
    if date is None or date.start or not facts or any(_is_same(date.value, day) for day in facts):
        return
    message = Message(
        "this says in force {seen}, the facts of '{record}' say {days}; correct whichever differs from the source",
        seen=passage.text[start : start + date.end],
        record=entry.record.id if isinstance(entry, Entry) else "",
        days=", ".join(facts),
    )
    yield passage.problem(RULE, start, start + date.end, message)


def _is_same(seen: str, day: str) -> bool:
    """Either may be told less exactly: `2026-01` is `2026-01-15`."""
    return seen.startswith(day) or day.startswith(seen)


def _days(record: Law | Instrument) -> tuple[str, ...]:
    """Days on which the record, or a part of it, came into force, as far as the facts name them."""
    parts = record.amendments if isinstance(record, Law) else ()
    return tuple(str(day) for day in (record.in_force, *(part.in_force for part in parts)) if day)
