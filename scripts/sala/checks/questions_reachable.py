"""A published question is led to: by an answer of another question, or by a door of a page.

Why:  A question that nothing leads to is asked of nobody, and the steps behind it are not found in a hurry.
Bad:  docs/en/questions/who-saw.md, and neither `leads_to: who-saw` nor `doors: [who-saw]` anywhere
Good: docs/en/index.md with doors: [what-has-happened], and an answer there with leads_to: who-saw
"""

from collections.abc import Iterator

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Library
from sala.model.ways import first_questions, following, questions
from sala.problems import Message, Problem, Severity

RULE = "questions-reachable"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield published questions to which nothing leads."""
    if any(path.startswith(f"docs/{SOURCE_LANGUAGE}/") for path in library.unreadable):
        return  # where it leads is not known
    led_to = {entry.record.id for entry in first_questions(library)}
    for entry in questions(library):
        if entry.is_published:
            led_to |= {name for name in following(library, entry.record.id) if name != entry.record.id}
    for entry in questions(library):
        if entry.is_published and entry.record.id not in led_to:
            message = Message(
                "no answer and no door leads to '{id}'; name it under leads_to of an answer, or set status: draft",
                id=entry.record.id,
            )
            yield entry.document.problem(RULE, ("status",), message)
