"""What is derived from the content model and kept beside it is current, and holds for every real record."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no types of its own

from sala.derived import derived_files
from sala.model.library import kind_of_path
from sala.model.records import KINDS
from tests.pages.small_site import ROOT

SCHEMAS = ROOT / "scripts" / "sala" / "schemas"


@pytest.mark.parametrize("path", sorted(derived_files()))
def test_a_derived_file_is_what_the_content_model_says(path: str) -> None:
    kept = (ROOT / path).read_text(encoding="utf-8") if (ROOT / path).is_file() else ""
    assert kept == derived_files()[path], f"{path} is out of date; run: make generate"


def test_no_schema_is_kept_that_the_content_model_does_not_make() -> None:
    kept = {path.relative_to(ROOT).as_posix() for path in SCHEMAS.iterdir()}
    extra = sorted(kept - set(derived_files()))
    assert extra == [], f"{extra} come from nothing; delete them"


def validator(kind: str) -> Draft202012Validator:
    schema = json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def front_matter(path: Path) -> Any:
    return as_json(yaml.safe_load(path.read_text(encoding="utf-8").split("\n---\n")[0]))


def as_json(value: Any) -> Any:
    """YAML's dates as the text that they were written as; JSON has none."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def faults(kind: str, value: Any) -> list[str]:
    return sorted(error.message for error in validator(kind).iter_errors(value))


def records(kind: str) -> dict[str, Any]:
    """The front matter of every real file of a kind, by path."""
    if kind == "term":
        return {
            path.name: as_json(yaml.safe_load(path.read_text(encoding="utf-8")))
            for path in (ROOT / "glossary").glob("*.yml")
        }
    found = {}
    for path in sorted((ROOT / "docs").rglob("*.md")):
        language, _, relative = path.relative_to(ROOT / "docs").as_posix().partition("/")
        if kind == ("translation" if language != "en" else kind_of_path(relative)):
            found[f"{language}/{relative}"] = front_matter(path)
    return found


@pytest.mark.parametrize("kind", [*KINDS, "term", "translation"])
def test_every_real_record_keeps_to_the_schema_that_editors_use(kind: str) -> None:
    check = validator(kind)
    found = {path: [error.message for error in check.iter_errors(value)] for path, value in records(kind).items()}
    assert {path: messages for path, messages in found.items() if messages} == {}


def test_the_schemas_of_the_main_kinds_have_real_records_to_be_held_against() -> None:
    kinds = ("law", "instrument", "procedure", "contact", "question", "guide", "term", "translation")
    assert [kind for kind in kinds if not records(kind)] == []


COMMON: dict[str, Any] = {
    "id": "x",
    "title": "X",
    "summary": "X.",
    "sources": [{"id": "s", "title": "S", "url": "https://example.org", "type": "official"}],
    "confidence": "high",
    "verified": "2026-11-23",
    "review_by": "2027-05-23",
    "status": "published",
}
CONTACT: dict[str, Any] = {
    **COMMON,
    "operator": "Somebody",
    "operator_type": "ngo",
    "state": "active",
    "channels": [{"type": "short-code", "number": "1280", "country": "cambodia"}],
    "hours": "always",
    "cost": "free",
    "verified_by": "operator-page",
}


def lawful(kind: str) -> Any:
    """The least that a record of a kind needs."""
    return {
        "law": {**COMMON, "type": "law", "law_status": "in-force"},
        "instrument": {**COMMON, "type": "plan", "organisation": "Somebody"},
        "standard": COMMON,
        "recommendation": {**COMMON, "recommended_by": "A", "addressed_to": "B", "state": "open"},
        "procedure": {**COMMON, "steps": [{"anchor": "a", "who": ["police"], "confidence": "high"}]},
        "contact": CONTACT,
        "question": {**COMMON, "answers": [{"anchor": "a"}]},
        "guide": COMMON,
        "term": [
            {
                **{key: value for key, value in COMMON.items() if key not in {"title", "summary"}},
                "languages": {"en": {"preferred": "child", "definition": "A person under 18."}},
            }
        ],
        "translation": {"title": "X", "summary": "X.", "translation": "machine-draft"},
    }[kind]


ALL = [*KINDS, "term", "translation"]


@pytest.mark.parametrize("kind", ALL)
def test_the_schema_takes_the_least_that_a_record_needs(kind: str) -> None:
    assert faults(kind, lawful(kind)) == []


@pytest.mark.parametrize("kind", ALL)
def test_the_schema_refuses_a_key_that_it_does_not_know(kind: str) -> None:
    value = lawful(kind)
    wrong = [{**value[0], "titel": "X"}] if kind == "term" else {**value, "titel": "X"}
    assert faults(kind, wrong) == ["Additional properties are not allowed ('titel' was unexpected)"]


UNLAWFUL: list[tuple[str, Any]] = [
    ("status", "ready"),
    ("confidence", "certain"),
    ("id", "Not An Id"),
    ("title", 7),
    ("sources", "gazette"),
    ("countries", ["laos"]),
    ("topics", ["weather"]),
    ("verified", "yesterday"),
    ("as_of", "2008-2"),
    ("hours", "sometimes"),
    ("languages", ["Khmer"]),
    ("channels", [{"type": "pigeon"}]),
    ("channels", [{"type": "web-form", "url": "example.org"}]),
]


@pytest.mark.parametrize(("key", "value"), UNLAWFUL)
def test_the_schema_refuses_a_value_that_is_not_lawful(key: str, value: Any) -> None:
    errors = list(validator("contact").iter_errors({**CONTACT, key: value}))
    assert [error.absolute_path[0] for error in errors] == [key]


@pytest.mark.parametrize("key", ["id", "title", "summary", "confidence", "verified", "review_by", "status", "operator"])
def test_the_schema_refuses_a_record_without_what_it_needs(key: str) -> None:
    assert faults("contact", {name: value for name, value in CONTACT.items() if name != key}) == [
        f"'{key}' is a required property"
    ]
