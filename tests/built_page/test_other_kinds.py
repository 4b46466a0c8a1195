"""Standards and recommendations, of which the real site has none yet, on the tiny site of the golden files.

Its titles are not translated, and the theme's menu and header cannot say so: the rule on languages is left to the real
site, where every title is.
"""

from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import serving
from tests.built_page import languages
from tests.built_page.accessibility import DEVICES, accessibility_problems, barriers
from tests.built_page.known_faults import INACCESSIBLE, INVALID, unlisted
from tests.built_page.pages import BuiltPage, read_pages
from tests.built_page.structure import RULES
from tests.built_page.validity import validity_faults, validity_problems

KINDS = frozenset({"standard", "recommendation"})


@pytest.fixture(scope="module")
def tiny_pages(tiny_site: Path) -> tuple[BuiltPage, ...]:
    return read_pages(tiny_site)


def test_they_are_valid(tiny_site: Path) -> None:
    assert list(validity_problems(tiny_site.name, unlisted(validity_faults(tiny_site), INVALID))) == []


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule is not languages], ids=lambda rule: rule.RULE)
def test_their_structure_keeps_the_rule(rule: ModuleType, tiny_pages: tuple[BuiltPage, ...]) -> None:
    assert list(rule.check(tiny_pages)) == []


@pytest.mark.parametrize("device", DEVICES)
def test_nothing_bars_a_reader(
    browser: Browser, tiny_site: Path, tiny_pages: tuple[BuiltPage, ...], device: str
) -> None:
    shown = [page for page in tiny_pages if page.kind in KINDS]
    assert {page.kind for page in shown} == KINDS
    with serving(tiny_site) as top:
        found = list(barriers(browser, top, shown, device))
    assert list(accessibility_problems(unlisted(found, INACCESSIBLE))) == []
