"""The law: browsed in three orders, a provision shared, seen at work, its days as a picture."""

from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.test_procedure_at_work import OVERFLOWING
from tests.browser.visiting import DESKTOP, PHONE, visiting
from tests.conftest import SITE_URL

LAW = SAMPLES["law"]
CHANGED = "before => document.querySelectorAll('.sala-copy')[1].textContent !== before"
DATED = (SAMPLES["instrument"], "laws/viet-nam/vn-decree-56-2017.html", "laws/thailand/atip-2008.html")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("order", ["laws-by-topic.html", "laws/index.html", "laws-by-instrument.html"])
def test_a_law_is_reached_in_every_order(browser: Browser, top: str, order: str, language: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(address("laws/index.html", language))
        if order != "laws/index.html":
            visit.page.tap(f"article a[href$='{order}'] >> nth=0")
            visit.page.wait_for_url(top + address(order, language))
        link = visit.page.locator("article section .sala-list > li > a").first
        href = str(link.evaluate("link => link.href"))
        link.click()
        visit.page.wait_for_url(href)
        reached = visit.path
    assert (reached.startswith(address("", language)), visit.faults) == (True, [])
    assert reached.split("/")[-3] in {"laws", "instruments"}


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_the_link_of_a_provision_is_copied_with_its_place(browser: Browser, top: str, device: dict[str, Any]) -> None:
    path = address(LAW, "km")
    with visiting(browser, top, device) as visit:
        visit.open(path)
        visit.page.evaluate("document.addEventListener('copy', () => { window.copied = String(getSelection()); })")
        visit.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        button = visit.page.locator(".sala-provision .sala-copy").nth(1)
        before = button.inner_text()
        button.click()
        visit.page.wait_for_function(CHANGED, arg=before)
        copied = visit.page.evaluate("window.copied")
        anchor = visit.page.locator(".sala-provision h2").first.get_attribute("id")
    assert (copied, visit.faults) == (f"{SITE_URL}{path}#{anchor}", [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_provision_says_which_steps_rest_on_it_and_leads_there(browser: Browser, top: str, language: str) -> None:
    with visiting(browser, top, PHONE, java_script_enabled=False) as visit:
        visit.page.goto(top + address(LAW, language))
        visit.page.click("section:has(#art-24) .sala-at-work a >> nth=0")
        target = address("procedures/cambodia/victim-identification-cambodia.html#no-punishment", language)
        visit.page.wait_for_url(top + target)
        faults = visit.faults
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_no_words_of_a_timeline_leave_it(browser: Browser, server: str, device: dict[str, Any], language: str) -> None:
    faults = []
    with visiting(browser, server, device) as visit:
        for path in DATED:
            visit.open(address(path, language))
            assert visit.page.locator("#timeline-title").count() == 1
            faults += visit.page.evaluate(OVERFLOWING)
    assert (faults, visit.faults) == ([], [])
