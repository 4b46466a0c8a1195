"""A list of records of one kind, by country."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import get_args

from sala.model.allowed import COUNTRIES, SCOPES, Topic
from sala.model.library import Entry, Library, TermEntry, is_shown
from sala.model.records import Contact, Instrument, Law, Provision
from sala.model.values import PartialDate
from sala.pages.addresses import entry_url, is_for_editors
from sala.pages.hours import HoursView, hours_view
from sala.pages.numbers import ChannelView, channel_view
from sala.pages.titles import headings, summary_of, title_of
from sala.pages.vcard import card_url, cards_url, has_card
from sala.pages.views.common import DateView, Desk, Link, link_to
from sala.pages.views.contact import what_to_say
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
    place: str = ""
    """Country, where the list is in another order."""
    service: "Service | None" = None
    """What else is to be known before calling, for a contact in use."""


@dataclass(frozen=True, slots=True)
class Service:
    """How and when a contact answers."""

    hours: HoursView
    """When."""
    languages: str
    """Languages that it speaks, or that none is stated."""
    verified: str
    """How its number was last seen."""
    verified_on: DateView
    """When it was."""
    what_to_say: str
    """Address from the top of the site of what to say, or nothing."""
    card: str
    """Address from the top of the site of its card for an address book, or nothing."""


@dataclass(frozen=True, slots=True)
class Group:
    """The records of one country."""

    anchor: str
    """Name of the country's folder."""
    title: str
    """Name of the country, or nothing for a list that has no countries."""
    records: tuple[ListedRecord, ...]
    """Records, by title."""
    cards: str = ""
    """Address from the top of the site of the cards of all its contacts, or nothing."""


def listing(desk: Desk, kind: str) -> tuple[Group, ...]:
    """Published records of a kind, grouped by country; terms in one group, by title; all records by first letter."""
    if kind == "all":
        return _by_letter(desk)
    if kind == "contact-by-need":
        return _by_need(desk)
    if kind == "law-by-topic":
        return _by_topic(desk)
    if kind == "law-by-instrument":
        return _by_instrument(desk)
    if kind == "term":
        terms = _by_title(_listed(desk, term) for term in desk.library.published_terms())
        return (Group("", "", terms),) if terms else ()
    groups = []
    for scope in SCOPES:
        entries = records_of(desk.library, kind, scope)
        records = _by_use(desk, entries) if kind == "contact" else _by_title(_listed(desk, entry) for entry in entries)
        if records:
            cards = cards_url(scope, desk.language) if kind == "contact" and _has_cards(desk, scope) else ""
            groups.append(Group(scope, desk.wording(f"country.{scope}"), records, cards))
    return tuple(groups)


def _by_letter(desk: Desk) -> tuple[Group, ...]:
    """All pages but lists by country and pages of rules, under the letter with which their title begins.

    Letters of the language's own script come first, those of others behind them.
    """
    every: list[Entry | TermEntry] = [entry for entry in desk.library.entries if entry.is_published]
    every += desk.library.published_terms()
    letters: dict[str, list[ListedRecord]] = {}
    for record in _by_title(_listed(desk, entry) for entry in every if _is_named(entry)):
        letters.setdefault(_initial(record.link.words.text), []).append(record)
    own = _script(desk.wording("language"))
    ordered = sorted(letters, key=lambda letter: (_script(letter) != own, letter))
    return tuple(Group(f"letter-{number}", letter, tuple(letters[letter])) for number, letter in enumerate(ordered, 1))


def _has_cards(desk: Desk, scope: str) -> bool:
    """A country with contacts that can be reached."""
    contacts = (entry for entry in desk.library.published("contact") if has_card(entry))
    return scope in COUNTRIES and any(scope in entry.record.countries for entry in contacts)


def _by_need(desk: Desk) -> tuple[Group, ...]:
    """Contacts in use under each subject that they help with, danger first; by country, then as one would try them."""
    usable = [entry for entry in desk.library.published("contact") if getattr(entry.record, "state", "") == "active"]
    groups = []
    for topic in ("emergency", *(topic for topic in get_args(Topic) if topic != "emergency")):
        found = sorted((one for one in usable if topic in one.record.topics), key=lambda one: (_scope(one), _use(one)))
        records = tuple(replace(_listed(desk, entry), place=_place(desk, entry)) for entry in found)
        if records:
            groups.append(Group(topic, desk.wording(f"topic.{topic}"), records))
    return tuple(groups)


def _by_topic(desk: Desk) -> tuple[Group, ...]:
    """Provisions of laws under each of their subjects, by country and law, in the order of the text."""
    laws = sorted(desk.library.published("law"), key=_scope)
    found = [(provision, _provision(desk, law, provision)) for law in laws for provision in _shown(law)]
    groups = []
    for topic in get_args(Topic):
        records = tuple(record for provision, record in found if topic in provision.topics)
        if records:
            groups.append(Group(topic, desk.wording(f"topic.{topic}"), records))
    return tuple(groups)


def _by_instrument(desk: Desk) -> tuple[Group, ...]:
    """Provisions of each instrument, in the order of the text."""
    instruments = sorted(desk.library.published("instrument"), key=_scope)
    return tuple(
        Group(entry.record.id, title_of(desk.library, entry, desk.language).text, records)
        for entry in instruments
        for records in ((_listed(desk, entry), *(_provision(desk, entry, one) for one in _shown(entry))),)
    )


def _shown(entry: Entry) -> Iterator[Provision]:
    record = entry.record
    assert isinstance(record, Law | Instrument)
    return (provision for provision in record.provisions if is_shown(provision) and not provision.superseded)


def _provision(desk: Desk, entry: Entry, provision: Provision) -> ListedRecord:
    """A provision in a list: its number and law, and its heading."""
    link = link_to(desk, f"{entry.record.id}#{provision.anchor}")
    assert link
    heading = headings(desk.library, entry, desk.language)[provision.anchor]
    return ListedRecord(link, heading, "", "", (), _place(desk, entry))


def _scope(entry: Entry) -> int:
    return SCOPES.index(entry.relative_path.split("/")[1])


def _place(desk: Desk, entry: Entry) -> str:
    return desk.wording(f"country.{entry.relative_path.split('/')[1]}")


def _script(text: str) -> str:
    """Script of the first sign of a text, as Unicode names it: KHMER, LAO, LATIN."""
    return unicodedata.name(text[0], "").partition(" ")[0]


def _is_named(entry: Entry | TermEntry) -> bool:
    return not (isinstance(entry, Entry) and _is_of_kind(entry)) and not is_for_editors(entry.relative_path)


def _is_of_kind(entry: Entry) -> bool:
    """Whether a page is but a list of the records of a kind."""
    lists = getattr(entry.record, "lists", None)
    return lists not in (None, "comparison") and not listed_otherwise(entry)


def listed_otherwise(entry: Entry) -> str:
    """The kind that a guide lists otherwise than by country, `contact` of `contact-by-need`; nothing for others."""
    kind, by, _ = str(getattr(entry.record, "lists", None) or "").partition("-by-")
    return kind if by else ""


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
    service = None
    if isinstance(entry, Entry):
        record = entry.record
        if isinstance(record, Law):
            badge_key, badge = record.law_status, desk.wording(f"law_status.{record.law_status}")
        if isinstance(record, Contact) and record.state == "active":
            channels = tuple(channel_view(channel, desk.wording) for channel in record.channels)
            service = _service(desk, entry, record)
        elif isinstance(record, Contact):
            badge_key = record.state
            badge = desk.wording("no_number_confirmed" if record.state == "unconfirmed" else "defunct_contact")
    summary = summary_of(desk.library, entry, desk.language)
    return ListedRecord(link, summary, badge, badge_key, channels, service=service)


def _service(desk: Desk, entry: Entry, record: Contact) -> Service:
    say = desk.wording
    day = PartialDate.of(record.verified)
    return Service(
        hours_view(record, say),
        ", ".join(say.language_name(code) for code in record.languages) or say("languages_not_stated"),
        say(f"verified_by.{record.verified_by}"),
        DateView(str(day), say.date(day)),
        what_to_say(desk, entry),
        card_url(entry, desk.language) if has_card(entry) else "",
    )
