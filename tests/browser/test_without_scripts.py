"""A reader whose browser runs no scripts loses nothing that helps."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import PHONE, visiting

LINKS = ("a[href^='tel:']", ".sala-languages a", ".sala-leave")
"""What must be there: numbers, languages, the exit."""


def text_of(page: Page) -> list[str]:
    """Lines that a reader sees, without the button that needs scripts."""
    page.evaluate("document.querySelectorAll('[data-sala-copy]').forEach(button => { button.hidden = true; })")
    lines = page.inner_text("body").splitlines()
    return [line.strip() for line in lines if line.strip()]


def links_of(page: Page, selector: str) -> list[str | None]:
    return [link.get_attribute("href") for link in page.locator(selector).all() if link.is_visible()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["procedure", "contact", "law"])
def test_all_text_numbers_languages_and_the_exit_are_there(
    browser: Browser, top: str, kind: str, language: str
) -> None:
    seen: list[tuple[list[str], list[str | None], list[str | None], list[str | None]]] = []
    for scripts in (True, False):
        with visiting(browser, top, PHONE, java_script_enabled=scripts) as visit:
            visit.page.goto(top + address(SAMPLES[kind], language))
            page = visit.page
            numbers, languages, leave = (links_of(page, selector) for selector in LINKS)
            seen.append((text_of(page), numbers, languages, leave))
            assert visit.faults == []
    assert seen[1] == seen[0]
    assert (len(seen[0][2]), seen[0][3]) == (len(LANGUAGES), ["about:blank"])


def test_the_exit_works_without_scripts(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE, java_script_enabled=False) as visit:
        visit.page.goto(top + SAMPLES["procedure"])
        visit.page.tap(".sala-leave")
        visit.page.wait_for_url("about:blank")
    assert visit.faults == []
