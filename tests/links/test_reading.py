"""What a file of the built site refers to, where that stands, and the content from which it was made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.links.attributes import referred
from sala.links.internal import findings
from sala.links.places import places
from sala.links.references import References, read
from sala.links.site import BuiltSite
from sala.links.sources import source_of

markup = st.text(alphabet=st.sampled_from("<>/\"'= &#;ahrefstylscpimgdu:()\n-!")) | st.text()


@given(st.binary() | markup.map(str.encode), st.sampled_from(["a.html", "a.css", "search/en/a.js", "sitemap.xml"]))
def test_any_bytes_are_read_and_their_links_looked_at(data: bytes, path: str) -> None:
    site = BuiltSite(frozenset({path}), {path: read(path, data)})
    found = [finding.address for finding in findings(site)]
    text = data.decode("utf-8", "replace")
    assert {address for address, _ in places(path, text, found)} <= set(found)


@pytest.mark.parametrize(
    ("name", "value", "addresses"),
    [
        ("href", " a.html#b ", ["a.html#b"]),
        ("srcset", "a.png 1x, b.png 2x", ["a.png", "b.png"]),
        ("style", "background: url('a b.png'), url(c.png)", ["a b.png", "c.png"]),
        ("content", "0; URL='../a.html'", ["../a.html"]),
        ("content", "width=device-width", []),
        ("title", "a.html", []),
    ],
)
def test_an_attribute_refers_to_addresses(name: str, value: str, addresses: list[str]) -> None:
    assert referred(name, value) == addresses


def test_a_part_of_the_search_refers_to_the_parts_that_it_names() -> None:
    manifest = b'Sala.part("en","manifest",{"pages":2,"postings":[["#1"],["aaaaaaaa"]],"words":"bbbbbbbb"})\n'
    postings = b'Sala.part("en","aaaaaaaa",`0word\tcccccccc`)\n'
    assert [read("search/en/x.js", data) for data in (manifest, postings)] == [
        References(addresses=frozenset({"aaaaaaaa.js", "bbbbbbbb.js"})),
        References(),
    ]


TEXTS = {
    "docs/en/laws/a.md": "---\nid: a\nsteps: \n  - b#art-1\n---\n\nSee [b](ref:b) and [](ref:b#art-2).\n",
    "docs/km/laws/a.md": "---\ntitle: ក\n---\n\n[ក](https://example.org/x)\n",
    "docs/en/index.md": "Home\n",
    "glossary/people.yml": "- id: child\n- id: helper\n",
}


@pytest.mark.parametrize(
    ("page", "address", "source"),
    [
        ("laws/a.html", "b.html", "docs/en/laws/a.md:7"),
        ("laws/a.html", "../laws/b.html#art-2", "docs/en/laws/a.md:7"),
        ("laws/a.html", "b.html#art-1", "docs/en/laws/a.md:4"),
        ("km/laws/a.html", "https://example.org/x", "docs/km/laws/a.md:5"),
        ("km/laws/a.html", "b.html", "docs/en/laws/a.md:7"),
        ("km/laws/a.html", "../../assets/x.css", "docs/km/laws/a.md"),
        ("index.html", "x.html", "docs/en/index.md"),
        ("km/glossary/helper.html", "x.html", "glossary/people.yml:2"),
        ("404.html", "/x.html", ""),
    ],
)
def test_the_source_of_a_link_is_told_as_exactly_as_it_can_be(page: str, address: str, source: str) -> None:
    assert source_of(page, address, TEXTS) == source
