"""The reader's country: chosen once, remembered over http, carried in the address otherwise."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sala.model.allowed import COUNTRIES
from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import DESKTOP, PHONE, visiting

SELECT = ".sala-country select"
NUMBERS = ".sala-emergency [data-sala-country]:visible"
PAGE = SAMPLES["procedure"]
CLOSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed'); } })"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full'); }"
STORED = "() => ({ ...localStorage })"


def countries(page: Page) -> list[str | None]:
    """Countries whose numbers are shown at the top of the page, a line each."""
    return [line.get_attribute("data-sala-country") for line in page.locator(NUMBERS).all()]


def state(page: Page) -> tuple[str, set[str | None]]:
    """The country that the page shows as chosen, and those whose numbers it shows."""
    return page.input_value(SELECT), set(countries(page))


def choose(page: Page, country: str) -> None:
    """Choose a country; from the disk the page is then loaded again with it in its address."""
    page.select_option(SELECT, country)
    if page.url.startswith("file:"):
        page.wait_for_url(f"**?country={country}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desk"])
def test_it_is_chosen_once_and_holds_on_the_next_page_and_in_another_language(
    browser: Browser, top: str, language: str, device: dict[str, object]
) -> None:
    with visiting(browser, top, device) as visit:
        visit.open(address("index.html", language))
        assert state(visit.page) == ("", set(COUNTRIES))
        choose(visit.page, "viet-nam")
        assert state(visit.page) == ("viet-nam", {"viet-nam"})
        visit.page.click(".sala-answers a >> nth=1")
        visit.page.wait_for_url("**/who-saw.html*")
        assert state(visit.page) == ("viet-nam", {"viet-nam"})
        visit.page.click(".sala-languages a:not([aria-current]) >> nth=0")
        visit.page.wait_for_url(lambda url: "/km/" in url if language == "en" else f"/{language}/" not in url)
        assert state(visit.page) == ("viet-nam", {"viet-nam"})
    assert visit.faults == []


def test_all_numbers_of_the_chosen_country_are_shown_the_police_first(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open("index.html?country=viet-nam")
        assert visit.page.locator(f"{NUMBERS} .sala-call").all_inner_texts() == ["113", "111"]


def test_over_http_it_is_remembered_on_the_device_and_taken_away_again(browser: Browser, server: str) -> None:
    with visiting(browser, server, PHONE) as visit:
        visit.open("index.html")
        visit.page.select_option(SELECT, "lao-pdr")
        assert (visit.page.url, visit.page.evaluate(STORED)) == (f"{server}index.html", {"sala-country": "lao-pdr"})
        visit.open(PAGE)
        assert state(visit.page) == ("lao-pdr", {"lao-pdr"})
        visit.page.select_option(SELECT, "")
        assert (state(visit.page), visit.page.evaluate(STORED)) == (("", set(COUNTRIES)), {})


def test_from_the_disk_nothing_is_stored_and_the_address_carries_it(browser: Browser, site: Path) -> None:
    top = site.as_uri() + "/"
    with visiting(browser, top, PHONE) as visit:
        visit.open("index.html")
        visit.page.select_option(SELECT, "thailand")
        visit.page.wait_for_url("**/index.html?country=thailand")
        visit.page.click(".sala-answers a >> nth=1")
        visit.page.wait_for_url("**/who-saw.html?country=thailand")
        visit.page.select_option(SELECT, "")
        visit.page.wait_for_url("**/who-saw.html")
        assert (visit.page.evaluate(STORED), state(visit.page)) == ({}, ("", set(COUNTRIES)))
    assert visit.faults == []


@pytest.mark.parametrize("refusal", [CLOSED, FULL], ids=["closed", "full"])
def test_where_nothing_can_be_stored_the_address_carries_it(browser: Browser, server: str, refusal: str) -> None:
    """The theme's own script stumbles over a closed storage; ours goes on."""
    with visiting(browser, server, PHONE) as visit:
        visit.page.add_init_script(refusal)
        visit.open("index.html?mark=child#more")
        visit.page.select_option(SELECT, "thailand")
        assert visit.page.url.startswith(f"{server}index.html?")
        assert visit.page.url.endswith("country=thailand#more")
        visit.page.click(".sala-answers a >> nth=1")
        visit.page.wait_for_url("**/who-saw.html?country=thailand")
        assert state(visit.page) == ("thailand", {"thailand"})
    assert [fault for fault in visit.faults if not fault.endswith("script error: closed")] == []


def test_the_address_goes_before_what_is_remembered_and_does_not_change_it(browser: Browser, server: str) -> None:
    with visiting(browser, server, PHONE) as visit:
        visit.open("index.html")
        visit.page.select_option(SELECT, "cambodia")
        visit.open("index.html?country=thailand")
        assert state(visit.page) == ("thailand", {"thailand"})
        visit.page.click(".sala-answers a >> nth=1")
        visit.page.wait_for_url("**/who-saw.html?country=thailand")
        assert visit.page.evaluate(STORED) == {"sala-country": "cambodia"}


@pytest.mark.parametrize("asked", ["atlantis", "", "%E1", "constructor", "thailand%20"])
def test_an_unknown_country_in_the_address_shows_all(browser: Browser, top: str, asked: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(f"index.html?country={asked}")
        assert state(visit.page) == ("", set(COUNTRIES))
    assert visit.faults == []


def test_an_unknown_country_in_the_storage_shows_all(browser: Browser, server: str) -> None:
    with visiting(browser, server, PHONE) as visit:
        visit.page.add_init_script("localStorage.setItem('sala-country', 'atlantis')")
        visit.open("index.html")
        assert state(visit.page) == ("", set(COUNTRIES))
    assert visit.faults == []


def test_a_page_of_another_country_keeps_its_own_numbers(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(f"{SAMPLES['law']}?country=thailand")
        assert state(visit.page) == ("thailand", {"cambodia"})


def test_a_search_is_not_narrowed_by_it(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open("index.html?country=thailand&q=hotel")
        assert visit.page.input_value("select[data-facet=country]") == ""
        assert visit.page.url.count("country=thailand") == 1


def test_without_scripts_all_numbers_are_shown_and_no_choice_is_offered(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE, java_script_enabled=False) as visit:
        visit.page.goto(top + "index.html?country=thailand")
        assert (set(countries(visit.page)), visit.page.locator(SELECT).is_visible()) == (set(COUNTRIES), False)
