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

from sala.model.library import Library
from sala.model.records import Contact, Source
from sala.problems import Message, Problem, Severity

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
    for entry in library.entries:
        for index, source in enumerate(entry.record.sources):
            for message in _faults(source.url):
                yield entry.document.problem(RULE, ("sources", index, "url"), message)
        if isinstance(entry.record, Contact):
            for index, channel in enumerate(entry.record.channels):
                path = ("channels", index, "url")
                for message in _faults(channel.url or ""):
                    yield entry.document.problem(RULE, path, message)
                if channel.url and channel.url.startswith("http:"):
                    yield entry.document.problem(RULE, path, _open(channel.url), severity="warning")
    for term in library.terms:
        source_of_term: Source
        for index, source_of_term in enumerate(term.term.sources):
            for message in _faults(source_of_term.url):
                yield term.problem(RULE, ("sources", index, "url"), message)


def _faults(url: str) -> Iterator[Message]:
    if not url:
        return
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        secret = "@" in parts.netloc
    except ValueError:
        yield Message("'{url}' is no web address; copy it anew from the browser", url=url)
        return
    if secret:
        yield Message("'{url}' holds a user's name; take away what stands before the @", url=url)
    if NEAR.fullmatch(host):
        yield Message("'{host}' is reached from one network only; name an address that everyone can open", host=host)
    for seen in dict.fromkeys(TRACKING.findall(url)):
        yield Message("'{seen}' follows the reader; take {seen}=... out of the address", seen=seen)


def _open(url: str) -> Message:
    return Message("'{url}' is not encrypted; write https:// if the site answers there", url=url)
