"""A procedure at work: ticked off, seen as a picture, printed on one page, carried in a pocket."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.codes import read_code
from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import DESKTOP, PHONE, Visit, visiting
from tests.conftest import SITE_URL

PATH = SAMPLES["procedure"]
OTHER = "procedures/thailand/referral-thailand.html"
STORED = "JSON.stringify(Object.assign({}, localStorage))"
TICKED = "Array.from(document.querySelectorAll('[data-sala-tick]'), box => box.checked)"
KEPT, LOST = "[data-sala-kept]", "[data-sala-lost]"

OVERFLOWING = """
() => {
  const faults = [];
  document.querySelectorAll(".sala-picture").forEach(picture => {
    const edge = picture.viewBox.baseVal;
    picture.querySelectorAll("text").forEach(text => {
      const box = text.getBBox();
      const size = parseFloat(text.getAttribute("font-size"));
      if (box.x < 2 || box.x + box.width > edge.width - 4) { faults.push(`too wide: ${text.textContent}`); }
      const low = box.y + box.height - edge.height;
      if (box.y < -size || low > size) { faults.push(`out: ${text.textContent}`); }
    });
  });
  return faults;
}
"""
"""Words of a picture that leave it or its frames."""


def ticks(page: Page) -> list[bool]:
    found: list[bool] = page.evaluate(TICKED)
    return found


def tick(page: Page, step: int) -> None:
    page.locator("[data-sala-tick]").nth(step).check()


def said(page: Page) -> list[bool]:
    return [page.locator(part).is_visible() for part in (KEPT, LOST)]


def test_ticks_stay_on_the_device_in_every_language_until_one_button_clears_them(browser: Browser, server: str) -> None:
    with visiting(browser, server, PHONE) as visit:
        page = visit.page
        visit.open(PATH)
        tick(page, 1)
        tick(page, 2)
        page.locator("[data-sala-tick]").nth(2).uncheck()
        visit.open(OTHER)
        tick(page, 0)
        stored = page.evaluate(STORED)
        visit.open(address(PATH, "km"))
        again, url = ticks(page), page.url
        said_of_them = said(page)
        page.click("[data-sala-clear]")
        cleared = (ticks(page), page.evaluate(STORED))
        visit.open(OTHER)
        elsewhere = ticks(page)
    assert stored == (
        '{"sala-ticks":"{\\"report-a-concern\\":[\\"tell-a-service\\"],\\"referral-thailand\\":[\\"screen\\"]}"}'
    )
    assert (again, url) == ([False, True, False, False, False], server + address(PATH, "km"))
    assert (said_of_them, cleared) == ([True, False], ([False] * 5, "{}"))
    assert (any(elsewhere), visit.faults) == (False, [])


def test_from_the_disk_nothing_is_stored_and_ticks_work_for_the_visit(browser: Browser, site: Path) -> None:
    with visiting(browser, site.as_uri() + "/", PHONE) as visit:
        visit.open(PATH)
        tick(visit.page, 1)
        before = (ticks(visit.page), said(visit.page), visit.page.evaluate(STORED))
        visit.page.click("[data-sala-clear]")
        after = ticks(visit.page)
        tick(visit.page, 0)
        visit.page.reload()
        later = ticks(visit.page)
    assert before == ([False, True, False, False, False], [False, True], "{}")
    assert (after, later, visit.faults) == ([False] * 5, [False] * 5, [])


REFUSED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"


@pytest.mark.parametrize("fault", [REFUSED, FULL], ids=["refused", "full"])
def test_where_storage_is_refused_or_full_ticks_work_for_the_visit_and_the_page_says_so(
    browser: Browser, server: str, fault: str
) -> None:
    with visiting(browser, server, PHONE) as visit:
        visit.page.add_init_script(fault)
        visit.open("guides/about.html")
        of_the_theme = said_by(visit)
        visit.open(PATH)
        tick(visit.page, 0)
        tick(visit.page, 3)
        seen = (ticks(visit.page), said(visit.page))
        visit.page.click("[data-sala-clear]")
        cleared = ticks(visit.page)
    assert seen == ([True, False, False, True, False], [False, True])
    assert (cleared, said_by(visit)) == ([False] * 5, of_the_theme)


def said_by(visit: Visit) -> set[str]:
    """Faults whatever the page: the theme's own scripts do not expect that storage is refused."""
    return {fault.partition(": ")[2] for fault in visit.faults}


@pytest.mark.parametrize(
    "stored", ["no JSON {", "7", "null", "[1]", '{"report-a-concern": 7}', '{"report-a-concern": ["gone", null]}']
)
def test_what_was_not_written_here_is_passed_over(browser: Browser, server: str, stored: str) -> None:
    with visiting(browser, server, PHONE) as visit:
        visit.open("guides/about.html")
        visit.page.evaluate("text => localStorage.setItem('sala-ticks', text)", stored)
        visit.open(PATH)
        before = ticks(visit.page)
        tick(visit.page, 0)
        visit.page.reload()
        after = ticks(visit.page)
    assert (before, after) == ([False] * 5, [True, False, False, False, False])
    assert visit.faults == []


def test_clearing_in_one_tab_clears_the_others(browser: Browser, server: str) -> None:
    with visiting(browser, server, PHONE) as visit:
        visit.open(PATH)
        tick(visit.page, 0)
        other = visit.page.context.new_page()
        other.goto(server + OTHER)
        other.click("[data-sala-clear]")
        visit.page.wait_for_function(f"!{TICKED}.some(Boolean)")
    assert visit.faults == []


def test_without_scripts_there_is_nothing_to_tick(browser: Browser, server: str) -> None:
    with visiting(browser, server, PHONE, java_script_enabled=False) as visit:
        visit.page.goto(server + PATH)
        shown = [visit.page.locator(part).first.is_visible() for part in (".sala-tick", ".sala-ticks", ".sala-path")]
    assert shown == [False, False, True]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_no_words_of_a_picture_leave_it(
    browser: Browser, top: str, site: Path, device: dict[str, Any], language: str
) -> None:
    with visiting(browser, top, device) as visit:
        faults = {path: found for path in procedures(site, language) if (found := _overflowing(visit, path))}
    assert (faults, visit.faults) == ({}, [])


def _overflowing(visit: Visit, path: str) -> list[str]:
    visit.open(path)
    found: list[str] = visit.page.evaluate(OVERFLOWING)
    return found


def procedures(site: Path, language: str) -> list[str]:
    """Paths of all procedures in a language, below the site."""
    folder = site if language == "en" else site / language
    return [path.relative_to(site).as_posix() for path in sorted(folder.glob("procedures/*/*.html"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_procedure_prints_on_one_page_with_its_card(
    browser: Browser, server: str, site: Path, language: str
) -> None:
    printed = {}
    with visiting(browser, server, DESKTOP) as visit:
        for path in procedures(site, language):
            visit.open(path)
            printed[path] = len(re.findall(rb"/Type\s*/Page\b", visit.page.pdf(prefer_css_page_size=True)))
        visit.page.emulate_media(media="print")
        shown = [visit.page.locator(part).is_visible() for part in (".sala-pocket", ".sala-path", ".sala-strip")]
    assert {path: pages for path, pages in printed.items() if pages != 1} == {}
    assert shown == [True, True, False]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_of_the_card_opens_the_page(browser: Browser, top: str, language: str, scheme: str) -> None:
    path = address(PATH, language)
    with visiting(browser, top, DESKTOP, color_scheme=scheme) as visit:
        visit.open(path)
        read = read_code(visit.page, visit.page.locator(".sala-pocket .sala-qr"))
    assert read == SITE_URL + path
