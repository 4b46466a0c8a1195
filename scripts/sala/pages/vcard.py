"""Contacts as cards for an address book: vCard 4 (RFC 6350, https://www.rfc-editor.org/rfc/rfc6350)."""

from collections.abc import Iterator

from sala.model.allowed import COUNTRIES, SOURCE_LANGUAGE
from sala.model.library import Entry, Library
from sala.model.records import Channel, Contact
from sala.pages.addresses import entry_url, page_url
from sala.pages.hours import hours_view
from sala.pages.titles import field_of, summary_of, title_of
from sala.pages.wording import Wording, Words

LONGEST_LINE = 75
"""Octets of a line without its end (RFC 6350, 3.2)."""


def card_url(entry: Entry, language: str) -> str:
    """Address from the top of the site of the card of a contact."""
    return entry_url(entry, language).removesuffix(".html") + ".vcf"


def cards_url(country: str, language: str) -> str:
    """Address from the top of the site of the cards of all contacts of a country."""
    return page_url(f"contacts/{country}.md", language).removesuffix(".html") + ".vcf"


def has_card(entry: Entry) -> bool:
    """A contact that is in use and can be reached."""
    record = entry.record
    return isinstance(record, Contact) and record.state == "active" and bool(record.channels)


def vcards(library: Library, language: str, site_url: str) -> Iterator[tuple[str, str]]:
    """Path below the site and text of every file of cards in a language: one a contact, and one a country."""
    entries = [entry for entry in library.published("contact") if has_card(entry)]
    for entry in entries:
        yield card_url(entry, language), vcard(library, entry, language, site_url)
    for country in COUNTRIES:
        cards = [vcard(library, entry, language, site_url) for entry in entries if country in entry.record.countries]
        if cards:
            yield cards_url(country, language), "".join(cards)


def vcard(library: Library, entry: Entry, language: str, site_url: str) -> str:
    """The card of a contact."""
    record = entry.record
    assert isinstance(record, Contact)
    say = Wording(language, library.strings)
    operator = field_of(library, entry, "operator", language) or Words(record.operator, SOURCE_LANGUAGE)
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        f"UID;VALUE=text:sala-contact-{record.id}",
        _worded("FN", title_of(library, entry, language)),
        _worded("ORG", operator, escaped(operator.text).replace(";", "\\;")),
        *(_channel(channel) for channel in record.channels),
        *(f"LANG;PREF={place}:{code}" for place, code in enumerate(record.languages, 1)),
        _worded("NOTE", Words("\n".join(_notes(library, entry, record, say)), language)),
        f"REV:{record.verified:%Y%m%d}T000000Z",
        *([f"SOURCE:{site_url}{card_url(entry, language)}"] if site_url else []),
        "END:VCARD",
    ]
    return "".join(f"{line}\r\n" for line in map(folded, lines))


def _notes(library: Library, entry: Entry, record: Contact, say: Wording) -> Iterator[str]:
    """What has no property of its own: where a short code works, hours, cost, how it was verified."""
    yield summary_of(library, entry, say.language).text
    for channel in record.channels:
        if channel.type == "short-code" and channel.country:
            yield f"{channel.number}: {say('dial_in', country=say(f'country.{channel.country}'))}"
    yield f"{say('hours')}: {hours_view(record, say).text}"
    yield f"{say('cost')}: {say(f'cost.{record.cost}')}"
    yield f"{say('verified_how')}: {say(f'verified_by.{record.verified_by}')}"


def _channel(channel: Channel) -> str:
    """A short code is text: it is no number of the world, and address books spoil a `tel:` with its context."""
    if channel.number:
        kinds = 'TYPE="voice,text"' if channel.sms else "TYPE=voice"
        if channel.type == "phone":
            return f"TEL;VALUE=uri;{kinds}:tel:{channel.number}"
        return f"TEL;VALUE=text;{kinds}:{escaped(channel.number)}"
    return f"EMAIL:{escaped(channel.address)}" if channel.address else f"URL:{channel.url}"


def _worded(name: str, words: Words, value: str = "") -> str:
    """A property with the language of its words; its value is escaped text, unless another is given."""
    return f"{name};LANGUAGE={words.language}:{value or escaped(words.text)}"


def escaped(text: str) -> str:
    """Text as a value (RFC 6350, 3.4); a semicolon needs that only where a value has components, as ORG has."""
    for sign, written in (("\\", "\\\\"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(sign, written)
    return text


def folded(line: str) -> str:
    """A line cut to what a reader must take, never inside a character (RFC 6350, 3.2)."""
    return "\r\n ".join(_cut(line))


def _cut(line: str) -> Iterator[str]:
    piece, size, room = "", 0, LONGEST_LINE
    for sign in line:
        octets = len(sign.encode())
        if size + octets > room:
            yield piece
            # the space that begins the next line counts
            piece, size, room = "", 0, LONGEST_LINE - 1
        piece += sign
        size += octets
    yield piece
