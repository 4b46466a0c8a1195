"""What the search sees of a page: its units, the facts in its attributes, and what it cannot use."""

from pathlib import Path

import pytest

from sala.problems import Problem
from sala.search.pages import Form, SearchPage, Unit, known_language, read_page, site_pages

LANGUAGES = frozenset({"en", "km"})


def _read(body: str, head: str = "", language: str = "en") -> SearchPage:
    text = f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'
    page = read_page("a.html", text.encode(), LANGUAGES)
    assert isinstance(page, SearchPage)
    return page


def _units(body: str) -> list[tuple[str, str]]:
    """Title and text of each unit."""
    return [(unit.title, unit.text) for unit in _read(body).units]


def _told(text: str | bytes) -> str:
    """The line about a page that cannot be searched."""
    problem = read_page("en/a.html", text.encode() if isinstance(text, str) else text, LANGUAGES)
    assert isinstance(problem, Problem)
    return str(problem)


# Units


def test_a_page_is_cut_where_a_second_level_heading_stands() -> None:
    page = _read('<h1>Law</h1><p>Lead.</p><h2 id="one">One</h2><p>First.</p><h3>Deeper</h3>Same unit.<h2>Two</h2>')
    assert page == SearchPage(
        path="a.html",
        language="en",
        title="Law",
        facets={"kind": (), "country": (), "topic": (), "audience": ()},
        units=(
            Unit("", "page", title="Law", text="Lead."),
            Unit("one", "section", title="One", text="First.\nDeeper\nSame unit."),
            Unit("", "section", title="Two"),
        ),
        forms=(),
        names={"place": (), "number": (), "service": ()},
    )


def test_what_readers_call_a_contact_stands_in_its_head() -> None:
    said = (("place", "Laos"), ("number", "police, police number"), ("number", "hotline"))
    page = _read("<h1>Line</h1>", "".join(f'<meta name="sala:{name}" content="{value}">' for name, value in said))
    assert page.names == {"place": ("Laos",), "number": ("police, police number", "hotline"), "service": ()}


def test_a_unit_has_kind_number_label_and_anchor_from_what_holds_its_heading() -> None:
    said = 'data-sala-kind="provision" data-sala-number="283 bis" data-sala-unit="section"'
    body = f'<section {said} id="a"><h2>Section 283 bis</h2></section>'
    assert _read(body).units == (Unit("a", "provision", title="Section 283 bis", number="283 bis", label="section"),)


def test_the_heading_itself_may_say_them() -> None:
    body = '<h2 id="s-2" data-sala-kind="step" data-sala-number="2">Apply</h2>'
    assert _read(body).units == (Unit("s-2", "step", title="Apply", number="2"),)


def test_a_heading_in_another_language_says_so() -> None:
    assert _read('<h2 lang="km">ច្បាប់</h2>').units == (Unit("", "section", "km", "ច្បាប់"),)


def test_a_second_first_level_heading_begins_a_unit_too() -> None:
    assert _units("<h1>A</h1>a<h2>B</h2>b<h1>C</h1>c") == [("A", "a"), ("B", "b"), ("C", "c")]


def test_words_before_the_first_heading_belong_to_the_head() -> None:
    assert _units("<p>Before.</p><h1>Title</h1><p>After.</p>") == [("Title", "Before.\nAfter.")]


@pytest.mark.parametrize(
    "body",
    [
        "<h1>T</h1><h3>One</h3><h4>Two</h4>",
        "<h1>T</h1><p>One</p><p>Two</p>",
        "<h1>T</h1>One<br>Two",
        "<h1>T</h1><ul><li>One<li>Two</ul>",
        "<h1>T</h1><table><tr><td>One<td>Two</table>",
        "<h1>T</h1><dl><dt>One<dd>Two</dl>",
        "<h1>T</h1><pre>One</pre>Two",
        "<h1>T</h1>One<hr>Two",
        "<h1>T</h1><details><summary>One</summary>Two</details>",
        "<h1>T</h1><figure>One<figcaption>Two</figcaption></figure>",
    ],
)
def test_blocks_part_words(body: str) -> None:
    assert _units(body) == [("T", "One\nTwo")]


def test_elements_within_a_line_part_no_words() -> None:
    assert _units("<h1>ច្បាប់<b>ការងារ</b></h1><p>ក<em>ខ</em>គ</p>") == [("ច្បាប់ការងារ", "កខគ")]


def test_a_break_in_a_heading_parts_its_words() -> None:
    assert _units("<h1>One<br>Two</h1>") == [("One Two", "")]


def test_white_space_is_one_space_and_comments_are_no_words() -> None:
    assert _units("<h1> A \n <!-- x --> B </h1><p>c\xa0\t d<!-- y --></p>") == [("A B", "c d")]


@pytest.mark.parametrize(
    "skipped",
    [
        "<nav>n</nav>",
        "<footer>n</footer>",
        "<button>n</button>",
        "<script>n</script>",
        "<style>n</style>",
        "<template>n</template>",
        "<noscript>n</noscript>",
        "<svg><text>n</text></svg>",
        "<p data-sala-skip>n <b>n</b></p>",
        '<p data-sala-skip=""><a href="tel:117">n</a></p>',
        "<h2 data-sala-skip>n</h2>",
    ],
)
def test_what_is_not_the_words_of_the_page_is_passed_over(skipped: str) -> None:
    assert _read(f"<h1>T</h1>a {skipped} b").units == (Unit("", "page", title="T", text="a b"),)


def test_the_words_stand_in_the_one_article_or_else_in_main() -> None:
    assert _units("<p>x</p><main><p>y</p><article><h1>T</h1></article></main>") == [("T", "")]
    assert _units("<p>x</p><main><article>One</article><article>Two</article></main>") == [("", "One\nTwo")]


# Facts


def test_a_page_may_be_narrowed_by_what_its_meta_elements_hold() -> None:
    metas = '<meta name="sala:kind" content="law"><meta name="sala:topic" content="work">'
    page = _read("<h1>T</h1>", metas + '<meta name="sala:topic" content="land"><meta name="sala:country" content="kh">')
    assert page.names == {"place": (), "number": (), "service": ()}
    assert page.facets == {"kind": ("law",), "country": ("kh",), "topic": ("work", "land"), "audience": ()}


@pytest.mark.parametrize(
    ("address", "phones"),
    [
        ("tel:+85592311511", ["85592311511"]),
        ("tel:1280;phone-context=+855", ["1280", "8551280"]),
        ("tel:117", ["117"]),
        ("tel:+855-92", []),
        ("https://example.org/tel:117", []),
    ],
)
def test_a_number_to_call_is_its_digits(address: str, phones: list[str]) -> None:
    assert _read(f'<h1>T</h1><a href="{address}">call</a>').units == (
        Unit("", "page", title="T", phones=phones, text="call"),
    )


def test_forms_of_a_term_have_the_language_that_holds_them() -> None:
    khmer = '<ul lang="km"><li data-sala-form="preferred">ការ <b>ងារ</b></li></ul>'
    body = f'<h1>T</h1>{khmer}<b data-sala-form="avoided">j</b>'
    assert _read(body).forms == (Form("km", "preferred", "ការ ងារ"), Form("en", "avoided", "j"))


def test_a_head_without_words_of_its_own_has_the_description_of_the_page() -> None:
    meta = '<meta name="description" content="What it  means.">'
    described = _read("<h1>Term</h1><h2>Khmer</h2>", meta).units
    assert described == (Unit("", "page", title="Term", text="What it means."), Unit("", "section", title="Khmer"))
    assert _read("<h1>Law</h1>Lead.", meta).units == (Unit("", "page", title="Law", text="Lead."),)


def test_a_part_of_a_term_is_called_by_its_preferred_form() -> None:
    body = '<h1>T</h1><h2>Khmer</h2><p>Use <dfn data-sala-form="preferred">ការងារ</dfn> in law</p>'
    assert _units(body)[1] == ("Khmer: ការងារ", "Use ការងារ in law")


@pytest.mark.parametrize(
    ("head", "title"),
    [("<title> Name </title>", "Name"), ("<title></title>", "a.html"), ("", "a.html")],
)
def test_a_page_without_heading_is_called_by_its_title_or_path(head: str, title: str) -> None:
    assert _read("<p>words</p>", head).title == title


# What cannot be searched


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html><h1>A</h1>", "the page has no lang; write <html lang=...> with one of: en, km"),
        ('<html lang=""><h1>A</h1>', "the page has no lang; write <html lang=...> with one of: en, km"),
        ('<html lang="xx"><h1>A</h1>', "lang is 'xx'; write <html lang=...> with one of: en, km"),
        ('<html lang="en"><nav>A</nav>', "the page has no text; give it a heading and words"),
        ('<html lang="en">', "the page has no text; give it a heading and words"),
        ("", "the page is empty; build the site again"),
        (" \n", "the page is empty; build the site again"),
        ("<!-- nothing -->", "the page is empty; build the site again"),
        ("just words", "the page has no lang; write <html lang=...> with one of: en, km"),
        ("<p", "the page has no lang; write <html lang=...> with one of: en, km"),
    ],
)
def test_a_page_that_cannot_be_searched_is_told_with_the_cure(text: str | bytes, message: str) -> None:
    assert _told(text) == f"en/a.html:1:1: error: {message} [page-searchable]"


def test_broken_html_is_read_as_a_browser_reads_it() -> None:
    assert _units("<h1>A<p>b</div><b>c<h2>D</b>e</table>&nbsp;&#0;f<") == [("A", "bc"), ("D", "e \ufffdf<")]


@pytest.mark.parametrize(
    ("data", "line", "column", "what"),
    [
        (b'<html lang="en"><h1>A</h1>\ncaf\xe9 b', 2, 4, "byte 0xe9 is not UTF-8"),
        ("<h1>ខ្មែរ</h1>".encode() + b"\xff", 1, 15, "byte 0xff is not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00", 3, 1, "a zero byte, so the file is no text"),
        ("<h1>A</h1>".encode("utf-16-le"), 1, 2, "a zero byte, so the file is no text"),
    ],
)
def test_a_file_that_is_no_text_is_told_with_the_place_of_its_first_strange_byte(
    data: bytes, line: int, column: int, what: str
) -> None:
    cure = "save the page as HTML in UTF-8, or take the file away"
    assert _told(data) == f"en/a.html:{line}:{column}: error: {what}; {cure} [page-searchable]"


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("km", "km"),
        ("KM", "km"),
        ("km-KH", "km"),
        ("KM-kh", "km"),
        ("km-Khmr-KH-x-draft", "km"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh-TW", "zh"),
        ("kmr", ""),
        ("km_KH", ""),
        ("k", ""),
        ("", ""),
    ],
)
def test_a_tag_names_the_longest_language_that_it_begins_with(tag: str, language: str) -> None:
    assert known_language(tag, ["en", "km", "zh", "zh-Hant"]) == language


def test_a_page_is_of_the_language_that_its_tag_names() -> None:
    assert _read("<h1>A</h1>", language=" KM-kh ").language == "km"


@pytest.mark.parametrize(
    "head",
    ['<meta http-equiv="refresh" content="0; url=b.html">', '<meta name="robots" content="noindex, nofollow">'],
)
def test_redirects_and_hidden_pages_are_passed_over_without_a_word(head: str) -> None:
    assert read_page("a.html", f"<html><head>{head}</head><h1>A</h1>".encode(), LANGUAGES) is None


def test_the_pages_of_a_site_come_in_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.html", "a/c.html", "a/note.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "folder.html").mkdir()
    assert list(site_pages(tmp_path)) == [("a/c.html", b"a/c.html"), ("b.html", b"b.html")]
