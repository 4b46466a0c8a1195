"""Every link inside the built site leads somewhere, over http and from the disk of any system alike.

lychee is not asked here: it passes over scripts, redirects, styles of elements and `rel=nofollow`, finds on Windows
and macOS what only they forgive, and takes more time (`tests/links/test_lychee.py` shows it). It is the witness of
the tests instead: what it finds on a damaged site must be found here too.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from urllib.parse import unquote, urlsplit

from sala.links.site import BuiltSite

RESOLVE = "links-resolve"
"""Rule: what is linked to exists."""
PORTABLE = "links-portable"
"""Rule: a link works from the disk as on the web, and on every system."""
NOT_FOUND = "404.html"
"""The page that a web server shows at any address: its links must begin at the top."""
NO_OTHER = "take the link away, or link to what there is"
# e.g. https:, mailto:, tel:, data:
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an address, and how to mend it."""

    rule: str
    """The rule broken."""
    message: str
    """What is wrong; then, after a semicolon, how to mend it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A link that does not lead where it should."""

    path: str
    """The file of the site in which it stands."""
    address: str
    """The address as written."""
    fault: Fault
    """What is wrong with it."""


@dataclass(frozen=True, slots=True)
class _Way:
    """Where an address leads: a file of the site, or a fault."""

    target: str = ""
    fault: Fault | None = None


def findings(site: BuiltSite) -> Iterator[Finding]:
    """Yield each address that leads nowhere, once a file in which it stands, by path."""

    @cache  # the pages of a folder share most of their addresses
    def way(folder: str, address: str) -> _Way:
        return _way(site, folder, address)

    for path, page in site.pages.items():
        folder = posixpath.dirname(path)
        for address in sorted(page.addresses):
            led = _way_from_top(site, address) if path == NOT_FOUND else way(folder, address)
            fault = _fault(site, path, address, led)
            if fault:
                yield Finding(path, address, fault)
        for address in sorted(page.stated):
            stated = _way_on_the_web(site, address)
            if stated.fault:
                yield Finding(path, address, stated.fault)


def _fault(site: BuiltSite, path: str, address: str, way: _Way) -> Fault | None:
    """What is wrong with the way of an address, or with its fragment."""
    fragment = unquote(address.partition("#")[2])
    target = path if address.startswith("#") else way.target
    if way.fault or not target.endswith(".html") or not fragment:
        return way.fault
    anchors = site.pages[target].anchors
    # the top of a page, and a search for words, need no anchor (HTML Standard, 7.4.6.4; Text Fragments)
    if fragment in anchors or fragment.lower() == "top" or fragment.startswith(":~:"):
        return None
    return Fault(RESOLVE, f"{target} has no place '{fragment}'; {_like(fragment, anchors) or NO_OTHER}")


def _way(site: BuiltSite, folder: str, address: str) -> _Way:
    """Where an address leads from a folder of the site; an address outside the site leads to no file."""
    if site.address and address.startswith(site.address):
        return _Way(fault=Fault(PORTABLE, "a copy on a stick would lead to the web; link from page to page"))
    if address.lower().startswith("file:") or address.startswith("/"):
        return _Way(fault=Fault(PORTABLE, "from the disk it leads out of the site; write it relative to the page"))
    if SCHEME.match(address):
        return _Way()
    path = _path(address)
    return _file(site, posixpath.join(folder, path)) if path else _Way()


def _way_from_top(site: BuiltSite, address: str) -> _Way:
    """Where an address leads from the page shown anywhere."""
    top = urlsplit(site.address).path or "/"
    if SCHEME.match(address) or address.startswith("#"):
        return _Way()
    if address.startswith(top):
        return _file(site, _path(address.removeprefix(top)))
    return _Way(fault=Fault(PORTABLE, f"this page is shown at any address; begin the link with {top}"))


def _way_on_the_web(site: BuiltSite, address: str) -> _Way:
    """Where an address leads that is stated to machines; one of another site leads to no file."""
    own = site.address and address.startswith(site.address)
    return _file(site, _path(address.removeprefix(site.address))) if own else _Way()


def _path(address: str) -> str:
    """The path in an address, as the disk has it."""
    return unquote(re.split("[?#]", address, maxsplit=1)[0])


def _file(site: BuiltSite, path: str) -> _Way:
    """The file at a path from the top of the site, or what is wrong with that path."""
    target = posixpath.normpath(path)
    if target in site.files and not path.endswith("/"):
        return _Way(target)
    if target == ".." or target.startswith("../"):
        return _Way(fault=Fault(PORTABLE, "it leads out of the site; link to a page of the site"))
    if target in site.folders:
        message = f"{target} is a folder, which opens no page from the disk; "
        index = posixpath.normpath(f"{target}/index.html")
        return _Way(fault=Fault(PORTABLE, message + (f"link to {index}" if index in site.files else "link to a page")))
    written = site.by_small_letters.get(target.casefold())
    if written:
        return _Way(fault=Fault(PORTABLE, f"the file is named {written}; write it so, capitals are told apart"))
    return _Way(fault=Fault(RESOLVE, f"there is no {target}; {_like(target, _near(site, target)) or NO_OTHER}"))


def _near(site: BuiltSite, target: str) -> Iterator[str]:
    """Files that may be meant: those of the same name in other folders, those of the same folder."""
    folder, name = posixpath.split(target)
    return (path for path in site.files if posixpath.basename(path) == name or posixpath.dirname(path) == folder)


def _like(seen: str, lawful: Iterable[str]) -> str:
    """The nearest name that there is; nothing where none is near."""
    close = get_close_matches(seen, sorted(lawful), n=1, cutoff=0.8)
    return f"did you mean '{close[0]}'?" if close else ""
