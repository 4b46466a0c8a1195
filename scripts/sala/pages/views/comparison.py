"""The countries side by side, under the same headings, for the standards on one topic."""

from dataclasses import dataclass

from sala.model.library import Entry
from sala.pages.addresses import entry_url
from sala.pages.titles import title_of
from sala.pages.views.common import Desk, Link
from sala.pages.views.matrix import standards_on
from sala.pages.views.standard import AssessmentView, assessments


@dataclass(frozen=True, slots=True)
class Compared:
    """A standard, with the countries under it."""

    anchor: str
    """Its id."""
    link: Link
    """Title and page."""
    assessments: tuple[AssessmentView, ...]
    """One a country."""


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """What a page on one topic prints."""

    standards: tuple[Compared, ...]
    """Standards on the topic."""


def comparison_view(desk: Desk, topic: str) -> ComparisonView:
    """The countries compared on a topic."""
    return ComparisonView(tuple(_compared(desk, entry) for entry in standards_on(desk.library, topic)))


def _compared(desk: Desk, entry: Entry) -> Compared:
    link = Link(title_of(desk.library, entry, desk.language), entry_url(entry, desk.language))
    return Compared(entry.record.id, link, assessments(desk, entry))
