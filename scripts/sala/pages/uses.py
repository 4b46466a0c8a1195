"""Where laws are at work: the steps of procedures that rest on a provision, and the contacts that act in them."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.library import Entry, Library
from sala.model.records import Procedure, Step
from sala.model.references import resolve


@dataclass(frozen=True, slots=True)
class Use:
    """A step that rests on a provision or on a whole law."""

    procedure: Entry
    """Its procedure."""
    number: int
    """Place of the step, from 1."""
    step: Step
    """The step."""


def uses(library: Library, law: Entry, anchor: str | None) -> Iterator[Use]:
    """Steps of published procedures whose legal basis is this provision; without an anchor, the law as a whole."""
    for entry in library.published("procedure"):
        record = entry.record
        assert isinstance(record, Procedure)
        for number, step in enumerate(record.steps, 1):
            targets = (resolve(library, name) for name in step.legal_basis)
            if any(target and target.entry is law and target.anchor == anchor for target in targets):
                yield Use(entry, number, step)
