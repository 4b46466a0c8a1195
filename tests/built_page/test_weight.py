"""No page of the real site is heavier than its kind may be; and what is counted is what a browser fetches."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.browser.visiting import DESKTOP, visiting
from tests.built_page.budgets import weight_problems
from tests.built_page.pages import BuiltPage
from tests.built_page.weight import weigh

FETCHED = (
    "index.html",
    "km/index.html",
    "lo/a-z.html",
    "glossary/child.html",
    "km/guides/how-to-use.html",
    "laws/viet-nam/vn-penal-code-2015.html",
    "contacts/thailand/thailand-social-assistance-1300.html",
    "404.html",
)


def test_no_page_is_heavier_than_its_kind_may_be(site: Path, pages: tuple[BuiltPage, ...]) -> None:
    assert list(weight_problems(weigh(site, page) for page in pages)) == []


@pytest.mark.parametrize("path", FETCHED)
def test_what_is_counted_is_what_a_browser_fetches(
    browser: Browser, server: str, site: Path, pages: tuple[BuiltPage, ...], path: str
) -> None:
    with visiting(browser, server, DESKTOP) as visit:
        visit.open(path)
        visit.page.wait_for_load_state("networkidle")
    fetched = {urlsplit(address).path[1:] for address in visit.requests}
    page = next(page for page in pages if page.path == path)
    icon = {"assets/images/favicon.png"}  # a browser without a window shows none
    assert {part.path for part in weigh(site, page).parts} - icon == fetched - icon
