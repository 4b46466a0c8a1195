"""The way in: every path of the questions to its end, from the first page, and how many taps it takes."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import cycle, groupby
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from sala.model.allowed import COUNTRIES
from sala.model.library import Entry, Library
from sala.model.references import resolve
from sala.model.ways import Way, confirmed_in, is_an_end, step_in, ways
from sala.project import read_project
from tests.browser.samples import address
from tests.browser.visiting import PHONE, Visit, visiting
from tests.conftest import ROOT
from tests.projects import TODAY

PLACES = [("disk", "en"), ("web", "km"), ("web", "lo")]
"""Where the site is opened, in which language: each of them once."""
TAPS = 3
"""From the first page to a number, the tap that dials it included."""
ENDS = """
() => Array.from(document.querySelectorAll(".sala-end")).filter(end => end.checkVisibility()).map(end => ({
  anchor: end.querySelector("h2").id,
  countries: Object.fromEntries(Array.from(end.querySelectorAll("[data-sala-country]")).map(part => [
    part.dataset.salaCountry,
    {
      step: (part.querySelector(".sala-go a") || end.querySelector(":scope > .sala-go a")).getAttribute("href"),
      contacts: Array.from(part.querySelectorAll(".sala-card > p > a:first-child"), link => link.getAttribute("href")),
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


@pytest.mark.parametrize(("top", "language"), PLACES, indirect=["top"])
def test_every_path_ends_on_its_step_with_the_contacts_of_every_country(
    browser: Browser, top: str, language: str
) -> None:
    told, wanted = [], []
    with visiting(browser, top, PHONE) as visit:
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


def test_every_number_is_three_taps_from_the_first_page() -> None:
    """As many answers as there are questions on the way, and the number itself."""
    assert {named(way): len(way.questions) + 1 for way in ends() if len(way.questions) + 1 > TAPS} == {}


def test_for_every_role_but_who_plans_some_answer_leads_to_a_procedure_for_it() -> None:
    """The questions are for when something has happened."""

    def roles(names: Iterable[str]) -> set[str]:
        found = (resolve(library(), name) for name in names)
        return {
            role
            for target in found
            if target and isinstance(target.entry, Entry)
            for role in target.entry.record.audience
        }

    reached = roles(name for way in ends() for country in COUNTRIES if (name := step_in(way.answer, country)))
    acting = roles(entry.record.id for entry in library().published("procedure"))
    assert acting - reached == {"policy-maker"}


@pytest.mark.parametrize(
    ("top", "country"), list(zip(cycle(("web", "disk")), COUNTRIES, strict=False)), indirect=["top"]
)
def test_each_end_shows_a_number_or_an_address_of_the_chosen_country_alone(
    browser: Browser, top: str, country: str
) -> None:
    """Where none is confirmed the page says so, and the number for danger stands at its top."""
    lacking = []
    with visiting(browser, top, PHONE) as visit:
        for question, ways_of in groupby(sorted(ends(), key=question_of), key=question_of):
            visit.open(f"questions/{question}.html?country={country}")
            for way in ways_of:
                tap(visit.page, f"#{way.answer.anchor}")
                parts = visit.page.locator(f"[id={way.answer.anchor}] ~ [data-sala-countries] > :visible")
                assert [part.get_attribute("data-sala-country") for part in parts.all()] == [country]
                if confirmed_in(library(), way.answer, country):
                    parts.locator(".sala-channel a").first.tap(trial=True)
                else:
                    lacking.append((parts.locator(".sala-none").is_visible(), named(way)))
        visit.page.locator(".sala-emergency .sala-call:visible").first.tap(trial=True)
    assert lacking == [(True, named(way)) for way in ends_without(country)]
    assert visit.faults == []


def question_of(way: Way) -> str:
    """Id of the last question of a way."""
    return way.questions[-1].record.id


def ends_without(country: str) -> list[Way]:
    """The ends for which no contact of the country is confirmed, in the order of their questions."""
    return [way for way in sorted(ends(), key=question_of) if not confirmed_in(library(), way.answer, country)]


@pytest.mark.parametrize("step", ["nowhere", "%E1", "who-saw", ""])
def test_an_unknown_answer_in_the_address_shows_the_question(browser: Browser, top: str, step: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(f"questions/who-saw.html#{step}")
        assert visit.page.locator(".sala-end:visible").count() == 0
        assert visit.page.locator(".sala-answers a:visible").count() == 4
    assert visit.faults == []


@pytest.mark.parametrize(("top", "language"), PLACES[1:2], indirect=["top"])
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
