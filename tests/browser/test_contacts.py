"""Contacts: open now by the hours given, a code that dials, cards for the address book, a list by need."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.codes import read_code
from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import PHONE, visiting

CONTACT = SAMPLES["contact"]
MARK = """
() => {
  const mark = document.createElement("p");
  mark.setAttribute("data-sala-open", "60+540 9540+600");
  mark.setAttribute("data-sala-valid", "20780 21304");
  mark.setAttribute("data-sala-now", "open");
  mark.setAttribute("data-sala-not", "not open");
  mark.hidden = true;
  document.querySelector("article").prepend(mark);
}
"""
"""Monday 8:00 to 17:00 and Sunday 22:00 to 8:00 in a country seven hours ahead of UTC."""


@pytest.mark.parametrize(
    ("clock", "zone", "seen"),
    [
        ("2026-11-30T01:00:00Z", "Asia/Phnom_Penh", "open"),  # Monday 8:00
        ("2026-11-30T09:59:00Z", "America/New_York", "open"),  # Monday 16:59, wherever the reader is
        ("2026-11-30T10:00:00Z", "Asia/Phnom_Penh", "not open"),  # Monday 17:00
        ("2026-11-29T15:00:00Z", "Asia/Phnom_Penh", "open"),  # Sunday 22:00
        ("2026-11-30T00:59:00Z", "UTC", "open"),  # Monday 7:59, from Sunday on
        ("2026-12-01T03:00:00Z", "Asia/Phnom_Penh", "not open"),  # Tuesday
        ("2026-11-22T15:00:00Z", "Asia/Phnom_Penh", ""),  # before the hours were seen: the clock is wrong
        ("1970-01-01T00:00:00Z", "Asia/Phnom_Penh", ""),
        ("2031-11-30T01:00:00Z", "Asia/Phnom_Penh", ""),  # long after they were to be seen again
    ],
)
def test_open_now_is_said_by_the_clock_of_the_country_and_never_by_a_wrong_one(
    browser: Browser, server: str, clock: str, zone: str, seen: str
) -> None:
    with visiting(browser, server, PHONE, timezone_id=zone) as visit:
        visit.page.clock.set_fixed_time(datetime.fromisoformat(clock))
        visit.open(CONTACT)
        visit.page.evaluate(MARK)
        visit.page.add_script_tag(url=server + "assets/javascripts/open.js")
        shown = visit.page.locator("[data-sala-open]").first
        assert (shown.inner_text(), shown.is_visible(), visit.faults) == (seen, seen != "", [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_the_hours_stand_alone_and_day_and_night_is_open(
    browser: Browser, top: str, language: str
) -> None:
    with visiting(browser, top, PHONE, java_script_enabled=False) as visit:
        marks = []
        for path in ("contacts/cambodia/aple-hotline.html", "contacts/cambodia/child-helpline-cambodia-office.html"):
            visit.page.goto(top + address(path, language))
            hours = visit.page.locator(".sala-hours")
            marks.append((hours.is_visible(), hours.locator(".sala-open").count()))
    assert marks == [(True, 1), (True, 0)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("path", "dials"), [(CONTACT, "tel:1288"), ("contacts/cambodia/aple-hotline.html", "tel:+85592311511")]
)
def test_the_code_of_a_contact_dials_its_number(browser: Browser, top: str, path: str, dials: str, scheme: str) -> None:
    with visiting(browser, top, PHONE, color_scheme=scheme) as visit:
        visit.open(address(path, "lo"))
        assert read_code(visit.page, visit.page.locator(".sala-dial .sala-qr")) == dials


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_that_a_list_offers_is_there(browser: Browser, top: str, site: Path, language: str) -> None:
    offered: list[Any] = []
    with visiting(browser, top, PHONE) as visit:
        for path in ("contacts/index.html", "contacts-by-need.html", CONTACT):
            visit.open(address(path, language))
            offered += visit.page.eval_on_selector_all("a.sala-vcard", "links => links.map(link => link.href)")
        faults = visit.faults
    files = {site / href.removeprefix(top) for href in offered}
    missing = [path for path in files if not path.read_bytes().startswith(b"BEGIN:VCARD\r\nVERSION:4.0\r\n")]
    assert (missing, len(files) > 25, faults) == ([], True, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_what_is_needed_a_number_is_two_taps_away(browser: Browser, top: str, language: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(address("contacts/index.html", language))
        visit.page.tap("article a[href$='contacts-by-need.html'] >> nth=0")
        visit.page.wait_for_url(top + address("contacts-by-need.html", language))
        number = visit.page.locator("section:has(#emergency) .sala-call").first.get_attribute("href")
    assert (number, visit.faults) == ("tel:1288;phone-context=+855", [])
