"""What stands on a card for the pocket: the numbers of a procedure, and a code that opens its page or dials."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from sala.model.library import Entry
from sala.pages.addresses import entry_url
from sala.pages.numbers import camera_dials, first_dialled
from sala.pages.pictures.qr import qr_code
from sala.pages.views.common import Desk, emergency_lines
from sala.pages.views.contact import ContactCard
from sala.pages.wording import Words

MOST_NUMBERS = 8
"""Lines for which a card of 105 by 74 mm has room in every language."""


@dataclass(frozen=True, slots=True)
class PocketNumber:
    """A line of the card."""

    whose: Words
    """Name of the contact."""
    country: str
    """Country in which a number in danger is dialled; nothing for others."""
    number: str
    """The number, as a person reads it."""
    dials: str
    """What a code or a tap dials."""


@dataclass(frozen=True, slots=True)
class PocketCard:
    """A card for the pocket."""

    numbers: tuple[PocketNumber, ...]
    """Numbers for danger first, then those of the steps."""
    code: str
    """QR code as SVG; nothing where there is neither an address nor a number."""
    code_says: str
    """What the code does, in words."""
    address: str
    """Address of the page, where it is known."""


def pocket_card(desk: Desk, entry: Entry, cards: Iterable[ContactCard]) -> PocketCard:
    """The card of a procedure."""
    every: dict[str, PocketNumber] = {}
    for line in (*_in_danger(desk, entry), *_of_steps(cards)):
        every.setdefault(line.dials, line)
    numbers = tuple(islice(every.values(), MOST_NUMBERS))
    if desk.site_url:
        address = desk.site_url + entry_url(entry, desk.language)
        return PocketCard(numbers, qr_code(address, desk.wording("opens_page")), desk.wording("opens_page"), address)
    if not numbers:
        return PocketCard((), "", "", "")
    dials = desk.wording("dials", number=numbers[0].number)
    return PocketCard(numbers, qr_code(camera_dials(numbers[0].dials), dials), dials, "")


def _in_danger(desk: Desk, entry: Entry) -> Iterator[PocketNumber]:
    """The first number of each country, so that there is room for those of the steps; all of them for one country."""
    for line in emergency_lines(desk, entry.record.countries):
        if line.channel and line.contact and not line.is_further:
            yield PocketNumber(line.contact.words, line.country, line.channel.text, line.channel.href)


def _of_steps(cards: Iterable[ContactCard]) -> Iterator[PocketNumber]:
    for card in cards:
        channel = first_dialled(card.channels)
        if channel:
            yield PocketNumber(card.link.words, "", channel.text, channel.href)
