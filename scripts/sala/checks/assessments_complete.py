"""A standard has one assessment for every country; nothing known is said as such.

Why:  An empty cell of the matrix looks as if the question had not been asked; unknown is an answer.
Bad:  assessments without a row for viet-nam
Good: - country: viet-nam
        result: unknown
        settled_by: [the consolidated text of the law]
"""

from collections import Counter
from collections.abc import Iterator

from sala.model.allowed import COUNTRIES
from sala.model.document import KeyPath
from sala.model.library import Library
from sala.model.records import Standard
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "assessments-complete"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield countries without an assessment, and countries with two."""
    for entry in library.entries:
        if not isinstance(entry.record, Standard):
            continue
        rows: Counter[str] = Counter(cell.country for cell in entry.record.assessments)
        for country in COUNTRIES:
            if rows[country] == 1:
                continue
            seen = Message("no assessment") if not rows[country] else Message("{rows} assessments", rows=rows[country])
            message = Message(
                "{country} has {seen}; each country has one, where nothing is known with result: unknown",
                country=country,
                seen=seen,
            )
            yield entry.document.problem(RULE, _last(entry.record, country), message)


def _last(record: Standard, country: str) -> KeyPath:
    """Key path of the last assessment of a country; that of all where it has none."""
    rows = [index for index, cell in enumerate(record.assessments) if cell.country == country]
    return ("assessments", rows[-1], "country") if rows else ("assessments",)
