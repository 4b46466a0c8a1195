"""The real content, held against what its facts say must be there."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from sala.checks import check_library
from sala.model.document import Document
from sala.model.library import Entry, Library
from sala.model.records import Contact, Instrument, Law
from sala.pages.numbers import channel_view
from sala.pages.views.contact import ContactView
from sala.pages.views.page import page_view
from sala.pages.wording import Wording
from sala.project import read_project
from tests.pages.small_site import ROOT

TRANSLATIONS = ("km", "lo")
VERIFIED = date(2026, 11, 24)
"""A day on which no review is due."""

PROCEDURES = {
    "P1 report a concern": "report-a-concern",
    "P2 report online material": "report-online-material",
    "P3 hotel and tourism staff": "hotel-response",
    "P4 first response, Thailand": "first-response-thailand",
    "P5 victim identification, Cambodia": "victim-identification-cambodia",
    "P6 case management, Cambodia": "case-management-cambodia",
    "P7 referral, Thailand": "referral-thailand",
    "P8 identification, Lao PDR": "identification-lao-pdr",
    "P9 reporting and identification, Viet Nam": "reporting-identification-viet-nam",
    "P10 child-friendly interviewing, Viet Nam": "child-friendly-interviewing-viet-nam",
    "P11 child-friendly justice": "child-friendly-justice",
    "P12 non-punishment": "non-punishment",
    "P13 do no harm": "do-no-harm",
    "P14 international police cooperation": "international-police-cooperation",
    "P15 regional protection policy guide": "protection-policy-guide",
    "P16 traveller conduct": "traveller-conduct",
    "P17 prevention for parents": "talk-with-children",
}
"""The procedures that were asked for and the records that hold them."""

UNCONFIRMED = ("1191", "1361", "1911")
"""Numbers that circulate and that no source confirms ."""

NUMBERS = {
    "aple-hotline": ["tel:+85592311511"],
    "cambodia-police-117": ["tel:117;phone-context=+855"],
    "cambodia-police-1288": ["tel:1288;phone-context=+855"],
    "child-helpline-cambodia": ["tel:1280;phone-context=+855"],
    "child-helpline-cambodia-office": ["tel:+85523224841"],
    "childline-thailand-1387": ["tel:1387;phone-context=+66"],
    "ecpat-international": ["tel:+6622153388"],
    "lao-womens-union-1362": ["tel:1362;phone-context=+856"],
    "lao-youth-union-1554": ["tel:1554;phone-context=+856"],
    "thailand-police-191": ["tel:191;phone-context=+66"],
    "thailand-social-assistance-1300": ["tel:1300;phone-context=+66"],
    "thailand-tourist-police-1155": ["tel:1155;phone-context=+66"],
    "thais-abroad-hotline": ["tel:+66991301300"],
    "viet-nam-111": ["tel:111;phone-context=+84"],
    "viet-nam-18001567": ["tel:18001567;phone-context=+84"],
    "viet-nam-ambulance-115": ["tel:115;phone-context=+84"],
    "viet-nam-fire-114": ["tel:114;phone-context=+84"],
    "viet-nam-police-113": ["tel:113;phone-context=+84"],
}
"""Every number of high or medium confidence that a source gives, and what a tap on it dials."""


@cache
def library() -> Library:
    return read_project(ROOT, VERIFIED)


def published(*kinds: str) -> Iterator[Entry]:
    return (entry for kind in kinds for entry in library().published(kind))


def files() -> Iterator[Path]:
    for top in ("docs", "glossary"):
        yield from (path for path in sorted((ROOT / top).rglob("*")) if path.suffix in {".md", ".yml", ".yaml"})


def test_the_content_has_no_error() -> None:
    assert [str(problem) for problem in check_library(library())] == []


def test_every_procedure_of_the_facts_is_published() -> None:
    ids = {entry.record.id for entry in published("procedure")}
    assert {name for name, record_id in PROCEDURES.items() if record_id not in ids} == set()


def test_the_published_numbers_are_those_that_a_source_confirms() -> None:
    found = {}
    for entry in published("contact"):
        assert isinstance(entry.record, Contact)
        views = [channel_view(channel, Wording("en", library().strings)) for channel in entry.record.channels]
        numbers = [view.href for view in views if view.is_dialled]
        if numbers:
            found[entry.record.id] = numbers
    assert found == NUMBERS


@pytest.mark.parametrize("language", ["en", *TRANSLATIONS])
def test_every_number_is_on_the_page_of_its_contact_in_every_language(language: str) -> None:
    shown = {}
    for record_id in NUMBERS:
        view = page_view(library(), library().by_id[record_id], "", language, "https://sala.example/").particular
        assert isinstance(view, ContactView)
        shown[record_id] = [channel.href for channel in view.channels if channel.is_dialled]
    assert shown == NUMBERS


def test_a_number_that_is_not_confirmed_stands_in_no_file() -> None:
    # e.g. 1191, ១១៩១; not the 1191 within 11915 or within an address
    number = re.compile(rf"(?<!\d)(?:{'|'.join(UNCONFIRMED)})(?!\d)")
    found = []
    for path in files():
        text = path.read_text(encoding="utf-8")
        plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
        found += [(path.relative_to(ROOT).as_posix(), hit) for hit in number.findall(plain)]
    assert found == []


def test_the_retired_number_is_shown_as_out_of_use_with_its_successor() -> None:
    defunct = {}
    for entry in published("contact"):
        if isinstance(entry.record, Contact) and entry.record.state == "defunct":
            defunct[entry.record.id] = entry.record.replaced_by
    assert defunct == {"viet-nam-18001567": "viet-nam-111"}


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_law_and_instrument_has_title_and_summary_in_every_language(language: str) -> None:
    lacking = [
        entry.relative_path
        for entry in published("law", "instrument")
        if library().translation(entry, language) is None
    ]
    assert lacking == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_contact_procedure_and_guide_is_wholly_translated(language: str) -> None:
    lacking = []
    for entry in published("contact", "procedure", "guide"):
        translated = library().translation(entry, language)
        if translated is None or shape(translated.document) != shape(entry.document):
            lacking.append(entry.relative_path)
    assert lacking == []


def shape(document: Document) -> tuple[bool, tuple[str, ...]]:
    """Whether there are words before the first section, and the anchors of the sections."""
    return bool(document.introduction().strip()), document.anchors()


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_body_that_runs_a_contact_is_named_in_every_language(language: str) -> None:
    lacking = []
    for entry in published("contact"):
        translated = library().translation(entry, language)
        if translated is None or translated.translation.operator is None:
            lacking.append(entry.relative_path)
    assert lacking == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_every_term_has_form_and_definition_in_every_language(language: str) -> None:
    lacking = []
    for entry in library().published_terms():
        forms = entry.term.languages.get(language)
        if forms is None or not forms.definition:
            lacking.append(entry.term.id)
    assert lacking == []


def test_every_translation_says_that_a_machine_drafted_it() -> None:
    statuses = {translated.translation.translation for translated in library().translations}
    statuses |= {
        forms.translation
        for entry in library().published_terms()
        for language, forms in entry.term.languages.items()
        if language in TRANSLATIONS and forms.translation
    }
    assert statuses == {"machine-draft"}


def test_every_published_provision_and_treaty_row_has_a_source() -> None:
    lacking = []
    for entry in published("law", "instrument"):
        assert isinstance(entry.record, Law | Instrument)
        lacking += [
            f"{entry.record.id}#{provision.anchor}"
            for provision in entry.record.provisions
            if provision.status == "published" and not provision.sources
        ]
    assert lacking == []
