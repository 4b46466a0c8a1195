"""What changed and when, as a picture."""

import re

from sala.model.values import PartialDate
from sala.pages.pictures.timeline import Event, timeline
from sala.pages.wording import Words
from tests.pages.small_site import say

ADOPTED = Event(PartialDate(2008, 2, 15), Words("Adopted", "en"))
FORCE = Event(PartialDate(2008, 3), Words("In force & read", "en"))
AMENDED = Event(PartialDate(2012), Words("ការកែប្រែ", "km"))


def test_events_stand_in_the_order_of_their_days_with_each_its_language() -> None:
    picture = timeline((AMENDED, FORCE, ADOPTED), say("en"))
    assert re.findall(r'<text class="sala-picture__(\w+)"[^>]*?( lang="\w+")?>([^<]+)</text>', picture) == [
        ("date", "", "15 February 2008"),
        ("event", "", "Adopted"),
        ("date", "", "March 2008"),
        ("event", "", "In force &amp; read"),
        ("date", "", "2012"),
        ("event", ' lang="km"', "ការកែប្រែ"),
    ]


def test_the_picture_is_told_in_words_too() -> None:
    told = re.search(r"<desc[^>]*>(.*?)</desc>", timeline((ADOPTED, FORCE), say("en")))
    assert told and told[1] == "15 February 2008: Adopted. March 2008: In force &amp; read."


def test_one_day_needs_no_picture() -> None:
    assert [timeline(events, say("en")) for events in ((), (ADOPTED,))] == ["", ""]
