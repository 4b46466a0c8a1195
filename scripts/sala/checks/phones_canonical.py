"""A number is in its one form: E.164, or a short code listed for the country in which it can be dialled.

Why:  A number in its own spelling cannot be dialled from the page, is not found by search, and is not seen to be
      the same as another.
Bad:  {type: phone, number: "092 311 511"}, or {type: short-code, number: "1280"} without country
Good: {type: phone, number: "+85592311511"}, or {type: short-code, number: "1280", country: cambodia}

`sala check --fix` writes a number in its form where it can be only one, in digits of whatever script.

Source: ITU-T E.164, https://www.itu.int/rec/T-REC-E.164/en; short codes in `sala.model.allowed`
"""

import re
import unicodedata
from collections.abc import Iterator

from sala.model.allowed import COUNTRY_FACTS
from sala.model.library import Library
from sala.model.records import Channel, Contact
from sala.model.text import loose_text
from sala.problems import Message, Problem, Severity, nearest

ABOUT_ONE_FILE = True
RULE = "phones-canonical"
SEVERITY: Severity = "error"

# In front matter: "channels:" with the lines below it; each item of that list; its keys, block or flow.
CHANNELS = re.compile(r"^channels:[ \t\r]*\n(?:[ \t-].*\n)*", re.MULTILINE)
ITEM = re.compile(r"^([ \t]*)- .*\n(?:\1[ \t].*\n)*", re.MULTILINE)
NUMBER = re.compile(
    r"(\bnumber:[ \t]*)(\"[^\"\n]*\"|'[^'\n]*'|[^\s,}#\"'][^,}\n#\"']*?)(?=[ \t\r]*(?:[,}#]|$))", re.MULTILINE
)
TYPE = re.compile(r"\btype:[ \t]*[\"']?(phone|short-code)\b")
COUNTRIES = re.compile(r"^countries:(.*\n(?:[ \t]*- .*\n)*)", re.MULTILINE)
COUNTRY = re.compile(r"\bcountry:[ \t]*[\"']?([a-z-]+)")


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
    import phonenumbers  # where it is used: most changes are of other pages, which shall not wait for it

    for country in countries or tuple(COUNTRY_FACTS):
        try:
            parsed = phonenumbers.parse(number, COUNTRY_FACTS[country].iso)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return None


def mend(text: str) -> str:
    """The text with each number of a channel in its form, where it can be only one; front matter alone is looked at."""
    end = loose_text(text).body_start if text.startswith("---") else 0
    listed = COUNTRIES.search(text, 0, end)
    countries = tuple(name for name in COUNTRY_FACTS if listed and re.search(rf"\b{name}\b", listed[1]))
    found = CHANNELS.search(text, 0, end)
    if not found:
        return text
    channels = ITEM.sub(lambda item: _mended(item[0], countries), found[0])
    return text[: found.start()] + channels + text[found.end() :]


def _mended(item: str, countries: tuple[str, ...]) -> str:
    """A channel with its number in its form."""
    kind, number = TYPE.search(item), NUMBER.search(item)
    if not kind or not number:
        return item
    seen = number[2].strip("\"'")
    country = COUNTRY.search(item)
    right = _only_form(seen, countries) if kind[1] == "phone" else _listed(seen, country[1] if country else "")
    if right is None or right == seen:
        return item
    return f'{item[: number.start(2)]}"{right}"{item[number.end(2) :]}'


def _only_form(number: str, countries: tuple[str, ...]) -> str | None:
    """The E.164 form of a number; None where it has none, or another in each country."""
    forms = {_canonical(number, (country,)) for country in countries or tuple(COUNTRY_FACTS)} - {None}
    return forms.pop() if len(forms) == 1 else None


def _listed(number: str, country: str) -> str | None:
    """The short code that a number is in whatever digits and with whatever spaces; None where none is listed."""
    digits = "".join(str(unicodedata.decimal(sign)) for sign in number if sign.isdecimal())
    plain = all(sign.isdecimal() or sign in " -.\u00a0\u200b" for sign in number)
    known = COUNTRY_FACTS[country].short_codes if country in COUNTRY_FACTS else frozenset()
    return digits if plain and digits in known else None
