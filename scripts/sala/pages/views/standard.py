"""A standard with its assessments, and a recommendation."""

from dataclasses import dataclass

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Entry
from sala.model.records import CountryAssessment, Recommendation, Standard
from sala.pages.rendered import RenderedSection
from sala.pages.views.common import (
    Desk,
    Evidence,
    Fact,
    Link,
    date_facts,
    evidence,
    link_facts,
    links_to,
    text_fact,
)
from sala.pages.wording import Words


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """How a country stands, as printed."""

    country: str
    """Its name."""
    result: str
    """In words."""
    result_key: str
    """For its shape and colour."""
    basis: str
    """Who says so, in words, or nothing."""
    provisions: tuple[Link, ...]
    """Provisions that show it."""
    section: RenderedSection | None
    """Why."""
    evidence: Evidence
    """Source, confidence and date."""


@dataclass(frozen=True, slots=True)
class StandardView:
    """What is particular to a standard or a recommendation."""

    facts: tuple[Fact, ...]
    """What it rests on; who recommended it, to whom, when."""
    assessments: tuple[AssessmentView, ...]
    """One a country."""
    sections: tuple[RenderedSection, ...]
    """The other sections."""


def standard_view(desk: Desk, entry: Entry, sections: tuple[RenderedSection, ...]) -> StandardView:
    """The view of a standard or a recommendation."""
    record = entry.record
    if isinstance(record, Recommendation):
        return StandardView(tuple(_recommendation_facts(desk, record)), (), sections)
    assert isinstance(record, Standard)
    by_anchor = {section.anchor: section for section in sections}
    cells = tuple(_assessment(desk, record, cell, by_anchor.get(cell.country)) for cell in record.assessments)
    countries = {cell.country for cell in record.assessments}
    others = tuple(section for section in sections if section.anchor not in countries)
    return StandardView(tuple(link_facts(desk, "rests_on", record.provisions)), cells, others)


def _assessment(
    desk: Desk, record: Standard, cell: CountryAssessment, section: RenderedSection | None
) -> AssessmentView:
    say = desk.wording
    return AssessmentView(
        say(f"country.{cell.country}"),
        say(f"assessment.{cell.result}"),
        cell.result,
        say(f"basis.{cell.basis}") if cell.basis else "",
        links_to(desk, cell.provisions),
        section,
        evidence(desk, record.sources, cell.sources, cell.confidence, cell.as_of),
    )


def _recommendation_facts(desk: Desk, record: Recommendation) -> list[Fact]:
    return [
        Fact(desk.wording("recommended_by"), (Words(record.recommended_by, SOURCE_LANGUAGE),)),
        Fact(desk.wording("addressed_to"), (Words(record.addressed_to, SOURCE_LANGUAGE),)),
        *date_facts(desk, record, ("issued",)),
        *link_facts(desk, "serves", record.standards),
        *text_fact(desk, "state", desk.wording(f"recommendation_state.{record.state}")),
    ]
