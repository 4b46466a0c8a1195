"""The ways through the questions: from a door by answers to the ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.library import Entry, Library
from sala.model.records import Answer, Contact, Guide, Question
from sala.model.references import resolve

TAPS = 3
"""Answers that somebody in a hurry gives before the step is reached."""


@dataclass(frozen=True, slots=True)
class Way:
    """The answers given so far."""

    questions: tuple[Entry, ...]
    """The questions, the first that of a door."""
    index: int
    """Place of the last answer among those of the last question."""

    @property
    def answer(self) -> Answer:
        """The last answer."""
        return answers_of(self.questions[-1])[self.index]


def answers_of(entry: Entry) -> tuple[Answer, ...]:
    """The answers of a question; none of another record."""
    return entry.record.answers if isinstance(entry.record, Question) else ()


def questions(library: Library) -> list[Entry]:
    """Every question, drafts too."""
    return [entry for entry in library.entries if isinstance(entry.record, Question)]


def next_question(library: Library, answer: Answer) -> Entry | None:
    """The question to which an answer leads; None where it ends, or leads to nothing."""
    target = resolve(library, answer.leads_to) if answer.leads_to else None
    entry = target.entry if target else None
    return entry if isinstance(entry, Entry) and isinstance(entry.record, Question) else None


def is_an_end(library: Library, answer: Answer) -> bool:
    """The answer asks nothing more: it leads to a step, or is to do so in each country."""
    return next_question(library, answer) is None and "#" in (answer.leads_to or "#")


def following(library: Library, question_id: str) -> Iterator[str]:
    """Ids of the questions to which a question's answers lead."""
    entry = library.by_id.get(question_id)
    for answer in answers_of(entry) if isinstance(entry, Entry) else ():
        found = next_question(library, answer)
        if found:
            yield found.record.id


def first_questions(library: Library) -> list[Entry]:
    """The questions to which a published page opens a door."""
    doors = [
        resolve(library, name)
        for entry in library.published("guide")
        if isinstance(entry.record, Guide)
        for name in entry.record.doors
    ]
    entries = [door.entry for door in doors if door]
    return [entry for entry in entries if isinstance(entry, Entry) and isinstance(entry.record, Question)]


def ways(library: Library) -> Iterator[Way]:
    """Every way from a door, one for each answer on it; a circle is gone round once."""
    waiting: list[tuple[Entry, ...]] = [(entry,) for entry in reversed(first_questions(library))]
    while waiting:
        passed = waiting.pop()
        further: list[tuple[Entry, ...]] = []
        for index, answer in enumerate(answers_of(passed[-1])):
            yield Way(passed, index)
            found = next_question(library, answer)
            if found and found not in passed:
                further.append((*passed, found))
        waiting += reversed(further)


def in_walking_order(library: Library) -> list[Entry]:
    """Published questions: each after the one that leads to it, those that nothing leads to last."""
    walked = [way.questions[-1] for way in ways(library)]
    every = dict.fromkeys(entry.record.id for entry in (*walked, *questions(library)) if entry.is_published)
    return [entry for name in every if isinstance(entry := library.by_id[name], Entry)]


def confirmed_in(library: Library, answer: Answer, country: str) -> list[str]:
    """Ids of an end's contacts that can be reached in a country."""
    found = []
    for name in answer.contacts:
        target = resolve(library, name)
        record = target.entry.record if target and target.is_shown and isinstance(target.entry, Entry) else None
        if isinstance(record, Contact) and record.state == "active" and country in record.countries:
            found.append(name)
    return found


def step_in(answer: Answer, country: str) -> str | None:
    """The step on which an answer ends in a country, as procedure#step."""
    own = (step.leads_to for step in answer.in_country if step.country == country)
    return next(own, answer.leads_to)
