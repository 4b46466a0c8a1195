"""What is remembered of each address outside the site, in one file of the repository, sorted by address."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as pydantic_dataclass

from sala.links.faults import LinksFault
from sala.problems import Message

MEMORY_PATH = "docs/.links.json"
"""Beside the register; files whose name begins with a dot are no part of the site."""


@pydantic_dataclass(config=ConfigDict(extra="forbid", defer_build=True), frozen=True, slots=True, kw_only=True)
class Remembered:
    """What is known of one address."""

    checked: date
    """Day on which it was last asked for."""
    answer: str
    """What it answered then: "200 OK", "404 Not Found", "timeout"."""
    first_good: date | None = None
    """Day on which it was first seen good."""
    last_good: date | None = None
    """Day on which it was last seen good."""
    moved_to: str | None = None
    """Where it sent the reader for good, when last seen good."""
    failures: int = 0
    """Days in a row on which it failed; a suspicious answer neither adds to them nor ends the row."""
    first_failure: date | None = None
    """First day of that row."""
    last_failure: date | None = None
    """Last day of that row."""


Memory = Mapping[str, Remembered]


@cache
def _shape() -> TypeAdapter[dict[str, Remembered]]:
    return TypeAdapter(dict[str, Remembered])


class MemoryFault(LinksFault):
    """The memory cannot be read. `line` and `column` from 1."""

    def __init__(self, message: Message, line: int = 1, column: int = 1) -> None:
        super().__init__(f"{MEMORY_PATH}:{line}:{column}: {message}")
        self.message, self.line, self.column = message, line, column


MEND = Message("bring the last good version back: git checkout HEAD -- {path}", path=MEMORY_PATH)


def parse_memory(text: str) -> Memory:
    """The memory as written. Raises `MemoryFault` where it is no JSON, or JSON of another shape."""
    try:
        return _shape().validate_python(json.loads(text))
    except json.JSONDecodeError as error:
        message = Message("this is no JSON ({reason}); {mend}", reason=error.msg, mend=MEND)
        raise MemoryFault(message, error.lineno, error.colno) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = " ".join(str(step) for step in first["loc"]) or "the top"
        before = text.partition(json.dumps(first["loc"][0], ensure_ascii=False))[0] if first["loc"] else ""
        message = Message(
            "found {seen} at {where} ({reason}); {mend}",
            seen=repr(first["input"]),
            where=where,
            reason=first["msg"],
            mend=MEND,
        )
        raise MemoryFault(message, before.count("\n") + 1) from error


def format_memory(memory: Memory) -> str:
    """The memory as text: one address after the other, only what is known of it."""
    known = {
        address: {key: _plain(value) for key, value in asdict(memory[address]).items() if value not in (None, 0)}
        for address in sorted(memory)
    }
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def read_memory(root: Path) -> Memory:
    """The memory of a project; empty where it has none yet. Raises `MemoryFault`."""
    path = root / MEMORY_PATH
    if not path.is_file():
        return {}
    try:
        return parse_memory(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise MemoryFault(Message("the file is not UTF-8; {mend}", mend=MEND)) from error


def write_memory(root: Path, memory: Memory) -> None:
    """Write beside, then swap: a run that is broken off leaves the old memory or the new one."""
    path = root / MEMORY_PATH
    beside = path.with_name(f"{path.name}-{os.getpid()}")
    try:
        beside.write_text(format_memory(memory), encoding="utf-8", newline="\n")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
