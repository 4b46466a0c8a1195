"""The pages of a built site as the search sees them: cut into units, each with its words and facts.

Works on HTML alone, so that it outlives the generator. A unit is what follows a first or second-level heading.
Attributes say what the HTML cannot: `data-sala-kind` (provision, step, ...), `data-sala-number` (34, 283 bis),
`data-sala-unit` (article, section), `data-sala-skip` (words that are not the page's own). Meta elements `sala:kind`,
`sala:country`, `sala:topic`, `sala:audience` hold what one may narrow a search by; `sala:place`, `sala:number`,
`sala:service` what readers call a contact.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import html  # type: ignore[import-untyped]
from lxml.etree import ParserError  # type: ignore[import-untyped]

from sala.problems import Message, Problem

RULE = "page-searchable"
SKIPPED = frozenset({"script", "style", "nav", "footer", "button", "template", "noscript", "svg"})
FACETS = ("kind", "country", "topic", "audience")
NAMES = ("place", "number", "service")
"""Names of a contact's country; of one with a number to call, of another."""
BLOCKS = frozenset(
    "p div section article header aside blockquote pre address details summary br hr figure figcaption "  # noqa: SIM905
    "h3 h4 h5 h6 ul ol li dl dt dd table caption tr th td".split()
)
"""Elements that part the words before them from their own, and those from the words after them."""
# e.g. "tel:1280;phone-context=+855", "tel:+85592311511"
TELEPHONE = re.compile(r"tel:\+?(\d+)(?:;phone-context=\+(\d+))?")

Event = tuple[str, str, Any]
"""What stands next in a page: `unit`, `title`, `text` or `phone`; its words; the element."""


@dataclass(slots=True)
class Unit:
    """A part of a page that a search finds by itself."""

    anchor: str
    """Id of its heading; nothing for the head of the page."""
    kind: str
    """page, section, provision, step, ..."""
    language: str = ""
    """Language of its words, where it is not the page's."""
    title: str = ""
    """Its heading."""
    number: str = ""
    """Number of a provision, as the law has it."""
    label: str = ""
    """What the law calls a provision: article or section."""
    phones: list[str] = field(default_factory=list)
    """Numbers to call: the digits of a short code, or of an E.164 number."""
    text: str = ""
    """Its words."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a term, as a page of the glossary shows it."""

    language: str
    """BCP 47 code."""
    role: str
    """preferred, admitted, avoided, attention or statutory."""
    text: str
    """The form."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of the site."""

    path: str
    """Path below the site."""
    language: str
    """Language of the page."""
    title: str
    """First heading."""
    facets: dict[str, tuple[str, ...]]
    """Values to narrow by: kind, country, topic, audience."""
    units: tuple[Unit, ...]
    """Units, the head of the page first."""
    forms: tuple[Form, ...]
    """Forms of the term that the page is about; none on other pages."""
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What readers call the page besides its title, by `NAMES`."""


def read_page(path: str, data: bytes, languages: frozenset[str]) -> SearchPage | Problem | None:
    """A page from its HTML; a problem where it is no text, has no known language or no words; None where it is none to
    search.
    """
    if strange := _strange(path, data):
        return strange
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    except ParserError:
        return Problem(path, 1, 1, RULE, Message("the page is empty; build the site again"))
    if root.xpath("//meta[@name='robots' and contains(@content, 'noindex')]|//meta[@http-equiv='refresh']"):
        return None
    written = root.get("lang", "").strip()
    language = known_language(written, languages)
    if not language:
        seen = Message("lang is '{language}'", language=written) if written else Message("the page has no lang")
        known = ", ".join(sorted(languages))
        return Problem(
            path, 1, 1, RULE, Message("{seen}; write <html lang=...> with one of: {known}", seen=seen, known=known)
        )
    body = next((found[0] for tag in ("article", "main", "body") if len(found := root.xpath(f"//{tag}")) == 1), root)
    units = tuple(unit for unit in _units(body) if unit.title or unit.text)
    if not units:
        return Problem(path, 1, 1, RULE, Message("the page has no text; give it a heading and words"))
    if not units[0].anchor and not units[0].text:  # a head of a heading alone, as of a term, says its summary
        units[0].text = " ".join(" ".join(root.xpath("//meta[@name='description']/@content")).split())
    facets, names = (
        {name: tuple(map(str, root.xpath(f"//meta[@name='sala:{name}']/@content"))) for name in kinds}
        for kinds in (FACETS, NAMES)
    )
    title = units[0].title or (root.findtext(".//title") or path).strip()
    forms = tuple(_forms(body))
    return SearchPage(path, language, title, facets, units, forms, names)


def known_language(tag: str, languages: Iterable[str]) -> str:
    """The language of the site that a tag names: the longest that the tag begins with, in capitals or not.

    "km-KH" and "KM" are km; "kmr" is not, nor is "km_KH". Nothing where there is none.
    Source: lookup of BCP 47, https://www.rfc-editor.org/rfc/rfc4647#section-3.4
    """
    wanted = f"{tag}-".lower()
    return max((known for known in languages if wanted.startswith(f"{known}-".lower())), key=len, default="")


def _strange(path: str, data: bytes) -> Problem | None:
    """Where a file is no text in UTF-8, what is not: most likely it is no page, or was saved by an old program."""
    if b"\0" in data:
        place, what = data.index(b"\0"), Message("a zero byte, so the file is no text")
    else:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError as error:
            place, what = error.start, Message("byte 0x{byte:02x} is not UTF-8", byte=data[error.start])
        else:
            return None
    before = data[:place].rpartition(b"\n")[2].decode("utf-8", "replace")
    line = data.count(b"\n", 0, place) + 1
    message = Message("{what}; save the page as HTML in UTF-8, or take the file away", what=what)
    return Problem(path, line, len(before) + 1, RULE, message)


def _forms(body: Any) -> Iterator[Form]:
    for element in body.xpath(".//*[@data-sala-form]"):
        language = next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang")), "")
        yield Form(str(language), element.get("data-sala-form"), " ".join(element.text_content().split()))


def _units(body: Any) -> list[Unit]:
    units = [Unit("", "page")]
    for kind, words, element in _events(body, False):
        unit = units[-1]
        if kind == "text" and element.get("data-sala-form") == "preferred" and unit is not units[0]:
            unit.title += f": {words}"  # a language's part of a term is known by the form, not by the language alone
        if kind == "unit":
            if element.tag == "h2" or unit.title:  # the first h1 is the head's
                units.append(_unit(element))
        elif kind == "title":
            unit.title += words
        elif kind == "phone":
            unit.phones.append(words)
        else:
            unit.text += words
    for unit in units:
        unit.title = " ".join(unit.title.split())
        unit.text = re.sub(r"\s*\n\s*", "\n", re.sub(r"[ \t\r\f\v\xa0]+", " ", unit.text)).strip()
    return units


def _unit(heading: Any) -> Unit:
    holder = next(iter(heading.xpath("ancestor-or-self::*[@data-sala-kind][1]")), heading)
    anchor = heading.get("id") or holder.get("id") or ""
    language = heading.get("lang") or ""
    kind, number, label = (holder.get(f"data-sala-{name}", "") for name in ("kind", "number", "unit"))
    return Unit(anchor, kind or "section", language, "", number, label)


def _events(element: Any, in_heading: bool) -> Iterator[Event]:
    tag = element.tag
    if not isinstance(tag, str) or tag in SKIPPED or element.get("data-sala-skip") is not None:
        return
    if tag in {"h1", "h2"}:
        yield "unit", "", element
        in_heading = True
    telephone = TELEPHONE.fullmatch(element.get("href", "")) if tag == "a" else None
    if telephone:
        yield "phone", telephone[1], element
        if telephone[2]:  # a short code is typed behind the number of its country too, and is no other country's
            yield "phone", telephone[2] + telephone[1], element
    kind = "title" if in_heading else "text"
    edge = [(kind, "\n", element)] if tag in BLOCKS else []
    yield from edge
    if element.text:
        yield kind, element.text, element
    for child in element:
        yield from _events(child, in_heading)
        if child.tail:
            yield kind, child.tail, element
    yield from edge


def site_pages(site: Path) -> Iterator[tuple[str, bytes]]:
    """Path below the site and bytes of each HTML file, sorted."""
    for path in sorted(site.rglob("*.html")):
        if path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes()
