"""A procedure: when it applies, numbered steps with who, clock, legal basis and contacts, what not to do."""

from dataclasses import dataclass
from itertools import chain

from sala.model.library import Entry
from sala.model.records import Procedure, Step
from sala.pages.numbers import first_dialled
from sala.pages.paper import Setting, Sheet, lines_of, plain, setting
from sala.pages.pictures.referral import Stop, proportion, referral_picture
from sala.pages.rendered import RenderedSection
from sala.pages.titles import summary_of
from sala.pages.views.common import Desk, Evidence, Link, evidence, links_to, translation_notices
from sala.pages.views.contact import ContactCard, contact_card
from sala.pages.views.pocket import PocketCard, pocket_card
from sala.pages.wording import Words


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

    id: str
    """Its name, under which a device keeps what is ticked off."""
    path: str
    """The way from hand to hand as a picture, SVG."""
    limits: tuple[StepView, ...]
    """Steps that have a time limit."""
    pocket: PocketCard
    """What stands on a card for the pocket."""
    paper: Setting
    """How it is set to print on one page."""
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
    shown = (step for step in record.steps if step.anchor in rendered)
    stops = [_stop(desk, number, step, view) for number, (step, view) in enumerate(zip(shown, steps, strict=True), 1)]
    path = referral_picture(stops, desk.wording)
    pocket = pocket_card(desk, entry, chain.from_iterable(step.contacts for step in steps))
    return ProcedureView(
        record.id,
        path,
        tuple(step for step in steps if step.within),
        pocket,
        setting(_sheet(desk, entry, steps, others, path, pocket), desk.language),
        tuple(section for section in others if section.anchor == "when"),
        steps,
        tuple(section for section in others if section.anchor != "when"),
    )


def _sheet(
    desk: Desk,
    entry: Entry,
    steps: tuple[StepView, ...],
    others: list[RenderedSection],
    path: str,
    pocket: PocketCard,
) -> Sheet:
    """What of a procedure goes on paper."""
    say = desk.wording
    summary = summary_of(desk.library, entry, desk.language).text
    head = (summary, summary, *(notice.text for notice in translation_notices(desk, entry)), say("audience"))
    before, after = (
        [
            (plain(section.title), *lines_of(section.body))
            for section in others
            if (section.anchor == "when") == is_first
        ]
        for is_first in (True, False)
    )
    words = tuple(
        (
            f"{step.label} {plain(step.section.title)}",
            *(sign for sign in (" ".join((*step.who, step.within, step.lasts)),) if sign.strip()),
            *lines_of(step.section.body),
        )
        for step in steps
    )
    return Sheet(
        (*head, *chain.from_iterable(before), say("confidence"), say("topics")),
        words,
        tuple(chain.from_iterable(after)),
        tuple("; ".join(link.words.text for link in step.legal_basis) for step in steps if step.legal_basis),
        proportion(path),
        (summary, *(f"{line.number} {line.country} {line.whose.text}" for line in pocket.numbers), pocket.address),
    )


def _stop(desk: Desk, number: int, step: Step, view: StepView) -> Stop:
    """A step as the picture shows it."""
    say = desk.wording
    title = Words(plain(view.section.title), view.section.language or desk.language)
    lasts = f"{say('lasts')}: {view.lasts}" if view.lasts else ""
    limits = tuple(limit for limit in (view.within, lasts) if limit)
    return Stop(number, tuple(say(f"audience.{role}") for role in step.who), title, limits, _called(view.contacts))


def _called(cards: tuple[ContactCard, ...]) -> tuple[Words, ...]:
    """Contacts by name and first number."""
    return tuple(
        Words(f"{card.link.words.text} {channel.text}" if channel else card.link.words.text, card.link.words.language)
        for card in cards
        for channel in (first_dialled(card.channels),)
    )


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
