"""Where in a file an address stands."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from html.parser import HTMLParser

from sala.links.attributes import in_styles, referred

Place = tuple[int, int]
"""Line and column, from 1; the column in code points."""

# a comment, an element whose content is no HTML (e.g. <script>"<a href=x>"</script>), or the beginning of an element
MARKUP = re.compile(
    r"""<!--.*?-->|(<(script|style|textarea|title)\b[^>]*>)(.*?)</\2|(<[a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>)""",
    re.DOTALL | re.IGNORECASE,
)


def places(path: str, text: str, addresses: Sequence[str]) -> Iterator[tuple[str, Place]]:
    """Each address with each of its places in a file; in a page, a place is the beginning of an element."""
    for offset, address in _found(path, text, frozenset(addresses)):
        before = text[:offset]
        yield address, (before.count("\n") + 1, offset - before.rfind("\n"))


def _found(path: str, text: str, addresses: frozenset[str]) -> Iterator[tuple[int, str]]:
    if path.endswith(".html"):
        yield from _in_page(text, addresses)
    elif path.endswith(".css"):
        yield from ((offset, address) for offset, address in in_styles(text) if address in addresses)
    else:  # a part of the search names another without the ending
        for address in addresses:
            name = re.escape(address.removesuffix(".js"))
            yield from ((match.start(), address) for match in re.finditer(rf'(?<=[">]){name}(?=["<])', text))


def _in_page(text: str, addresses: frozenset[str]) -> Iterator[tuple[int, str]]:
    for match in MARKUP.finditer(text):
        element = unescape(match[1] or match[4] or "")
        # most elements name none of them, and parsing is slow
        if any(address in element for address in addresses):
            for address in sorted(_Element.addresses_of(match[1] or match[4]) & addresses):
                yield match.start(), address
        if (match[2] or "").lower() == "style":
            yield from ((match.start(3) + at, address) for at, address in in_styles(match[3]) if address in addresses)


class _Element(HTMLParser):
    """Reads the attributes of one element."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.update(address for name, value in attrs for address in referred(name, value or ""))

    @classmethod
    def addresses_of(cls, element: str) -> set[str]:
        """Addresses in the beginning of an element."""
        reader = cls()
        reader.feed(element)
        return reader.found
