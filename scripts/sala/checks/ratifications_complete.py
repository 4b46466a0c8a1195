"""A convention or protocol has one ratification row for every country; nothing known is said as such.

Why:  A country that is left out looks as if it had nothing to do with the treaty; unknown is another answer than
      no.
Bad:  ratifications without a row for viet-nam
Good: - country: viet-nam   (alone: shown as unknown)
"""

from collections import Counter
from collections.abc import Iterator

from sala.model.allowed import COUNTRIES, TREATIES
from sala.model.document import KeyPath
from sala.model.library import Library
from sala.model.records import Instrument
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "ratifications-complete"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield countries without a row, countries with two, and rows on instruments that nobody ratifies."""
    for entry in library.entries:
        if not isinstance(entry.record, Instrument):
            continue
        rows: Counter[str] = Counter(row.country for row in entry.record.ratifications)
        if entry.record.type not in TREATIES:
            if rows:
                message = Message(
                    "a {type} is not ratified; take the rows away, or correct the type", type=entry.record.type
                )
                yield entry.document.problem(RULE, ("ratifications",), message, key=True)
            continue
        for country in COUNTRIES:
            if rows[country] != 1:
                yield entry.document.problem(RULE, _last(entry.record, country), _count(country, rows[country]))


def _count(country: str, rows: int) -> Message:
    if rows:
        return Message("{country} has {rows} rows; keep one", country=country, rows=rows)
    return Message(
        "{country} has no row; add one, with no other key where nothing is known: - country: {country}", country=country
    )


def _last(record: Instrument, country: str) -> KeyPath:
    """Key path of the last row of a country; that of all rows where it has none."""
    rows = [index for index, row in enumerate(record.ratifications) if row.country == country]
    return ("ratifications", rows[-1], "country") if rows else ("ratifications",)
