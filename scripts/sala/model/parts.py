"""Parts of a record that state a fact of their own and so name sources and confidence of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.document import KeyPath
from sala.model.records import Instrument, Law, Procedure, Record, Standard


@dataclass(frozen=True, slots=True)
class Part:
    """A provision, step, amendment, ratification or assessment."""

    name: str
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
            name = f"the provision '{provision.anchor}'"
            published = provision.status == "published"
            yield Part(name, ("provisions", index), provision.sources, provision.confidence, published)
    if isinstance(record, Law):
        for index, change in enumerate(record.amendments):
            name = f"the amendment '{change.number or change.adopted}'"
            yield Part(name, ("amendments", index), change.sources, change.confidence, True)
    if isinstance(record, Instrument):
        for index, row in enumerate(record.ratifications):
            name, known = f"the ratification of {row.country}", row.action is not None
            yield Part(name, ("ratifications", index), row.sources, row.confidence, True, known)
    if isinstance(record, Procedure):
        for index, step in enumerate(record.steps):
            name = f"the step '{step.anchor}'"
            yield Part(name, ("steps", index), step.sources, step.confidence, True)
    if isinstance(record, Standard):
        for index, cell in enumerate(record.assessments):
            name, known = f"the assessment of {cell.country}", cell.result != "unknown"
            yield Part(name, ("assessments", index), cell.sources, cell.confidence, True, known)
