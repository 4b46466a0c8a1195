"""JSON Schemas of front matter, derived from the model, for editors that complete and check as one types."""

import json
from typing import Any

from pydantic import TypeAdapter

from sala.model.records import KINDS, Record, Term, Translation

SCHEMA_FOLDER = "scripts/sala/schemas"
DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(model: type[Any]) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a model, with each field's meaning."""
    schema = TypeAdapter(model).json_schema()
    if issubclass(model, Record):
        _add_inherited_meanings(schema["properties"])
    return {"$schema": DRAFT, **_without_titles(schema)}


def _add_inherited_meanings(properties: dict[str, Any]) -> None:
    """Pydantic reads the docstrings of a class's own fields only."""
    for name, field in TypeAdapter(Record).json_schema()["properties"].items():
        if "description" in field:
            properties[name].setdefault("description", field["description"])


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
