"""Every heading has an explicit anchor of ASCII letters, digits and hyphens, once a page.

Why:  Without one the anchor is made from the heading: of Khmer, Lao or Thai nothing is left, and each language
      would have another address.
Bad:  ## ការការពារ
Good: ## ការការពារ {#protection}

A translation with as many headings as its source is held against it by translation-matches-source, which knows the
anchor that is meant.
"""

import re
from collections.abc import Iterator

from sala.model.document import Document
from sala.model.library import Library
from sala.model.values import SLUG
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "anchors-explicit"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield headings without an anchor, with one of another form, with one used before, and first-level headings."""
    for entry in library.entries:
        yield from _faults(entry.document)
    sources = {entry.relative_path: entry.document for entry in library.entries}
    for translated in library.translations:
        source = sources.get(translated.relative_path)
        is_held = source is not None and len(source.headings()) == len(translated.document.headings())
        yield from _faults(translated.document, is_held=is_held)


def _faults(document: Document, *, is_held: bool = False) -> Iterator[Problem]:
    """Faults of headings; where they are held against those of a source, first-level headings alone."""
    seen: set[str] = set()
    for heading in document.headings():
        message = None
        if heading.level == 1:
            message = Message(
                "'{title}' is a first-level heading; the title is printed by the page, begin with ##",
                title=heading.title,
            )
        elif is_held:
            continue
        elif not heading.anchor:
            message = Message(
                "'{title}' has no anchor; add one of a-z, 0-9 and hyphens, the same in all languages: {{#short-name}}",
                title=heading.title,
            )
        elif not re.fullmatch(SLUG, heading.anchor):
            message = Message(
                "the anchor '{anchor}' is not of the form short-name; use a-z, 0-9 and hyphens", anchor=heading.anchor
            )
        elif heading.anchor in seen:
            message = Message(
                "the anchor '{anchor}' stands twice on this page; give each heading its own", anchor=heading.anchor
            )
        if message:
            yield document.problem_at(RULE, heading.line, 1, message)
        seen.add(heading.anchor or "")
