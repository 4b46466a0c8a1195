"""Without scripts the list from A to Z does the work of the search."""

from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from playwright.sync_api import Browser

from tests.browser.reading import read_pages
from tests.browser.samples import address
from tests.browser.search.marionette import ELEMENT, Marionette
from tests.browser.search.words import LANGUAGES
from tests.browser.visiting import PHONE, visiting

LIST = ".sala-find__list"


def listed(site: Path, language: str) -> set[str]:
    """Pages to which the list of a language leads."""
    path = address("a-z.html", language)
    text = read_pages(site)[path]
    return {normpath(join(dirname(path), link.partition("#")[0])) for link in text.links if link.endswith(".html")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_leads_to_every_page_of_its_language(site: Path, language: str) -> None:
    pages = {
        path
        for path, page in read_pages(site).items()
        if page.language == language and "article" in page.tags and "guides/checks/" not in path
    } - {"404.html"}
    assert pages - listed(site, language) == set()


IS_COVERED = """
() => {
  const [list, leave] = [".sala-find__list", ".sala-leave"]
    .map(one => document.querySelector(one).getBoundingClientRect());
  return list.left < leave.right && leave.left < list.right && list.top < leave.bottom && leave.top < list.bottom;
}
"""
LOW = ((568, 320), (640, 360), (360, 420), (320, 400))
"""Windows of phones that lie on their side, or have a keyboard open."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_button_to_leave_does_not_lie_over_it_in_a_low_window(browser: Browser, top: str, language: str) -> None:
    covered = []
    for width, height in LOW:
        with visiting(browser, top, PHONE | {"viewport": {"width": width, "height": height}}) as visit:
            visit.page.goto(top + address("index.html", language))
            covered.append(visit.page.evaluate(IS_COVERED))
    assert covered == [False] * len(LOW)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_tap_away_without_scripts_in_chromium(browser: Browser, top: str, language: str) -> None:
    with visiting(browser, top, PHONE, java_script_enabled=False) as visit:
        visit.page.goto(top + address("guides/safe-browsing.html", language))
        assert not visit.page.locator("#sala-query").is_visible()
        visit.page.tap(LIST)
        visit.page.wait_for_url(top + address("a-z.html", language))
        assert visit.page.locator("article a").count() > 100
    assert visit.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_tap_away_without_scripts_in_firefox(firefox: Marionette, top: str, language: str) -> None:
    firefox.run_inside("Services.prefs.setBoolPref('javascript.enabled', false);")
    try:
        firefox.send("WebDriver:Navigate", url=top + address("guides/safe-browsing.html", language))
        shown = firefox.send("WebDriver:IsElementDisplayed", id=firefox.element("#sala-query"))
        firefox.send("WebDriver:ElementClick", id=firefox.element(LIST))
        address_now = firefox.send("WebDriver:GetCurrentURL")
        links = firefox.send("WebDriver:FindElements", using="css selector", value="article a")
    finally:
        firefox.run_inside("Services.prefs.clearUserPref('javascript.enabled');")
    assert (shown, address_now) == (False, top + address("a-z.html", language))
    assert len([link[ELEMENT] for link in links]) > 100
