"""A template of a new record: what to fill in is ready, what may be added is a comment."""

from datetime import date
from typing import Any

import pytest
import yaml

from sala.model.records import KINDS
from sala.model.schema import schema_of
from sala.template import path_of, template

DAY = date(2027, 1, 1)


def front_matter(kind: str, scope: str = "cambodia") -> Any:
    return yaml.safe_load(template(kind, scope, "my-record", DAY).split("\n---\n")[0])


def test_a_record_stands_in_the_folder_of_its_kind_and_country() -> None:
    assert [
        path_of("law", "cambodia", "x"),
        path_of("contact", "regional", "x"),
        path_of("guide", "", "x"),
        path_of("term", "people", "x"),
    ] == [
        "docs/en/laws/cambodia/x.md",
        "docs/en/contacts/regional/x.md",
        "docs/en/guides/x.md",
        "glossary/people.yml",
    ]


def test_the_template_of_a_contact_has_every_key_that_a_contact_needs() -> None:
    assert front_matter("contact") == {
        "id": "my-record",
        "title": "",
        "summary": "",
        "countries": ["cambodia"],
        "sources": [{"id": "first-source", "title": "", "url": "https://", "type": ""}],
        "confidence": "",
        "verified": DAY,
        "review_by": date(2027, 7, 2),
        "status": "draft",
        "operator": "",
        "operator_type": "",
        "state": "",
        "hours": "",
        "cost": "",
        "verified_by": "",
        "channels": [{"type": "short-code"}],
    }


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_kind_is_in_its_template_in_the_order_of_the_model(kind: str) -> None:
    text = template(kind, "cambodia", "my-record", DAY).split("\n---\n")[0]
    lines = [line.removeprefix("# ") for line in text.splitlines()]
    places = {
        name: next((number for number, line in enumerate(lines) if line.startswith(f"{name}:")), -1)
        for name in schema_of(KINDS[kind])["properties"]
    }
    assert (min(places.values()) > 0, list(places)) == (True, sorted(places, key=lambda name: places[name]))


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained_in_the_line_above_it(kind: str) -> None:
    text = template(kind, "cambodia", "my-record", DAY).split("\n---\n")[0]
    lines = text.splitlines()
    names = tuple(f"{name}:" for name in schema_of(KINDS[kind])["properties"])
    explained = [lines[number - 1] for number, line in enumerate(lines) if line.removeprefix("# ").startswith(names)]
    assert [line for line in explained if not line.startswith("# ") or line.endswith(":")] == []


def test_a_record_that_holds_everywhere_names_all_countries() -> None:
    everywhere = ["cambodia", "lao-pdr", "thailand", "viet-nam"]
    assert [front_matter("contact", scope)["countries"] for scope in ("regional", "international", "thailand")] == [
        everywhere,
        everywhere,
        ["thailand"],
    ]


def test_a_new_record_is_a_draft_until_its_editor_says_otherwise() -> None:
    terms = yaml.safe_load(template("term", "people", "my-term", DAY))
    assert [*(front_matter(kind)["status"] for kind in KINDS), terms[0]["status"]] == ["draft"] * 9


def test_the_template_of_a_term_is_one_item_of_a_list() -> None:
    assert yaml.safe_load(template("term", "people", "my-term", DAY)) == [
        {
            "id": "my-term",
            "sources": [{"id": "first-source", "title": "", "url": "https://", "type": ""}],
            "confidence": "",
            "verified": DAY,
            "review_by": date(2027, 7, 2),
            "status": "draft",
            "languages": {"en": {"preferred": "", "definition": ""}},
        }
    ]
