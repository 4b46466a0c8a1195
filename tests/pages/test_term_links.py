"""The first mention of each term is a link, and the text stays what it was."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from sala.pages.term_links import TermLinkExtension, forms_of, links_for
from tests.pages.small_site import changed, library_of, small_library, with_content

LINK = re.compile(r'<a class="term" href="([^"]*)">(.*?)</a>', re.DOTALL)


def linked(text: str, *forms: str, language: str = "en") -> list[tuple[str, str]]:
    """The links in a text: each one's words and where it leads; form `a` leads to `a.md`."""
    return [(words, url) for url, words in LINK.findall(rendered(text, *forms, language=language))]


def rendered(text: str, *forms: str, language: str = "en") -> str:
    extension = TermLinkExtension(links={form: f"{form}.md" for form in forms}, language=language)
    html = Markdown(extensions=["attr_list", "tables", extension]).convert(text)
    return re.sub(r'<a href="([^"]*)" class="term">', r'<a class="term" href="\1">', html)


def test_the_first_mention_alone_is_a_link() -> None:
    assert rendered("A child is a child.\n\nA child.", "child") == (
        '<p>A <a class="term" href="child.md">child</a> is a child.</p>\n<p>A child.</p>'
    )


def test_the_first_mention_is_the_first_in_the_order_of_the_text() -> None:
    assert rendered("A child, **a child**, a child.", "child") == (
        '<p>A <a class="term" href="child.md">child</a>, <strong>a child</strong>, a child.</p>'
    )


def test_a_mention_in_bold_is_a_link_where_it_is_the_first() -> None:
    assert rendered("**A child** and a child.", "child") == (
        '<p><strong>A <a class="term" href="child.md">child</a></strong> and a child.</p>'
    )


def test_each_of_several_terms_in_one_run_of_text_is_linked() -> None:
    assert rendered("Of a child and a victim, here.", "child", "victim") == (
        '<p>Of a <a class="term" href="child.md">child</a> and a <a class="term" href="victim.md">victim</a>, here.</p>'
    )


def test_the_longest_form_wins() -> None:
    assert linked("child abuse material", "child", "child abuse") == [("child abuse", "child abuse.md")]


def test_a_form_is_found_whatever_its_capitals() -> None:
    assert linked("Child ABUSE", "child abuse") == [("Child ABUSE", "child abuse.md")]


@pytest.mark.parametrize(
    "text",
    [
        "## child {#c}",
        "# child",
        "[child](ref.md)",
        "`child`",
        "    child",
        "| child |\n|---|\n| - |",
    ],
)
def test_headings_links_and_code_are_left_alone(text: str) -> None:
    assert linked(text, "child") == []


def test_a_passage_in_another_language_is_left_alone() -> None:
    assert linked("A child.\n{ lang=en }", "child", language="km") == []


@pytest.mark.parametrize("text", ["children", "grandchild", "child1", "child\u0301", "e\u0301child", "child_x"])
def test_a_form_inside_a_longer_latin_word_is_no_mention(text: str) -> None:
    assert linked(text, "child") == []


def test_a_khmer_form_is_found_between_other_words_without_spaces() -> None:
    assert linked("ច្បាប់ការពារកុមារភាពនៅកម្ពុជា", "កុមារភាព", language="km") == [("កុមារភាព", "កុមារភាព.md")]


def test_a_khmer_form_is_found_with_zero_width_spaces_inside_and_keeps_them() -> None:
    assert linked("ច្បាប់\u200bកុមារ\u200bភាព\u200bនៅ", "កុមារភាព", language="km") == [("កុមារ\u200bភាព", "កុមារភាព.md")]


@pytest.mark.parametrize(
    ("form", "text", "language"),
    [
        ("កុមារភាព", "កុមារភាពិ", "km"),  # a vowel sign belongs to the last letter
        ("កុមារភាព", "កុមារភាព្យ", "km"),  # a letter below belongs to it
        ("កុមារភាព", "ស្កុមារភាព", "km"),  # the first letter stands below another
        ("ການເດີນທາງ", "ການເດີນທາງ່", "lo"),  # a tone mark
        ("ลักพา", "เลักพา", "th"),  # a vowel written before the first letter
    ],
)
def test_a_form_that_begins_or_ends_inside_a_cluster_is_no_mention(form: str, text: str, language: str) -> None:
    assert linked(text, form, language=language) == []


TEXT = st.text(
    st.one_of(
        st.sampled_from("child victim កុមារ\u200b្ិភាព ເດັກ เด็ก e\u0301é.,()"),
        st.characters(codec="utf-8", categories=("L", "M", "N", "P", "Zs"), exclude_characters="&<>`_*[]\\{}"),
    ),
    max_size=60,
)
FORM = st.one_of(
    st.sampled_from(["child", "child victim", "កុមារ", "ភាព", "ເດັກ"]),
    st.text(st.characters(codec="utf-8", categories=("L", "M", "N")), min_size=1, max_size=6),
)


@given(TEXT, st.lists(FORM, unique=True, max_size=4))
def test_a_text_without_its_links_is_the_text_that_it_was(text: str, forms: list[str]) -> None:
    markdown = f"Begin {text} **{text}** end {text}"
    html = rendered(markdown, *forms)
    assert unescape(LINK.sub(r"\2", html)) == unescape(rendered(markdown))


@given(TEXT, st.lists(FORM, unique=True, max_size=4))
def test_no_term_is_linked_twice(text: str, forms: list[str]) -> None:
    urls = [url for _, url in linked(f"{text} {text}", *forms)]
    assert sorted(set(urls)) == sorted(urls)


def test_preferred_and_admitted_forms_of_published_terms_are_linked() -> None:
    assert forms_of(small_library(), "en") == {"minor person": "child", "MP": "child"}


def test_a_language_links_its_own_forms_alone() -> None:
    assert (forms_of(small_library(), "km"), forms_of(small_library(), "lo")) == ({"អនីតិជន": "child"}, {})


def test_a_form_of_an_unspaced_script_that_is_part_of_too_many_words_is_not_linked(tmp_path: Path) -> None:
    library = library_of(with_content(tmp_path, changed("glossary/people.yml", "អនីតិជន", "កូន")))
    assert forms_of(library, "km") == {}


def test_links_are_relative_to_the_page_and_a_term_does_not_link_to_itself() -> None:
    assert [links_for(small_library(), "km", path) for path in ("index.md", "laws/x/y.md", "glossary/child.md")] == [
        {"អនីតិជន": "glossary/child.md"},
        {"អនីតិជន": "../../glossary/child.md"},
        {"អនីតិជន": ""},
    ]
