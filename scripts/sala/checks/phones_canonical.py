"""A number is in its one form: E.164, or a short code listed for the country in which it can be dialled.

Why:  A number in its own spelling cannot be dialled from the page, is not found by search, and is not seen to be
      the same as another.
Bad:  {type: phone, number: "092 311 511"}, or {type: short-code, number: "1280"} without country
Good: {type: phone, number: "+85592311511"}, or {type: short-code, number: "1280", country: cambodia}

Source: ITU-T E.164, https://www.itu.int/rec/T-REC-E.164/en; short codes in `sala.model.allowed`
"""

from collections.abc import Iterator

import phonenumbers

from sala.model.allowed import COUNTRY_FACTS
from sala.model.library import Library
from sala.model.records import Channel, Contact
from sala.problems import Message, Problem, Severity, nearest

RULE = "phones-canonical"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield numbers that are in another form, or that no such country has."""
    for entry in library.entries:
        if isinstance(entry.record, Contact):
            for index, channel in enumerate(entry.record.channels):
                for key, message in _faults(channel, entry.record.countries):
                    yield entry.document.problem(RULE, ("channels", index, key), message)


def _faults(channel: Channel, countries: tuple[str, ...]) -> Iterator[tuple[str, Message]]:
    if channel.type == "short-code":
        yield from _short_code(channel)
    elif channel.type == "phone" and channel.number:
        canonical = _canonical(channel.number, countries)
        if canonical is None:
            yield (
                "number",
                Message("'{number}' is no number of any country; write it like +85592311511", number=channel.number),
            )
        elif canonical != channel.number:
            yield (
                "number",
                Message(
                    "'{number}' is not in E.164; write \"{canonical}\"", number=channel.number, canonical=canonical
                ),
            )


def _short_code(channel: Channel) -> Iterator[tuple[str, Message]]:
    if channel.country is None:
        yield "number", Message("a short code can be dialled in one country only; add country: cambodia (or another)")
    elif channel.number and channel.number not in COUNTRY_FACTS[channel.country].short_codes:
        known = nearest(channel.number, COUNTRY_FACTS[channel.country].short_codes)
        yield (
            "number",
            Message(
                "'{number}' is no listed short code of {country}; {known}",
                number=channel.number,
                country=channel.country,
                known=known,
            ),
        )


def _canonical(number: str, countries: tuple[str, ...]) -> str | None:
    """The E.164 form of a number in any spelling, tried as a number of each country; None where it has none."""
    for country in countries or tuple(COUNTRY_FACTS):
        try:
            parsed = phonenumbers.parse(number, COUNTRY_FACTS[country].iso)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return None
