"""No question leads back to itself, by way of others either.

Why:  Somebody who answers in a circle never comes to a step, and takes the fault for their own.
Bad:  an answer of who-saw leads to where, and an answer of where leads to who-saw
Good: each answer leads to a question further on, or to a step
"""

from collections.abc import Iterator
from functools import partial

from sala.model.circles import way_back
from sala.model.library import Library
from sala.model.ways import answers_of, following, next_question, questions
from sala.problems import Message, Problem, Severity

RULE = "questions-acyclic"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield each answer that leads back to the question in which it stands."""
    for entry in questions(library):
        for index, answer in enumerate(answers_of(entry)):
            found = next_question(library, answer)
            way = way_back(entry.record.id, found.record.id, partial(following, library)) if found else []
            if way:
                message = Message(
                    "the questions run in a circle: {names}; lead this answer to a step", names=" -> ".join(way)
                )
                yield entry.document.problem(RULE, ("answers", index, "leads_to"), message)
