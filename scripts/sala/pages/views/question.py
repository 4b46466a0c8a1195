"""A question: its answers, and for those that end the way, the step and whom to call in each country."""

from dataclasses import dataclass

from sala.model.library import Entry
from sala.model.records import Answer, Procedure, Question
from sala.model.references import resolve
from sala.model.ways import answers_of, confirmed_in, is_an_end, next_question, step_in
from sala.pages.addresses import entry_url
from sala.pages.rendered import RenderedSection
from sala.pages.titles import headings, title_of
from sala.pages.views.common import Desk, Link
from sala.pages.views.contact import ContactCard, contact_card
from sala.pages.wording import Words


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An answer to tap on."""

    anchor: str
    """Its anchor."""
    link: Link
    """What it says, and the next question, or its end on this page."""
    is_an_end: bool
    """It leads to no further question."""


@dataclass(frozen=True, slots=True)
class StepLink:
    """The step on which an answer ends."""

    label: str
    """`Step 1`."""
    link: Link
    """What to do, and its place in the procedure."""
    procedure: Words
    """Title of the procedure."""


@dataclass(frozen=True, slots=True)
class EndInCountry:
    """What holds in one country."""

    country: str
    """Name of its folder."""
    name: str
    """Its name in words."""
    step: StepLink | None
    """Its own step; None where that of the others holds."""
    contacts: tuple[ContactCard, ...]
    """Whom to call; none where none is confirmed."""


@dataclass(frozen=True, slots=True)
class EndView:
    """Where an answer ends."""

    section: RenderedSection
    """The answer, and what is said of it."""
    step: StepLink | None
    """The step, where it is the same in all countries, or in those without their own."""
    countries: tuple[EndInCountry, ...]
    """One for each country of the question."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What is particular to a question."""

    answers: tuple[AnswerView, ...]
    """All answers."""
    ends: tuple[EndView, ...]
    """Those that lead to no further question."""
    sections: tuple[RenderedSection, ...]
    """The other sections."""


def question_view(desk: Desk, entry: Entry, sections: tuple[RenderedSection, ...]) -> QuestionView:
    """The view of a question."""
    record = entry.record
    assert isinstance(record, Question)
    rendered = {section.anchor: section for section in sections}
    ends = tuple(
        _end(desk, record, answer, rendered[answer.anchor])
        for answer in record.answers
        if answer.anchor in rendered and is_an_end(desk.library, answer)
    )
    anchors = {answer.anchor for answer in record.answers}
    others = tuple(section for section in sections if section.anchor not in anchors)
    return QuestionView(answer_views(desk, entry), ends, others)


def answer_views(desk: Desk, entry: Entry) -> tuple[AnswerView, ...]:
    """The answers of a question as links, on its own page or another."""
    found = []
    spoken = headings(desk.library, entry, desk.language)
    for answer in answers_of(entry):
        words = spoken.get(answer.anchor)
        further = next_question(desk.library, answer)
        url = entry_url(further, desk.language) if further else entry_url(entry, desk.language, answer.anchor)
        if words:
            found.append(AnswerView(answer.anchor, Link(words, url), further is None))
    return tuple(found)


def _end(desk: Desk, question: Question, answer: Answer, section: RenderedSection) -> EndView:
    own = {step.country for step in answer.in_country}
    is_shared = any(country not in own for country in question.countries)
    step = _step(desk, answer.leads_to) if is_shared and answer.leads_to else None
    countries = tuple(_in_country(desk, answer, country, has_own=country in own) for country in question.countries)
    return EndView(section, step, countries)


def _in_country(desk: Desk, answer: Answer, country: str, *, has_own: bool) -> EndInCountry:
    name = step_in(answer, country) if has_own else None
    cards = (contact_card(desk, contact) for contact in confirmed_in(desk.library, answer, country))
    return EndInCountry(
        country,
        desk.wording(f"country.{country}"),
        _step(desk, name) if name else None,
        tuple(card for card in cards if card),
    )


def _step(desk: Desk, name: str) -> StepLink | None:
    """The link to procedure#step; None where it is not on the site."""
    target = resolve(desk.library, name)
    if target is None or not target.is_shown or not isinstance(target.entry, Entry) or not target.anchor:
        return None
    heading = headings(desk.library, target.entry, desk.language).get(target.anchor)
    record = target.entry.record
    anchors = [step.anchor for step in record.steps] if isinstance(record, Procedure) else []
    if heading is None or target.anchor not in anchors:
        return None
    label = desk.wording("step", number=str(anchors.index(target.anchor) + 1))
    link = Link(heading, entry_url(target.entry, desk.language, target.anchor))
    return StepLink(label, link, title_of(desk.library, target.entry, desk.language))
