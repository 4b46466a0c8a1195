"""A translation leads to the same addresses outside the site as its source, block by block.

Why: an address is a fact. One that is lost, mistyped or led elsewhere in a translation sends a frightened reader to a
page that does not help, or to one that somebody else has taken over.

Bad:  [report](https://example.org/report) -> [រាយការណ៍](https://example.org/raport)
Good: [report](https://example.org/report) -> [រាយការណ៍](https://example.org/report)

References to records of the site are looked at by translation-matches-source.
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.model.parallel import Mark, differences, linked_texts, translated_pages
from sala.model.passages import Passage
from sala.problems import Message, Problem

RULE = "addresses-match-source"
SEVERITY = "error"
# e.g. `[words](https://example.org/a)`, `[words](mailto:desk@example.org)`, a bare https://example.org/a;
# no image, whose file structure-matches-source compares, and no reference to a record
ADDRESS = re.compile(
    r"(?<!!)\[[^\]\n]*\]\((?!ref:)\s*<?([^)\s>]+)|(?<![(<\w])<?(https?://[^\s<>()\]]*[^\s<>()\].,;:។])"
)


def check(library: Library) -> Iterator[Problem]:
    """Yield addresses that stand on one side alone."""
    for source, translated in translated_pages(library):
        if not translated.document.body.strip() or not _may_differ(source.document.prose, translated.document.prose):
            continue
        for ours, theirs in linked_texts(source.document, translated.document):
            for wanted, seen in differences(_addresses(ours), _addresses(theirs)):
                yield _problem(theirs, wanted, seen)


def _may_differ(ours: str, theirs: str) -> bool:
    return any("://" in text or "](" in text.replace("](ref:", "") for text in (ours, theirs))


def _addresses(passage: Passage) -> Iterator[Mark]:
    for match in ADDRESS.finditer(passage.text):
        group = 1 if match[1] else 2
        yield Mark(match[group], match.start(group), match.end(group))


def _problem(passage: Passage, wanted: Mark | None, seen: Mark | None) -> Problem:
    if wanted and seen:
        message = Message("{seen} is {wanted} in the source; write {wanted}", seen=seen.value, wanted=wanted.value)
    elif seen:
        message = Message("{seen} is not in the source; take it away, or add it there", seen=seen.value)
    else:
        message = Message("{wanted} of the source is missing; add it here", wanted=wanted.value if wanted else "")
    start, end = (seen.start, seen.end) if seen else (0, 0)
    return passage.problem(RULE, start, end, message)
