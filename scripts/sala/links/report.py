"""The state of all addresses for the maintainer: a page to read and a table to sort."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sala.links.memory import Memory, Remembered
from sala.links.mentions import Mention
from sala.links.verdict import VERDICTS, verdict_of

MEANINGS = {
    "broken": "Failed on three days or more, over a week or more. Put the new address into `url`, or add `archived`.",
    "failing": "Failed, but not yet for long enough. Nothing to do yet.",
    "suspicious": "Refused, slow, or not trusted. Open it in a browser before you change anything.",
    "moved": "Works, and sends the reader on for good. Put the new address into `url`.",
    "unasked": "Not asked for yet, or kept for examples.",
    "good": "Works.",
}
"""What each verdict means and what to do, in the order of the page."""
COLUMNS = ("verdict", "address", "answer", "checked", "first_good", "last_good", "failures", "first_failure")
REST = ("moved_to", "archived", "places")


@dataclass(frozen=True, slots=True)
class Row:
    """One address of the content."""

    verdict: str
    """A verdict, or `unasked`."""
    address: str
    """The address."""
    known: Remembered | None
    """What is remembered of it."""
    places: tuple[str, ...]
    """Where it stands, as `path:line`."""
    archived: str
    """Where a copy is kept, or nothing."""


def rows(found: Sequence[Mention], memory: Memory) -> list[Row]:
    """One row an address, the worst first."""
    by_address: dict[str, list[Mention]] = {}
    for mention in found:
        by_address.setdefault(mention.address, []).append(mention)
    listed = [_row(address, named, memory.get(address)) for address, named in sorted(by_address.items())]
    return sorted(listed, key=lambda row: list(MEANINGS).index(row.verdict))


def _row(address: str, named: Sequence[Mention], known: Remembered | None) -> Row:
    places = tuple(f"{mention.path}:{mention.line}" for mention in named)
    archived = next((mention.archived for mention in named if mention.archived), "")
    return Row(verdict_of(known) if known else "unasked", address, known, places, archived)


def as_markdown(listed: Sequence[Row], today: date) -> str:
    """The page: how many of each, then what needs a person, with its places."""
    lines = [f"# Links out of the site, {today}", "", "| verdict | addresses | what it means |", "|---|---|---|"]
    for verdict, meaning in MEANINGS.items():
        lines.append(f"| {verdict} | {sum(row.verdict == verdict for row in listed)} | {meaning} |")
    for verdict in VERDICTS[:-1]:
        some = [row for row in listed if row.verdict == verdict]
        if some:
            lines += ["", f"## {verdict.capitalize()}", "", *(line for row in some for line in _entry(row))]
    return "\n".join(lines) + "\n"


def _entry(row: Row) -> Iterator[str]:
    yield f"- <{row.address}>"
    yield f"    - {', '.join(_history(row))}"
    if row.known and row.known.moved_to:
        yield f"    - moved to <{row.known.moved_to}>"
    if row.verdict in {"broken", "failing"}:
        yield f"    - archived: <{row.archived}>" if row.archived else "    - no archived copy is named"
    yield from (f"    - {place}" for place in row.places)


def _history(row: Row) -> Iterator[str]:
    if row.known:
        yield f"{row.known.answer} on {row.known.checked}"
        yield f"last good on {row.known.last_good}" if row.known.last_good else "never seen good"
        if row.known.failures:
            yield f"days of failure: {row.known.failures}, the first {row.known.first_failure}"


def as_table(listed: Iterable[Row]) -> str:
    """Every address as CSV (RFC 4180), for a spreadsheet."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow([*COLUMNS, *REST])
    for row in listed:
        known = [getattr(row.known, name) if row.known else "" for name in COLUMNS[2:]]
        moved_to = row.known.moved_to if row.known else ""
        table.writerow([row.verdict, row.address, *known, moved_to, row.archived, " ".join(row.places)])
    return text.getvalue()
