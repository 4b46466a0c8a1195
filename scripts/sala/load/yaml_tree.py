"""YAML to plain values that remember where each one stood, and what YAML would have made of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

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

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


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
        raise _broken(error.problem, (mark.line + 1, mark.column + 1) if mark else (1, 1)) from error
    except yaml.YAMLError as error:
        raise YamlFault(
            Message("YAML cannot be read: {seen}; retype this line", seen=str(error).splitlines()[0]), (1, 1)
        ) from error
    return tree


def _broken(problem: str | None, place: Place) -> YamlFault:
    return YamlFault(
        Message("YAML cannot be read: {problem}; look at this line and the one above", problem=problem), place
    )


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
        message = Message("YAML anchors and aliases (& and *) are not used here; write the value out")
        raise YamlFault(message, _place(event))
    if event.tag and not tags:
        message = Message("the YAML tag {tag} is not used here; take it away", tag=event.tag)
        raise YamlFault(message, _place(event))


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
        raise _broken("but found another document", _place(starts[1]))


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
            tree.faults.append((_place(event), "front-matter", Message("a key is not text; write key: value")))
        elif key in seen:
            message = Message("the key '{key}' stands twice; keep one of the two", key=key)
            tree.faults.append((_place(event), "duplicate-key", message))
        if key is None or key in seen:
            _value(next(events), events, (), Tree())
            continue
        seen.add(key)
        tree.keys[(*path, key)] = _place(event)
        yield key, _value(next(events), events, (*path, key), tree)
