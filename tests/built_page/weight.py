"""What a page weighs on the line, by itself and with all that a first visit fetches for it.

Read from the files: the page, its style sheets, scripts and icon, and each font whose characters the page shows. Text
is counted as a server sends it, gzipped; pictures and fonts as they are.
"""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any

from tests.built_page.pages import BuiltPage

COMPRESSED = frozenset({".woff2", ".png", ".jpg", ".webp"})
# e.g. `@font-face { font-family: "Noto Sans"; src: url(../fonts/a.woff2) ...; unicode-range: U+1780-17FF, U+25CC; }`
FONT_FACE = re.compile(r"@font-face\s*\{([^}]*)\}")
FAMILY = re.compile(r'font-family:\s*"([^"]+)"')
SOURCE = re.compile(r"url\(([^)]+)\)")
RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", re.IGNORECASE)
LANGUAGE_NAMES = "Language Names"
"""Family in which the choice of languages is set."""
LANGUAGE_CHOICE = "sala-languages"
"""Class of that choice."""


@dataclass(frozen=True, slots=True)
class Part:
    """A file that a page needs."""

    path: str
    """Path below the site."""
    size: int
    """Bytes on the line."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A page with all that it needs."""

    page: BuiltPage
    """The page."""
    parts: tuple[Part, ...]
    """What a first visit fetches, the page too; the heaviest first."""

    @property
    def alone(self) -> int:
        """Bytes of the page by itself."""
        return next(part.size for part in self.parts if part.path == self.page.path)

    @property
    def first_visit(self) -> int:
        """Bytes of a first visit."""
        return sum(part.size for part in self.parts)


@dataclass(frozen=True, slots=True)
class Font:
    """A file of a font, and the characters for which a browser fetches it."""

    family: str
    """Name of the font."""
    path: str
    """Path below the site."""
    ranges: tuple[range, ...]
    """Code points."""

    def has(self, characters: set[int]) -> bool:
        """One of the characters is in its ranges."""
        return any(character in span for character in characters for span in self.ranges)


def weigh(site: Path, page: BuiltPage) -> Weight:
    """The weight of a page of a site."""
    sheets = list(_addresses(page, "//link[@rel='stylesheet']/@href"))
    others = _addresses(page, "//link[@rel='icon']/@href | //script/@src | //img/@src")
    fonts = (font for sheet in sheets for font in _fonts(site, sheet))
    paths = {*sheets, *others, *_shown_fonts(page, tuple(fonts))}
    parts = [Part(page.path, _gzipped(page.source)), *(Part(path, _size(site / path)) for path in paths)]
    return Weight(page, tuple(sorted(parts, key=lambda part: (-part.size, part.path))))


def _addresses(page: BuiltPage, xpath: str) -> Iterator[str]:
    """Paths below the site; the page for lost addresses begins its own at the top."""
    for address in page.root.xpath(xpath):
        yield address[1:] if address.startswith("/") else normpath(join(dirname(page.path), address))


@cache
def _size(path: Path) -> int:
    content = path.read_bytes()
    return len(content) if path.suffix in COMPRESSED else _gzipped(content)


def _gzipped(content: bytes) -> int:
    return len(gzip.compress(content, compresslevel=6, mtime=0))


@cache
def _fonts(site: Path, sheet: str) -> tuple[Font, ...]:
    rules = FONT_FACE.findall((site / sheet).read_text(encoding="utf-8"))
    return tuple(font for rule in rules for font in _font(sheet, rule))


def _font(sheet: str, rule: str) -> Iterator[Font]:
    family, source = FAMILY.search(rule), SOURCE.search(rule)
    if family and source:
        spans = [(int(first, 16), int(last or first, 16)) for first, last in RANGE.findall(rule)]
        path = normpath(join(dirname(sheet), source[1].strip("\"'")))
        yield Font(family[1], path, tuple(range(first, last + 1) for first, last in spans))


def _shown_fonts(page: BuiltPage, fonts: tuple[Font, ...]) -> Iterator[str]:
    """Fonts that a browser fetches: those with a character of the words in sight."""
    named, others = _characters(page)
    for font in fonts:
        if font.has(named if font.family == LANGUAGE_NAMES else others):
            yield font.path


def _characters(page: BuiltPage) -> tuple[set[int], set[int]]:
    """Code points of the choice of languages, and of all other words in sight."""
    named: set[int] = set()
    others: set[int] = set()
    for element, in_choice in _visible(page.root.find("body"), False):
        words = element.text or ""
        (named if in_choice else others).update(map(ord, words))
        for child in element:
            (named if in_choice else others).update(map(ord, child.tail or ""))
    return named, others


def _visible(element: Any, in_choice: bool) -> Iterator[tuple[Any, bool]]:
    """Elements that are shown, and whether each is within the choice of languages."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style") or element.get("hidden") is not None:
        return
    chosen = in_choice or LANGUAGE_CHOICE in element.get("class", "").split()
    yield element, chosen
    for child in element:
        yield from _visible(child, chosen)
