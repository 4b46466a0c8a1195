"""A list of records of one kind, by country."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sala.model.allowed import SCOPES
from sala.model.library import Entry, Library, TermEntry
from sala.model.records import Contact, Law
from sala.pages.addresses import entry_url, is_for_editors
from sala.pages.numbers import ChannelView, channel_view
from sala.pages.titles import summary_of, title_of
from sala.pages.views.common import Desk, Link
from sala.pages.wording import Words

VOWELS_BEFORE = "เแโใไເແໂໃໄ"
"""Thai and Lao vowels that are written before the consonant that they follow."""
VOWEL_AND_CONSONANT = re.compile(f"([{VOWELS_BEFORE}])(\\w)")


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
    """Published records of a kind, grouped by country; terms in one group, by title; all records by first letter."""
    if kind == "all":
        return _by_letter(desk)
    if kind == "term":
        terms = _by_title(_listed(desk, term) for term in desk.library.published_terms())
        return (Group("", "", terms),) if terms else ()
    groups = []
    for scope in SCOPES:
        entries = records_of(desk.library, kind, scope)
        records = _by_use(desk, entries) if kind == "contact" else _by_title(_listed(desk, entry) for entry in entries)
        if records:
            groups.append(Group(scope, desk.wording(f"country.{scope}"), records))
    return tuple(groups)


def _by_letter(desk: Desk) -> tuple[Group, ...]:
    """All pages but lists and pages of rules, under the letter with which their title begins.

    Letters of the language's own script come first, those of others behind them.
    """
    every: list[Entry | TermEntry] = [entry for entry in desk.library.entries if entry.is_published]
    every += desk.library.published_terms()
    letters: dict[str, list[ListedRecord]] = {}
    for record in _by_title(
        _listed(desk, entry) for entry in every if not _is_list(entry) and not is_for_editors(entry.relative_path)
    ):
        letters.setdefault(_initial(record.link.words.text), []).append(record)
    own = _script(desk.wording("language"))
    ordered = sorted(letters, key=lambda letter: (_script(letter) != own, letter))
    return tuple(Group(f"letter-{number}", letter, tuple(letters[letter])) for number, letter in enumerate(ordered, 1))


def _script(text: str) -> str:
    """Script of the first sign of a text, as Unicode names it: KHMER, LAO, LATIN."""
    return unicodedata.name(text[0], "").partition(" ")[0]


def _is_named(entry: Entry | TermEntry) -> bool:
    return not _is_list(entry) and not is_for_editors(entry.relative_path)


def _is_list(entry: Entry | TermEntry) -> bool:
    return isinstance(entry, Entry) and getattr(entry.record, "lists", None) is not None


def _initial(title: str) -> str:
    """The letter under which a title is looked for: the consonant, also where Lao or Thai write a vowel before it."""
    letters = [letter for letter in title.casefold() if letter.isalpha() and letter not in VOWELS_BEFORE]
    return letters[0].upper() if letters else "#"


def _sort_key(title: str) -> str:
    """Titles in the order of their consonants: a vowel written before one is sorted behind it."""
    return VOWEL_AND_CONSONANT.sub(r"\2\1", title.casefold())


def records_of(library: Library, kind: str, scope: str) -> Iterator[Entry]:
    """Published records of a kind in a country's folder."""
    return (entry for entry in library.published(kind) if entry.relative_path.split("/")[1] == scope)


def _by_use(desk: Desk, entries: Iterable[Entry]) -> tuple[ListedRecord, ...]:
    """Contacts in the order in which one would try them, the same in every language; the unreachable last."""
    return tuple(_listed(desk, entry) for entry in sorted(entries, key=_use))


def _use(entry: Entry) -> tuple[bool, bool, bool, bool, bool, str]:
    contact = entry.record
    assert isinstance(contact, Contact)
    dialled = any(channel.number for channel in contact.channels)
    police = contact.operator_type == "police"
    day_and_night = contact.hours == "always"
    usable = contact.state == "active" and contact.hours != "office"
    return not usable, not contact.emergency, not police, not dialled, not day_and_night, contact.id


def _by_title(records: Iterator[ListedRecord]) -> tuple[ListedRecord, ...]:
    return tuple(sorted(records, key=lambda record: _sort_key(record.link.words.text)))


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
