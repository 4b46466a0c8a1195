"""The values of single fields: text, slugs, addresses, dates that may be known only to the year.

Each reader takes what YAML gave (see `sala.load.yaml_tree.Plain`) and returns the typed value, or
raises a `PydanticCustomError` whose text says what is wrong and how to mend it.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from sala.problems import Message

YAML_NAMES = {
    "bool": Message("yes or no"),
    "int": Message("a number"),
    "float": Message("a number"),
    "timestamp": Message("a date"),
}
"""What YAML takes a scalar without quotes for, besides text."""


class Plain(str):
    """Text of a YAML scalar without quotes, and what YAML would have made of it."""

    __slots__ = ("yaml_type",)
    yaml_type: str
    """`str`, `bool`, `int`, `float`, `null` or `timestamp`."""

    def __new__(cls, text: str, yaml_type: str) -> "Plain":
        """The text, and what YAML would have made of it."""
        plain = super().__new__(cls, text)
        plain.yaml_type = yaml_type
        return plain

    def __reduce__(self) -> tuple[object, ...]:
        return Plain, (str(self), self.yaml_type)


EMPTY = Message("the value is empty; write it")
"""What is said of a field without a value; who knows the field names it."""


def _refuse(kind: str, message: Message) -> PydanticCustomError:
    # The text is shown as it stands; pydantic would otherwise take braces in it for fields.
    return PydanticCustomError("sala", "{message}", {"message": message, "rule": kind})


def read_text(value: Any) -> str:
    """Text as written. Raises where it is none to YAML, or empty."""
    fault = fault_of_text(value)
    if fault:
        raise _refuse(*fault)
    return str(value)


def fault_of_text(value: Any) -> tuple[str, Message] | None:
    """Rule and message of what should be text and is something else to YAML, or empty; None where it is text."""
    if not isinstance(value, str):
        return "schema", Message("found {shape} where text belongs; write the text", shape=shape(value))
    yaml_type = value.yaml_type if isinstance(value, Plain) else "str"
    if not value.strip() or yaml_type == "null":
        return "schema", EMPTY
    if yaml_type == "str":
        return None
    meaning = YAML_NAMES.get(yaml_type, Message("a sign of its own"))
    return "yaml-traps", Message(
        '{value} is {meaning} to YAML, not text; write it in quotes: "{value}"', value=value, meaning=meaning
    )


def shape(value: Any) -> str:
    """What to call a value that stands where another sort of value belongs."""
    if isinstance(value, dict):
        return Message("a mapping")
    if isinstance(value, list):
        return Message("a list")
    return Message("nothing") if value is None else f"'{value}'"


def read_flag(value: Any) -> bool:
    """`true` or `false`, and no other spelling; one that was read before stays."""
    if isinstance(value, bool):
        return value
    if isinstance(value, Plain) and value in {"true", "false"}:
        return value == "true"
    raise _refuse("schema", Message("{shape} is neither true nor false; write true or false", shape=shape(value)))


def read_whole(value: Any) -> int:
    """A whole number of zero or more, without a leading zero; one that was read before stays."""
    if type(value) is int:
        return value
    if isinstance(value, Plain) and re.fullmatch(r"0|[1-9]\d*", value, re.ASCII):
        return int(value)
    raise _refuse(
        "yaml-traps", Message("{shape} is no whole number; write digits without a leading zero", shape=shape(value))
    )


def _matching(pattern: str, what: Message, example: str) -> Any:
    compiled = re.compile(pattern)

    def read(value: Any) -> str:
        text = read_text(value)
        if compiled.fullmatch(text):
            return text
        raise _refuse(
            "schema", Message("'{text}' is no {what}; write it like {example}", text=text, what=what, example=example)
        )

    return read


PLAUSIBLE_YEARS = range(1900, 2201)
"""Years of the Common Era that content speaks of; a year outside them was mistyped, or is of another era."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day: `2008`, `2008-02`, `2008-02-15` (ISO 8601-1)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """A day as a partial date that is known whole."""
        return cls(day.year, day.month, day.day)

    def first_day(self) -> date:
        """The earliest day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def __lt__(self, other: "PartialDate") -> bool:
        """Certainly earlier: `2008` is not earlier than `2008-02`, since they may be the same day.

        The order is partial: of `2008` and `2008-02` neither is less, so there is no `<=` to derive.
        """
        for mine, theirs in zip(self._parts(), other._parts(), strict=False):
            if mine != theirs:
                return mine < theirs
        return False

    def _parts(self) -> tuple[int, ...]:
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)


def read_date(value: Any) -> PartialDate:
    """A partial date; one that was read before stays. Raises where it is none, or where that day does not exist."""
    if isinstance(value, PartialDate):
        return value
    # e.g. 2008-02-15, 2008-02, 2008
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", value if isinstance(value, str) else "", re.ASCII)
    if not match:
        raise _refuse("schema", Message("{shape} is no date; write YYYY-MM-DD, YYYY-MM or YYYY", shape=shape(value)))
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        raise _refuse(
            "schema", Message("the day {value} does not exist; look it up in the source", value=value)
        ) from None
    return PartialDate(year or 0, month, day)


def read_day(value: Any) -> date:
    """A date known to the day; one that was read before stays."""
    if isinstance(value, date):
        return value
    partial = read_date(value)
    if partial.day is None:
        raise _refuse("schema", Message("{value} names no day; write YYYY-MM-DD", value=value))
    return partial.first_day()


Text = Annotated[str, BeforeValidator(read_text)]
Flag = Annotated[bool, BeforeValidator(read_flag)]
Whole = Annotated[int, BeforeValidator(read_whole)]

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
Slug = Annotated[
    str,
    BeforeValidator(_matching(SLUG, Message("id"), Message("lshtse-2008 (a-z, 0-9 and single hyphens)"))),
    WithJsonSchema({"type": "string", "pattern": f"^{SLUG}$"}),
]
REFERENCE = rf"{SLUG}(?:#{SLUG})?"
Reference = Annotated[
    str,
    BeforeValidator(_matching(REFERENCE, Message("reference"), Message("lshtse-2008 or lshtse-2008#art-34"))),
    WithJsonSchema({"type": "string", "pattern": f"^{REFERENCE}$"}),
]
Url = Annotated[
    str,
    BeforeValidator(_matching(r"https?://[^\s<>\"]+", Message("web address"), "https://example.org/page")),
    WithJsonSchema({"type": "string", "pattern": "^https?://"}),
]
Language = Annotated[
    str,
    BeforeValidator(_matching(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", Message("language code (BCP 47)"), "km")),
    WithJsonSchema({"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}),
]
DURATION = r"P(?:\d+D|\d+W|\d+M|\d+Y|T\d+H|T\d+M)"
TIME_LIMIT = rf"immediately|{DURATION}"
TimeLimit = Annotated[
    str,
    BeforeValidator(
        _matching(TIME_LIMIT, Message("time limit"), Message("immediately, PT24H, P15D (ISO 8601 durations)"))
    ),
    WithJsonSchema({"type": "string", "pattern": f"^(?:{TIME_LIMIT})$"}),
]
Duration = Annotated[
    str,
    BeforeValidator(_matching(DURATION, Message("duration"), Message("PT24H, P15D (ISO 8601)"))),
    WithJsonSchema({"type": "string", "pattern": f"^{DURATION}$"}),
]
CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d|24:00"
ClockTime = Annotated[
    str,
    BeforeValidator(_matching(CLOCK, "time of day", '"08:30"')),
    WithJsonSchema({"type": "string", "pattern": f"^(?:{CLOCK})$"}),
]
DATE_SCHEMA = {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
AnyDate = Annotated[PartialDate, PlainValidator(read_date), WithJsonSchema(DATE_SCHEMA)]
Day = Annotated[date, PlainValidator(read_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
