"""A content file as read: headings, sections, references, places."""

from hypothesis import settings
from hypothesis import strategies as st

from sala.model.document import Document, Heading, Section
from sala.problems import Message, Problem

QUICK = settings(derandomize=True, database=None, deadline=None, max_examples=150)
LINES = st.one_of(
    st.sampled_from(
        ["", "## A {#a}", "## B", "### C {#c}", "# D", "##E", "```", "~~~~", "```python", "words", " ## F", "\t"]
    ),
    st.text(st.characters(exclude_characters="\n", codec="utf-8"), max_size=12),
)
BODIES = st.lists(LINES, max_size=14).map("\n".join)
BODY = """\
Introduction.

## First {#first}

Words.

### Below {#below}

More words.

```
## No heading {#none}
[no](ref:reference)
```

## Second

[](ref:a-law), [the *helpline*](ref:helpline#call) and [a page](page.md).
"""
PAGE = Document("docs/en/guides/page.md", "en", BODY, 8)


def test_headings_are_told_with_level_title_anchor_and_line_and_those_in_code_are_none() -> None:
    assert PAGE.headings() == (
        Heading(2, "First", "first", 10),
        Heading(3, "Below", "below", 14),
        Heading(2, "Second", None, 23),
    )


def test_a_heading_needs_no_space_after_its_signs_and_may_close_with_some() -> None:
    page = Document("a.md", "en", "##Close\n\n## Open ##\n\n#### ខ្មែរ {#khmer .wide}\n")
    assert page.headings() == (
        Heading(2, "Close", None, 1),
        Heading(2, "Open", None, 3),
        Heading(4, "ខ្មែរ", "khmer", 5),
    )


def test_anchors_are_those_that_are_written() -> None:
    assert PAGE.anchors() == ("first", "below")


def test_sections_begin_at_second_level_headings_and_hold_what_is_below() -> None:
    code = "```\n## No heading {#none}\n[no](ref:reference)\n```"
    assert PAGE.introduction() == "Introduction."
    assert PAGE.sections() == (
        Section(Heading(2, "First", "first", 10), f"Words.\n\n### Below {{#below}}\n\nMore words.\n\n{code}"),
        Section(
            Heading(2, "Second", None, 23), "[](ref:a-law), [the *helpline*](ref:helpline#call) and [a page](page.md)."
        ),
    )


def test_references_are_told_with_line_column_record_and_anchor() -> None:
    assert list(PAGE.links()) == [(25, 1, "a-law", None), (25, 16, "helpline", "call")]


def test_a_problem_stands_at_its_value_or_its_key_or_at_what_is_around_it() -> None:
    page = Document("a.md", "en", values={(): (2, 1), ("steps", 1): (9, 5)}, keys={("steps",): (7, 1)})
    assert page.place(("steps", 1)) == (9, 5)
    assert page.place(("steps", 1, "who", 0)) == (9, 5)
    assert page.place(("steps", 1), key=True) == (7, 1)
    assert page.place(("title",)) == (2, 1)
    assert Document("a.md", "en").place(("title",)) == (1, 1)


def test_a_message_has_one_line_whatever_value_it_shows() -> None:
    page = Document("a.md", "en")
    seen = Message("'{value}' is odd", value="a\nb\x1b\u2028")
    assert seen == "'a\\nb\\x1b\\u2028' is odd"
    assert page.problem_at("schema", 3, 4, seen) == Problem("a.md", 3, 4, "schema", seen)
