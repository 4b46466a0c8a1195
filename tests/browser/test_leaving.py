"""Leaving at once: by the button, by pressing Escape three times; what is left in the tab then."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import PHONE, visiting

BLANK = "about:blank"
LEAVE = "[data-sala-leave]"


def press_three_times(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Escape")


WAYS_OUT = {"button": lambda page: page.tap(LEAVE), "Escape": press_three_times}


def entries(page: Page) -> tuple[int, list[str]]:
    """Which entry of the tab's history is shown, and the last part of each one's address."""
    history = page.context.new_cdp_session(page).send("Page.getNavigationHistory")
    return history["currentIndex"], [entry["url"].rpartition("/")[2] for entry in history["entries"]]


def read_on(page: Page) -> None:
    """From the first page to a question, to an end of it, to the procedure."""
    page.tap(".sala-answers a >> nth=1")
    page.wait_for_url("**/who-saw.html*")
    page.tap(".sala-answers a >> nth=0")
    page.wait_for_url("**#anyone")
    page.tap(".sala-end:visible .sala-go a >> nth=0")
    page.wait_for_url("**/report-a-concern.html*")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way_out", WAYS_OUT)
def test_nothing_of_the_site_is_left_in_the_tab_to_go_back_or_forward_to(
    browser: Browser, top: str, way_out: str, language: str
) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(address("index.html", language))
        read_on(visit.page)
        WAYS_OUT[way_out](visit.page)
        visit.page.wait_for_url(BLANK)
        assert entries(visit.page) == (2, [BLANK, "leave.html", BLANK])
        assert visit.page.content() == "<html><head></head><body></body></html>"
        assert visit.page.evaluate("window.name") == ""
    assert visit.faults == []


def test_a_step_back_shows_an_empty_page_without_a_word_of_the_site(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(SAMPLES["procedure"])
        visit.page.tap(LEAVE)
        visit.page.wait_for_url(BLANK)
        visit.page.go_back(wait_until="commit")
        assert (visit.page.title(), visit.page.inner_text("body")) in {(BLANK, ""), ("", "")}
    assert visit.faults == []


def test_who_went_back_before_leaving_leaves_nothing_ahead(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open("index.html")
        read_on(visit.page)
        visit.page.go_back()
        visit.page.go_back()
        visit.page.wait_for_url("**/who-saw.html*")
        press_three_times(visit.page)
        visit.page.wait_for_url(BLANK)
        assert entries(visit.page) == (2, [BLANK, "leave.html", BLANK])
    assert visit.faults == []


def test_a_search_from_the_disk_or_the_web_does_not_lose_count(browser: Browser, top: str) -> None:
    """The search writes into the entry of the history too."""
    with visiting(browser, top, PHONE) as visit:
        visit.open("index.html")
        visit.page.fill("#sala-query", "hotel")
        visit.page.tap(".sala-results a >> nth=0")
        visit.page.wait_for_url(lambda url: "index.html" not in url)
        visit.page.go_back()
        visit.page.wait_for_url("**/index.html*")
        press_three_times(visit.page)
        visit.page.wait_for_url(BLANK)
        assert entries(visit.page) == (2, [BLANK, "leave.html", BLANK])
    assert visit.faults == []


def test_two_presses_of_escape_or_three_with_a_pause_or_another_key_between_do_not_leave(
    browser: Browser, top: str
) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.page.clock.install()
        visit.open("index.html")
        for _ in range(3):
            visit.page.keyboard.press("Escape")
            visit.page.keyboard.press("Escape")
            visit.page.clock.run_for(2500)
        for key in ("Escape", "Escape", "a", "Escape"):
            visit.page.keyboard.press(key)
        assert visit.path == "index.html"
        assert visit.page.evaluate("document.documentElement.style.visibility") == ""


def test_another_site_that_was_open_before_is_still_there(browser: Browser, top: str) -> None:
    """What is taken away is what was read here, and no more."""
    with visiting(browser, top, PHONE) as visit:
        visit.page.goto("data:text/html,elsewhere")
        visit.open("index.html")
        read_on(visit.page)
        visit.page.tap(LEAVE)
        visit.page.wait_for_url(BLANK)
        assert entries(visit.page) == (3, [BLANK, "html,elsewhere", "leave.html", BLANK])
