"""JSON Schemas of front matter, derived from the model, for editors that complete and check as one types."""

import ast
import json
from inspect import cleandoc, getsource
from itertools import pairwise
from textwrap import dedent
from typing import Any

from pydantic import TypeAdapter

from sala.model import records
from sala.model.records import KINDS, Term, Translation

SCHEMA_FOLDER = "scripts/sala/schemas"
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(model: type[Any]) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a model, with each field's meaning."""
    schema = TypeAdapter(model).json_schema()
    _add_meanings(schema, model)
    for name, part in schema.get("$defs", {}).items():
        _add_meanings(part, getattr(records, name))
    return {"$schema": DRAFT, **_without_titles(schema)}


def _add_meanings(schema: dict[str, Any], model: type[Any]) -> None:
    """What stands below each field in the source. Pydantic would read it whenever a model is imported, and slowly."""
    meanings = _meanings(model)
    for name, field in schema["properties"].items():
        described = {**field, "description": meanings[name]} if name in meanings else field
        schema["properties"][name] = dict(sorted(described.items()))


def _meanings(model: type[Any]) -> dict[str, str]:
    """The docstring of each field of a model, those that it inherits too."""
    found: dict[str, str] = {}
    for one in reversed(model.__mro__[:-1]):
        (written,) = ast.parse(dedent(getsource(one))).body
        for field, below in pairwise(written.body if isinstance(written, ast.ClassDef) else ()):
            match field, below:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                    found[name] = cleandoc(text)
    return found


def _without_titles(node: Any) -> Any:
    """The schema without the titles that pydantic makes from field names; they say nothing new."""
    if isinstance(node, list):
        return [_without_titles(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _properties(value) if key in {"properties", "$defs"} else _without_titles(value)
        for key, value in node.items()
        if key != "title"
    }


def _properties(node: dict[str, Any]) -> dict[str, Any]:
    return {name: _without_titles(value) for name, value in node.items()}


def schema_files() -> dict[str, str]:
    """Path below the project, and text, of every schema file."""
    models: dict[str, type[Any]] = {**KINDS, "translation": Translation}
    files = {kind: schema_of(model) for kind, model in models.items()}
    files["term"] = {"$schema": DRAFT, "type": "array", "items": {"$ref": "#/$defs/Term"}, "$defs": _term_definitions()}
    return {f"{SCHEMA_FOLDER}/{kind}.schema.json": _text(schema) for kind, schema in files.items()}


def _term_definitions() -> dict[str, Any]:
    schema = schema_of(Term)
    definitions = schema.pop("$defs")
    schema.pop("$schema")
    return {**definitions, "Term": schema}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
