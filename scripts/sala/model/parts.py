"""Parts of a record that state a fact of their own and so name sources and confidence of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.document import KeyPath
from sala.model.records import Instrument, Law, Procedure, Question, Record, Standard
from sala.problems import Message


@dataclass(frozen=True, slots=True)
class Part:
    """A provision, step, amendment, ratification, ground or assessment."""

    name: Message
    """What to call it in a message."""
    path: KeyPath
    """Key path at which it stands."""
    sources: tuple[str, ...]
    """Ids of sources that it cites."""
    confidence: str | None
    """Its own confidence; None where nothing is known."""
    is_published: bool
    """It is meant for the site."""
    states_a_fact: bool = True
    """False where it says that nothing is known."""


def cited_parts(record: Record) -> Iterator[Part]:
    """The parts of a record, in order."""
    if isinstance(record, Law | Instrument):
        for index, provision in enumerate(record.provisions):
            name = Message("the provision '{anchor}'", anchor=provision.anchor)
            published = provision.status == "published"
            yield Part(name, ("provisions", index), provision.sources, provision.confidence, published)
    if isinstance(record, Law):
        for index, change in enumerate(record.amendments):
            name = Message("the amendment '{number}'", number=change.number or change.adopted)
            yield Part(name, ("amendments", index), change.sources, change.confidence, True)
    if isinstance(record, Instrument):
        for index, row in enumerate(record.ratifications):
            name, known = Message("the ratification of {country}", country=row.country), row.action is not None
            yield Part(name, ("ratifications", index), row.sources, row.confidence, True, known)
    if isinstance(record, Procedure):
        for index, step in enumerate(record.steps):
            name = Message("the step '{anchor}'", anchor=step.anchor)
            yield Part(name, ("steps", index), step.sources, step.confidence, True)
    if isinstance(record, Standard):
        for index, ground in enumerate(record.rests_on):
            name = Message("the ground '{instrument}'", instrument=ground.instrument)
            yield Part(name, ("rests_on", index), ground.sources, ground.confidence, True)
        for index, cell in enumerate(record.assessments):
            name, known = Message("the assessment of {country}", country=cell.country), cell.result != "unknown"
            yield Part(name, ("assessments", index), cell.sources, cell.confidence, True, known)


def anchored_facts(record: Record) -> tuple[str, list[str]]:
    """The key of a record's facts that have a section each, and their anchors."""
    if isinstance(record, Law | Instrument):
        return "provisions", [provision.anchor for provision in record.provisions]
    if isinstance(record, Procedure):
        return "steps", [step.anchor for step in record.steps]
    if isinstance(record, Standard):
        return "assessments", [cell.country for cell in record.assessments]
    if isinstance(record, Question):
        return "answers", [answer.anchor for answer in record.answers]
    return "", []


def expected_sections(record: Record) -> list[str]:
    """Anchors of the sections that a record must have, in order."""
    facts = anchored_facts(record)[1]
    return ["when", *facts, "avoid"] if isinstance(record, Procedure) else facts
