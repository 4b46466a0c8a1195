"""A YAML tree to a typed record, every fault told in the house's form."""

from collections.abc import Iterator
from dataclasses import MISSING
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from sala.load.yaml_tree import Tree
from sala.model.document import Document, KeyPath
from sala.model.records import WORDS, Translation
from sala.model.values import EMPTY, shape
from sala.problems import Message, Problem, like, nearest


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def field_names(model: type[Any]) -> tuple[str, ...]:
    """Keys that a model knows, in order."""
    return tuple(model.__dataclass_fields__)


def validate(model: type[Any], tree: Tree, document: Document, root: KeyPath = ()) -> tuple[Any, list[Problem]]:
    """The typed value at a key path of a tree, or None and the problems that it has."""
    value: Any = tree.value
    for key in root:
        value = value[key]
    if not isinstance(value, dict):
        message = Message("{shape} found where keys belong; write key: value lines", shape=shape(value))
        return None, [document.problem("schema", root, message)]
    try:
        return _adapter(model).validate_python(value), []  # type: ignore[arg-type]  # mypy asks the hash of the instances
    except ValidationError as error:
        return None, list(_problems(model, error, document, root))


def _problems(model: type[Any], error: ValidationError, document: Document, root: KeyPath) -> Iterator[Problem]:
    faults = error.errors(include_url=False)
    missing = {fault["loc"] for fault in faults if fault["type"] == "missing"}
    for fault in faults:
        path = (*root, *_real_path(fault["loc"]))
        kind = fault["type"]
        if kind == "missing" and _mistyped(fault["loc"], faults, missing):
            continue
        if kind == "missing":
            message = Message("the key '{seen}' is missing; add it", seen=fault["loc"][-1])
            yield document.problem("schema", path[:-1], message)
        elif kind == "unexpected_keyword_argument":
            yield _unknown_key(model, document, path, fault["loc"])
        else:
            rule = fault.get("ctx", {}).get("rule", "schema")
            yield document.problem(rule, path, _named(model, fault["loc"], _message(fault)))


def _mistyped(location: KeyPath, faults: list[Any], missing: set[KeyPath]) -> bool:
    """A key of the same mapping that is no lawful one is this key with a slip in it, and is told as such."""
    lacking = {str(one[-1]) for one in missing if one[:-1] == location[:-1]}
    unknown = (
        str(fault["loc"][-1])
        for fault in faults
        if fault["type"] == "unexpected_keyword_argument" and fault["loc"][:-1] == location[:-1]
    )
    return any(like(name, lacking) == location[-1] for name in unknown)


def _named(model: type[Any], location: KeyPath, message: Message) -> Message:
    """A message on an empty value with the key's name, and with the way out where the key may be left out.

    An empty item of a list is told by the name of its list.
    """
    names = [part for part in _real_path(location) if isinstance(part, str)]
    if message != EMPTY or not names:
        return message
    name = names[-1]
    field = getattr(_model_at(model, location[:-1]), "__dataclass_fields__", {}).get(name)
    optional = name == location[-1] and field is not None and field.default is not MISSING
    if optional:
        return Message("'{name}' is empty; write it, or leave the key out", name=name)
    return Message("'{name}' is empty; write it", name=name)


def _real_path(location: tuple[str | int, ...]) -> KeyPath:
    """The location without pydantic's marks for a key or a branch, which no file holds."""
    return tuple(part for part in location if not (isinstance(part, str) and part.startswith("[")))


def _unknown_key(model: type[Any], document: Document, path: KeyPath, location: KeyPath) -> Problem:
    name = str(location[-1])
    if model is Translation and name not in field_names(Translation):
        words = ", ".join((*WORDS, "translation"))
        message = Message(
            "'{name}' is a fact, and facts stand in the source file only; take the key away, keep only: {words}",
            name=name,
            words=words,
        )
        return document.problem("translation-words-only", path, message, key=True)
    allowed = field_names(_model_at(model, location[:-1]))
    message = Message("'{name}' is no key of this record; {lawful}", name=name, lawful=nearest(name, allowed))
    return document.problem("schema", path, message, key=True)


def _model_at(model: type[Any], location: KeyPath) -> type[Any]:
    """The model of the part of a record to which a location leads."""
    for part in location:
        if isinstance(part, int) or not hasattr(model, "__dataclass_fields__"):
            continue
        annotation = model.__dataclass_fields__.get(part)
        inner = _inner_model(annotation.type) if annotation else None
        model = inner or model
    return model


def _inner_model(annotation: Any) -> type[Any] | None:
    if hasattr(annotation, "__dataclass_fields__"):
        return annotation  # type: ignore[no-any-return]
    for argument in getattr(annotation, "__args__", ()):
        found = _inner_model(argument)
        if found:
            return found
    return None


def _message(fault: Any) -> Message:
    kind, seen = fault["type"], fault["input"]
    if kind == "sala":
        return fault["ctx"]["message"]  # type: ignore[no-any-return]
    if kind == "literal_error" and seen != "":
        allowed = [part.strip().strip("'") for part in fault["ctx"]["expected"].replace(" or ", ",").split(",")]
        shown = f"'{seen}'" if isinstance(seen, str) else Message("this value")
        return Message("{shown} is not allowed here; {lawful}", shown=shown, lawful=nearest(str(seen), allowed))
    if seen == "":
        return EMPTY
    if kind in {"tuple_type", "list_type"}:
        return Message("'{seen}' stands where a list belongs; write [{seen}] or one '- item' a line", seen=seen)
    if kind in {"dataclass_type", "dict_type", "mapping_type"}:
        return Message("'{seen}' stands where keys belong; write key: value lines", seen=seen)
    return Message(
        "'{seen}' cannot be read here; write it as the template of its kind in CONTRIBUTING-TEMPLATES.md does",
        seen=seen,
    )
