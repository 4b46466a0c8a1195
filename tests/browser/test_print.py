"""Every page prints in black on A4."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import DESKTOP, visiting

A4 = (595, 842)
"""Width and height in points, ISO 216."""
LEAST_CONTRAST = 7
"""Against white, WCAG 2.2 success criterion 1.4.6 (https://www.w3.org/TR/WCAG22/#contrast-enhanced)."""

PALE = r"""
least => {
  const luminance = colour => {
    const parts = colour.match(/[\d.]+/g).slice(0, 3).map(part => part / 255);
    const [red, green, blue] = parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility()) { continue; }
    const colour = getComputedStyle(element).color;
    if (1.05 / (luminance(colour) + 0.05) < least) { faults.add(`${element.tagName}.${element.className}: ${colour}`); }
  }
  return Array.from(faults);
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_printed_text_is_dark_whatever_the_screen_shows(browser: Browser, server: str, scheme: str) -> None:
    faults = []
    with visiting(browser, server, DESKTOP, color_scheme=scheme) as visit:
        visit.page.emulate_media(media="print")
        for path in SAMPLES.values():
            visit.open(path)
            faults += [f"{path}: {fault}" for fault in visit.page.evaluate(PALE, LEAST_CONTRAST)]
    assert faults == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["procedure", "contact", "law"])
def test_a_page_prints_on_a4(browser: Browser, top: str, kind: str, language: str) -> None:
    with visiting(browser, top, DESKTOP) as visit:
        visit.open(address(SAMPLES[kind], language))
        pdf = visit.page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {A4}
    assert visit.faults == []
