"""The rendered body of a page, cut at its second-level headings."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from sala.pages.rendered import RenderedSection, cut


def test_a_body_is_cut_into_introduction_and_sections() -> None:
    html = '<p>Before.</p>\n<h2 id="art-1">Who is a <em>child</em></h2>\n<p>One.</p>\n<h2 id="art-2" lang="en">Two</h2>'
    assert cut(html) == (
        "<p>Before.</p>",
        (
            RenderedSection("art-1", "Who is a <em>child</em>", "<p>One.</p>", None),
            RenderedSection("art-2", "Two", "", "en"),
        ),
    )


def test_a_body_without_headings_is_all_introduction() -> None:
    assert cut("<p>Only.</p>") == ("<p>Only.</p>", ())


def test_deeper_headings_stay_in_their_section() -> None:
    html = '<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<p>Text.</p>'
    assert cut(html) == ("", (RenderedSection("a", "A", '<h3 id="b">B</h3>\n<p>Text.</p>', None),))


def test_a_heading_in_a_code_block_is_no_heading() -> None:
    html = Markdown(extensions=["attr_list"]).convert("    <h2>no</h2>\n\n## Yes {#yes}\n")
    assert cut(html) == (
        "<pre><code>&lt;h2&gt;no&lt;/h2&gt;\n</code></pre>",
        (RenderedSection("yes", "Yes", "", None),),
    )


BLOCK = st.text(st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=30)
MARKDOWN = st.lists(
    st.one_of(
        st.builds("## {} {{#a-{}}}".format, BLOCK.map(lambda text: text.replace("\n", " ")), st.integers(0, 99)),
        st.builds("### {} {{#b}}".format, BLOCK.map(lambda text: text.replace("\n", " "))),
        st.builds('!!! note "T"\n    {}'.format, BLOCK.map(lambda text: text.replace("\n", " "))),
        BLOCK,
    ),
    max_size=8,
).map("\n\n".join)


@given(MARKDOWN)
def test_nothing_of_a_body_is_lost(markdown: str) -> None:
    """Putting the parts together again gives the HTML but for white space at the seams."""
    html = Markdown(extensions=["attr_list", "admonition", "tables", "footnotes"]).convert(markdown)
    before, sections = cut(html)
    joined = before
    for section in sections:
        lang = f' lang="{section.language}"' if section.language else ""
        joined += f'<h2 id="{section.anchor}"{lang}>{section.title}</h2>{section.body}'
    assert _without_seams(joined) == _without_seams(html)


def _without_seams(html: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<h2\b[^>]*>", "<h2>", html))
