"""The same program in fewer signs: what the reader's browser knows and the parser of the sources does not.

Sources are ECMAScript 5; browsers that know the classes of letters in the search's regular expressions (2018) know
arrow functions (2015) too.
"""

from collections.abc import Iterator
from typing import Any

from calmjs.parse import asttypes
from calmjs.parse.ruletypes import (
    Attr,
    CloseBlock,
    Declare,
    Deferrable,
    Indent,
    JoinAttr,
    Newline,
    OpenBlock,
    PopScope,
    PushScope,
    Text,
)
from calmjs.parse.unparsers.es5 import definitions
from calmjs.parse.walkers import Walker

PLAIN = (asttypes.Return, asttypes.ExprStatement, asttypes.Throw, asttypes.Break, asttypes.Continue)
"""Statements that need no braces; those that hold others may take an `else` that is not theirs."""


class _Value(Deferrable):  # type: ignore[misc]  # the library has no types
    """What a function of one `return` gives."""

    def __call__(self, dispatcher: object, node: Any) -> Any:
        return node.elements[0].expr


class _Sign(Deferrable):  # type: ignore[misc]
    """`!0` for true, `!1` for false."""

    def __call__(self, dispatcher: object, node: Any) -> str:
        return f"!{int(node.value == 'false')}"


_PARAMETERS = JoinAttr(Declare("parameters"), value=(Text(value=","),))
_ONE = (PushScope, _PARAMETERS, Text(value="=>"))
_MANY = (Text(value="("), PushScope, _PARAMETERS, Text(value=")=>"))
_BODY = (OpenBlock, Indent, Newline, JoinAttr("elements", value=(Newline,)), CloseBlock, PopScope)
_GIVEN = (Attr(_Value()), PopScope)
_OBJECT = (Text(value="("), Attr(_Value()), Text(value=")"), PopScope)
DEFINITIONS = (
    definitions
    | {"Boolean": (Attr(_Sign()),)}
    | {
        f"{head}{tail}": signs + rest
        for head, signs in (("One", _ONE), ("Many", _MANY))
        for tail, rest in (("Body", _BODY), ("Given", _GIVEN), ("Object", _OBJECT))
    }
)
"""How each node is printed; an arrow function by its parameters and what follows them."""


def make_terse(tree: Any) -> None:
    """Put shorter forms in the place of longer ones that mean the same."""
    for node in _nodes(tree, asttypes.Node):
        for statements in filter(None, (getattr(node, name, None) for name in ("elements", "_children_list"))):
            if isinstance(statements, list):
                statements[:] = _joined(statements)
    for node in _nodes(tree, asttypes.If):
        node.consequent, node.alternative = _bare(node.consequent), _bare(node.alternative)
    for node in _nodes(tree, asttypes.For):
        node.statement = _bare(node.statement)
    for node in _nodes(tree, asttypes.FuncExpr):
        if not node.identifier and not _nodes(node, asttypes.This):
            name = ("One" if len(node.parameters) == 1 else "Many") + _tail(node.elements)
            node.__class__ = type(name, (type(node),), {})


def _nodes(tree: Any, kind: type) -> list[Any]:
    return list(Walker().filter(tree, lambda node: isinstance(node, kind)))


def _tail(elements: list[Any]) -> str:
    """How an arrow function of these statements goes on behind its arrow."""
    if len(elements) != 1 or not isinstance(elements[0], asttypes.Return) or elements[0].expr is None:
        return "Body"
    given = elements[0].expr
    return "Body" if isinstance(given, asttypes.Comma) else "Object" if isinstance(given, asttypes.Object) else "Given"


def _joined(statements: list[Any]) -> Iterator[Any]:
    """`var a; var b` as `var a, b`."""
    last: Any = None
    for statement in statements:
        if isinstance(last, asttypes.VarStatement) and isinstance(statement, asttypes.VarStatement):
            last._children_list.extend(statement._children_list)
            continue
        last = statement
        yield statement


def _bare(statement: Any) -> Any:
    """A block of one plain statement as that."""
    if isinstance(statement, asttypes.Block) and len(statement._children_list) == 1:
        (only,) = statement._children_list
        return only if isinstance(only, PLAIN) else statement
    return statement
