"""A year in prose is one that its reader can place: of the common era, with that beside it where it is a Buddhist year.

Why: a year of the Buddhist era read as one of the common era is off by 543 years, and a law of 2551 looks like a slip.
A year that lies ahead of an act told as done, far ahead, or before 1900, is a slip of the finger.

Bad:  the Act B.E. 2551; B.E. 2551 (2007); adopted in 2062; in March 1820
Good: the Act B.E. 2551 (2008); adopted in 2006

A warning, but for two years that do not agree, which is an error. Titles of sources and of laws in their own language
stay as published; dates in the facts of records are the matter of other rules.

Source: Unicode LDML, calendars, "buddhist", https://www.unicode.org/reports/tr35/tr35-dates.html#Calendar_Elements
(catalogue SEA04, and 54 for years in prose)
"""

import re
import unicodedata
from collections.abc import Iterator

from sala.model.dates import BUDDHIST, ERA, MONTHS
from sala.model.library import Library
from sala.model.text import Text
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "years-explained"
SEVERITY: Severity = "warning"
EARLIEST = 1900
AHEAD = 30
"""Years ahead that a plan may name."""
CALLED = (
    r"(?:B\.?[ \u00a0]?E\.?|[Bb]uddhist (?:[Ee]ra|[Yy]ear)|ព\.?ស\.?|ពុទ្ធសករាជ|ພ\.?ສ\.?|ພຸດທະສັກກະລາດ|พ\.?ศ\.?|พุทธศักราช)"
)
COMMON = r"(?:C\.?E\.?|A\.?D\.?|គ\.?ស\.?|ຄ\.?ສ\.?|ค\.?ศ\.?)?"
MONTH = "|".join(MONTHS["en"])
MONTH_OF_OTHERS = "|".join(name for language in ("km", "lo", "th") for name in MONTHS[language])
# e.g. "2551"; not a part of "2551-01-02", "2.551", "law-2551", "25510"
YEAR = re.compile(r"\d{4}(?<![\d.,/:_+-]....)(?![\d/_:]|[.,-]\d)")
# What may stand before a year. "B.E. "; "in the year ", "ឆ្នាំ ", "March ", "ກໍລະກົດ "; "adopted on 15 February ", "since "
ERA_BEFORE = re.compile(rf"(?<![A-Za-z]){CALLED}[ \u00a0\u200b]*\Z")
NAMED = re.compile(
    rf"(?:\b(?:years?|{MONTH}|(?:Act|Law|Code|Decree|Convention|Protocol) of)|{MONTH_OF_OTHERS}|ឆ្នាំ|ປີ|ปี|năm)"
    r"[ \u00a0\u200b]?\Z"
)
DONE = re.compile(
    r"(?:\b(?:adopted|signed|ratified|published|launched|founded|issued|approved|updated|dated|passed|established"
    r"|entered into force|came into force|took effect)(?: on| in)?|\bsince|កាលពីឆ្នាំ|តាំងពីឆ្នាំ)"
    rf"[ \u00a0]?(?:\d{{1,2}} )?(?:(?:{MONTH}) )?(?:\d{{1,2}}, )?\Z",
    re.IGNORECASE,
)
IN = re.compile(r"\b(?:in|since|until) \Z", re.IGNORECASE)
# What may stand after it. " B.E."; " (2008)", "/2008"; the end of a clause
ERA_AFTER = re.compile(r"[ \u00a0]?B\.?E\b\.?")
COMMON_AFTER = re.compile(rf"(?:[ \u00a0]?B\.?E\b\.?)?[ \u00a0]?[(\[/,=][ \u00a0]?{COMMON}[ \u00a0]?(\d{{4}})(?!\d)")
COMMON_BEFORE = re.compile(rf"(\d{{4}})[ \u00a0]?[(\[/,=][ \u00a0]?(?:{CALLED}[ \u00a0\u200b]*)?\Z")
BESIDE = re.compile(rf"\d{{4}}[ \u00a0]?[(\[/,=][ \u00a0]?{COMMON}[ \u00a0]?\Z")
ANY_ERA = re.compile(CALLED)
CLAUSE_ENDS = re.compile(r"[.,;)]|\s*$|[។៕]", re.MULTILINE)
REACH = 45
"""Characters before a year that are looked at."""


def check(library: Library) -> Iterator[Problem]:
    """Yield Buddhist years alone or beside another year than theirs, and years that cannot be meant."""
    this_year = library.today.year
    for text in library.texts:
        for match in YEAR.finditer(text.raw):
            year = _number(match[0])
            if EARLIEST <= year <= this_year or not text.is_own_words(match.start()):
                continue
            before = _before(text.raw, match)
            if _is_buddhist(text.raw, before, match, year):
                yield from _buddhist(text, before, match)
            elif _is_slip(text, before, match, year, this_year) and not _explains(before):
                message = Message(
                    "the year {year} cannot be meant here, since today is {today}; look it up in the source",
                    year=match[0],
                    today=library.today,
                )
                yield text.problem(RULE, match.start(), message, SEVERITY)


def is_buddhist_year(raw: str, start: int) -> bool:
    """The year that begins there is of the Buddhist era: this rule asks for its year of the common era beside it."""
    match = YEAR.match(raw, start)
    return match is not None and _is_buddhist(raw, _before(raw, match), match, _number(match[0]))


def stands_alone(raw: str, start: int) -> bool:
    """It is such a year, and none of the common era is beside it."""
    match = YEAR.match(raw, start) if is_buddhist_year(raw, start) else None
    return match is not None and _beside(raw, _before(raw, match), match) is None


def _beside(raw: str, before: str, match: re.Match[str]) -> re.Match[str] | None:
    return COMMON_AFTER.match(raw, match.end()) or COMMON_BEFORE.search(before)


def _before(raw: str, match: re.Match[str]) -> str:
    return raw[max(0, match.start() - REACH) : match.start()]


def _is_buddhist(raw: str, before: str, match: re.Match[str], year: int) -> bool:
    """It is called so, or it is where a year stands and could be no other."""
    if ERA_BEFORE.search(before) or ERA_AFTER.match(raw, match.end()):
        return True
    if year not in BUDDHIST:
        return False
    ends = CLAUSE_ENDS.match(raw, match.end()) or COMMON_AFTER.match(raw, match.end())
    return bool(NAMED.search(before) or DONE.search(before) or (ends and IN.search(before)))


def _buddhist(text: Text, before: str, match: re.Match[str]) -> Iterator[Problem]:
    beside = _beside(text.raw, before, match)
    right = _number(match[0]) - ERA
    if beside is None:
        message = Message("the Buddhist year {seen} stands alone; write {seen} ({right})", seen=match[0], right=right)
        yield text.problem(RULE, match.start(), message, SEVERITY)
    elif right != _number(beside[1]):
        message = Message(
            "the Buddhist year {seen} is {right}, not {common}; correct whichever differs from the source",
            seen=match[0],
            right=right,
            common=beside[1],
        )
        yield text.problem(RULE, match.start(), message, "error")


def _explains(before: str) -> bool:
    """It stands beside a Buddhist year, and is judged with it."""
    return bool(BESIDE.search(before) and ANY_ERA.search(before))


def _is_slip(text: Text, before: str, match: re.Match[str], year: int, this_year: int) -> bool:
    if DONE.search(before):
        return True
    if EARLIEST <= year <= this_year + AHEAD:
        return False
    ends = CLAUSE_ENDS.match(text.raw, match.end())
    return bool(NAMED.search(before) or (ends and IN.search(before)))


def _number(year: str) -> int:
    return int("".join(str(unicodedata.decimal(digit)) for digit in year))
