"""The way in: every path of the questions to its end, from the first page, and how many taps it takes."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from sala.model.allowed import COUNTRIES
from sala.model.library import Library
from sala.model.ways import Way, confirmed_in, is_an_end, step_in, ways
from sala.project import read_project
from tests.browser.samples import LANGUAGES, address
from tests.browser.visiting import DESKTOP, PHONE, Visit, visiting
from tests.conftest import ROOT
from tests.projects import TODAY

DEVICES = {"phone": PHONE, "desk": DESKTOP}
TAPS = 3
"""From the first page to a number, the tap that dials it included."""
ENDS = """
() => Array.from(document.querySelectorAll(".sala-end")).filter(end => end.checkVisibility()).map(end => ({
  anchor: end.querySelector("h2").id,
  countries: Object.fromEntries(Array.from(end.querySelectorAll("[data-sala-country]")).map(part => [
    part.dataset.salaCountry,
    {
      step: (part.querySelector(".sala-go a") || end.querySelector(":scope > .sala-go a")).getAttribute("href"),
      contacts: Array.from(part.querySelectorAll(".sala-card > p > a"), link => link.getAttribute("href")),
      says: (part.querySelector(".sala-none") || {}).textContent || "",
    },
  ])),
}))
"""


@cache
def library() -> Library:
    return read_project(ROOT, TODAY)


def ends() -> Iterator[Way]:
    """The ways that end."""
    return (way for way in ways(library()) if is_an_end(library(), way.answer))


def named(way: Way) -> str:
    return "-".join([*(entry.record.id for entry in way.questions), way.answer.anchor])


def tap(page: Page, answer: str) -> None:
    """Tap on an answer: on the first page, or on that of a question."""
    page.click(f".sala-answers a[href$='{answer}']")


def walk(visit: Visit, way: Way, language: str) -> int:
    """Go a way from the first page; how many taps it took."""
    visit.open(address("index.html", language))
    steps = [f"{entry.record.id}.html" for entry in way.questions[1:]]
    for step in (*steps, f"#{way.answer.anchor}"):
        tap(visit.page, step)
        visit.page.wait_for_url(f"**{step}")
    return len(steps) + 1


def page_of(record: str, language: str) -> str:
    """End of the address of a record's page."""
    return "/" + library().by_id[record].relative_path.replace(".md", ".html")


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_path_ends_on_its_step_with_the_contacts_of_every_country(
    browser: Browser, top: str, language: str, device: str
) -> None:
    told, wanted = [], []
    with visiting(browser, top, DEVICES[device]) as visit:
        for way in ends():
            walk(visit, way, language)
            told.append(visit.page.evaluate(ENDS))
            wanted.append([expected(way, language, told[-1])])
    assert told == wanted
    assert visit.faults == []


def expected(way: Way, language: str, seen: Any) -> dict[str, Any]:
    """What an end shows, by the content; of the words that none is confirmed only that they are there."""
    countries = {}
    for country in COUNTRIES:
        record, _, anchor = (step_in(way.answer, country) or "").partition("#")
        contacts = confirmed_in(library(), way.answer, country)
        said = seen[0]["countries"][country]["says"] if seen and not contacts else ""
        countries[country] = {
            "step": f"..{page_of(record, language)}#{anchor}",
            "contacts": [f"..{page_of(contact, language)}" for contact in contacts],
            "says": said or ("" if contacts else "words that none is confirmed"),
        }
    return {"anchor": way.answer.anchor, "countries": countries}


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("way", list(ends()), ids=named)
def test_three_taps_lead_from_the_first_page_to_a_number_or_an_address_of_the_country(
    browser: Browser, top: str, way: Way, country: str
) -> None:
    """Where none is confirmed the page says so, and the number for danger stands at its top."""
    with visiting(browser, top, PHONE) as visit:
        visit.open("index.html")
        visit.page.select_option(".sala-country select", country)
        taps = walk(visit, way, "en")
        parts = visit.page.locator(".sala-end:visible [data-sala-country]:visible")
        assert [part.get_attribute("data-sala-country") for part in parts.all()] == [country]
        if confirmed_in(library(), way.answer, country):
            parts.locator(".sala-channel a").first.tap(trial=True)
        else:
            assert parts.locator(".sala-none").is_visible()
            visit.page.locator(".sala-emergency .sala-call:visible").first.tap(trial=True)
        assert taps + 1 <= TAPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_every_path_is_walked_in_as_many_taps(browser: Browser, top: str, language: str) -> None:
    """Scripts off, `evaluate` still reads the page."""
    with visiting(browser, top, PHONE, java_script_enabled=False) as visit:
        for way in ends():
            visit.page.goto(top + address("index.html", language))
            steps = [f"{entry.record.id}.html" for entry in way.questions[1:]]
            for step in (*steps, f"#{way.answer.anchor}"):
                visit.page.locator(f".sala-answers a[href$='{step}']").tap()
                visit.page.wait_for_url(f"**{step}")
            shown = visit.page.locator(".sala-end:visible h2")
            assert [heading.get_attribute("id") for heading in shown.all()] == [way.answer.anchor]
            assert visit.page.locator(".sala-end:visible [data-sala-country]:visible").count() == len(COUNTRIES)
    assert visit.faults == []
