"""YAML to plain values that remember where each one stood, and what YAML would have made of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from sala.load.text import TAB
from sala.model.document import KeyPath, Place
from sala.model.values import Plain
from sala.problems import Message

MAX_DEPTH = 16
"""Deepest nesting read; the content needs five."""

INVISIBLE_ENDS = dict.fromkeys((0x85, 0x2028, 0x2029), " ")

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
    text = text.translate(INVISIBLE_ENDS)
    try:
        look_ahead(text)
        node = yaml.compose(text, Loader=PARSER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        said = TAB if _is_tab(text, place) else BROKEN.get(str(error.problem), UNREADABLE)
        raise YamlFault(said, place) from error
    except yaml.YAMLError as error:
        raise YamlFault(UNREADABLE, (1, 1)) from error
    tree = Tree()
    if node is not None:
        tree.value = _value(node, (), tree)
    return tree


def _is_tab(text: str, place: Place) -> bool:
    line, column = place
    return any(seen[column - 1 : column] == "\t" for seen in LINE_END.split(text)[line - 1 : line])


def look_ahead(text: str, *, tags: bool = False) -> None:
    """Refuse nesting and aliases before anything recurses over them; tags too, unless they are allowed."""
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=PARSER):
        place = _place(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlFault(
                Message("YAML has a use of its own for & and * at the beginning of a value; put the value in quotes"),
                place,
            )
        if getattr(event, "tag", None) and not tags:
            raise YamlFault(
                Message("the YAML tag {tag} is not used here; take it away, or put the value in quotes", tag=event.tag),
                place,
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise YamlFault(
                    Message(
                        "nested deeper than {MAX_DEPTH} levels; no field needs that, write it flat", MAX_DEPTH=MAX_DEPTH
                    ),
                    place,
                )
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _place(node: Any) -> Place:
    """Place of a node or an event."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def _value(node: Any, path: KeyPath, tree: Tree) -> Any:
    tree.values[path] = _place(node)
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, path, tree))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, index), tree) for index, item in enumerate(node.value)]
    if node.style in {"'", '"', "|", ">"}:
        return str(node.value)
    return Plain(node.value, node.tag.rpartition(":")[2])


def _pairs(node: yaml.MappingNode, path: KeyPath, tree: Tree) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            tree.faults.append(
                (
                    _place(key_node),
                    "front-matter",
                    Message("a list or a mapping stands where a key belongs; write key: value"),
                )
            )
            continue
        key = str(key_node.value)
        if key in seen:
            message = Message("the key '{key}' stands twice; keep one of the two", key=key)
            tree.faults.append((_place(key_node), "duplicate-key", message))
            continue
        seen.add(key)
        tree.keys[(*path, key)] = _place(key_node)
        yield key, _value(value_node, (*path, key), tree)
