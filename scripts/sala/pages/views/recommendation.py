"""A recommendation: who recommended it, to whom, when, and what it serves."""

from dataclasses import dataclass

from sala.model.library import Entry
from sala.model.records import Recommendation
from sala.pages.rendered import RenderedSection
from sala.pages.titles import field_of
from sala.pages.views.common import Desk, Fact, date_facts, link_facts, text_fact


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """What is particular to a recommendation."""

    facts: tuple[Fact, ...]
    """Who recommended it, to whom, when; standards, institutions, state."""
    has_institutions: bool
    """Institutions are assigned to it; by this knowledge base, which the page says."""
    sections: tuple[RenderedSection, ...]
    """Its sections."""


def recommendation_view(desk: Desk, entry: Entry, sections: tuple[RenderedSection, ...]) -> RecommendationView:
    """The view of a recommendation."""
    record = entry.record
    assert isinstance(record, Recommendation)
    by, to = (field_of(desk.library, entry, key, desk.language) for key in ("recommended_by", "addressed_to"))
    facts = (
        *([Fact(desk.wording("recommended_by"), (by,))] if by else []),
        *([Fact(desk.wording("addressed_to"), (to,))] if to else []),
        *date_facts(desk, record, ("issued",)),
        *text_fact(desk, "state", desk.wording(f"recommendation_state.{record.state}")),
        *link_facts(desk, "serves", record.standards),
        *link_facts(desk, "institution", record.institutions),
    )
    return RecommendationView(facts, bool(record.institutions), sections)
