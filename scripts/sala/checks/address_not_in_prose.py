"""No web or e-mail address stands in prose: it is written once, in a source or a contact, and prose points there.

Why:  An address in prose is missed when it changes, is printed where nobody can follow it, and is checked by nobody.
Bad:  Write to info@example.org, or see www.example.org/report.
Good: Write to [](ref:child-helpline-cambodia).

Links with an address, `[words](https://...)`, are told by links-inside-docs, private mail by no-personal-data.
"""

import re
from collections.abc import Iterator

from sala.checks.no_personal_data import is_private
from sala.model.library import Library
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "address-not-in-prose"
SEVERITY: Severity = "error"
# e.g. "](https://x.org)", "<https://x.org>", "[name]: https://x.org": other rules look at what is a link
LINK = r"\]\([^)\s]{0,500}|<https?://[^>]{0,500}>|^[ \t]{0,12}\[[^\]\n]{1,300}\]:[^\n]*"
# e.g. "info@example.org", "https://example.org/a", "www.example.org", "example.org/report"
MAIL = r"(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}"
HOST = r"(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}?\.(?:com|net|org|info|int|gov)\b(?!\.\w)"
WEB = rf"(?:https?://|\bwww\.)[^\s<>()\"'`\]។]{{0,500}}[\w/]|{HOST}(?:/(?:[\w/.-]{{0,300}}[\w/])?)?"
ADDRESS = re.compile(rf"{LINK}|(?P<mail>{MAIL})|(?P<web>{WEB})", re.IGNORECASE | re.MULTILINE)
# a text without these has none, and is not looked at further
HINT = re.compile(r"@|://|www\.|\.(?:com|net|org|info|int|gov)\b", re.IGNORECASE)


def check(library: Library) -> Iterator[Problem]:
    """Yield addresses in bodies, titles, summaries, terms and words of the interface, in every language."""
    for passage in library.passages:
        for match in addresses(passage.text):
            if match["mail"] and is_private(match["mail"]):
                continue
            if match["mail"]:
                message = Message(
                    "'{seen}' is an e-mail address; point to its contact: [](ref:contact-id)", seen=match[0]
                )
            else:
                message = Message(
                    "'{seen}' is a web address; list it under sources or in a contact, and name it in words",
                    seen=match[0],
                )
            yield passage.problem(RULE, *match.span(), message)


def addresses(text: str) -> Iterator[re.Match[str]]:
    """Web and mail addresses in words; the group `mail` tells which."""
    if HINT.search(text):
        yield from (match for match in ADDRESS.finditer(text) if match["mail"] or match["web"])
