"""The head of a page says what the page is, in words of its own, and fits a phone.

Bad:  <title>Sala</title> on every page
Good: <title>Who is a child - Sala</title>, <meta name="description" ...>, <meta name="viewport" ...>

Source: WCAG 2.2, 2.4.2, https://www.w3.org/WAI/WCAG22/Understanding/page-titled
"""

from collections.abc import Iterator, Sequence

from sala.problems import Problem
from tests.built_page.pages import BuiltPage

RULE = "head-complete"
UNDESCRIBED = frozenset({"lost", "moved"})
"""Kinds of page that no search engine shows."""


def check(pages: Sequence[BuiltPage]) -> Iterator[Problem]:
    """Pages without title, description or viewport, and titles that stand twice in a language."""
    titles: dict[tuple[str, str], str] = {}
    for page in pages:
        yield from _missing(page)
        title = page.root.findtext("head/title") or ""
        if title and page.kind != "moved":  # the title of one that moved is that of its successor
            first = titles.setdefault((page.language, title), page.path)
            if first != page.path:
                message = f"the title '{title}' is that of {first} too; change the title of one of the two records"
                yield page.problem(page.root.find("head/title"), RULE, message)


def _missing(page: BuiltPage) -> Iterator[Problem]:
    if not (page.root.findtext("head/title") or "").strip():
        yield page.problem(page.root, RULE, "there is no title; write one that says what the page is")
    if page.kind not in UNDESCRIBED and not _content(page, "description"):
        yield page.problem(page.root, RULE, "there is no meta description; give the record a summary")
    viewport = _content(page, "viewport")
    if "width=device-width" not in viewport.replace(" ", ""):
        message = f"the viewport is '{viewport}'; write width=device-width,initial-scale=1"
        yield page.problem(page.root, RULE, message)


def _content(page: BuiltPage, name: str) -> str:
    found = page.root.xpath("head/meta[@name=$name]/@content", name=name)
    return str(found[0]).strip() if found else ""
