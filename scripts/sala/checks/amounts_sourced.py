"""A penalty, an amount of money or a time limit stands in a section that names its source.

Why:  A wrong fine or a missed time limit does harm in court, and a reader who cannot trace it cannot notice.
Bad:  a section `## Fees {#fees}` of a law, with "a fee of 5,000 riel", and no provision `fees`
Good: the same section, and `provisions: [{anchor: fees, sources: [gazette], ...}]`

In laws and instruments sections are provisions, in procedures they are steps; each names sources of its own. In other
records the sources of the record bear it. Translations follow their source.
"""

import re
from collections.abc import Iterator

from sala.model.library import Entry, Library
from sala.model.records import Instrument, Law, Procedure
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "amounts-sourced"
SEVERITY: Severity = "error"
SCALE = r"(?: (?:million|thousand|billion))?"
WORDED = "one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety"
NUMBER = rf"(?:\d[\d,.]{{0,20}}(?: \d{{3}}){{0,5}}|{WORDED})"
MONEY = r"(?:baht|riels?|kip|dong|VND|THB|KHR|LAK|USD|US dollars|dollars|euros?)"
SPAN = r"(?:hours?|days?|working days|weeks?|months?|years?)"
# e.g. "10 million riel", "600,000 to 1.5 million baht", "USD 50", "5 to 20 years in prison", "six months' prison",
# "life imprisonment", "within 24 hours", "no later than 15 days"
AMOUNT = re.compile(
    rf"\b{NUMBER}{SCALE}(?: (?:to|and|or) {NUMBER}{SCALE})? {MONEY}\b"
    rf"|\b(?:USD|US\$|VND|THB|KHR|LAK)\s?\d[\d,.]{{0,20}}"
    rf"|\b{NUMBER}(?:(?: to | or |-){NUMBER})? (?:months?|years?)['’]?"
    r"(?: or more)?(?: in prison| of imprisonment| imprisonment)"
    rf"|\b(?:prison|imprisonment)(?: term)? (?:of|for) (?:up to |between |from )?"
    rf"{NUMBER}(?:(?: to | or | and |-){NUMBER})? (?:months?|years?)\b"
    rf"|\blife (?:in prison|imprisonment)\b|\bdeath penalty\b"
    rf"|\b(?:within|no later than|not later than|at the latest) {NUMBER} {SPAN}\b",
    re.IGNORECASE,
)

SIGNS = (
    *("baht", "riel", "kip", "dong", "vnd", "thb", "khr", "lak", "usd", "us$", "dollar", "euro"),
    *("prison", "penalty", "within", "later than", "latest"),
)
"""Of these one stands in every such text, in small letters: what looks for all of it at once is slow."""


def check(library: Library) -> Iterator[Problem]:
    """Yield penalties, amounts and time limits in words that nothing bears."""
    for entry in library.entries:
        for line, column, match in _amounts(entry) if entry.is_published else ():
            anchor = _anchor_above(entry, line)
            if _is_borne(entry, anchor):
                continue
            where = Message("the section '{anchor}'", anchor=anchor) if anchor else Message("the introduction")
            message = Message(
                "'{seen}' has no source: {where} names none; move it to a part of the record that does",
                seen=match[0],
                where=where,
            )
            yield entry.document.problem_at(RULE, line, column, message)


def _amounts(entry: Entry) -> Iterator[tuple[int, int, re.Match[str]]]:
    text = entry.document.prose.casefold()
    return entry.document.find(AMOUNT) if any(sign in text for sign in SIGNS) else iter(())


def _anchor_above(entry: Entry, line: int) -> str | None:
    """Anchor of the second-level section in which a line stands; None in the introduction."""
    above = [heading for heading in entry.document.headings() if heading.level == 2 and heading.line <= line]
    return above[-1].anchor if above else None


def _is_borne(entry: Entry, anchor: str | None) -> bool:
    """Its section names sources; before the first section, and in kinds without parts, the record does."""
    record = entry.record
    if anchor is None or not isinstance(record, Law | Instrument | Procedure):
        return bool(record.sources)
    parts = record.steps if isinstance(record, Procedure) else record.provisions
    return any(part.anchor == anchor and part.sources for part in parts)
