"""Reads a built page without a browser: what it links, names and says."""

import re
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

ADDRESSES = ("href", "src", "poster", "data")
UNSEEN = frozenset({"script", "style"})
BREAKS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "td", "th", "dt", "dd", "div", "section", "br"})


@dataclass
class ReadPage(HTMLParser):
    """A page and what stands on it."""

    path: str
    """Path below the site, with forward slashes."""
    language: str = ""
    """`lang` of the page."""
    tags: list[str] = field(default_factory=list)
    """Name of every element, in order."""
    ids: list[str] = field(default_factory=list)
    """Every id, in order."""
    links: list[str] = field(default_factory=list)
    """Every address that it links or loads."""
    alternates: dict[str, str] = field(default_factory=dict)
    """Address by language, as told to search engines."""
    choices: dict[str, str] = field(default_factory=dict)
    """Address by language, as offered to the reader."""
    json_ld: list[str] = field(default_factory=list)
    """Text of each JSON-LD block."""
    seen: list[str] = field(default_factory=list)
    """Pieces of text that a reader sees."""

    def __post_init__(self) -> None:
        super().__init__()
        self._within = ""

    @property
    def text(self) -> str:
        """All that a reader sees, with single spaces."""
        return " ".join("".join(self.seen).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if tag == "html":
            self.language = attributes.get("lang", "")
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self.links += [attributes[name] for name in ADDRESSES if name in attributes]
        if attributes.get("http-equiv") == "refresh":
            self.links.append(attributes["content"].partition("url=")[2])
        if "hreflang" in attributes:
            offered = self.alternates if tag == "link" else self.choices
            offered[attributes["hreflang"]] = attributes["href"]
        if tag in UNSEEN:
            self._within = "json-ld" if attributes.get("type") == "application/ld+json" else "unseen"
            self.json_ld += [""] if self._within == "json-ld" else []
        if tag in BREAKS:
            self.seen.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in UNSEEN:
            self._within = ""
        if tag in BREAKS:
            self.seen.append(" ")

    def handle_data(self, data: str) -> None:
        if self._within == "json-ld":
            self.json_ld[-1] += data
        elif not self._within:
            self.seen.append(data)


@cache
def read_pages(site: Path) -> dict[str, ReadPage]:
    """Every page of a site by its path."""
    return {path.relative_to(site).as_posix(): _read(site, path) for path in sorted(site.rglob("*.html"))}


def _read(site: Path, path: Path) -> ReadPage:
    page = ReadPage(path.relative_to(site).as_posix())
    page.feed(path.read_text(encoding="utf-8"))
    page.close()
    return page


def style_addresses(sheet: str) -> list[str]:
    """Addresses that a style sheet loads, e.g. `url(../fonts/noto-sans-lao.woff2)`; data: addresses left out."""
    found = re.findall(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")]*))\s*\)""", sheet)
    return [address for parts in found if (address := "".join(parts)) and not address.startswith(("data:", "#"))]
