"""The pages of a built site, as its checks read them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html  # type: ignore[import-untyped]

from sala.model.allowed import SOURCE_LANGUAGE
from sala.pages.addresses import GUIDE_TO_CHECKS, is_for_editors
from sala.problems import Message, Problem

# a folder of two letters at the top of the site is a language, e.g. `km/laws/index.html`
LANGUAGE_FOLDER = re.compile(r"^([a-z]{2})/")
NOT_FOUND = "404.html"
EMPTY = "leave.html"
"""The page that takes the place of what was read, on the way out: without a word, so that nothing of it is seen."""
BROWSED = ("contacts-by-need.html", "laws-by-topic.html", "laws-by-instrument.html")
"""Lists in another order than by country."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page of HTML."""

    site: str
    """Name of the site's folder, with which a problem names the file."""
    path: str
    """Path below the site, with forward slashes."""
    source: bytes
    """The file."""
    root: Any
    """Its `html` element."""

    @property
    def language(self) -> str:
        """Language in which a page at this path is."""
        folder = LANGUAGE_FOLDER.match(self.path)
        return folder[1] if folder else SOURCE_LANGUAGE

    @property
    def kind(self) -> str:
        """What the page is: home, list, browse, A to Z, check, comparison, lost, moved, or the kind of its record."""
        name = LANGUAGE_FOLDER.sub("", self.path)
        named = {NOT_FOUND: "lost", "index.html": "home", "a-z.html": "A to Z"} | dict.fromkeys(BROWSED, "browse")
        if name in named:
            return named[name]
        if name == GUIDE_TO_CHECKS.replace(".md", ".html") or is_for_editors(name):
            return "check"
        if name.endswith("/index.html"):
            return "list"
        if name.startswith("standards/compared/"):
            return "comparison"
        kinds = self.root.xpath("//meta[@name='sala:kind']/@content")
        return str(kinds[0]) if kinds else "moved"

    def elements(self, *tags: str) -> Iterator[Any]:
        """Elements of these names, or all, in order; comments left out."""
        return (element for element in self.root.iter(*tags) if isinstance(element.tag, str))

    def problem(self, element: Any, rule: str, message: str) -> Problem:
        """A problem at an element."""
        return Problem(f"{self.site}/{self.path}", element.sourceline or 1, 1, rule, Message("{text}", text=message))


def read_pages(site: Path) -> tuple[BuiltPage, ...]:
    """Every page of a site, by path, but the empty one."""
    return tuple(_read(site, path) for path in sorted(site.rglob("*.html")) if path.name != EMPTY)


def _read(site: Path, path: Path) -> BuiltPage:
    source = path.read_bytes()
    root = html.document_fromstring(source, parser=html.HTMLParser(encoding="utf-8"))
    return BuiltPage(site.name, path.relative_to(site).as_posix(), source, root)


def text_of(element: Any) -> str:
    """All words within an element, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def shortened(text: str, length: int = 60) -> str:
    """The beginning of a text, for a message."""
    words = " ".join(text.split())
    return words if len(words) <= length else words[: length - 3] + "..."
