"""Nothing on a page bars those who see little, hear it read, or use keys alone, as far as axe-core can tell.

Bad:  grey words on a grey ground; two landmarks of one name; a button without a name
Good: contrast of 4.5 to 1; "Navigation" and "You are here"; <button>Copy</button>

Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/; rules of axe-core, https://dequeuniversity.com/rules/axe/
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from playwright.sync_api import Browser, Page

from sala.problems import Problem
from tests.built_page.pages import BuiltPage, text_of
from tests.browser.visiting import DESKTOP, PHONE, visiting
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
DEVICES: dict[str, dict[str, Any]] = {"desk": DESKTOP, "phone": PHONE}
RUN = """
only => axe.run(document, { runOnly: only, resultTypes: ["violations"] }).then(results => results.violations.map(
  rule => ({ id: rule.id, help: rule.help,
    nodes: rule.nodes.map(node => ({ target: node.target.flat().join(" "), cure: node.failureSummary })) })))
"""
SEARCH = "[data-sala-search] input"
FOUND = "[data-sala-panel] a[href]"
MENU = "label[for=__drawer]"
TYPED = 12
"""Letters of a title that are typed into the search."""


def accessibility_problems(
    browser: Browser, top: str, pages: Sequence[BuiltPage], device: str
) -> Iterator[Problem]:
    """What axe finds on pages of a site served at an address, in light and in dark, and with search and menu open.

    Without motion, so that the colours of one scheme do not pass slowly into those of the other.
    """
    with visiting(browser, top, DEVICES[device], reduced_motion="reduce") as visit:
        visit.page.add_init_script(axe_script())
        for page in pages:
            visit.open(page.path)
            yield from _looked_at(visit.page, page, device)
        record = max(pages, key=lambda page: page.kind == "term")
        visit.open(record.path)
        _open_search(visit.page, text_of(record.root.find(".//h1"))[:TYPED])
        yield from _looked_at(visit.page, record, f"{device}, search open")
        visit.open(record.path)
        if visit.page.locator(MENU).first.is_visible():
            visit.page.locator(MENU).first.click()
            yield from _looked_at(visit.page, record, f"{device}, menu open")


@cache
def axe_script() -> str:
    """axe-core, as a page runs it."""
    return (unpacked(AXE) / "axe.min.js").read_text(encoding="utf-8")


def _open_search(page: Page, typed: str) -> None:
    page.locator(SEARCH).fill(typed)
    page.locator(FOUND).first.wait_for()


def _looked_at(page: Page, built: BuiltPage, how: str) -> Iterator[Problem]:
    for scheme, only in (
        ("light", {"type": "tag", "values": TAGS}),
        ("dark", {"type": "rule", "values": COLOURS}),
    ):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for violation in page.evaluate(RUN, only):
            yield from _problems(built, f"{how}, {scheme}", violation)
    page.emulate_media(color_scheme="light")


def _problems(built: BuiltPage, how: str, violation: dict[str, Any]) -> Iterator[Problem]:
    for node in violation["nodes"]:
        cure = " ".join(node["cure"].split())
        message = f"{violation['help']}: {node['target']} ({how}); {cure} [axe: {violation['id']}]"
        yield Problem(f"{built.site}/{built.path}", 1, 1, RULE, message)
