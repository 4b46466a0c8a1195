"""Matrix, comparisons, plan and sheet, of the tiny project of two standards and two recommendations."""

from functools import cache

import pytest

from sala.model.library import Library
from sala.pages.comparisons import with_comparisons
from sala.pages.compose import compose
from sala.pages.plan_sheet import harmless, plan_sheet
from sala.pages.site import Site
from sala.pages.titles import title_of
from sala.pages.views.common import Desk
from sala.pages.views.comparison import comparison_view
from sala.pages.views.matrix import matrix_view
from sala.pages.views.plan import PlanRow, plan_view
from tests.conftest import TINY_PROJECT
from tests.pages.small_site import SITE_URL, library_of, record, say, small_library


@cache
def library() -> Library:
    return library_of(TINY_PROJECT)


def desk(language: str = "en") -> Desk:
    return Desk(library(), say(language))


def test_the_matrix_has_a_row_for_each_standard_and_a_cell_for_each_country_that_leads_to_its_reasons() -> None:
    found = [
        (row.link.words.text, row.link.url, row.topics, row.results, [cell and cell.url for cell in row.cells])
        for row in matrix_view(desk()).rows
    ]
    child, report = "standards/international/child-is-under-18.html", "standards/international/everyone-can-report.html"
    countries = ("cambodia", "lao-pdr", "thailand", "viet-nam")
    assert found == [
        (
            "Who is a child",
            child,
            ("child-definition",),
            ("partly", "met", "unknown", "gap"),
            [f"{child}#{country}" for country in countries],
        ),
        (
            "Everyone can report",
            report,
            ("reporting",),
            ("gap", "unknown", "met"),
            [f"{report}#{country}" for country in countries],
        ),
    ]


def test_the_matrix_can_be_narrowed_by_what_occurs_in_words_of_the_page() -> None:
    assert [(sort.name, [key for key, _ in sort.choices]) for sort in matrix_view(desk("km")).narrowed] == [
        ("country", ["cambodia", "lao-pdr", "thailand", "viet-nam"]),
        ("result", ["met", "partly", "gap", "unknown"]),
        ("topic", ["child-definition", "reporting"]),
    ]
    assert matrix_view(desk("km")).narrowed[0].choices[0] == ("cambodia", say("km")("country.cambodia"))


def test_a_sign_stands_for_each_result_and_no_two_are_the_same() -> None:
    assert [(result.key, result.sign, result.words) for result in matrix_view(desk()).results] == [
        ("met", "✓", "met"),
        ("partly", "◐", "partly met"),
        ("gap", "✕", "gap"),
        ("unknown", "?", "unknown"),
    ]


def test_a_topic_has_a_page_with_its_standards_named_in_each_language() -> None:
    made = with_comparisons(library())
    entry = record("compared-reporting", made)
    assert (entry.relative_path, compose(made, entry, "km").strip()) == ("standards/compared/reporting.md", "")
    assert [title_of(made, entry, language).text for language in ("en", "km")] == [
        "Compared: reporting",
        say("km")("compared.title", topic=say("km")("topic.reporting")),
    ]
    compared = comparison_view(desk(), "reporting").standards
    assert [(one.anchor, [cell.result.key for cell in one.assessments]) for one in compared] == [
        ("everyone-can-report", ["gap", "unknown", "met", "unknown"])
    ]
    assert [source.title for source in entry.record.sources] == ["A page on reporting"]


def test_a_site_without_the_matrix_has_no_pages_of_topics() -> None:
    assert with_comparisons(small_library()) is small_library()


def in_short(row: PlanRow) -> tuple[str | None, str | None, str | None]:
    return (
        row.standard.words.text if row.standard else None,
        row.result.key if row.result else None,
        row.measure.link.words.text if row.measure else None,
    )


def test_the_plan_puts_what_was_recommended_beside_each_gap_and_says_where_nothing_was() -> None:
    found = {
        plan.anchor: [
            (charge.institution and charge.institution.words.text, [in_short(row) for row in charge.rows])
            for charge in plan.charges
        ]
        for plan in plan_view(desk()).countries
    }
    assert found == {
        "cambodia": [
            ("child", [("A child is a person under 18", "partly", "Say so in the law")]),
            (None, [(None, None, "The newest report")]),
            (None, [("Everyone can report", "gap", None)]),
        ],
        "lao-pdr": [],
        "thailand": [],
        "viet-nam": [(None, [("A child is a person under 18", "gap", None)])],
    }


def test_the_sheet_has_the_values_of_the_plan_and_excel_reads_its_letters() -> None:
    data = plan_sheet(desk(), SITE_URL)
    assert data.startswith(b"\xef\xbb\xbf")
    child = "A child is a person under 18"
    assert data.decode("utf-8-sig").splitlines(keepends=True) == [
        "Country,Institution,Standard,Result,Recommendation,Recommended by,Addressed to,Issued,State,Sources,Page\r\n",
        f"Cambodia,child,{child},partly met,Say so in the law,A committee,The State,2020-05,open,"
        f"A page on the committee <https://example.org/committee>,{SITE_URL}recommendations/cambodia/say-so-in-the-law.html\r\n",
        "Cambodia,,all standards,,The newest report,A union of States,The State,,not known,"
        f"The report <https://example.org/report>,{SITE_URL}recommendations/cambodia/the-newest-report.html\r\n",
        "Cambodia,,Everyone can report,gap,none found,,,,,,"
        f"{SITE_URL}standards/international/everyone-can-report.html#cambodia\r\n",
        f"Viet Nam,,{child},gap,none found,,,,,,{SITE_URL}standards/international/child-is-under-18.html#viet-nam\r\n",
    ]


@pytest.mark.parametrize(
    ("text", "cell"),
    [("=1+1", "'=1+1"), ("+855", "'+855"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("a=1", "a=1")],
)
def test_no_cell_of_the_sheet_is_a_formula(text: str, cell: str) -> None:
    assert harmless(text) == cell


def test_each_language_has_a_sheet_where_a_page_shows_the_plan() -> None:
    assert _sheets(library()) == ["km/recommendations/plan.csv"]
    assert _sheets(small_library()) == []


def _sheets(content: Library) -> list[str]:
    return [path for path, _ in Site(content, "").files("km") if path.endswith(".csv")]
