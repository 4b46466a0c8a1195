"""A translation leads to the same addresses outside the site as its source, block by block.

Why: an address is a fact. One that is lost, mistyped or led elsewhere in a translation sends a frightened reader to a
page that does not help, or to one that somebody else has taken over.

Bad:  Write to desk@example.org. -> សរសេរមក desk@example.com។
Good: Write to desk@example.org. -> សរសេរមក desk@example.org។

Looked at are pages whose source may have addresses in its words, by an exemption from address-not-in-prose; elsewhere
each address is an error of its own. A link to an address elsewhere is told by
links-inside-docs, a reference to a record by translation-matches-source.
"""

import re
from collections.abc import Iterator

from sala.checks.no_personal_data import is_private
from sala.model.library import Library
from sala.model.parallel import Mark, differences
from sala.model.passages import Passage
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "addresses-match-source"
PROSE = "address-not-in-prose"
SEVERITY = "error"
# e.g. https://example.org/a, <https://example.org/a>, www.example.org, desk@example.org
ADDRESS = re.compile(
    r"(?<![(\w@./-])(?:https?://|www\.)[^\s<>()\[\]{}|*`\"“”]*[^\s<>()\[\]{}|*`\"“”.,;:!?។]"
    r"|(?<![\w.+:-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
)


def check(library: Library) -> Iterator[Problem]:
    """Yield addresses that stand on one side alone."""
    for page in library.translated_pages:
        source, translated = page.source, page.translated
        may_have = any(exemption.rule == PROSE for exemption in source.record.exemptions)
        if (
            not may_have
            or not translated.document.body.strip()
            or not _may_differ(source.document.prose, translated.document.prose)
        ):
            continue
        for ours, theirs in page.bodies.linked_texts:
            for wanted, seen in differences(_addresses(ours), _addresses(theirs)):
                yield _problem(theirs, wanted, seen)


def _may_differ(ours: str, theirs: str) -> bool:
    return any(sign in text for sign in ("://", "www.", "@") for text in (ours, theirs))


def _addresses(passage: Passage) -> Iterator[Mark]:
    for match in ADDRESS.finditer(passage.text):
        if is_private(match[0]):
            continue  # no text may have it
        yield Mark(match[0], match.start(), match.end())


def _problem(passage: Passage, wanted: Mark | None, seen: Mark | None) -> Problem:
    if wanted and seen:
        message = Message("{seen} is {wanted} in the source; write {wanted}", seen=seen.value, wanted=wanted.value)
    elif seen:
        message = Message("{seen} is not in the source; take it away, or add it there", seen=seen.value)
    else:
        message = Message("{wanted} of the source is missing; add it here", wanted=wanted.value if wanted else "")
    start, end = (seen.start, seen.end) if seen else (0, 0)
    return passage.problem(RULE, start, end, message)
