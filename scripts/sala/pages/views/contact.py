"""A contact: its numbers first, then hours, languages, cost, who runs it, how it was verified."""

from dataclasses import dataclass

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Entry
from sala.model.records import Contact
from sala.model.references import resolve
from sala.model.values import PartialDate
from sala.pages.addresses import entry_url
from sala.pages.hours import HoursView, hours_view
from sala.pages.numbers import ChannelView, camera_dials, channel_view, first_dialled
from sala.pages.pictures.qr import qr_code
from sala.pages.rendered import RenderedSection
from sala.pages.titles import field_of, title_of
from sala.pages.vcard import card_url, has_card
from sala.pages.views.common import DateView, Desk, Fact, Link, Notice, link_to, text_fact
from sala.pages.wording import Words

WHEN_YOU_CALL = "when-you-call"
"""Anchor of what to say."""


@dataclass(frozen=True, slots=True)
class ContactCard:
    """A contact inside another page: name, country, numbers, hours."""

    link: Link
    """Name and page."""
    countries: tuple[str, ...]
    """Countries that it serves, in words."""
    channels: tuple[ChannelView, ...]
    """Ways to reach it; none for one out of use."""
    hours: HoursView | None
    """When it answers; None where that is not stated."""
    what_to_say: str
    """Address from the top of the site of what to say when calling, or nothing."""


@dataclass(frozen=True, slots=True)
class ContactView:
    """What is particular to a contact."""

    channels: tuple[ChannelView, ...]
    """Ways to reach it, the best first."""
    is_usable: bool
    """False for one out of use: its numbers are shown, but no tap dials them."""
    facts: tuple[Fact, ...]
    """Hours, languages, cost, operator, ..."""
    hours: HoursView
    """When it answers."""
    sections: tuple[RenderedSection, ...]
    """What it handles, what to say."""
    card: str
    """Address from the top of the site of its card for an address book, or nothing."""
    code: str
    """QR code that dials its first number, SVG; or nothing."""
    code_says: str
    """What the code does, in words."""


def contact_view(desk: Desk, entry: Entry, sections: tuple[RenderedSection, ...]) -> ContactView:
    """The view of a contact."""
    record = entry.record
    assert isinstance(record, Contact)
    channels = tuple(channel_view(channel, desk.wording) for channel in record.channels)
    hours = hours_view(record, desk.wording)
    dialled = first_dialled(channels) if record.state == "active" else None
    says = desk.wording("dials", number=dialled.text) if dialled else ""
    return ContactView(
        channels,
        record.state != "defunct",
        tuple(_facts(desk, entry, record)),
        hours,
        sections,
        card_url(entry, desk.language) if has_card(entry) else "",
        qr_code(camera_dials(dialled.href), says) if dialled else "",
        says,
    )


def contact_card(desk: Desk, name: str) -> ContactCard | None:
    """The card of a contact; None where it is not on the site."""
    target = resolve(desk.library, name)
    if target is None or not target.is_shown or not isinstance(target.entry, Entry):
        return None
    record = target.entry.record
    if not isinstance(record, Contact):
        return None
    link = Link(title_of(desk.library, target.entry, desk.language), entry_url(target.entry, desk.language))
    usable = record.channels if record.state == "active" else ()
    return ContactCard(
        link,
        tuple(desk.wording(f"country.{country}") for country in record.countries),
        tuple(channel_view(channel, desk.wording) for channel in usable),
        hours_view(record, desk.wording) if record.hours != "not-stated" else None,
        what_to_say(desk, target.entry),
    )


def what_to_say(desk: Desk, entry: Entry) -> str:
    """Address from the top of the site of what to say when calling a contact; nothing where it does not tell."""
    return entry_url(entry, desk.language, WHEN_YOU_CALL) if WHEN_YOU_CALL in entry.document.anchors() else ""


def contact_notices(desk: Desk, record: Contact) -> tuple[Notice, ...]:
    """What the reader must know of the state of a contact."""
    say = desk.wording
    if record.state == "defunct":
        successor = link_to(desk, record.replaced_by) if record.replaced_by else None
        return (Notice("critical", say("defunct_contact"), say("use_instead"), successor),)
    if record.state == "unconfirmed":
        return (Notice("warning", "", say("unconfirmed_contact")),)
    return ()


def _facts(desk: Desk, entry: Entry, record: Contact) -> list[Fact]:
    say = desk.wording
    operator = field_of(desk.library, entry, "operator", desk.language) or Words(record.operator, SOURCE_LANGUAGE)
    spoken = [say.language_name(code) for code in record.languages] or [say("languages_not_stated")]
    kind = Words(say(f"operator_type.{record.operator_type}"), desk.language)
    return [
        *text_fact(desk, "languages", ", ".join(spoken)),
        *text_fact(desk, "cost", say(f"cost.{record.cost}")),
        Fact(say("operator"), (operator, kind)),
        *text_fact(desk, "audience", say("max_age", age=str(record.max_age)) if record.max_age is not None else None),
        *text_fact(desk, "handling", say("anonymous") if record.anonymous else None),
        *_verified(desk, record),
    ]


def _verified(desk: Desk, record: Contact) -> list[Fact]:
    """How and when its number was last seen."""
    say = desk.wording
    if not record.channels:
        return []
    how = Words(say(f"verified_by.{record.verified_by}"), desk.language)
    day = PartialDate.of(record.verified)
    return [Fact(say("verified_how"), (how, DateView(str(day), say.date(day))))]
