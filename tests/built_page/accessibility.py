"""Nothing on a page bars those who see little, hear it read, or use keys alone, as far as axe-core can tell.

Bad:  grey words on a grey ground; two landmarks of one name; a button without a name
Good: contrast of 4.5 to 1; "Navigation" and "You are here"; <button>Copy</button>

Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/; rules of axe-core, https://dequeuniversity.com/rules/axe/
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any, Literal

from playwright.sync_api import Browser, Page

from sala.problems import Problem
from tests.browser.visiting import DESKTOP, PHONE, visiting
from tests.built_page.pages import BuiltPage, text_of
from tests.npm import Package, unpacked

RULE = "page-accessible"
AXE = Package(
    "axe-core",
    "4.14.1",
    "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
)
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""Rules whose answer a colour scheme can change; it changes colours alone."""
SCHEMES: dict[Literal["light", "dark"], dict[str, Any]] = {
    "light": {"type": "tag", "values": TAGS},
    "dark": {"type": "rule", "values": COLOURS},
}
"""What axe is asked in each."""
DEVICES: dict[str, dict[str, Any]] = {"desk": DESKTOP, "phone": PHONE}
RUN = """
only => axe.run(document, { runOnly: only, resultTypes: ["violations"], preload: false }).then(results =>
  results.violations.map(rule => ({ id: rule.id, help: rule.help,
    nodes: rule.nodes.map(node => ({ target: node.target.flat().join(" "), cure: node.failureSummary })) })))
"""
SEARCH = "[data-sala-search] input"
FOUND = "[data-sala-panel] a[href]"
MENU = "label[for=__drawer]"
TYPED = 12
"""Letters of a title that are typed into the search."""


@dataclass(frozen=True, slots=True)
class Barrier:
    """What axe says of one element of a page."""

    page: BuiltPage
    """The page."""
    how: str
    """Device, colour scheme, and what is open."""
    rule: str
    """Name of axe's rule."""
    message: str
    """What is wrong."""
    markup: str
    """Selector of the element."""
    cure: str
    """How to mend it."""


def barriers(browser: Browser, top: str, pages: Sequence[BuiltPage], device: str) -> Iterator[Barrier]:
    """What axe finds on pages of a site served at an address, in light and in dark.

    On the last page of a language also with the search open, and the menu. Without motion, so that the colours of one
    scheme do not pass slowly into those of the other.
    """
    with visiting(browser, top, DEVICES[device], reduced_motion="reduce") as visit:
        visit.page.add_init_script(axe_script())
        for page in pages:
            visit.open(page.path)
            yield from _looked_at(visit.page, page, device)
        last = {page.language: page for page in pages}
        for page, (opened, open_part) in product(last.values(), OPENED.items()):
            visit.open(page.path)
            if open_part(visit.page, page):
                yield from _looked_at(visit.page, page, f"{device}, {opened} open")


def accessibility_problems(found: Iterable[Barrier]) -> Iterator[Problem]:
    """Barriers as problems."""
    for barrier in found:
        message = f"{barrier.message}: {barrier.markup} ({barrier.how}); {barrier.cure} (axe: {barrier.rule})"
        yield barrier.page.problem(barrier.page.root, RULE, message)


@cache
def axe_script() -> str:
    """axe-core, as a page runs it."""
    return (unpacked(AXE) / "axe.min.js").read_text(encoding="utf-8")


def _open_search(page: Page, built: BuiltPage) -> bool:
    """Type the beginning of the page's title; False on a page without search."""
    if not page.locator(SEARCH).count():
        return False
    page.locator(SEARCH).fill(text_of(built.root.find(".//h1"))[:TYPED])
    page.locator(FOUND).first.wait_for()
    return True


def _open_menu(page: Page, _: BuiltPage) -> bool:
    """Press the button of the menu; False where the menu is in sight already."""
    if not page.locator(MENU).first.is_visible():
        return False
    page.locator(MENU).first.click()
    return True


OPENED: dict[str, Callable[[Page, BuiltPage], bool]] = {"search": _open_search, "menu": _open_menu}
"""What a reader may open on a page."""


def _looked_at(page: Page, built: BuiltPage, how: str) -> Iterator[Barrier]:
    for scheme, only in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        for violation in page.evaluate(RUN, only):
            for node in violation["nodes"]:
                cure = " ".join(node["cure"].split())
                yield Barrier(built, f"{how}, {scheme}", violation["id"], violation["help"], node["target"], cure)
    page.emulate_media(color_scheme="light")
