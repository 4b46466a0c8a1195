"""Where a page stands, and the way to it from another page's source."""

import posixpath

import pytest

from sala.model.references import Target
from sala.pages.addresses import entry_url, page_url, source_link
from tests.pages.small_site import record, small_library, term


def test_the_source_language_stands_at_the_top_and_each_other_below_its_code() -> None:
    path = "laws/cambodia/tourism-law.md"
    assert (page_url(path, "en"), page_url(path, "km")) == (
        "laws/cambodia/tourism-law.html",
        "km/laws/cambodia/tourism-law.html",
    )


def test_a_part_of_a_page_has_its_anchor_behind_the_address() -> None:
    assert entry_url(record("tourism-law"), "lo", "art-1") == "lo/laws/cambodia/tourism-law.html#art-1"


def test_a_term_has_a_page_of_its_own() -> None:
    assert entry_url(term("child"), "en") == "glossary/child.html"


def test_links_between_sources_are_relative() -> None:
    target = Target(record("tourism-law"), "art-1", True)
    links = [
        source_link(target, path)
        for path in ("index.md", "guides/x.md", "laws/cambodia/old-law.md", "contacts/viet-nam/x.md")
    ]
    assert links == [
        "laws/cambodia/tourism-law.md#art-1",
        "../laws/cambodia/tourism-law.md#art-1",
        "tourism-law.md#art-1",
        "../../laws/cambodia/tourism-law.md#art-1",
    ]


@pytest.mark.parametrize("to", sorted(small_library().by_path))
def test_a_link_between_sources_leads_from_every_page_to_every_other(to: str) -> None:
    target = Target(small_library().by_path[to], None, True)
    arrivals = {
        posixpath.normpath(posixpath.join(posixpath.dirname(start), source_link(target, start)))
        for start in small_library().by_path
    }
    assert arrivals == {to}
