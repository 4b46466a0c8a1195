"""A heading is a line that begins with ## and a space, and goes one level deeper at a time.

Why:  A reader who listens jumps from heading to heading; a skipped level sounds like a part left out, and an underlined
      heading has no address and is in no list.
Bad:  Fees, with a line of ----- below; ##Fees; a heading indented by a space; #### right below ##
Good: ## Fees {#fees}, then ### For children {#fees-children}

Levels of a translation are held against its source by headings-match-source.

Source: Web Content Accessibility Guidelines 2.2, 1.3.1 and 2.4.6, https://www.w3.org/TR/WCAG22/
"""

import re
from collections.abc import Iterator

from sala.model.document import Document
from sala.model.library import Library
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "headings-in-order"
SEVERITY: Severity = "error"
# e.g. "Fees\n----", "Fees\n===="; a line of dashes after an empty line, a row of a table and a list are none
UNDERLINED = re.compile(r"^[ \t]{0,12}([^\s|#>][^|\n]*)\n[ \t]{0,12}(=+|-+)[ \t]*$", re.MULTILINE)
# e.g. "##Fees"
NO_SPACE = re.compile(r"^(#{2,6})([^#\s{][^\n]*)$", re.MULTILINE)
# e.g. " ## Fees"
INDENTED = re.compile(r"^[ \t]{1,12}(#{1,6})[ \t]{1,12}\S[^\n]*$", re.MULTILINE)


def check(library: Library) -> Iterator[Problem]:
    """Yield headings of another form, and those that skip a level."""
    for document in library.documents():
        yield from _forms(document)
    for entry in library.entries:
        yield from _levels(entry.document)


def _forms(document: Document) -> Iterator[Problem]:
    for line, column, match in document.find(UNDERLINED):
        sign = "#" * (2 if match[2].startswith("=") else 3)
        message = Message(
            "the line below makes '{title}' a heading without an anchor; write {sign} {title} {{#short-name}}, or "
            "leave an empty line between",
            title=match[1].strip(),
            sign=sign,
        )
        yield document.problem_at(RULE, line, column, message)
    for line, column, match in document.find(NO_SPACE):
        message = Message(
            "'{seen}' has no space behind {sign}; write {sign} {title}", seen=match[0], sign=match[1], title=match[2]
        )
        yield document.problem_at(RULE, line, column, message)
    for line, _, match in document.find(INDENTED):
        column = match.start(1) - match.start() + 1
        message = Message(
            "'{seen}' does not begin at the left edge; take the spaces before it away", seen=match[0].strip()
        )
        yield document.problem_at(RULE, line, column, message)


def _levels(document: Document) -> Iterator[Problem]:
    above = 1
    for heading in document.headings():
        if heading.level > above + 1:
            message = Message(
                "'{title}' is of level {level} below one of level {above}; begin it with {sign}",
                title=heading.title,
                level=heading.level,
                above=above,
                sign="#" * (above + 1),
            )
            yield document.problem_at(RULE, heading.line, 1, message)
        above = heading.level
