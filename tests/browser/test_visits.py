"""Every kind of page, in every language, over http and from the disk, on a desk and on a phone."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import DESKTOP, PHONE, Visit, visiting

WIDTHS = (390, 320)
"""A common phone, and the narrowest that is still in use, in CSS pixels."""
TOO_WIDE = """
width => document.documentElement.scrollWidth <= width ? [] : Array.from(document.body.querySelectorAll("*"))
  .filter(element => element.getBoundingClientRect().right > width + 1)
  .map(element => `${element.tagName}.${element.className} ends at ${element.getBoundingClientRect().right}`)
"""


def too_wide(page: Page, width: int) -> list[str]:
    """Elements for which a reader would have to scroll sideways."""
    page.set_viewport_size({"width": width, "height": 844})
    found: list[str] = page.evaluate(TOO_WIDE, width)
    return [f"{width} px: {element}" for element in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_open_without_a_fault_and_without_asking_anybody(browser: Browser, top: str, language: str) -> None:
    faults = []
    for device in (DESKTOP, PHONE):
        with visiting(browser, top, device) as visit:
            for path in SAMPLES.values():
                visit.open(address(path, language))
            visit.page.wait_for_load_state("networkidle")
        faults += visit.faults
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_has_to_scroll_sideways_on_a_phone(browser: Browser, server: str, language: str) -> None:
    wide = []
    with visiting(browser, server, PHONE) as visit:
        for path in SAMPLES.values():
            visit.open(address(path, language))
            wide += [f"{path}: {fault}" for width in WIDTHS for fault in too_wide(visit.page, width)]
    assert wide == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_address_shows_one_page_for_all_languages_and_the_way_home(
    browser: Browser, server: str, language: str
) -> None:
    lost = "km/laws/no/such/page.html"
    with visiting(browser, server, PHONE) as visit:
        visit.open(lost)
        wide = [fault for width in WIDTHS for fault in too_wide(visit.page, width)]
        assert [*visit.faults, *wide] == [
            f"about:blank: answer 404: {server}{lost}",
            f"{lost}: console error: Failed to load resource: the server responded with a status of 404 (Not Found)",
        ]
        visit.faults.clear()
        visit.page.click(f"section[lang={language}] a")
        visit.page.wait_for_url(server + address("index.html", language))
        assert visit.faults == []


def language_of(visit: Visit) -> str | None:
    return visit.page.get_attribute("html", "lang")


@pytest.mark.parametrize("kind", ["home", "list of contacts", "law", "procedure", "contact", "term"])
def test_the_language_switch_stays_on_the_page(browser: Browser, top: str, kind: str) -> None:
    seen = []
    with visiting(browser, top, PHONE) as visit:
        visit.open(SAMPLES[kind])
        for language in (*LANGUAGES[1:], LANGUAGES[0]):
            visit.page.click(f".sala-languages a[lang={language}]")
            visit.page.wait_for_url(top + address(SAMPLES[kind], language))
            seen.append((visit.path, language_of(visit)))
    assert seen == [(address(SAMPLES[kind], language), language) for language in (*LANGUAGES[1:], LANGUAGES[0])]
    assert visit.faults == []
