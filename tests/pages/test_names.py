"""What readers call a contact besides its title."""

from dataclasses import replace

import pytest

from sala.model.records import Contact
from sala.pages.names import names
from tests.pages.small_site import record, say

POLICE = "police, police number, police station"
NUMBER = "number, phone number, telephone number"
HOTLINE = "hotline, helpline"


def contact(record_id: str) -> Contact:
    """A contact of the small site."""
    found = record(record_id).record
    assert isinstance(found, Contact)
    return found


def test_the_police_with_a_number_is_called_so_in_the_language_of_the_page() -> None:
    assert list(names(contact("police"), say("en"))) == [
        ("place", "Cambodia, Cambodian"),
        ("number", POLICE),
        ("number", NUMBER),
    ]
    assert list(names(contact("police"), say("km"))) == [
        ("place", "កម្ពុជា, ខ្មែរ, Cambodia"),
        ("number", "នគរបាល, ប៉ូលីស, លេខនគរបាល, លេខប៉ូលីស, police"),
        ("number", "នគរបាលកម្ពុជា"),
        ("number", "លេខ, លេខទូរស័ព្ទ, ទូរស័ព្ទ, number, phone"),
    ]


def test_one_that_takes_reports_out_of_office_hours_is_a_hotline() -> None:
    reporting = replace(contact("helpline"), topics=("reporting",))
    place = ("place", "Cambodia, Cambodian")
    assert list(names(reporting, say("en"))) == [place, ("number", NUMBER), ("number", HOTLINE)]
    assert list(names(replace(reporting, hours="office"), say("en"))) == [place, ("number", NUMBER)]
    assert list(names(replace(reporting, topics=()), say("en"))) == [place, ("number", NUMBER)]


def test_one_without_a_confirmed_number_is_called_what_it_is_behind_the_others() -> None:
    assert list(names(contact("unit"), say("en"))) == [("place", "Lao, Lao PDR, Laos"), ("service", POLICE)]


def test_one_out_of_use_is_called_nothing() -> None:
    assert list(names(contact("old-line"), say("en"))) == []


@pytest.mark.parametrize("language", ["en", "km", "lo"])
def test_one_that_serves_several_countries_is_called_by_none(language: str) -> None:
    both = replace(contact("police"), countries=("cambodia", "lao-pdr"))
    assert [kind for kind, _ in names(both, say(language))] == ["number", "number"]
