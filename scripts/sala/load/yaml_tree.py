"""YAML to plain values that remember where each one stood, and what YAML would have made of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from sala.load.text import TAB
from sala.model.document import KeyPath, Place
from sala.model.values import Plain
from sala.problems import Message

MAX_DEPTH = 16
"""Deepest nesting read; the content needs five."""

# line ends of YAML alone
INVISIBLE_ENDS = re.compile("[\x85\u2028\u2029]")
QUOTED = frozenset({"'", '"', "|", ">"})
"""Styles of a scalar that is text whatever it looks like."""
RESOLVER: Any = yaml.resolver.Resolver()

LINE_END = re.compile(r"\r\n?|\n")

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


UNREADABLE = Message("YAML cannot read this; look at quotation marks, colons and spaces here and in the line above")
# What libyaml says where it stops, and what an editor can do there.
BROKEN = {
    "mapping values are not allowed in this context": Message(
        "YAML takes this colon for the end of a key; put the value in quotes, or correct the spaces before the key"
    ),
    "did not find expected key": Message(
        "YAML expects a key here; close the quotation mark or bracket above, or correct the spaces before the key"
    ),
    "could not find expected ':'": Message("YAML finds no colon after a key; write key: value"),
    "did not find expected '-' indicator": Message(
        "YAML expects the next item of a list here; begin it with -, as far to the right as the one above"
    ),
    "did not find expected ',' or ']'": Message(
        "the list in brackets above has no end, or no comma between two items; write [one, two]"
    ),
    "did not find expected ',' or '}'": Message(
        "the keys in braces above have no end, or no comma between them; write {{key: value, key: value}}"
    ),
    "found unexpected end of stream": Message("a quotation mark is not closed; close it"),
    "found unknown escape character": Message(
        "YAML takes the backslash for the beginning of a sign; put the value in single quotes: '...'"
    ),
    "found character that cannot start any token": Message(
        "YAML knows no value that begins with this sign; put the value in quotes"
    ),
    "found a tab character that violates indentation": TAB,
    "did not find expected alphabetic or numeric character": Message(
        "YAML has a use of its own for & and * at the beginning of a value; put the value in quotes"
    ),
}


class YamlFault(Exception):
    """YAML that cannot be read. `place` is line and column within the text, from 1."""

    def __init__(self, message: Message, place: Place, rule: str = "front-matter") -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.rule = rule


@dataclass(slots=True)
class Tree:
    """A value of mappings, lists and `Plain` or `str` scalars, with the place of each."""

    value: Any = None
    """The value; None for an empty text."""
    values: dict[KeyPath, Place] = field(default_factory=dict)
    """Place of each value."""
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    """Place of each key."""
    faults: list[tuple[Place, str, Message]] = field(default_factory=list)
    """Place, rule and message of what is wrong without making the rest unreadable."""


def parse_yaml(text: str) -> Tree:
    """The tree of a YAML text. Raises `YamlFault` where it is broken, too deep, or uses what is not allowed.

    Line ends of YAML alone count as spaces: no editor shows them, and text-clean tells of them.
    """
    tree = Tree()
    try:
        _read(_events(INVISIBLE_ENDS.sub(" ", text)), tree)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = TAB if _is_tab(text, place) else BROKEN.get(str(error.problem), UNREADABLE)
        raise YamlFault(said, place) from error
    except yaml.YAMLError as error:
        raise YamlFault(UNREADABLE, (1, 1)) from error
    return tree


def _is_tab(text: str, place: Place) -> bool:
    line, column = place
    return any(seen[column - 1 : column] == "\t" for seen in LINE_END.split(text)[line - 1 : line])


def look_ahead(text: str, *, tags: bool = False) -> None:
    """Refuse nesting and aliases before anything recurses over them; tags too, unless they are allowed."""
    for _ in _events(text, tags=tags):
        pass


def _events(text: str, *, tags: bool = False) -> Iterator[Any]:
    """What a YAML text is made of, piece by piece. Raises `YamlFault` at the first that is refused."""
    depth = 0
    for event in yaml.parse(text, Loader=PARSER):
        if isinstance(event, yaml.NodeEvent):
            _refuse(event, tags=tags)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise YamlFault(
                    Message(
                        "nested deeper than {MAX_DEPTH} levels; no field needs that, write it flat", MAX_DEPTH=MAX_DEPTH
                    ),
                    _place(event),
                )
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        yield event


def _refuse(event: Any, *, tags: bool) -> None:
    if event.anchor:  # of an alias, what it stands for
        message = Message("YAML has a use of its own for & and * at the beginning of a value; put the value in quotes")
        raise YamlFault(message, _place(event))
    if event.tag and not tags:
        said = Message("the YAML tag {tag} is not used here; take it away, or put the value in quotes", tag=event.tag)
        raise YamlFault(said, _place(event))


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _read(events: Iterator[Any], tree: Tree) -> None:
    """Fill a tree from its events. A second document is told where nothing else is wrong."""
    starts = []
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            starts.append(event)
        elif isinstance(event, yaml.NodeEvent) and len(starts) == 1:
            tree.value = _value(event, events, (), tree)
    if len(starts) > 1:
        raise YamlFault(Message("'---' begins another document, and a file is one; delete the line"), _place(starts[1]))


def _value(event: Any, events: Iterator[Any], path: KeyPath, tree: Tree) -> Any:
    """The value that an event begins; its other events are taken."""
    tree.values[path] = _place(event)
    if isinstance(event, yaml.MappingStartEvent):
        return dict(_pairs(events, path, tree))
    if isinstance(event, yaml.SequenceStartEvent):
        items: list[Any] = []
        while not isinstance(item := next(events), yaml.SequenceEndEvent):
            items.append(_value(item, events, (*path, len(items)), tree))
        return items
    return str(event.value) if event.style in QUOTED else Plain(event.value, _yaml_type(event.value))


@lru_cache(maxsize=4096)
def _yaml_type(text: str) -> str:
    """What YAML makes of a text without quotes; the same few texts come again and again."""
    return str(RESOLVER.resolve(yaml.ScalarNode, text, (True, False))).rpartition(":")[2]


def _pairs(events: Iterator[Any], path: KeyPath, tree: Tree) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = event.value if isinstance(event, yaml.ScalarEvent) else None
        if key is None:
            _value(event, events, (), Tree())
            message = Message("a list or a mapping stands where a key belongs; write key: value")
            tree.faults.append((_place(event), "front-matter", message))
        elif key in seen:
            message = Message("the key '{key}' stands twice; keep one of the two", key=key)
            tree.faults.append((_place(event), "duplicate-key", message))
        if key is None or key in seen:
            _value(next(events), events, (), Tree())
            continue
        seen.add(key)
        tree.keys[(*path, key)] = _place(event)
        yield key, _value(next(events), events, (*path, key), tree)
