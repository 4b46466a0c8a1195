"""A heading of a translation has the level of the heading that it translates.

Why: the levels are the table of contents, and what a screen reader jumps by. With another level a section is shown as
part of the one before it, and a warning or step seems to belong elsewhere.

Bad:  ## Call for help {#call} -> ### សុំជំនួយ {#call}
Good: ## Call for help {#call} -> ## សុំជំនួយ {#call}

Sections too many, too few or in another order are told by translation-matches-source, headings of the first level by
anchors-explicit.

Source: WCAG 2.2, success criterion 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "headings-match-source"
SEVERITY = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield headings of another level than the source's heading with the same anchor."""
    for page in library.translated_pages:
        source, translated = page.source, page.translated
        levels = {heading.anchor: heading for heading in source.document.headings() if heading.anchor}
        for heading in translated.document.headings():
            ours = levels.get(heading.anchor or "")
            if ours and ours.level != heading.level and min(ours.level, heading.level) > 1:
                message = Message(
                    "'{title}' begins with {seen}, its source with {signs} ({path}:{line}); write {signs}",
                    title=heading.title,
                    seen="#" * heading.level,
                    signs="#" * ours.level,
                    path=source.document.path,
                    line=ours.line,
                )
                yield translated.document.problem_at(RULE, heading.line, 1, message)
