"""The matrix and the plan as a reader meets them: on a phone and at a desk, with scripts and without, and on paper."""

from typing import Any

import numpy
import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page

from sala.model.allowed import COUNTRIES
from tests.browser.samples import LANGUAGES, SAMPLES, address
from tests.browser.visiting import DESKTOP, PHONE, visiting

NARROWEST = {**PHONE, "viewport": {"width": 320, "height": 640}}
"""320 CSS pixels, WCAG 2.2 success criterion 1.4.10 (https://www.w3.org/TR/WCAG22/#reflow)."""
LEAST_TARGET = 24
"""CSS pixels, WCAG 2.2 success criterion 2.5.8 (https://www.w3.org/TR/WCAG22/#target-size-minimum)."""
DARK = 96
"""A pixel of less than this, of 255, is ink."""
CELL = ".sala-matrix td a"
SHOWN = """
() => {
  const all = (element, selector) => Array.from(element.querySelectorAll(selector));
  const result = link => link.checkVisibility() ? link.dataset.result : "";
  return all(document, ".sala-matrix tbody tr").filter(row => row.offsetHeight).map(row =>
    [row.querySelector("th").textContent.trim(),
     ...all(row, "td").filter(cell => cell.offsetWidth).map(cell => result(cell.querySelector("a")))]);
}
"""
"""The short name of each row that is in sight, and the results in it."""


def shown(page: Page) -> list[list[str]]:
    rows: list[list[str]] = page.evaluate(SHOWN)
    return rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_fits_the_narrowest_phone_and_each_sign_can_be_seen_and_tapped(
    browser: Browser, top: str, language: str
) -> None:
    with visiting(browser, top, NARROWEST) as visit:
        visit.open(address(SAMPLES["matrix"], language))
        cells = visit.page.evaluate(
            "selector => Array.from(document.querySelectorAll(selector)).map(cell => ({words: cell.innerText,"
            " box: cell.getBoundingClientRect(),"
            " sign: cell.querySelector('.sala-result__sign').getBoundingClientRect().width}))",
            CELL,
        )
        widest = visit.page.evaluate("document.documentElement.scrollWidth")
    small = [cell for cell in cells if min(cell["box"]["width"], cell["box"]["height"]) < LEAST_TARGET]
    outside = [cell for cell in cells if cell["box"]["right"] > 320 or cell["sign"] == 0]
    silent = [cell for cell in cells if len(cell["words"].split()) < 2]  # a sign, and words for who hears them
    assert (len(cells), widest, small, outside, silent) == (18 * len(COUNTRIES), 320, [], [], [])
    assert visit.faults == []


@pytest.mark.parametrize("device", [PHONE, DESKTOP], ids=["phone", "desk"])
def test_each_cell_leads_to_the_reasons_of_its_country(browser: Browser, top: str, device: dict[str, Any]) -> None:
    with visiting(browser, top, device) as visit:
        visit.open(SAMPLES["matrix"])
        addresses = visit.page.evaluate(
            "selector => Array.from(document.querySelectorAll(selector)).map(cell => cell.href)", CELL
        )
        visit.page.locator(CELL).nth(2).click()
        visit.page.wait_for_url("**/standards/international/*.html#thailand")
        heading = visit.page.locator("#thailand")
        assert (heading.inner_text().split(":")[0], heading.is_visible()) == ("Thailand", True)
        assert visit.page.locator("section:has(> #thailand) .sala-text").inner_text().strip() != ""
    assert [address.partition("#")[2] for address in addresses] == list(COUNTRIES) * 18
    assert visit.faults == []


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_an_address_shows_one_country_one_result_or_one_topic(browser: Browser, top: str, scripts: bool) -> None:
    with visiting(browser, top, PHONE, java_script_enabled=scripts) as visit:
        seen = {}
        for key in ("", "viet-nam", "gap", "compensation"):
            visit.open("index.html")  # another fragment alone would not load the page anew
            visit.open(f"{SAMPLES['matrix']}#only-{key}" if key else SAMPLES["matrix"])
            seen[key] = shown(visit.page)
    every = seen[""]
    assert seen["viet-nam"] == [[row[0], row[4]] for row in every]
    assert seen["gap"] == [
        [row[0], *(cell if cell == "gap" else "" for cell in row[1:])] for row in every if "gap" in row
    ]
    assert seen["compensation"] == [row for row in every if row[0] == "Compensation"]
    assert visit.faults == []


def test_with_scripts_a_country_a_result_and_a_topic_narrow_it_together_and_all_come_back(
    browser: Browser, top: str
) -> None:
    with visiting(browser, top, DESKTOP) as visit:
        visit.open(SAMPLES["matrix"])
        every = shown(visit.page)
        for summary in visit.page.locator(".sala-narrow summary").all():
            summary.click()
        for name in ("Viet Nam", "gap", "sexual offences"):
            visit.page.locator(".sala-narrow").get_by_role("link", name=name, exact=True).click()
        status = visit.page.locator(".sala-narrow [role=status]")
        assert (shown(visit.page), status.inner_text()) == ([], "0 of 18 standards")
        visit.page.locator(".sala-narrow").get_by_role("link", name="sexual offences", exact=True).click()
        found = [[row[0], "gap"] for row in every if row[4] == "gap"]
        assert (shown(visit.page), status.inner_text()) == (found, f"{len(found)} of 18 standards")
        visit.page.get_by_role("link", name="Show all", exact=True).click()
        assert shown(visit.page) == every
    assert visit.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_prints_on_one_page_whole(browser: Browser, top: str, language: str) -> None:
    with visiting(browser, top, DESKTOP) as visit:
        visit.open(address(SAMPLES["matrix"], language))
        names = [row[0] for row in shown(visit.page)]
        pdf = pypdfium2.PdfDocument(visit.page.pdf(prefer_css_page_size=True))
    assert (len(pdf), len(names)) == (1, 18)
    picture = pdf[0].render(scale=2, grayscale=True).to_numpy()
    inked = numpy.flatnonzero((picture < DARK).any(axis=1))
    height = picture.shape[0]
    assert (inked[0] > height * 0.04, height * 0.6 < inked[-1] < height * 0.96) == (True, True)
    # each row of the table is drawn between lines that run across the page
    lines = numpy.flatnonzero((picture < 160).mean(axis=1) > 0.6)
    edges = 1 + int((numpy.diff(lines) > 4).sum())
    assert edges >= 18 + 2


def test_the_plan_is_a_sheet_that_can_be_fetched(browser: Browser, server: str) -> None:
    with visiting(browser, server, DESKTOP) as visit:
        visit.open(SAMPLES["plan"])
        with visit.page.expect_download() as download:
            visit.page.get_by_role("link", name="CSV").click()
        data = download.value.path().read_bytes()
    assert (download.value.suggested_filename, data[:3], data[3:11]) == ("plan.csv", b"\xef\xbb\xbf", b"Country,")
