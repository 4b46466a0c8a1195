"""A standard: what it rests on, and how each country stands against it."""

from dataclasses import dataclass, replace

from sala.model.allowed import COUNTRIES, SOURCE_LANGUAGE, TOPICS
from sala.model.library import Entry, Library
from sala.model.records import CountryAssessment, Standard
from sala.model.references import resolve
from sala.pages.addresses import entry_url
from sala.pages.rendered import RenderedSection
from sala.pages.views.common import Desk, Evidence, Link, evidence, link_to, provision_label
from sala.pages.wording import Wording, Words

SIGNS: dict[str, str] = {"met": "✓", "partly": "◐", "gap": "✕", "unknown": "?"}
"""The sign of each result, so that none is told by its colour alone."""


@dataclass(frozen=True, slots=True)
class ResultView:
    """met, partly, gap or unknown, as printed."""

    key: str
    """For its colour."""
    sign: str
    """For the eye."""
    words: str
    """In words."""


@dataclass(frozen=True, slots=True)
class GroundView:
    """An instrument, or a provision of one, on which the standard rests."""

    link: Link
    """The instrument, with the provision where it is known."""
    evidence: Evidence
    """Source and confidence."""


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """How a country stands, as printed."""

    anchor: str
    """Anchor of its reasons on the standard's page."""
    url: str
    """Address of its reasons, from the top of the site."""
    country: str
    """Its name."""
    result: ResultView
    """How its law stands."""
    basis: tuple[str, ...]
    """Who says so, in words."""
    provisions: tuple[Link, ...]
    """Laws and provisions that show it."""
    section: RenderedSection | None
    """Why; None on other pages than the standard's."""
    evidence: Evidence
    """Source, confidence and date."""
    settled_by: tuple[Words, ...]
    """What would settle an unknown."""


@dataclass(frozen=True, slots=True)
class StandardView:
    """What is particular to a standard."""

    grounds: tuple[GroundView, ...]
    """What it rests on."""
    assessments: tuple[AssessmentView, ...]
    """One a country."""
    sections: tuple[RenderedSection, ...]
    """The other sections."""


def standard_view(desk: Desk, entry: Entry, sections: tuple[RenderedSection, ...]) -> StandardView:
    """The view of a standard."""
    record = entry.record
    assert isinstance(record, Standard)
    others = tuple(section for section in sections if section.anchor not in COUNTRIES)
    return StandardView(tuple(_grounds(desk, record)), assessments(desk, entry, sections), others)


def assessments(desk: Desk, entry: Entry, sections: tuple[RenderedSection, ...] = ()) -> tuple[AssessmentView, ...]:
    """The assessments of a standard, each with its reasons where they are among the sections."""
    record = entry.record
    assert isinstance(record, Standard)
    reasons = {section.anchor: section for section in sections}
    return tuple(_assessment(desk, entry, record, cell, reasons.get(cell.country)) for cell in record.assessments)


def ordered(library: Library) -> list[Entry]:
    """Published standards by their first topic, then by id: the same order in every language."""
    return sorted(library.published("standard"), key=_place)


def _place(entry: Entry) -> tuple[int, str]:
    topics = entry.record.topics
    return TOPICS.index(topics[0]) if topics else len(TOPICS), entry.record.id


def result_view(say: Wording, result: str) -> ResultView:
    """A result in words of a language."""
    return ResultView(result, SIGNS[result], say(f"assessment.{result}"))


def _named(desk: Desk, name: str) -> Link | None:
    """A link to a provision; one without a number is called by its heading, where that is in the title's language."""
    link, target = link_to(desk, name), resolve(desk.library, name)
    if link is None or target is None or target.anchor is None or not isinstance(target.entry, Entry):
        return link
    if provision_label(desk, target.entry, target.anchor):
        return link
    translated = desk.library.translation(target.entry, link.words.language)
    document = translated.document if translated else target.entry.document
    headings = [heading.title for heading in document.headings() if heading.anchor == target.anchor]
    return Link(replace(link.words, text=f"{headings[0]}, {link.words.text}"), link.url) if headings else link


def _grounds(desk: Desk, record: Standard) -> list[GroundView]:
    links = [(ground, _named(desk, ground.instrument)) for ground in record.rests_on]
    return [
        GroundView(link, evidence(desk, record.sources, ground.sources, ground.confidence))
        for ground, link in links
        if link
    ]


def _assessment(
    desk: Desk, entry: Entry, record: Standard, cell: CountryAssessment, section: RenderedSection | None
) -> AssessmentView:
    say = desk.wording
    return AssessmentView(
        anchor=cell.country,
        url=entry_url(entry, desk.language, cell.country),
        country=say(f"country.{cell.country}"),
        result=result_view(say, cell.result),
        basis=tuple(say(f"basis.{name}") for name in cell.basis),
        provisions=tuple(link for name in cell.provisions if (link := _named(desk, name))),
        section=section,
        evidence=evidence(desk, record.sources, cell.sources, cell.confidence, cell.as_of),
        settled_by=tuple(Words(text, SOURCE_LANGUAGE) for text in cell.settled_by),
    )
