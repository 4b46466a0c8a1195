"""A time of day, a time limit and an age can be, and hours of opening belong to an office.

Why:  "Open until 25:00" or a time limit of zero hours is a slip, and the reader cannot know what was meant.
Bad:  25:30, 14:75, 13:00 pm; within: PT0H, lasts: P400Y, max_age: 0; hours: always with opening
Good: 24:00, 2:30 pm; within: PT24H, max_age: 25
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.model.records import Contact, Procedure
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "times-plausible"
SEVERITY: Severity = "error"
# e.g. "8:30", "25:00", "2:30 pm"; not the "10:15" of "3:10:15" or of "v1:10"
CLOCK = re.compile(r"(?<![\w:.,/])([0-9]{1,2}):([0-9]{2})(?![\w:/%]|[.,][0-9])(?:\s?([ap])\.?m\b)?", re.IGNORECASE)
# e.g. "13 pm", "0 am"
HOUR = re.compile(r"(?<![\w:.,/])([0-9]{1,2})\s?([ap])\.?m\b", re.IGNORECASE)
# what stands in each match of HOUR, and is found sooner
HALF = re.compile(r"[0-9]\s?[ap]\.?m", re.IGNORECASE)
DURATION = re.compile(r"PT?(\d+)([DWMYH])")
LONGEST = {"H": 24 * 60, "M": 24 * 60, "D": 1000, "W": 200, "Y": 50}
"""Greatest number of a unit in a time limit; more was mistyped. M is of minutes and of months."""
OLDEST = 120
"""Greatest age that a service names, in years."""


def check(library: Library) -> Iterator[Problem]:
    """Yield times of day, time limits and ages that cannot be."""
    for passage in library.passages:
        for start, seen in _times(passage.text):
            message = Message("there is no time {seen}; write it from 0:00 to 24:00", seen=seen)
            yield passage.problem(RULE, start, start + len(seen), message)
    for entry in library.entries:
        if isinstance(entry.record, Procedure):
            for index, step in enumerate(entry.record.steps):
                for key in ("within", "lasts"):
                    limit = getattr(step, key)
                    if limit and not _can_be(limit):
                        message = Message(
                            "{key} {limit} cannot be; look the time up in the source", key=key, limit=limit
                        )
                        yield entry.document.problem(RULE, ("steps", index, key), message)
        if isinstance(entry.record, Contact):
            age = entry.record.max_age
            if age is not None and not 0 < age <= OLDEST:
                message = Message("max_age {age} is no age; write the greatest age served, in years", age=age)
                yield entry.document.problem(RULE, ("max_age",), message)
            hours = entry.record.hours
            if entry.record.opening and hours != "office":
                message = Message(
                    "opening stands beside hours: {hours}; write hours: office, or take it away", hours=hours
                )
                yield entry.document.problem(RULE, ("opening",), message)


def _times(text: str) -> Iterator[tuple[int, str]]:
    for match in CLOCK.finditer(text) if ":" in text else ():
        hour, minute, half = int(match[1]), int(match[2]), match[3]
        if minute > 59 or hour > 24 or (hour == 24 and minute) or (half and not 1 <= hour <= 12):
            yield match.start(), match[0]
    for match in HOUR.finditer(text) if HALF.search(text) else ():
        if not 1 <= int(match[1]) <= 12:
            yield match.start(), match[0]


def _can_be(limit: str) -> bool:
    match = DURATION.fullmatch(limit)
    return match is None or 0 < int(match[1]) <= LONGEST[match[2]]
