"""What a reader does on the site: come to a number, find the exit, take a citation along."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.samples import EMERGENCY, LANGUAGES, SAMPLES, address
from tests.browser.visiting import DESKTOP, PHONE, visiting

# e.g. tel:1288;phone-context=+855 or tel:+85592311511
DIALLED = re.compile(r"tel:(\d{3,8};phone-context=\+\d{1,3}|\+\d{8,15})")
SMALLEST_TARGET = 24
"""CSS pixels, WCAG 2.2 success criterion 2.5.8 (https://www.w3.org/TR/WCAG22/#target-size-minimum)."""
LAW = SAMPLES["law"]
WORDS = [("en", "helpline"), ("en", "police"), ("km", "នគរបាល"), ("km", "ខ្សែទូរស័ព្ទ"), ("lo", "ຕຳຫຼວດ"), ("lo", "ສາຍດ່ວນ")]
"""Words by which a reader looks for somebody to call."""
CITATION = (
    "Article 34, Law on Suppression of Human Trafficking and Sexual Exploitation (NS/RKM/0208/005), text as of 2008"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_taps_lead_from_the_first_page_to_a_number_in_danger(browser: Browser, top: str, language: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(address("index.html", language))
        visit.page.tap(".sala-answers a[href$='#danger-now']")
        visit.page.wait_for_url("**/what-has-happened.html#danger-now")
        numbers = visit.page.locator(".sala-end:visible a.sala-call")
        dialled = [link.get_attribute("href") or "" for link in numbers.all()]
        assert dialled[0] == EMERGENCY
        assert [href for href in dialled if not DIALLED.fullmatch(href)] == []
        numbers.first.tap(trial=True)
        boxes = [link.bounding_box() for link in numbers.all()]
        assert [box for box in boxes if box is None or min(box["width"], box["height"]) < SMALLEST_TARGET] == []
    assert visit.faults == []


@pytest.mark.parametrize(("language", "word"), WORDS)
def test_two_taps_lead_from_a_search_of_one_word_to_a_number(
    browser: Browser, top: str, language: str, word: str
) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(address("index.html", language))
        visit.page.fill("#sala-query", word)
        visit.page.tap(".sala-results a[href*='/contacts/'] >> nth=0")
        visit.page.wait_for_url("**/contacts/**")
        visit.page.locator("article .sala-channel a.sala-call").first.tap(trial=True)
    assert visit.faults == []


def test_the_exit_is_in_sight_wherever_the_reader_is_on_the_page(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(LAW)
        seen = []
        for share in (0, 0.5, 1):
            visit.page.evaluate("share => window.scrollTo(0, share * document.body.scrollHeight)", share)
            visit.page.tap("[data-sala-leave]", trial=True)
            box = visit.page.locator("[data-sala-leave]").bounding_box()
            seen.append(box is not None and box["y"] >= 0 and box["y"] + box["height"] <= 844)
    assert seen == [True, True, True]


def test_a_citation_is_copied_by_its_button(browser: Browser, top: str) -> None:
    with visiting(browser, top, DESKTOP) as visit:
        visit.open(LAW)
        provision = visit.page.locator("section.sala-provision", has=visit.page.locator("#art-34"))
        provision.get_by_role("button", name="Copy", exact=True).click()
        provision.get_by_role("button", name="Copied", exact=True).wait_for()
        visit.page.evaluate("document.body.insertAdjacentHTML('afterbegin', '<textarea></textarea>')")
        visit.page.focus("textarea")
        visit.page.keyboard.press("ControlOrMeta+V")
        assert visit.page.input_value("textarea") == CITATION
    assert visit.faults == []
