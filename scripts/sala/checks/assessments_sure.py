"""What is met, partly met or a gap is sure: of high or medium confidence, in a draft too.

Why:  "Met" on one weak source tells a lawmaker that nothing is left to do, and a child has no protection.
Bad:  result: met, confidence: low
Good: result: unknown, settled_by: [the article in the official text]
"""

from collections.abc import Iterator

from sala.model.allowed import PUBLISHABLE
from sala.model.library import Library
from sala.model.records import Standard
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "assessments-sure"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield assessments that say more than unknown on low confidence, or on none."""
    for entry in library.entries:
        if not isinstance(entry.record, Standard):
            continue
        for index, cell in enumerate(entry.record.assessments):
            if cell.result == "unknown" or cell.confidence in PUBLISHABLE:
                continue
            message = Message(
                "{country} is said to be {result} on {seen} confidence; write unknown, and what would settle it",
                country=cell.country,
                result=cell.result,
                seen=cell.confidence or "no",
            )
            path = ("assessments", index, "confidence" if cell.confidence else "result")
            yield entry.document.problem(RULE, path, message)
