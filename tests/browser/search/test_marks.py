"""The words that were searched for are marked, whole clusters at a time."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from sala.search.fold import clusters, fold
from tests.browser.samples import address
from tests.browser.search.reading import Reader
from tests.browser.search.words import ARTICLE_34, LANGUAGES, LSHTSE, TRAFFICKING
from tests.browser.visiting import DESKTOP, visiting

MARKED = """
() => Array.from(document.querySelectorAll("article :is(h1, h2, h3, h4, p, li, dd, td, th, blockquote)"), block => {
  let at = 0;
  const text = [], marks = [], walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, end = at + node.length;
    if (node.parentElement.closest("mark")) { marks.push([at, end, Boolean(node.parentElement.closest("a.term"))]); }
    text.push(node.data);
    at = end;
  }
  return [text.join(""), marks];
}).filter(block => block[1].length)
"""


def edges(text: str) -> set[int]:
    """Offsets in UTF-16 at which a cluster of a text begins or ends."""
    found = {0}
    for cluster in clusters(text):
        found.add(max(found) + len(cluster.encode("utf-16-le")) // 2)
    return found


def joined(marks: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    """Marks that touch as one."""
    begin, end = marks[0][:2]
    for here, there, _ in marks[1:]:
        if here == end:
            end = there
            continue
        yield begin, end
        begin, end = here, there
    yield begin, end


def split(block: tuple[str, list[tuple[int, int, bool]]]) -> list[str]:
    """Marks of a block that begin or end within a cluster."""
    text, marks = block
    whole = edges(text)
    return [text[begin:end] for begin, end, _ in marks if not {begin, end} <= whole]


def test_words_are_marked_in_titles_and_snippets_and_on_the_page_arrived_at(any_reader: Reader) -> None:
    for language in LANGUAGES:
        any_reader.open(address("index.html", language))
        word = TRAFFICKING[language]
        shown = any_reader.find(word)
        marks = [mark for result in shown.results for mark in (*result.title_marks, *result.snippet_marks)]
        unmarked = [result.path for result in shown.results if not result.title_marks + result.snippet_marks]
        assert ({fold(mark)[: len(fold(word))] for mark in marks}, unmarked) == ({fold(word)}, [])
        cut = [
            text
            for result in shown.results
            for text, found in ((result.title, result.title_marks), (result.snippet, result.snippet_marks))
            if any(split_in(text, mark) for mark in found)
        ]
        assert cut == []
        any_reader.click("[role=option] a")
        any_reader.until_at(shown.first)
        blocks = any_reader.evaluate(MARKED)
        found = {fold(text[begin:end]) for text, marks in blocks for begin, end in joined(marks)}
        assert ({mark[: len(fold(word))] for mark in found}, [block for block in blocks if split(block)]) == (
            {fold(word)},
            [],
        )
    assert any_reader.faults == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_a_provision_asked_for_its_heading_alone_is_marked(reader: Reader, language: str) -> None:
    reader.go(f"{reader.top}{address(LSHTSE, language)}?mark={quote(ARTICLE_34[language])}#art-34")
    ((text, marks),) = reader.evaluate(MARKED)
    word, number = (text[begin:end] for begin, end in joined(marks))
    assert (text.startswith(word), fold(number)) == (True, "34")
    assert reader.evaluate("() => document.querySelector('mark').closest('h2').id") == "art-34"


def split_in(text: str, mark: str) -> bool:
    """No place of a mark in a text begins and ends with clusters."""
    whole, at = edges(text), text.find(mark)
    while at >= 0:
        if {at, at + len(mark)} <= whole:
            return False
        at = text.find(mark, at + 1)
    return True


def across_term_links(site: Path, language: str) -> Iterator[tuple[str, str]]:
    """Pages and texts of four clusters, two of which end before the link of a term and two of which begin it."""
    for path in sorted((site / language).rglob("*.html")):
        root = html.fromstring(path.read_bytes())
        for link in root.xpath("//article//p/a[@class='term']"):
            before = link.getprevious()
            lead = (link.getparent().text if before is None else before.tail) or ""
            runs = [clusters(lead)[-2:], clusters(link.text or "")[:2]]
            if all(len(run) == 2 and all("\u0e80" <= cluster[0] <= "\u17b3" for cluster in run) for run in runs):
                yield path.relative_to(site).as_posix(), "".join(runs[0] + runs[1])


@pytest.mark.parametrize("language", ["km", "lo"])
def test_a_mark_goes_across_the_link_of_a_term(reader: Reader, site: Path, language: str) -> None:
    page, text = next(across_term_links(site, language))
    reader.go(f"{reader.top}{page}?mark={quote(text)}")
    blocks = reader.evaluate(MARKED)
    across = [
        fold(words[begin:end])
        for words, marks in blocks
        for begin, end in joined(marks)
        if {inside for here, there, inside in marks if begin <= here and there <= end} == {True, False}
    ]
    assert ([block for block in blocks if split(block)], fold(text) in across) == ([], True)
    assert reader.faults == []


def test_a_mark_that_means_nothing_changes_nothing(reader: Reader) -> None:
    for mark in ("%", "%E1%9E", "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "%E1%9F%92", ""):
        reader.go(f"{reader.top}guides/safe-browsing.html?mark={mark}")
        assert reader.evaluate("() => document.querySelectorAll('article [onerror]').length") == 0
        assert reader.evaluate(MARKED) == []
    assert reader.faults == []


def test_what_is_not_searched_is_not_marked(reader: Reader) -> None:
    reader.go(f"{reader.top}laws/cambodia/lshtse-2008.html?mark=Article%2034#art-34")
    counts = "() => ['[data-sala-skip] mark', 'h2 mark'].map(s => document.querySelectorAll(`article ${s}`).length > 0)"
    assert reader.evaluate(counts) == [False, True]
    assert reader.faults == []


BAR = "() => Array.from(document.querySelectorAll('.sala-marked'), bar => bar.textContent)"
TEXT = "() => document.querySelector('article').innerText"
IN_SIGHT = """
() => {
  const place = document.querySelector("article mark").getBoundingClientRect();
  return place.top >= 0 && place.bottom <= innerHeight;
}
"""


def test_a_bar_says_what_is_marked_and_takes_the_marks_away(reader: Reader) -> None:
    reader.go(f"{reader.top}laws/cambodia/lshtse-2008.html")
    before = reader.evaluate(TEXT)
    reader.go(f"{reader.top}laws/cambodia/lshtse-2008.html?mark=child&other=1#art-34")
    assert reader.evaluate(BAR) == ["Marked: child Remove the marks"]
    reader.click(".sala-marked button")
    asked = "?mark=child&other=1" if reader.top.startswith("file:") else "?other=1"
    assert reader.path == f"laws/cambodia/lshtse-2008.html{asked}#art-34"
    assert (reader.evaluate(BAR), reader.evaluate(MARKED), reader.evaluate(TEXT) == before) == ([], [], True)
    assert reader.faults == []


BAR_IN_SIGHT = """
() => {
  const bar = document.querySelector(".sala-marked").getBoundingClientRect();
  const place = document.querySelector("#art-34").getBoundingClientRect();
  const header = document.querySelector(".md-header").getBoundingClientRect();
  return header.bottom <= bar.top + 1 && bar.bottom <= place.top + 1 && place.bottom <= innerHeight;
}
"""


def test_the_bar_stands_above_the_part_that_the_address_names(reader: Reader) -> None:
    for language in LANGUAGES:
        reader.go(f"{reader.top}{address('laws/cambodia/lshtse-2008.html', language)}?mark=34#art-34")
        reader.until(BAR_IN_SIGHT)
    assert reader.faults == []


def test_the_first_mark_is_scrolled_to_unless_the_address_names_a_part(reader: Reader) -> None:
    page = f"{reader.top}laws/cambodia/lshtse-2008.html?mark=pornography"
    reader.go(page)
    reader.until(IN_SIGHT)
    reader.go("about:blank")
    reader.go(f"{page}#art-34")
    reader.until("() => Math.abs(document.querySelector('#art-34').getBoundingClientRect().top) < 200")
    assert reader.faults == []


def test_marks_are_not_printed(browser: Browser, server: str) -> None:
    style = "() => getComputedStyle(document.querySelector('article mark'))"
    with visiting(browser, server, DESKTOP) as visit:
        visit.open("laws/cambodia/lshtse-2008.html?mark=child")
        visit.page.emulate_media(media="print")
        seen = visit.page.evaluate(f"() => [({style})().backgroundColor, ({style})().borderBottomWidth]")
        assert (seen, visit.page.locator(".sala-marked").is_visible()) == (["rgba(0, 0, 0, 0)", "0px"], False)
