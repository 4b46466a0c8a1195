"""A problem found in the content, and the one line in which it is told to a person."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong at one place, and how to mend it."""

    path: str
    """Path of the file, relative to the project's root, with forward slashes."""
    line: int
    """Line, from 1."""
    column: int
    """Column in code points, from 1."""
    rule: str
    """Id of the rule that is broken."""
    message: str
    """What is wrong, with the value seen; then, after a semicolon, how to mend it."""
    severity: Severity = "error"

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}"
        return f"{where}: {self.severity}: {self.message} [{self.rule}]"


def report(problems: Iterable[Problem]) -> list[str]:
    """The lines for a person: sorted and without repetition, so that the same input gives the same bytes."""
    return [str(problem) for problem in sorted(set(problems))]


LIKE = 0.6
"""How like a lawful value must be to the one seen to be offered, from 0 to 1."""


def nearest(seen: str, lawful: Iterable[str]) -> str:
    """A clause naming the lawful values, the nearest one first: `did you mean 'x'? allowed: x, y`."""
    values = sorted(lawful)
    close = get_close_matches(seen, values, n=1, cutoff=LIKE)
    suggestion = f"did you mean '{close[0]}'? " if close else ""
    return f"{suggestion}allowed: {', '.join(values)}"
