"""The navigation: home, then each kind by country."""

from pathlib import Path

from sala.pages.navigation import navigation
from tests.pages.small_site import changed, library_of, say, small_library, with_content


def test_each_kind_stands_by_country_and_by_title_in_the_language_of_the_page() -> None:
    words = say("km")
    assert navigation(small_library(), "km") == [
        {words("home"): "index.md"},
        {words("nav.procedures"): [{words("country.international"): ["procedures/international/report.md"]}]},
        {
            words("nav.contacts"): [
                {words("country.cambodia"): ["contacts/cambodia/police.md", "contacts/cambodia/helpline.md"]},
                {words("country.lao-pdr"): ["contacts/lao-pdr/unit.md"]},
                {words("country.viet-nam"): ["contacts/viet-nam/line-111.md", "contacts/viet-nam/old-line.md"]},
            ]
        },
        {
            words("nav.laws"): [
                {words("country.cambodia"): ["laws/cambodia/old-law.md", "laws/cambodia/tourism-law.md"]},
                {words("country.thailand"): ["laws/thailand/online-bill.md"]},
            ]
        },
        {words("nav.instruments"): [{words("country.international"): ["instruments/international/treaty.md"]}]},
        {words("nav.glossary"): ["glossary/child.md"]},
        {words("nav.guides"): ["guides/how-sure-is-this.md"]},
    ]


def test_the_order_follows_the_titles_of_the_language() -> None:
    """In English the helpline (Child Helpline) comes before the police, in Khmer after."""
    laws = [item for item in navigation(small_library(), "en") if isinstance(item, dict) and "Whom to call" in item]
    assert laws[0]["Whom to call"][0] == {"Cambodia": ["contacts/cambodia/helpline.md", "contacts/cambodia/police.md"]}


def test_the_page_of_a_kind_stands_first_among_its_records(tmp_path: Path) -> None:
    index = (
        "---\nid: glossary\ntitle: Words\nsummary: All words.\nlists: term\nconfidence: high\n"
        "verified: 2026-11-23\nreview_by: 2027-05-01\nstatus: published\n---\n"
    )
    library = library_of(with_content(tmp_path, {"docs/en/glossary/index.md": index}))
    assert {"Glossary": ["glossary/index.md", "glossary/child.md"]} in navigation(library, "en")


def test_a_page_that_lists_a_kind_in_another_order_stands_before_the_countries(tmp_path: Path) -> None:
    by_topic = (
        "---\nid: laws-by-topic\ntitle: The law, by topic\nsummary: By topic.\nlists: law-by-topic\nconfidence: high\n"
        "verified: 2026-11-23\nreview_by: 2027-05-01\nstatus: published\n---\n"
    )
    nav = navigation(library_of(with_content(tmp_path, {"docs/en/laws-by-topic.md": by_topic})), "en")
    assert nav[3:] == [
        {
            "The law": [
                "laws-by-topic.md",
                {"Cambodia": ["laws/cambodia/tourism-law.md", "laws/cambodia/old-law.md"]},
                {"Thailand": ["laws/thailand/online-bill.md"]},
            ]
        },
        {"Treaties and guidelines": [{"International": ["instruments/international/treaty.md"]}]},
        {"Glossary": ["glossary/child.md"]},
        {"About": ["guides/how-sure-is-this.md"]},
    ]


def test_capitals_do_not_matter_for_the_order(tmp_path: Path) -> None:
    change = changed("docs/en/laws/cambodia/old-law.md", "title: Older Law", "title: an older law")
    laws = navigation(library_of(with_content(tmp_path, change)), "en")[3]
    assert laws == {
        "The law": [
            {"Cambodia": ["laws/cambodia/old-law.md", "laws/cambodia/tourism-law.md"]},
            {"Thailand": ["laws/thailand/online-bill.md"]},
        ]
    }
