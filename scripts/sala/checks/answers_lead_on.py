"""Each answer leads to another question, or ends on a step of a procedure in every country.

Why:  Somebody with a child before them gives an answer and waits for the next step. An answer that leads to a page and
      not to a step leaves them to read it from the top; one that leads nowhere leaves them alone.
Bad:  answers: [{anchor: hotel}], or leads_to: hotel-response, or leads_to: hotel-response#when
Good: leads_to: hotel-response#tell-police, or leads_to: who-saw, the id of a question

`in_country` names the countries with a step of their own; where it names all of the question's, leads_to is left out.
An answer that leads to a question has neither contacts nor countries: they belong to the end.
"""

from collections.abc import Iterator

from sala.model.document import KeyPath
from sala.model.library import Entry, Library
from sala.model.records import Answer, Procedure, Question
from sala.model.references import resolve
from sala.model.ways import next_question, step_in
from sala.problems import Message, Problem, Severity, nearest

RULE = "answers-lead-on"
SEVERITY: Severity = "error"
OF_AN_END = ("in_country", "contacts", "none_confirmed")


def check(library: Library) -> Iterator[Problem]:
    """Yield questions without an answer, answers that lead to no step, and what an answer on the way cannot have."""
    for entry in library.entries:
        if not isinstance(entry.record, Question):
            continue
        if not entry.record.answers:
            message = Message("the question has no answer; add one with its section, and where it leads")
            yield entry.document.problem(RULE, ("answers",), message)
        for index, answer in enumerate(entry.record.answers):
            for path, message in _faults(library, entry, answer):
                yield entry.document.problem(RULE, ("answers", index, *path), message)


def _faults(library: Library, entry: Entry, answer: Answer) -> Iterator[tuple[KeyPath, Message]]:
    if next_question(library, answer):
        for key in OF_AN_END:
            if getattr(answer, key):
                message = Message(
                    "'{anchor}' leads to a question and has {key}; move it to the answers of that question",
                    anchor=answer.anchor,
                    key=key,
                )
                yield (key,), message
        return
    for index, step in enumerate(answer.in_country):
        if step.country not in entry.record.countries:
            message = Message(
                "{country} is not among the countries of the question; add it there, or take the step away",
                country=step.country,
            )
            yield ("in_country", index, "country"), message
        for message in _no_step(library, step.leads_to):
            yield ("in_country", index, "leads_to"), message
    for message in _no_step(library, answer.leads_to) if answer.leads_to else ():
        yield ("leads_to",), message
    missing = [country for country in entry.record.countries if not step_in(answer, country)]
    if missing:
        message = Message(
            "'{anchor}' ends on no step in {countries}; add leads_to: procedure#step, or the country under in_country",
            anchor=answer.anchor,
            countries=", ".join(missing),
        )
        yield ("anchor",), message


def _no_step(library: Library, name: str) -> Iterator[Message]:
    """What is wrong with the name of a step; that it leads to nothing, or to no procedure, references-resolve tells."""
    target = resolve(library, name)
    record = target.entry.record if target and isinstance(target.entry, Entry) else None
    if target is None or not isinstance(record, Procedure):
        return
    steps = [step.anchor for step in record.steps]
    if target.anchor is None:
        yield Message("'{name}' names no step; write {name}#step, with the anchor of the step", name=name)
    elif target.anchor not in steps:
        yield Message("'{name}' is no step of the procedure; {lawful}", name=name, lawful=nearest(target.anchor, steps))
