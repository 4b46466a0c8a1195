"""A YAML tree to a typed record: what is wrong is told in the house's form, with the nearest lawful value."""

from datetime import date
from typing import Any

import pytest

from sala.load.validation import field_names, validate
from sala.load.yaml_tree import parse_yaml
from sala.model.document import Document
from sala.model.records import Guide, Law, Source, Term, Translation
from sala.model.values import PartialDate

GUIDE = """\
id: about
title: About
summary: What this is.
confidence: high
verified: 2026-11-01
review_by: 2027-05-01
status: published
"""
LAW = GUIDE + "type: law\nlaw_status: in-force\n"


def _validated(model: type[Any], text: str) -> tuple[Any, list[str]]:
    tree = parse_yaml(text)
    value, problems = validate(model, tree, Document("a.md", "en", values=tree.values, keys=tree.keys))
    return value, [str(problem).removeprefix("a.md:") for problem in problems]


def test_a_record_is_read_into_typed_values() -> None:
    source = "sources:\n  - id: a\n    title: A\n    url: https://example.org/\n    type: ngo\n    date: 2008-02\n"
    value, problems = _validated(Guide, f"{GUIDE}countries: [lao-pdr]\n{source}")
    assert problems == []
    assert {name: getattr(value, name) for name in field_names(Guide)} == {
        "id": "about",
        "title": "About",
        "summary": "What this is.",
        "countries": ("lao-pdr",),
        "topics": (),
        "audience": (),
        "sources": value.sources,
        "confidence": "high",
        "as_of": None,
        "verified": date(2026, 11, 1),
        "review_by": date(2027, 5, 1),
        "status": "published",
        "exemptions": (),
        "doors": (),
        "lists": None,
    }
    assert [{name: getattr(item, name) for name in field_names(Source)} for item in value.sources] == [
        {
            "id": "a",
            "title": "A",
            "publisher": None,
            "url": "https://example.org/",
            "archived": None,
            "type": "ngo",
            "date": PartialDate(2008, 2),
        }
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("countries: [lao]\n", "8:13: error: 'lao' is not allowed here; did you mean 'lao-pdr'? allowed: "
         "cambodia, lao-pdr, thailand, viet-nam [schema]"),
        ("countries: [cambodia, xyz]\n", "8:23: error: 'xyz' is not allowed here; allowed: "
         "cambodia, lao-pdr, thailand, viet-nam [schema]"),
        ("countries: cambodia\n", "8:12: error: 'cambodia' stands where a list belongs; "
         "write [cambodia] or one '- item' a line [schema]"),
        ("countries:\n", "8:11: error: 'countries' is empty; write it, or leave the key out [schema]"),
        ("countries: |\n  a\n  b\n", "8:12: error: 'a\\nb\\n' stands where a list belongs; "
         "write [a\\nb\\n] or one '- item' a line [schema]"),
        ("lists:\n", "8:7: error: 'lists' is empty; write it, or leave the key out [schema]"),
        ("as_of: [2008]\n", "8:8: error: a list is no date; write YYYY-MM-DD, YYYY-MM or YYYY [schema]"),
        ("sources: [a]\n", "8:11: error: 'a' stands where keys belong; write key: value lines [schema]"),
        ("title2: a\n", "8:1: error: 'title2' is no key of this record; did you mean 'title'? allowed: as_of, "
         "audience, confidence, countries, doors, exemptions, id, lists, review_by, sources, status, summary, title, "
         "topics, verified [schema]"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_and_its_cure(text: str, line: str) -> None:
    assert _validated(Guide, GUIDE + text) == (None, [line])


def test_each_fault_of_a_record_is_told() -> None:
    provisions = "provisions:\n  - anchor: a\n    confidence: hihg\n  - {}\n"
    text = LAW.replace("title: About\n", "") + f"unit: articel\n{provisions}"
    assert _validated(Law, text) == (
        None,
        [
            "1:1: error: the key 'title' is missing; add it [schema]",
            "9:7: error: 'articel' is not allowed here; did you mean 'article'? allowed: article, section [schema]",
            "12:17: error: 'hihg' is not allowed here; did you mean 'high'? allowed: high, low, medium [schema]",
            "13:5: error: the key 'anchor' is missing; add it [schema]",
            "13:5: error: the key 'confidence' is missing; add it [schema]",
        ],
    )


def test_an_empty_value_names_its_key_and_may_be_left_out_only_where_the_key_may() -> None:
    text = (
        LAW.replace("title: About", "title:")
        + 'number: ""\nprovisions:\n  - anchor:\n    confidence: high\n    number:\nreplaces: [""]\n'
    )
    assert _validated(Law, text) == (
        None,
        [
            "2:7: error: 'title' is empty; write it [schema]",
            "10:9: error: 'number' is empty; write it, or leave the key out [schema]",
            "15:12: error: 'replaces' is empty; write it [schema]",
            "12:12: error: 'anchor' is empty; write it [schema]",
            "14:12: error: 'number' is empty; write it, or leave the key out [schema]",
        ],
    )


def test_an_unknown_key_of_a_part_is_told_with_the_keys_of_that_part() -> None:
    languages = "languages:\n  en:\n    prefered: a\n    preferred: a\n"
    text = GUIDE.replace("title: About\nsummary: What this is.\n", "") + languages
    assert _validated(Term, text) == (
        None,
        [
            "8:5: error: 'prefered' is no key of this record; did you mean 'preferred'? allowed: admitted, attention, "
            "avoided, confidence, definition, preferred, reviewed_by, sources, statutory, translated_by, translation "
            "[schema]"
        ],
    )


def test_a_fact_in_a_translation_is_told_as_such() -> None:
    text = "title: a\nsummary: b\nverified: 2026-11-01\ntranslation: translated\n"
    keys = "title, summary, short_title, operator, organisation, recommended_by, addressed_to, translation"
    assert _validated(Translation, text) == (
        None,
        [
            "3:1: error: 'verified' is a fact, and facts stand in the source file only; "
            f"take the key away, keep only: {keys} [translation-words-only]"
        ],
    )


@pytest.mark.parametrize(("text", "seen"), [("", "nothing"), ("- a\n", "a list"), ("words\n", "'words'")])
def test_front_matter_that_is_no_keys_is_told(text: str, seen: str) -> None:
    assert _validated(Guide, text) == (
        None,
        [f"1:1: error: {seen} found where keys belong; write key: value lines [schema]"],
    )
