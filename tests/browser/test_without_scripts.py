"""A reader whose browser runs no scripts loses nothing that helps."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import PHONE, visiting

LINKS = ("a[href^='tel:']", ".sala-languages a", ".sala-leave")
"""What must be there: numbers, languages, the exit."""


SCRIPTED = "[data-sala-copy], .sala-find, .sala-tick, .sala-ticks, .sala-country"
"""What is there with scripts alone."""


def text_of(page: Page) -> list[str]:
    """Lines that a reader sees, without what needs scripts: buttons, boxes to tick, the search, the country."""
    page.evaluate("parts => document.querySelectorAll(parts).forEach(part => part.remove())", SCRIPTED)
    lines = page.inner_text("body").splitlines()
    return [line.strip() for line in lines if line.strip()]


def links_of(page: Page, selector: str) -> list[str | None]:
    return [link.get_attribute("href") for link in page.locator(selector).all() if link.is_visible()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["home", "question", "procedure", "list of contacts", "contact", "law", "A to Z"])
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_from_a_to_z_stands_beside_the_search_and_without_scripts_alone(
    browser: Browser, top: str, language: str
) -> None:
    seen = []
    for scripts in (True, False):
        with visiting(browser, top, PHONE, java_script_enabled=scripts) as visit:
            visit.page.goto(top + address(SAMPLES["law"], language))
            seen.append([visit.page.locator(part).is_visible() for part in (".sala-search", ".sala-find__list")])
    assert seen == [[True, True], [False, True]]


def test_the_exit_works_without_scripts(browser: Browser, top: str) -> None:
    with visiting(browser, top, PHONE, java_script_enabled=False) as visit:
        visit.page.goto(top + SAMPLES["procedure"])
        visit.page.tap(".sala-leave")
        visit.page.wait_for_url("about:blank")
    assert visit.faults == []
