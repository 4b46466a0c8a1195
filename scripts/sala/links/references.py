"""What one file of a built site names, and what it refers to."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree  # type: ignore[import-untyped]

from sala.links.attributes import LISTS, in_styles, referred

SITEMAP = "sitemap.xml"
# e.g. <loc>https://sala.example/km/index.html</loc>
LOCATION = re.compile(r"<loc>([^<]*)</loc>")
# e.g. Sala.part("km","kc0ddsiv",[["#1"],["hvz9hhcs"]])
PART = re.compile(r'Sala\.part\("[^"]*","[^"]*",(.*)\)\s*', re.DOTALL)
# e.g. hvz9hhcs, see sala.search.files
PART_NAME = re.compile(r"[0-9a-z]{8}")

_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True)


def _xpath(expression: str) -> etree.XPath:
    return etree.XPath(expression, smart_strings=False)


def _query(word: bytes, expression: str, name: str) -> tuple[bytes, etree.XPath, str]:
    """A word without which a page has none of these, the way to their values, and what to read these as."""
    return word, _xpath(expression), name


_FOR_MACHINES = "contains(@rel, 'canonical') or contains(@rel, 'alternate')"
_STATED = _xpath(f"//link[{_FOR_MACHINES}]/@href")
_ANCHORS = (_xpath("//@id"), _xpath("//a/@name"))
# each walks the whole page, so those whose word is not there are left out; a union would be slower, for it is sorted
_ADDRESSES = (
    _query(b"href", "//*[not(self::link)]/@href", "href"),
    _query(b"<link", f"//link[not({_FOR_MACHINES})]/@href", "href"),
    *(
        _query(name.encode() + b"=", f"//@{name}", name)
        for name in ("src", "poster", "cite", "action", "formaction", *LISTS)
    ),
    _query(b"<object", "//object/@data", "data"),
    _query(b"xlink:href", "//@*[name()='xlink:href']", "xlink:href"),
    _query(b"style=", "//@style", "style"),
    _query(b"<style", "//style/text()", "style"),
    _query(b"http-equiv", "//meta[@http-equiv='refresh']/@content", "content"),
)


@dataclass(frozen=True, slots=True)
class References:
    """What one file names and refers to."""

    anchors: frozenset[str] = frozenset()
    """Names of its places, to which a fragment may lead."""
    addresses: frozenset[str] = frozenset()
    """Addresses as written, without the spaces around them."""
    stated: frozenset[str] = frozenset()
    """Addresses on the web that it states to machines alone: canonical and alternate ones, those of the sitemap."""


def is_read(path: str) -> bool:
    """Whether a file of the site can refer to others."""
    is_part = path.startswith("search/") and path.endswith(".js")
    return path == SITEMAP or is_part or path.endswith((".html", ".css"))


def read(path: str, data: bytes) -> References:
    """What a file of the site names and refers to."""
    readers: dict[str, Callable[[bytes], References]] = {
        ".html": _page,
        ".css": _styles,
        ".js": _part,
        ".xml": _sitemap,
    }
    return readers[PurePosixPath(path).suffix](data)


def _page(data: bytes) -> References:
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError:  # nothing that could be a page
        root = None
    if root is None:
        return References()
    written = data.lower().replace(b" =", b"=")
    queries = [(xpath, name) for word, xpath, name in _ADDRESSES if word in written]
    found = frozenset(
        address for xpath, name in queries for value in set(xpath(root)) for address in referred(name, value)
    )
    for_machines = frozenset(value.strip() for value in _STATED(root))
    stated = frozenset(address for address in for_machines if address.startswith(("https://", "http://")))
    anchors = frozenset(name for xpath in _ANCHORS for name in xpath(root))
    return References(anchors, found | (for_machines - stated), stated)


def _styles(data: bytes) -> References:
    return References(addresses=frozenset(address for _, address in in_styles(data.decode("utf-8", "replace"))))


def _sitemap(data: bytes) -> References:
    return References(stated=frozenset(LOCATION.findall(data.decode("utf-8", "replace"))))


def _part(data: bytes) -> References:
    """The parts to which a part of the search leads: a manifest or directory to many (`sala.search.files`)."""
    match = PART.fullmatch(data.decode("utf-8", "replace"))
    try:
        value = json.loads(match[1]) if match else None
    except ValueError:  # a template literal: lists of places, or words
        return References()
    held = value.values() if isinstance(value, dict) else [value]
    return References(addresses=frozenset(f"{name}.js" for each in held for name in _parts(each)))


def _parts(value: object) -> list[str]:
    """Names of parts: one alone, as a manifest has some, or a directory's; none in anything else."""
    if _is_name(value):
        return [str(value)]
    if not (isinstance(value, list) and len(value) == 2 and all(isinstance(half, list) for half in value)):
        return []
    keys, names = value
    return list(names) if len(keys) == len(names) and all(_is_name(name) for name in names) else []


def _is_name(value: object) -> bool:
    return isinstance(value, str) and PART_NAME.fullmatch(value) is not None
