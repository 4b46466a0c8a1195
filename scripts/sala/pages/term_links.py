"""Python-Markdown extension: the first mention of each glossary term on a page is a link to the term.

The page's links are given as configuration, since they are relative to the page. Headings, links and code are left
alone. Khmer, Lao and Thai do not separate words, so there a form is found wherever it stands between two clusters;
elsewhere it must stand as a word.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Library
from sala.model.references import Target
from sala.pages.addresses import source_link

SKIPPED = frozenset({"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "th"})
UNSPACED = r"\u0E00-\u0EFF\u1780-\u17FF"
"""Thai, Lao and Khmer blocks."""
MARKS = r"\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE\u17B6-\u17D3\u17DD"
"""Signs that belong to the letter before them."""
OPENERS = r"\u0E40-\u0E44\u0EC0-\u0EC4\u17D2"
"""Signs to which the letter after them belongs: Thai and Lao vowels written before it, the Khmer coeng."""
ACCENTS = r"\u0300-\u036F"
"""Marks of a decomposed Latin letter, which `\\w` does not hold."""
SHORTEST_UNSPACED = 5
"""A shorter form of an unspaced script is part of too many other words."""


def forms_of(library: Library, language: str) -> dict[str, str]:
    """Preferred and admitted forms of the published terms in a language, and the id of each."""
    found: dict[str, str] = {}
    for entry in library.published_terms():
        forms = entry.term.languages.get(language)
        for form in (forms.preferred, *forms.admitted) if forms else ():
            plain = form.replace("\u200b", "")
            if re.match(f"[{UNSPACED}]", plain) is None or len(plain) >= SHORTEST_UNSPACED:
                found.setdefault(plain, entry.term.id)
    return found


def links_for(library: Library, language: str, from_path: str) -> dict[str, str]:
    """Forms in a language and the relative link from a page (below docs/<language>/) to each one's term.

    The page's own term is there with an empty link, so that all pages share one expression.
    """
    links = {}
    ways: dict[str, str] = {}
    for form, term_id in forms_of(library, language).items():
        if term_id not in ways:
            entry = library.by_id[term_id]
            own = entry.relative_path == from_path
            ways[term_id] = "" if own else source_link(Target(entry, None, True), from_path)
        links[form] = ways[term_id]
    return links


@cache
def pattern_of(forms: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all forms, the longest first."""
    return re.compile("|".join(_expression(form) for form in sorted(forms, key=len, reverse=True)), re.IGNORECASE)


def _expression(form: str) -> str:
    if re.match(f"[{UNSPACED}]", form):
        return f"(?<![{OPENERS}])" + "\u200b?".join(map(re.escape, form)) + f"(?![{MARKS}])"
    return rf"(?<![\w{ACCENTS}]){re.escape(form)}(?![\w{ACCENTS}])"


class TermLinks(Treeprocessor):
    """Puts the links into the tree of a page."""

    def __init__(self, md: Markdown, links: Mapping[str, str], language: str) -> None:
        super().__init__(md)
        self.links = {form.casefold(): url for form, url in links.items()}
        self.pattern = pattern_of(tuple(links)) if links else None
        self.language = language
        self.used: set[str] = set()

    def run(self, root: Element) -> None:
        """Link the first mention of each term, in the order of the text."""
        if self.pattern:
            self.used = set()
            self._walk(root)

    def _walk(self, element: Element) -> None:
        if element.tag in SKIPPED or element.get("lang", self.language) != self.language:
            return
        children = list(element)
        self._link(element, None, element.text or "")
        for child in children:
            self._walk(child)
            self._link(element, child, child.tail or "")

    def _link(self, parent: Element, before: Element | None, text: str) -> None:
        """Replace a run of text (the parent's own, or the tail of a child) by text, link, text, ..."""
        place = 0 if before is None else list(parent).index(before) + 1
        rest = 0
        last = before
        for start, end, url in self._first_mentions(text):
            _set(parent, last, text[rest:start])
            anchor = Element("a", {"href": url, "class": "term"})
            anchor.text = text[start:end]
            parent.insert(place, anchor)
            place, rest, last = place + 1, end, anchor
        if rest:
            _set(parent, last, text[rest:])

    def _first_mentions(self, text: str) -> Iterator[tuple[int, int, str]]:
        assert self.pattern
        for match in self.pattern.finditer(text):
            url = self.links.get(match[0].replace("\u200b", "").casefold())
            if url and url not in self.used:
                self.used.add(url)
                yield match.start(), match.end(), url


def _set(parent: Element, before: Element | None, text: str) -> None:
    if before is None:
        parent.text = text
    else:
        before.tail = text


class TermLinkExtension(Extension):
    """Registers `TermLinks` after inline markup is parsed and before the generator resolves links."""

    def __init__(self, **options: Any) -> None:
        self.config = {
            "links": [{}, "forms and links of the page"],
            "language": [SOURCE_LANGUAGE, "language of the page"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processor."""
        processor = TermLinks(md, self.getConfig("links"), self.getConfig("language"))
        md.treeprocessors.register(processor, "sala-term-links", 5)


def makeExtension(**options: Any) -> TermLinkExtension:
    """Entry point for Python-Markdown."""
    return TermLinkExtension(**options)
