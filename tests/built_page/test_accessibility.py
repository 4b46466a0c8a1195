"""axe-core on pages that together show every part of the real site, in each language, on a desk and on a phone."""

import pytest
from playwright.sync_api import Browser

from tests.browser.samples import LANGUAGES
from tests.built_page.accessibility import DEVICES, accessibility_problems, barriers
from tests.built_page.known_faults import INACCESSIBLE, gone, unlisted
from tests.built_page.pages import BuiltPage
from tests.built_page.samples import samples


@pytest.fixture(scope="session")
def shown(pages: tuple[BuiltPage, ...]) -> tuple[BuiltPage, ...]:
    return samples(pages)


def test_a_page_of_every_kind_in_every_language_is_among_those_looked_at(
    pages: tuple[BuiltPage, ...], shown: tuple[BuiltPage, ...]
) -> None:
    assert {(page.kind, page.language) for page in shown} == {(page.kind, page.language) for page in pages}


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_bars_a_reader(
    browser: Browser, server: str, shown: tuple[BuiltPage, ...], language: str, device: str
) -> None:
    in_language = [page for page in shown if page.language == language]
    found = list(barriers(browser, server, in_language, device))
    problems = [*accessibility_problems(unlisted(found, INACCESSIBLE)), *gone(found, INACCESSIBLE)]
    assert problems == []
