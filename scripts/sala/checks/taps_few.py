"""From a door to a step are at most three answers.

Why:  Each question costs seconds, and a reader on a slow line waits for a page each time.
Bad:  what-has-happened -> who-saw -> where -> when, and only then a step
Good: what-has-happened -> who-saw, and its answers end on steps
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.ways import TAPS, next_question, ways
from sala.problems import Message, Problem, Severity

RULE = "taps-few"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield each answer that leads to a fourth question."""
    told: set[tuple[str, int]] = set()
    for way in ways(library):
        entry, further = way.questions[-1], next_question(library, way.answer)
        here = (entry.record.id, way.index)
        if len(way.questions) < TAPS or further is None or further in way.questions or here in told:
            continue
        told.add(here)
        names = (*(question.record.id for question in way.questions), further.record.id)
        message = Message(
            "the step comes after more than {taps} answers: {names}; lead this answer to a step, or ask less before",
            taps=TAPS,
            names=" -> ".join(names),
        )
        yield entry.document.problem(RULE, ("answers", way.index, "leads_to"), message)
