"""Numbers and addresses to reach somebody: how they are shown and what a tap on them does."""

from collections.abc import Iterable
from dataclasses import dataclass

import phonenumbers

from sala.model.allowed import COUNTRY_FACTS
from sala.model.records import Channel
from sala.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A channel as the templates print it."""

    label: str
    """What to do with it: Call, Report form, ..."""
    text: str
    """The number or address, as a person reads it."""
    href: str
    """What a tap opens."""
    notes: tuple[str, ...]
    """Where it can be dialled, and whether it takes text messages."""
    is_dialled: bool
    """It is a number."""


def channel_view(channel: Channel, wording: Wording) -> ChannelView:
    """A channel in a language. A short code carries its country (RFC 3966, https://www.rfc-editor.org/rfc/rfc3966)."""
    text, href = _text_and_link(channel)
    notes = []
    if channel.type == "short-code" and channel.country:
        notes.append(wording("dial_in", country=wording(f"country.{channel.country}")))
    if channel.sms:
        notes.append(wording("channel_sms"))
    dialled = channel.type in {"short-code", "phone"}
    return ChannelView(wording(f"channel.{channel.type}"), text, href, tuple(notes), dialled)


def first_dialled(channels: Iterable[ChannelView]) -> ChannelView | None:
    """The first of the channels that is a number; None where none is."""
    return next((channel for channel in channels if channel.is_dialled), None)


def camera_dials(href: str) -> str:
    """What a telephone's camera understands of a `tel:` address: the number without its country's context."""
    return href.partition(";")[0]


def _text_and_link(channel: Channel) -> tuple[str, str]:
    if channel.type == "short-code":
        context = f";phone-context={COUNTRY_FACTS[channel.country].calling_code}" if channel.country else ""
        return channel.number or "", f"tel:{channel.number}{context}"
    if channel.type == "phone":
        return spaced(channel.number or ""), f"tel:{channel.number}"
    if channel.type == "email":
        return channel.address or "", f"mailto:{channel.address}"
    return (channel.url or "").partition("://")[2].rstrip("/"), channel.url or ""


def spaced(number: str) -> str:
    """An E.164 number in groups: `+855 92 311 511`."""
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
