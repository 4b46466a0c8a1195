"""The path of a procedure as a picture."""

import re

from sala.pages.pictures.referral import Station, Stop, proportion, referral_picture, stations
from sala.pages.wording import Words
from tests.pages.small_site import say

POLICE, COURT = ("police",), ("prosecutors", "judges")
CALL = Stop(1, POLICE, Words("Call", "en"), ("immediately",), (Words("Helpline 1280", "en"),))
NOTE = Stop(2, POLICE, Words("Note < it", "en"))
CHARGE = Stop(3, COURT, Words("ចោទប្រកាន់", "km"), ("May last: 15 days",))
HEAR = Stop(4, ("judges", "police"), Words("Hear", "en"))


def test_steps_on_end_of_the_same_roles_are_one_station() -> None:
    again = Stop(5, COURT[::-1], Words("Sign", "en"))
    assert stations((CALL, NOTE, CHARGE, again, HEAR)) == (
        Station(POLICE, (CALL, NOTE)),
        Station(COURT, (CHARGE, again)),
        Station(HEAR.who, (HEAR,)),
    )


def test_the_picture_is_told_in_words_too() -> None:
    picture = referral_picture((CALL, NOTE, CHARGE, HEAR), say("en"))
    told = re.search(r'<title id="path-title">(.*?)</title><desc id="path-text">(.*?)</desc>', picture)
    assert told and told.groups() == (
        "The whole path in one picture",
        "police: 1. Call · immediately · Helpline 1280; 2. Note &lt; it. "
        "hands over to: prosecutors, judges: 3. ចោទប្រកាន់ · May last: 15 days. goes on with: judges, police: 4. Hear.",
    )


def test_a_step_in_another_language_is_marked_as_that() -> None:
    picture = referral_picture((CHARGE,), say("en"))
    assert re.findall(r'<text class="sala-picture__(\w+)"[^>]*?( lang="\w+")?>([^<]+)</text>', picture) == [
        ("who", "", "prosecutors, judges"),
        ("number", "", "3"),
        ("step", ' lang="km"', "ចោទប្រកាន់"),
        ("limit", "", "May last: 15 days"),
    ]


def test_the_picture_of_one_step_whole() -> None:
    assert referral_picture((NOTE,), say("en")) == (
        '<svg class="sala-picture" viewBox="0 0 340 59.2" role="img" aria-labelledby="path-title"'
        ' aria-describedby="path-text" xmlns="http://www.w3.org/2000/svg">'
        '<title id="path-title">The whole path in one picture</title>'
        '<desc id="path-text">police: 2. Note &lt; it.</desc>'
        '<rect class="sala-picture__frame" x="2" y="2" width="336" height="55.2" rx="4"/>'
        '<rect class="sala-picture__head" x="2" y="2" width="336" height="23.6" rx="4"/>'
        '<text class="sala-picture__who" x="12" y="16.84" font-size="14">police</text>'
        '<circle class="sala-picture__disc" cx="24" cy="39.4" r="11"/>'
        '<text class="sala-picture__number" x="24" y="43.9" font-size="12.5">2</text>'
        '<text class="sala-picture__step" x="44" y="44.44" font-size="14">Note &lt; it</text></svg>'
    )


def test_a_procedure_without_steps_has_no_picture() -> None:
    assert (referral_picture((), say("en")), proportion("")) == ("", 0)


def test_the_proportion_is_that_of_the_picture() -> None:
    assert proportion(referral_picture((NOTE,), say("en"))) == 59.2 / 340
