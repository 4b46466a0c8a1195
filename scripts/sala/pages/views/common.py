"""What all pages share: links, sources, confidence, dates, notices, the number to call."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice

from sala.model.allowed import COUNTRIES, SOURCE_LANGUAGE
from sala.model.library import Entry, Library, TermEntry
from sala.model.records import Contact, Source
from sala.model.references import resolve
from sala.model.values import PartialDate
from sala.pages.addresses import entry_url
from sala.pages.numbers import ChannelView, channel_view
from sala.pages.titles import title_of
from sala.pages.wording import Wording, Words


@dataclass(frozen=True, slots=True)
class Desk:
    """What every view is made from: the content, the language, its words."""

    library: Library
    """All content."""
    wording: Wording
    """Words of the page's language."""
    site_url: str = ""
    """Address at which the site is published, with a slash at its end; nothing where that is not known."""

    @property
    def language(self) -> str:
        """Language of the page."""
        return self.wording.language


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page of the site."""

    words: Words
    """What it says."""
    url: str
    """Address from the top of the site."""


@dataclass(frozen=True, slots=True)
class DateView:
    """A date for people and for machines."""

    iso: str
    """ISO 8601."""
    text: str
    """In the page's language."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as printed."""

    title: str
    """Title, in the language of the source register (English)."""
    publisher: str
    """Who issued it, or nothing."""
    url: str
    """Address; that of the archived copy where its own is broken and there is one."""
    type: str
    """What sort of source it is, in words."""
    date: DateView | None
    """Its date; None where undated."""
    note: str = ""
    """What the reader must know of the address, or nothing."""


@dataclass(frozen=True, slots=True)
class ConfidenceView:
    """How sure something is."""

    level: str
    """high, medium or low."""
    label: str
    """The same in words."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Source, confidence and date beside a part of a page."""

    sources: tuple[SourceView, ...]
    """Sources that show it."""
    confidence: ConfidenceView | None
    """How sure it is."""
    as_of: DateView | None
    """Date of the state described, where it is not the page's."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a table of facts."""

    label: str
    """What it is."""
    values: tuple[Words | DateView | Link, ...]
    """What it says."""


@dataclass(frozen=True, slots=True)
class EmergencyLine:
    """The number to call in one country when a child is in danger now."""

    key: str
    """Name of the country's folder."""
    country: str
    """Name of the country."""
    contact: Link | None
    """Whose number it is; None where none is confirmed."""
    channel: ChannelView | None
    """The number."""
    note: str = ""
    """Said before it where it is no number of the police."""
    is_further: bool = False
    """Shown to those alone who chose the country: on a page of several, each country has one line."""


def link_to(desk: Desk, name: str) -> Link | None:
    """A link to `record` or `record#anchor`; None where it leads to nothing that is on the site."""
    target = resolve(desk.library, name)
    if target is None or not target.is_shown:
        return None
    return Link(_name_of_part(desk, target.entry, target.anchor), entry_url(target.entry, desk.language, target.anchor))


def _name_of_part(desk: Desk, entry: Entry | TermEntry, anchor: str | None) -> Words:
    title = title_of(desk.library, entry, desk.language)
    label = provision_label(desk, entry, anchor) if isinstance(entry, Entry) else None
    return Words(f"{label}, {title.text}", title.language) if label else title


def provision_label(desk: Desk, entry: Entry, anchor: str | None) -> str | None:
    """`Article 34`, where the anchor is that of a numbered provision."""
    for provision in getattr(entry.record, "provisions", ()):
        if getattr(provision, "anchor", None) == anchor and provision.number:
            return unit_label(desk.wording, getattr(entry.record, "unit", "article"), provision.number)
    return None


def unit_label(say: Wording, unit: str, number: str) -> str:
    """`Article 34`, `Articles 8, 10`, `Sections 52-54`."""
    several = "s" if re.search(r",|\d\s*[-–]\s*\d", number) else ""
    return say(f"unit.{unit}{several}", number=number)


def links_to(desk: Desk, names: Iterable[str]) -> tuple[Link, ...]:
    """Links to those of the names that are on the site."""
    return tuple(link for name in names if (link := link_to(desk, name)))


def date_view(wording: Wording, value: PartialDate | None) -> DateView | None:
    """A date in the page's language."""
    return DateView(str(value), wording.date(value)) if value else None


def source_view(desk: Desk, source: Source) -> SourceView:
    """A source in the page's language, led to at its archived copy once its own address is broken."""
    say = desk.wording
    broken, url, note = desk.library.broken_addresses, source.url, ""
    if source.archived and source.url in broken and source.archived not in broken:
        url, note = source.archived, say("archived_copy")
    elif source.url in broken:
        note = say("address_broken")
    kind = say(f"source_type.{source.type}")
    return SourceView(source.title, source.publisher or "", url, kind, date_view(say, source.date), note)


def evidence(
    desk: Desk,
    sources: Iterable[Source],
    cited: Iterable[str],
    confidence: str | None,
    as_of: PartialDate | None = None,
) -> Evidence:
    """What stands beside a part: those of a record's sources that it cites."""
    names = list(cited)
    shown = tuple(source_view(desk, source) for source in sources if source.id in names)
    level = ConfidenceView(confidence, desk.wording(f"confidence.{confidence}")) if confidence else None
    return Evidence(shown, level, date_view(desk.wording, as_of))


def text_fact(desk: Desk, label: str, *texts: str | None) -> list[Fact]:
    """A line of words in the page's language; none where there is nothing to say."""
    words = tuple(Words(text, desk.language) for text in texts if text)
    return [Fact(desk.wording(label), words)] if words else []


def date_facts(desk: Desk, record: object, keys: Iterable[str]) -> list[Fact]:
    """A line for each date that is known."""
    facts = []
    for key in keys:
        date = date_view(desk.wording, getattr(record, key))
        if date:
            facts.append(Fact(desk.wording(key), (date,)))
    return facts


def link_facts(desk: Desk, label: str, names: Iterable[str]) -> list[Fact]:
    """A line of links; none where there are none."""
    links = links_to(desk, names)
    return [Fact(desk.wording(label), links)] if links else []


def emergency_lines(desk: Desk, countries: tuple[str, ...]) -> tuple[EmergencyLine, ...]:
    """All numbers to call; on a page of several countries those behind the first of each are marked as further."""
    lines = [_emergency(desk, country) for country in countries or COUNTRIES]
    one = len(lines) == 1
    return tuple(
        replace(line, is_further=place > 0 and not one) for numbers in lines for place, line in enumerate(numbers)
    )


def _emergency(desk: Desk, country: str) -> list[EmergencyLine]:
    """The numbers of a country, the police first; one line that says so where none is confirmed."""
    name = desk.wording(f"country.{country}")
    lines: list[EmergencyLine] = []
    for entry in desk.library.emergency_contacts(country):
        link = Link(title_of(desk.library, entry, desk.language), entry_url(entry, desk.language))
        channels = entry.record.channels if isinstance(entry.record, Contact) else ()
        dialled = (channel for channel in channels if channel.number and channel.country in {None, country})
        police = isinstance(entry.record, Contact) and entry.record.operator_type == "police"
        note = "" if lines or police else desk.wording("no_police_number")
        lines += [
            EmergencyLine(country, name, link, channel_view(channel, desk.wording), note)
            for channel in islice(dialled, 1)
        ]
    return lines or [EmergencyLine(country, name, None, None)]


@dataclass(frozen=True, slots=True)
class Notice:
    """A banner above a page."""

    kind: str
    """draft, untranslated, warning or critical."""
    title: str
    """Its heading, or nothing."""
    text: str
    """What it says."""
    link: Link | None = None
    """Where to go instead."""


def translation_notices(desk: Desk, entry: Entry) -> tuple[Notice, ...]:
    """What the reader must know of the language of the page."""
    if desk.language == SOURCE_LANGUAGE:
        return ()
    say = desk.wording
    english = Link(Words(say("read_english"), desk.language), entry_url(entry, SOURCE_LANGUAGE))
    translated = desk.library.translation(entry, desk.language)
    if translated is None:
        return (Notice("untranslated", say("untranslated_title"), say("untranslated_text"), english),)
    parts = [_status_text(say, translated.translation.translation)]
    if not translated.document.body.strip() and entry.document.body.strip():
        parts.append(say("partly_untranslated"))
    text = " ".join(part for part in parts if part)
    title = say("draft_title") if translated.translation.translation == "machine-draft" else ""
    return (Notice("draft", title, text, english),) if text else ()


def _status_text(say: Wording, status: str) -> str:
    return {"machine-draft": say("draft_text"), "translated": say("translated_text")}.get(status, "")
