"""What `sala check --fix` makes of a text: what has one right answer, and nothing else."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sala.checks import CHECKS
from sala.mending import MENDS, difference, mended
from sala.search.fold import fold
from tests.pages.small_site import ROOT
from tests.search.texts import texts_of_any_script

LAW = settings(max_examples=300, deadline=None)
CONTACT = """---
id: helpline
countries:{countries}
provisions:
  - number: "១២"
channels:
  - type: {kind}
    number: {number}{more}
  - {{type: phone, number: "០៩២ ៣១១ ៥១១", sms: true}}
---
Number: 092 311 511
"""


def _texts() -> st.SearchStrategy[str]:
    """Any text, with the lines and the front matter of content."""
    pieces = st.one_of(
        texts_of_any_script(), st.sampled_from(["---\n", "\n", "\r\n", "\r", "  \n", "\u200b", "ກໍາ", "`"])
    )
    return st.lists(pieces, max_size=12).map("".join)


@LAW
@given(_texts())
def test_mending_twice_changes_nothing(text: str) -> None:
    assert mended(mended(text)) == mended(text)


@LAW
@given(_texts())
def test_a_mended_text_is_the_same_to_the_search(text: str) -> None:
    assert fold(mended(text)).split() == fold(text).split()


@LAW
@given(_texts())
def test_latin_letters_digits_and_stops_stay_as_they_are(text: str) -> None:
    def kept(of: str) -> str:
        return re.sub(r"[^!-~]", "", of)

    assert kept(mended(text)) == kept(text)


def test_the_content_as_it_stands_is_not_changed() -> None:
    paths = [path for top in ("docs", "glossary", "overrides/strings") for path in (ROOT / top).rglob("*")]
    texts = [path.read_bytes().decode() for path in paths if path.suffix in {".md", ".yml"}]
    assert [text[:80] for text in texts if mended(text) != text] == []


def test_every_rule_that_mends_is_asked() -> None:
    assert set(MENDS) == {module.mend for module in CHECKS if hasattr(module, "mend")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ខែ្មរ\n", "ខ្មែរ\n"),
        ("ក្រុមកេី\n", "ក្រុមកើ\n"),
        ("ស្រ្តី\n", "ស្ត្រី\n"),
        ("កាិ\n", "កាិ\n"),  # two vowels: nobody knows which is meant
        ("កណ្ដាល\n", "កណ្ដាល\n"),  # subscript DA: for an editor
        ("ນໍ້າ ນ້ໍາ ນຳ້\n", "ນ້ຳ ນ້ຳ ນ້ຳ\n"),
        ("ເເມ່ ກ່ິ\n", "ແມ່ ກິ່\n"),
        ("ກ່້\n", "ກ່້\n"),
        ("ភាសា\u200b\u200bខ្មែរ\u200b \u200bនិង\u200b\n", "ភាសា\u200bខ្មែរ និង\n"),
        ("ក\u200bា `a\u200b\u200bb`\n", "ក\u200bា `a\u200b\u200bb`\n"),
        ("\ufeff---\r\nid: x \r\n---\r\nWords\t\r\nmore", "---\nid: x\n---\nWords\nmore\n"),
        ("---\nid: x\n---\nA line  \nbroken\n\n\n", "---\nid: x\n---\nA line  \nbroken\n"),
        ("id: x   \nnot closed: [\n", "id: x\nnot closed: [\n"),
        (" \n", " \n"),
        ("", ""),
    ],
)
def test_what_a_text_becomes(text: str, expected: str) -> None:
    assert mended(text) == expected


@pytest.mark.parametrize(
    ("countries", "kind", "number", "expected"),
    [
        ("[cambodia]", "phone", '"092 311 511"', '"+85592311511"'),
        ("[cambodia]", "phone", "+855 92 311 511", '"+85592311511"'),
        ("\n  - cambodia", "phone", "'០៩២៣១១៥១១'", '"+85592311511"'),
        ("[thailand, viet-nam]", "phone", '"0912345678"', '"0912345678"'),  # a number of both
        ("[cambodia]", "phone", '"123"', '"123"'),
        ("[cambodia]", "short-code", '"១២ ៨០"', '"1280"'),
        ("[cambodia]", "short-code", '"1289"', '"1289"'),
        ("[cambodia]", "phone", '"+85592311511"', '"+85592311511"'),
    ],
)
def test_a_number_to_call_takes_its_form_where_it_can_be_only_one(
    countries: str, kind: str, number: str, expected: str
) -> None:
    more = "\n    country: cambodia" if kind == "short-code" else ""
    countries = countries if countries.startswith("\n") else f" {countries}"
    other = '"+85592311511"' if "cambodia" in countries else '"០៩២ ៣១១ ៥១១"'
    before = CONTACT.format(countries=countries, kind=kind, number=number, more=more)
    after = CONTACT.format(countries=countries, kind=kind, number=expected, more=more).replace('"០៩២ ៣១១ ៥១១"', other)
    assert mended(before) == after


def test_the_difference_is_a_unified_one_without_controls() -> None:
    assert list(difference("a.md", "one\ntwo\t\r\nthree", "one\ntwo\nthree\n")) == [
        "a.md: CR LF made LF at the end of 1 line",
        "--- a.md",
        "+++ a.md",
        "@@ -1,4 +1,3 @@",
        " one",
        "-two\\t",
        "+two",
        " three",
        "-\\ No newline at end of file",
    ]
