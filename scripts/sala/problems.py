"""A problem found in the content, and the one line in which it is told to a person."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, Self

Severity = Literal["error", "warning"]

# e.g. a line end in a quoted value; a message has one line
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


def in_one_line(text: str) -> str:
    """The text with line ends and other controls written as escapes, such as `\\n`."""
    return CONTROL.sub(lambda match: repr(match[0])[1:-1], text)


class Message(str):
    """A text for a person: its English, and what another language needs to say the same.

    `Message("the key '{key}' stands twice; keep one of the two", key=seen)`. The template is what the catalogues of
    `sala.wordings` translate; a value that is a message is translated with it.
    """

    __slots__ = ("template", "values")

    template: str
    """English words with a name in braces for each value."""
    values: Mapping[str, object]
    """Values by name."""

    def __new__(cls, template: str, /, **values: object) -> Self:
        """The English text: the template with its values, in one line."""
        message = super().__new__(cls, in_one_line(template.format(**values)))
        message.template, message.values = template, values
        return message

    def __reduce__(self) -> tuple[object, ...]:
        return _message, (self.template, self.values)


def _message(template: str, values: Mapping[str, object]) -> Message:
    return Message(template, **values)


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
    message: Message
    """What is wrong, with the value seen; then, after a semicolon, how to mend it."""
    severity: Severity = "error"

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}"
        return f"{where}: {self.severity}: {self.message} [{self.rule}]"


def report(problems: Iterable[Problem]) -> list[str]:
    """The lines for a person: sorted and without repetition, so that the same input gives the same bytes."""
    return [str(problem) for problem in sorted(set(problems))]


def all_of(parts: Sequence[str]) -> str:
    """The parts behind one another, each in the language of the reader: `Exif, comments`."""
    first, *rest = parts
    return Message("{first}, {rest}", first=first, rest=all_of(rest)) if rest else first


def one_of(choices: Sequence[str]) -> str:
    """The choices, each in the language of the reader: `a law or an instrument`."""
    first, *rest = choices
    return Message("{first} or {rest}", first=first, rest=one_of(rest)) if rest else first


LIKE = 0.6
"""How like a lawful value must be to the one seen to be offered, from 0 to 1."""


def nearest(seen: str, lawful: Iterable[str]) -> Message:
    """A clause naming the lawful values, the nearest one first: `did you mean 'x'? allowed: x, y`."""
    values = sorted(lawful)
    allowed = ", ".join(values)
    close = like(seen, values)
    if close:
        return Message("did you mean '{close}'? allowed: {allowed}", close=close, allowed=allowed)
    return Message("allowed: {allowed}", allowed=allowed)


def like(seen: str, lawful: Iterable[str], least: float = LIKE) -> str | None:
    """The lawful value most like the one seen; None where none is as like it as `least`, from 0 to 1."""
    close = get_close_matches(seen, sorted(lawful), n=1, cutoff=least)
    return close[0] if close else None
