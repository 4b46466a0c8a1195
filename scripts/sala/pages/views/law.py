"""A law or an instrument: facts, provisions with source and citation, where countries stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Entry, is_shown
from sala.model.records import Amendment, Instrument, Law, Provision
from sala.model.values import PartialDate
from sala.pages.addresses import entry_url
from sala.pages.pictures.timeline import Event, timeline
from sala.pages.rendered import RenderedSection
from sala.pages.titles import field_of, title_of
from sala.pages.uses import uses
from sala.pages.views.common import (
    DateView,
    Desk,
    Evidence,
    Fact,
    Link,
    Notice,
    date_facts,
    date_view,
    evidence,
    link_facts,
    link_to,
    text_fact,
    unit_label,
)
from sala.pages.views.contact import ContactCard, contact_card
from sala.pages.wording import Words


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """A provision as printed."""

    section: RenderedSection
    """Heading and text."""
    label: str
    """`Article 34`, or nothing."""
    number: str
    """Its number, or nothing."""
    unit: str
    """What the law calls it: article or section."""
    evidence: Evidence
    """Source, confidence and date."""
    citation: str
    """A line to copy."""
    is_superseded: bool
    """An older text."""
    address: str
    """Address of its place on the published page, or nothing."""
    at_work: "AtWork"
    """Where it is applied."""


@dataclass(frozen=True, slots=True)
class AtWork:
    """Where a provision, or a law as a whole, is applied."""

    steps: tuple[Link, ...] = ()
    """Steps of procedures that rest on it."""
    contacts: tuple[ContactCard, ...] = ()
    """Contacts that act in those steps."""


@dataclass(frozen=True, slots=True)
class AmendmentView:
    """An amendment as printed."""

    name: Words | Link
    """Number and title, linked where it has a page."""
    adopted: DateView | None
    """When it was adopted."""
    in_force: DateView | None
    """From when it applies."""
    evidence: Evidence
    """Source and confidence."""


@dataclass(frozen=True, slots=True)
class RatificationView:
    """Where a country stands."""

    country: str
    """Its name."""
    action: str
    """What it did, in words; `unknown` where no source tells."""
    date: DateView | None
    """When."""
    evidence: Evidence
    """Source and confidence."""


@dataclass(frozen=True, slots=True)
class LawView:
    """What is particular to a law or an instrument."""

    status: str
    """Status in words; nothing for an instrument."""
    status_key: str
    """Status, for its shape and colour."""
    facts: tuple[Fact, ...]
    """Number, dates, title in the original language, ..."""
    provisions: tuple[ProvisionView, ...]
    """Provisions, in order."""
    other_sections: tuple[RenderedSection, ...]
    """Sections that are no provision."""
    amendments: tuple[AmendmentView, ...]
    """Changes, oldest first."""
    ratifications: tuple[RatificationView, ...]
    """Where the countries stand."""
    timeline: str
    """What changed and when as a picture, SVG; nothing where fewer than two days are known."""
    at_work: AtWork
    """Where the law as a whole is applied."""


def law_view(desk: Desk, entry: Entry, sections: tuple[RenderedSection, ...]) -> LawView:
    """The view of a law or an instrument."""
    record = entry.record
    assert isinstance(record, Law | Instrument)
    shown = {provision.anchor: provision for provision in record.provisions if is_shown(provision)}
    provisions = tuple(
        _provision(desk, entry, shown[section.anchor], section) for section in sections if section.anchor in shown
    )
    others = tuple(section for section in sections if section.anchor not in shown)
    if isinstance(record, Instrument):
        rows = _ratifications(desk, record)
        picture = timeline(_instrument_events(desk, record), desk.wording)
        facts = tuple(_instrument_facts(desk, entry, record))
        return LawView("", "", facts, provisions, others, (), rows, picture, _at_work(desk, entry, None))
    status = desk.wording(f"law_status.{record.law_status}")
    amendments = tuple(_amendment(desk, record, amendment) for amendment in record.amendments)
    return LawView(
        status,
        record.law_status,
        tuple(_law_facts(desk, record)),
        provisions,
        others,
        amendments,
        (),
        timeline(_law_events(desk, record, amendments), desk.wording),
        _at_work(desk, entry, None),
    )


def _law_events(desk: Desk, record: Law, amendments: tuple[AmendmentView, ...]) -> Iterator[Event]:
    yield from _own_events(desk, record, ("adopted", "promulgated", "gazetted", "in_force"))
    for amendment, view in zip(record.amendments, amendments, strict=True):
        # titles of amendments without a page are in English: elsewhere the number stands for them
        own = Words(view.name.text, SOURCE_LANGUAGE) if isinstance(view.name, Words) else view.name.words
        name = own.text if own.language == desk.language else amendment.number or desk.wording("amendments")
        for key in ("adopted", "in_force"):
            day = getattr(amendment, key)
            if day:
                words = desk.wording("amendment_event", event=desk.wording(key), title=name)
                yield Event(day, Words(words, desk.language))


def _instrument_events(desk: Desk, record: Instrument) -> Iterator[Event]:
    say = desk.wording
    yield from _own_events(desk, record, ("adopted", "in_force"))
    for row in record.ratifications:
        if row.date and row.action:
            yield Event(
                row.date, Words(f"{say(f'country.{row.country}')}: {say(f'action.{row.action}')}", desk.language)
            )


def _own_events(desk: Desk, record: Law | Instrument, keys: tuple[str, ...]) -> Iterator[Event]:
    """Dates of the text itself."""
    for key in keys:
        day = getattr(record, key)
        if day:
            yield Event(day, Words(desk.wording(key), desk.language))


def _at_work(desk: Desk, entry: Entry, anchor: str | None) -> AtWork:
    """Steps that rest on a provision, and the contacts of those steps, each once."""
    found = list(uses(desk.library, entry, anchor))
    steps = tuple(
        Link(
            Words(f"{title.text}: {desk.wording('step', number=str(use.number))}", title.language),
            entry_url(use.procedure, desk.language, use.step.anchor),
        )
        for use in found
        for title in (title_of(desk.library, use.procedure, desk.language),)
    )
    names = dict.fromkeys(name for use in found for name in use.step.contacts)
    return AtWork(steps, tuple(card for name in names if (card := contact_card(desk, name))))


def law_notices(desk: Desk, record: Law) -> tuple[Notice, ...]:
    """What the reader must know of the standing of a law."""
    if record.law_status in {"draft", "repealed"}:
        return (Notice("warning", "", desk.wording(f"{record.law_status}_law")),)
    return ()


def _law_facts(desk: Desk, record: Law) -> list[Fact]:
    original = record.original_title
    title = [Fact(desk.wording("original_title"), (Words(original.text, original.language),))] if original else []
    return [
        *text_fact(desk, "type", desk.wording(f"law_type.{record.type}")),
        *text_fact(desk, "number", record.number),
        *title,
        *date_facts(desk, record, ("adopted", "promulgated", "gazetted", "in_force")),
        *link_facts(desk, "replaces", record.replaces),
        *link_facts(desk, "implements", record.implements),
    ]


def _instrument_facts(desk: Desk, entry: Entry, record: Instrument) -> list[Fact]:
    organisation = field_of(desk.library, entry, "organisation", desk.language)
    return [
        *text_fact(desk, "type", desk.wording(f"instrument_type.{record.type}")),
        *([Fact(desk.wording("organisation"), (organisation,))] if organisation else []),
        *text_fact(desk, "number", record.number),
        *date_facts(desk, record, ("adopted", "in_force")),
    ]


def _provision(desk: Desk, entry: Entry, provision: Provision, section: RenderedSection) -> ProvisionView:
    record = entry.record
    assert isinstance(record, Law | Instrument)
    unit = getattr(record, "unit", "article")
    label = unit_label(desk.wording, unit, provision.number) if provision.number else ""
    proof = evidence(desk, record.sources, provision.sources, provision.confidence, provision.as_of)
    citation = _citation(desk, entry, label or section.title, provision.as_of or _date_of_sources(record, provision))
    address = desk.site_url + entry_url(entry, desk.language, provision.anchor) if desk.site_url else ""
    at_work = _at_work(desk, entry, provision.anchor)
    return ProvisionView(
        section, label, provision.number or "", unit, proof, citation, provision.superseded, address, at_work
    )


def _date_of_sources(record: Law | Instrument, provision: Provision) -> PartialDate | None:
    """The newest date of the sources that the provision cites; None where none of them is dated."""
    dates = [source.date for source in record.sources if source.id in provision.sources and source.date]
    return max(dates, key=PartialDate.first_day, default=None)


def _citation(desk: Desk, entry: Entry, unit: str, as_of: PartialDate | None) -> str:
    title = title_of(desk.library, entry, desk.language).text
    number = getattr(entry.record, "number", None)
    named = f"{title} ({number})" if number else title
    if as_of is None:
        return desk.wording("citation_undated", unit=unit, title=named)
    return desk.wording("citation", unit=unit, title=named, date=desk.wording.date(as_of))


def _amendment(desk: Desk, record: Law, amendment: Amendment) -> AmendmentView:
    link = link_to(desk, amendment.law) if amendment.law else None
    name = ", ".join(part for part in (amendment.title, amendment.number) if part)
    return AmendmentView(
        link or Words(name or str(amendment.adopted or ""), desk.language),
        date_view(desk.wording, amendment.adopted),
        date_view(desk.wording, amendment.in_force),
        evidence(desk, record.sources, amendment.sources, amendment.confidence),
    )


def _ratifications(desk: Desk, record: Instrument) -> tuple[RatificationView, ...]:
    say = desk.wording
    return tuple(
        RatificationView(
            say(f"country.{row.country}"),
            say(f"action.{row.action}") if row.action else say("unknown"),
            date_view(say, row.date),
            evidence(desk, record.sources, row.sources, row.confidence),
        )
        for row in record.ratifications
    )
