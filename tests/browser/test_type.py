"""Khmer and Lao are set in the site's own fonts, with room for their marks, and no page loads a font in vain."""

import pytest
from playwright.sync_api import Browser

from tests.browser.samples import SAMPLES, address
from tests.browser.visiting import DESKTOP, PHONE, visiting

ON_EVERY_PAGE = {"noto-sans-latin.woff2", "language-name-khmer.woff2", "language-name-lao.woff2"}
FONTS = {
    "guides/safe-browsing.html": set(),
    "laws/viet-nam/vn-penal-code-2015.html": {"noto-sans-vietnamese.woff2"},
    "laws/cambodia/lshtse-2008.html": {"noto-sans-khmer.woff2"},
    "km/procedures/international/report-a-concern.html": {"noto-sans-khmer.woff2"},
    "lo/procedures/international/report-a-concern.html": {"noto-sans-lao.woff2"},
}
"""Font files beyond those of every page, by page."""
SHORTEST_LINE = 1.7
"""Line height, in font sizes, below which marks of one line touch those of the next."""

CROWDED = r"""
least => {
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/[\u0E80-\u0EFF\u1780-\u17FF]/.test(node.data)) { continue; }
    const element = node.parentElement;
    if (!element.checkVisibility() || element.closest(".sala-languages")) { continue; }
    if (element.clientWidth === 1) { continue; }  // for those who listen
    const style = getComputedStyle(element);
    const share = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    const name = `${element.tagName}.${element.className}`;
    if (!(share >= least - 0.01)) { faults.add(`${name}: line height ${style.lineHeight} of ${style.fontSize}`); }
    const hidden = element.scrollHeight - element.clientHeight;
    if (style.overflowY !== "visible" && hidden > 1) { faults.add(`${name}: clipped`); }
  }
  return Array.from(faults);
}
"""


@pytest.mark.parametrize("path", FONTS)
def test_a_page_loads_the_fonts_of_its_scripts_and_no_others(browser: Browser, top: str, path: str) -> None:
    with visiting(browser, top, DESKTOP) as visit:
        visit.open(path)
    assert visit.fonts() == ON_EVERY_PAGE | FONTS[path]


@pytest.mark.parametrize(("language", "letter"), [("km", "ក"), ("lo", "ກ")])
def test_the_font_of_the_script_is_in_use(browser: Browser, top: str, language: str, letter: str) -> None:
    with visiting(browser, top, PHONE) as visit:
        visit.open(address(SAMPLES["procedure"], language))
        loaded = visit.page.evaluate('letter => document.fonts.check("16px Noto Sans", letter)', letter)
        family = visit.page.evaluate("getComputedStyle(document.querySelector('article p')).fontFamily")
    assert (loaded, family.split(",")[0]) == (True, '"Noto Sans"')


@pytest.mark.parametrize("language", ["km", "lo"])
@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_no_line_of_khmer_or_lao_is_crowded_or_clipped(
    browser: Browser, server: str, language: str, device: dict[str, object]
) -> None:
    faults = []
    with visiting(browser, server, device) as visit:
        for path in SAMPLES.values():
            visit.open(address(path, language))
            faults += [f"{path}: {fault}" for fault in visit.page.evaluate(CROWDED, SHORTEST_LINE)]
    assert faults == []
