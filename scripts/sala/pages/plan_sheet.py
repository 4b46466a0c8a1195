"""The plan as a sheet for Excel and its like, from the same values as the page."""

import csv
import io
from collections.abc import Iterator

from sala.pages.views.common import Desk
from sala.pages.views.plan import CountryPlan, Measure, PlanRow, plan_view

COLUMNS = (
    "country",
    "institution",
    "standard",
    "result",
    "recommendation",
    "recommended_by",
    "addressed_to",
    "issued",
    "state",
    "sources",
    "page",
)
"""Keys of the words at the head."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs with which a cell begins that a program would reckon with, https://owasp.org/www-community/attacks/CSV_Injection"""


def plan_sheet(desk: Desk, site_url: str) -> bytes:
    """CSV in UTF-8 with a mark at its beginning, by which Excel knows it, and line ends as RFC 4180 has them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(desk.wording(key) for key in COLUMNS)
    for country in plan_view(desk).countries:
        writer.writerows([harmless(cell) for cell in row] for row in _rows(desk, country, site_url))
    return text.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """A cell that stays text: what would be a formula has an apostrophe before it."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _rows(desk: Desk, country: CountryPlan, site_url: str) -> Iterator[tuple[str, ...]]:
    for charge in country.charges:
        institution = charge.institution.words.text if charge.institution else ""
        for row in charge.rows:
            yield country.country, institution, *_standard(desk, row), *_measure(desk, row, site_url)


def _standard(desk: Desk, row: PlanRow) -> tuple[str, str]:
    if row.standard is None or row.result is None:
        return desk.wording("all_standards"), ""
    return row.standard.words.text, row.result.words


def _measure(desk: Desk, row: PlanRow, site_url: str) -> tuple[str, ...]:
    measure = row.measure
    if measure is None:
        page = site_url + row.standard.url if row.standard else ""
        return desk.wording("none_found"), "", "", "", "", "", page
    return (
        measure.link.words.text,
        measure.recommended_by.text,
        measure.addressed_to.text,
        measure.issued.iso if measure.issued else "",
        measure.state,
        _sources(measure),
        site_url + measure.link.url,
    )


def _sources(measure: Measure) -> str:
    return "; ".join(f"{source.title} <{source.url}>" for source in measure.sources)
