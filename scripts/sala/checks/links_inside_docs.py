"""Links in a body are references to records; addresses elsewhere stand under sources.

Why:  A reference works in every language and edition; a path works from one place only.
Bad:  [the law](../../../README.md), [the law](lshtse-2008.md), [UNICEF](https://example.org)
Good: [the law](ref:lshtse-2008), [](ref:lshtse-2008#art-34)
"""

import re
from collections.abc import Iterator

from sala.model.document import Document
from sala.model.library import Library
from sala.model.values import REFERENCE
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "links-inside-docs"
SEVERITY: Severity = "error"
# e.g. `](../x.md)`, `](<a b.md>)`; the target up to a space or the closing bracket
LINK = re.compile(r"(!?)\[[^\[\]]*\]\(\s*<?([^)\s>]*)")
# e.g. "https://example.org/map.png", "//example.org", "mailto:a@example.org"
ELSEWHERE = re.compile(r"[a-z]+:|//")
# e.g. `<https://example.org>`, `[name]: https://example.org`
BARE = re.compile(r"<(https?://[^>]+)>|^[ \t]*\[[^\]^]+\]:\s*(\S+)", re.MULTILINE)


def check(library: Library) -> Iterator[Problem]:
    """Yield links that are no reference, no footnote and no anchor of the same page."""
    for document in library.documents():
        for line, column, target, is_image in _targets(document):
            message = _fault(target, is_image)
            if message:
                yield document.problem_at(RULE, line, column, message)


def _targets(document: Document) -> Iterator[tuple[int, int, str, bool]]:
    for line, column, match in document.find(LINK):
        yield line, column, match[2], bool(match[1])
    for line, column, match in document.find(BARE):
        yield line, column, match[1] or match[2], False


def has_other_links(text: str) -> bool:
    """A link that is no reference, no footnote and no anchor of the same page stands in a text."""
    return "](" in text and any(_fault(match[2], bool(match[1])) for match in LINK.finditer(text))


def _fault(target: str, is_image: bool) -> Message | None:
    if target.startswith("#") or re.fullmatch(f"ref:{REFERENCE}", target):
        return None
    if target.startswith("ref:"):
        return Message(
            "'{target}' is not of the form ref:record-id or ref:record-id#anchor; use a-z, 0-9 and hyphens",
            target=target,
        )
    if is_image and not target.startswith(("http:", "https:", "//", "/")) and target.count("../") < 4:
        return None
    if is_image and ELSEWHERE.match(target):
        return Message(
            "the picture '{target}' is elsewhere; put its file into docs/assets/, and lead to that", target=target
        )
    if ELSEWHERE.match(target):
        return Message("'{target}' is an address elsewhere; list it under sources and name it in words", target=target)
    if target.startswith("/") or target.count("../") >= 4:
        return Message("'{target}' leads out of docs/; point to a record: [words](ref:record-id)", target=target)
    return Message(
        "'{target}' is a path, which works in one language only; point to a record: [words](ref:record-id)",
        target=target,
    )
