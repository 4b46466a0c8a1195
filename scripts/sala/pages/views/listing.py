"""A list of records of one kind, by country."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.allowed import SCOPES
from sala.model.library import Entry, Library, TermEntry
from sala.model.records import Contact, Law
from sala.pages.addresses import entry_url
from sala.pages.numbers import ChannelView, channel_view
from sala.pages.titles import summary_of, title_of
from sala.pages.views.common import Desk, Link
from sala.pages.wording import Words


@dataclass(frozen=True, slots=True)
class ListedRecord:
    """A record in a list."""

    link: Link
    """Title and page."""
    summary: Words
    """Summary, or definition."""
    badge: str
    """Status in words, or nothing."""
    badge_key: str
    """Status, for its shape and colour."""
    channels: tuple[ChannelView, ...]
    """Numbers, for a contact in use."""


@dataclass(frozen=True, slots=True)
class Group:
    """The records of one country."""

    anchor: str
    """Name of the country's folder."""
    title: str
    """Name of the country, or nothing for a list that has no countries."""
    records: tuple[ListedRecord, ...]
    """Records, by title."""


def listing(desk: Desk, kind: str) -> tuple[Group, ...]:
    """Published records of a kind, grouped by country; terms in one group, by title."""
    if kind == "term":
        terms = _by_title(_listed(desk, term) for term in desk.library.published_terms())
        return (Group("", "", terms),) if terms else ()
    groups = []
    for scope in SCOPES:
        records = _by_title(_listed(desk, entry) for entry in records_of(desk.library, kind, scope))
        if records:
            groups.append(Group(scope, desk.wording(f"country.{scope}"), records))
    return tuple(groups)


def records_of(library: Library, kind: str, scope: str) -> Iterator[Entry]:
    """Published records of a kind in a country's folder."""
    return (entry for entry in library.published(kind) if entry.relative_path.split("/")[1] == scope)


def _by_title(records: Iterator[ListedRecord]) -> tuple[ListedRecord, ...]:
    return tuple(sorted(records, key=lambda record: record.link.words.text.casefold()))


def _listed(desk: Desk, entry: Entry | TermEntry) -> ListedRecord:
    link = Link(title_of(desk.library, entry, desk.language), entry_url(entry, desk.language))
    badge_key, badge = "", ""
    channels: tuple[ChannelView, ...] = ()
    if isinstance(entry, Entry):
        record = entry.record
        if isinstance(record, Law):
            badge_key, badge = record.law_status, desk.wording(f"law_status.{record.law_status}")
        if isinstance(record, Contact) and record.state == "active":
            channels = tuple(channel_view(channel, desk.wording) for channel in record.channels)
        elif isinstance(record, Contact):
            badge_key = record.state
            badge = desk.wording("no_number_confirmed" if record.state == "unconfirmed" else "defunct_contact")
    return ListedRecord(link, summary_of(desk.library, entry, desk.language), badge, badge_key, channels)
