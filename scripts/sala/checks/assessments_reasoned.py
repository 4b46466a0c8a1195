"""An assessment says why, from which source, and who says so; an unknown one, what would settle it.

Why:  "Gap" without a reason is an accusation, and "met" without one a promise: nobody can check either. Whether a
      public body said it or we read the law ourselves decides how far a reader may rely on it.
Bad:  result: gap, and no basis; or a section `## Thailand {#thailand}` without a word
Good: result: gap, basis: [public-body], sources: [ilo-2024], and a sentence why in the section

What an unknown one rests on is what was looked at in vain, and may be nothing.
"""

from collections.abc import Iterator

from sala.model.document import KeyPath
from sala.model.library import Entry, Library
from sala.model.records import Standard
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "assessments-reasoned"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield assessments without a reason, a source or a basis, and unknown ones that nothing would settle."""
    for entry in library.entries:
        if isinstance(entry.record, Standard):
            for path, message in _faults(entry, entry.record):
                yield entry.document.problem(RULE, path, message)
            yield from _silent(entry, entry.record)


def _faults(entry: Entry, record: Standard) -> Iterator[tuple[KeyPath, Message]]:
    for index, cell in enumerate(record.assessments):
        path: KeyPath = ("assessments", index)
        if cell.result == "unknown":
            if not cell.settled_by:
                message = Message(
                    "{country} is unknown, and nothing says what would settle it; add settled_by: [what to look up]",
                    country=cell.country,
                )
                yield (*path, "result"), message
            continue
        if not cell.basis:
            message = Message(
                "the assessment of {country} does not say who says so; add basis: [public-body], [organisation] or "
                "[text-of-law]",
                country=cell.country,
            )
            yield path, message
        if not cell.sources and not entry.is_published:  # of a published one facts-sourced tells
            message = Message(
                "the assessment of {country} has no source; add sources: [id of a source of this record]",
                country=cell.country,
            )
            yield path, message


def _silent(entry: Entry, record: Standard) -> Iterator[Problem]:
    """Sections of a country without words; of those that are missing sections-match-facts tells."""
    countries = {cell.country for cell in record.assessments}
    for section in entry.document.sections():
        if section.heading.anchor in countries and not section.text.strip():
            message = Message(
                "the section '{anchor}' is empty; write in a sentence why the assessment is so",
                anchor=section.heading.anchor,
            )
            yield entry.document.problem_at(RULE, section.heading.line, 1, message)
