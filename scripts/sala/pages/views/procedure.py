"""A procedure: when it applies, numbered steps with who, clock, legal basis and contacts, what not to do."""

from dataclasses import dataclass

from sala.model.library import Entry
from sala.model.records import Procedure, Step
from sala.pages.rendered import RenderedSection
from sala.pages.views.common import Desk, Evidence, Link, evidence, links_to
from sala.pages.views.contact import ContactCard, contact_card


@dataclass(frozen=True, slots=True)
class StepView:
    """A step as printed."""

    label: str
    """`Step 1`."""
    section: RenderedSection
    """Heading and text."""
    who: tuple[str, ...]
    """Who does it; nothing where it is everyone for whom the procedure is."""
    within: str
    """Time limit in words, or nothing."""
    lasts: str
    """How long what it begins may last, in words, or nothing."""
    legal_basis: tuple[Link, ...]
    """Provisions."""
    contacts: tuple[ContactCard, ...]
    """Whom to call, with the numbers."""
    evidence: Evidence
    """Source and confidence."""


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """What is particular to a procedure."""

    before: tuple[RenderedSection, ...]
    """Sections before the steps: when it applies."""
    steps: tuple[StepView, ...]
    """The steps, in order."""
    after: tuple[RenderedSection, ...]
    """Sections after the steps: what not to do, notes."""


def procedure_view(desk: Desk, entry: Entry, sections: tuple[RenderedSection, ...]) -> ProcedureView:
    """The view of a procedure."""
    record = entry.record
    assert isinstance(record, Procedure)
    rendered = {section.anchor: section for section in sections}
    steps = tuple(
        _step(desk, record, step, number, rendered[step.anchor])
        for number, step in enumerate(record.steps, 1)
        if step.anchor in rendered
    )
    anchors = [step.anchor for step in record.steps]
    others = [section for section in sections if section.anchor not in anchors]
    before = tuple(section for section in others if section.anchor == "when")
    return ProcedureView(before, steps, tuple(section for section in others if section.anchor != "when"))


def _step(desk: Desk, record: Procedure, step: Step, number: int, section: RenderedSection) -> StepView:
    say = desk.wording
    cards = (contact_card(desk, name) for name in step.contacts)
    return StepView(
        say("step", number=str(number)),
        section,
        tuple(say(f"audience.{role}") for role in step.who) if set(step.who) != set(record.audience) else (),
        say.duration(step.within) if step.within else "",
        say.span(step.lasts) if step.lasts else "",
        links_to(desk, step.legal_basis),
        tuple(card for card in cards if card),
        evidence(desk, record.sources, step.sources, step.confidence),
    )
