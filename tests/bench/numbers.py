"""Telephone numbers that are valid in a country and given to nobody twice."""

import phonenumbers

PLANS = {
    "cambodia": ("+855", "92", 6),
    "lao-pdr": ("+856", "205", 7),
    "thailand": ("+66", "81", 7),
    "viet-nam": ("+84", "91", 7),
}
"""Calling code, a mobile prefix, and the digits that follow it."""
STRIDE = 7919
"""A prime: neighbouring contacts have numbers that do not look alike."""


def phone_number(country: str, number: int) -> str:
    """The E.164 number of the contact with this place in the list."""
    code, prefix, digits = PLANS[country]
    written = f"{code}{prefix}{(300_000 + number * STRIDE) % 10**digits:0{digits}}"
    if not phonenumbers.is_valid_number(phonenumbers.parse(written)):
        raise ValueError(f"{written} is no number of {country}; look at the numbering plan in tests/bench/numbers.py")
    return written
