"""A web address leads to its page and to nothing else: no password, no tracking, no machine of one's own.

Why:  What follows whom somebody read is a danger to a person in fear; a password in an address is known to all.
Bad:  https://example.org/page?utm_source=mail, https://user:word@example.org/, http://localhost:8000/
Good: https://example.org/page?id=12

An address of a contact without https is a warning: what is written into a form can be read on its way.

Source: RFC 3986, section 7.5, https://www.rfc-editor.org/rfc/rfc3986#section-7.5
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from sala.model.document import Document, KeyPath
from sala.model.library import Library
from sala.model.passages import Passage
from sala.model.records import Contact, Source
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "addresses-clean"
SEVERITY: Severity = "error"
# e.g. "?utm_source=x", "&fbclid=y"; names that only serve to follow a reader
TRACKING = re.compile(
    r"[?&;](utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_eid|mc_cid|_ga|_gl|ref_src|ref_url"
    r"|vero_id|mkt_tok|oly_enc_id|spm|si)=",
    re.IGNORECASE,
)
# e.g. "localhost", "intranet", "192.168.0.1", "10.0.0.1", "nas.local"
NEAR = re.compile(
    r"localhost|[^.]+|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|.*\.local"
)


def check(library: Library) -> Iterator[Problem]:
    """Yield addresses of sources and contacts that carry more than their page, or lead where readers cannot go."""
    for url, is_contact in _urls(library):
        for seen, message in _faults(url.text):
            start = url.text.find(seen)
            yield url.problem(RULE, start, start + len(seen), message)
        if is_contact and url.text.startswith("http:"):
            yield url.problem(RULE, 0, len(url.text), _open(url.text), severity="warning")


def _urls(library: Library) -> Iterator[tuple[Passage, bool]]:
    """Every address, and whether it is that of a contact."""
    for entry in library.entries:
        yield from _of_sources(entry.record.sources, entry.document, ())
        if isinstance(entry.record, Contact):
            for index, channel in enumerate(entry.record.channels):
                if channel.url:
                    path = ("channels", index, "url")
                    yield Passage(entry.document, entry.document.language, channel.url, path), True
    for term in library.terms:
        yield from _of_sources(term.term.sources, term.document, (term.index,))


def _of_sources(sources: tuple[Source, ...], document: Document, root: KeyPath) -> Iterator[tuple[Passage, bool]]:
    for index, source in enumerate(sources):
        yield Passage(document, document.language, source.url, (*root, "sources", index, "url")), False


def _faults(url: str) -> Iterator[tuple[str, Message]]:
    """What is wrong in an address, as it stands there, and the message."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        yield url, Message("'{url}' is no web address; copy it anew from the browser", url=url)
        return
    if "@" in parts.netloc:
        user = parts.netloc.rpartition("@")[0] + "@"
        yield user, Message("'{user}' names a user in the address; take it away", user=user)
    if NEAR.fullmatch(host):
        yield host, Message("'{host}' is reached from one network only; name an address open to everyone", host=host)
    for seen in dict.fromkeys(TRACKING.findall(url)):
        yield (
            f"{seen}=",
            Message(
                "'{seen}' tells the other site where a reader comes from; take {seen}=... out of the address", seen=seen
            ),
        )


def _open(url: str) -> Message:
    return Message("'{url}' is not encrypted; write https:// if the site answers there", url=url)
