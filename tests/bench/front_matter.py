"""Plain values as YAML in the form in which editors write it: one key a line, short lists in brackets."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

# e.g. in-force, lshtse-2008#art-34; anything else stands in quotes
BARE = re.compile(r"[a-z][a-z0-9]*(?:[-#][a-z0-9]+)*")
TRAPS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})


def yaml_of(facts: Mapping[str, Any], indent: str = "") -> str:
    """The lines of a mapping. What is empty or false is left out."""
    return "".join(f"{line}\n" for key, value in facts.items() for line in _lines(key, value, indent))


def _lines(key: str, value: Any, indent: str) -> Iterator[str]:
    if value is None or value is False or value in ([], {}):
        return
    if isinstance(value, Mapping):
        yield f"{indent}{key}:"
        yield yaml_of(value, f"{indent}  ").rstrip("\n")
    elif isinstance(value, list) and isinstance(value[0], Mapping):
        yield f"{indent}{key}:"
        for item in value:
            yield item_of(item, f"{indent}  ").rstrip("\n")
    elif isinstance(value, list):
        yield f"{indent}{key}: [{', '.join(map(scalar, value))}]"
    else:
        yield f"{indent}{key}: {scalar(value)}"


def item_of(facts: Mapping[str, Any], indent: str = "") -> str:
    """The lines of a mapping as an item of a list."""
    return f"{indent}- " + yaml_of(facts, f"{indent}  ")[len(indent) + 2 :]


def scalar(value: object) -> str:
    """A value; text in quotes unless it is a name. JSON is YAML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | date):
        return str(value)
    text = str(value)
    return text if BARE.fullmatch(text) and text not in TRAPS else json.dumps(text, ensure_ascii=False)
