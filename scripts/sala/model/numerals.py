"""Numbers in a text of any language, as values that can be compared."""

import re
from calendar import month_name
from collections.abc import Iterator

from sala.model.parallel import Mark

# No words of the text, and so no numbers of it: `](ref:lshtse-2008)`, `{#art-34}`, `{number}`, an address,
# the mark of a footnote, the number before a list item
NO_WORDS = re.compile(r"\]\([^)\s]*\)|\{[^{}\n]*\}|https?://\S+|\[\^[^\]\n]*\]|^[ \t]*\d+[.)](?=[ \t])", re.MULTILINE)
EMAIL = re.compile(r"[\w.+-]+@[\w.-]+")
DIGIT = re.compile(r"\d")
# e.g. "18", "១៨", "7.5", "7,5", "10,000"; a zero-width space within it, of which zero-width-tidy tells, divides none
NUMBER = re.compile(r"\d(?:\u200b?\d)*(?:[.,]\d+)*")
SEPARATOR = re.compile("[.,]")
# without one of these a text has no number with a letter in it
BESIDE_LETTER = re.compile(r"[0-9](?:[OolI]|(?<=[OolI].))")
# e.g. "1O", "l8", "5O,000"; not a part of "Vol1", "law-1O", "1o@example.org"
MISTAKEN = re.compile(
    r"(?<![A-Za-z0-9_./:@#])(?<![A-Za-z]-)(?=[OolI.,]*[0-9])(?=[0-9.,]*[OolI])[0-9OolI]+(?:[.,][0-9OolI]+)*"
    r"(?![A-Za-z0-9_@]|-[A-Za-z])"
)
MEANT = str.maketrans("OolI", "0011")
"""The digits for which letters are taken."""

SPELT: dict[str, tuple[str, ...]] = {
    "en": ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    "km": ("មួយ", "ពីរ", "បី", "បួន", "ប្រាំ", "ប្រាំមួយ", "ប្រាំពីរ", "ប្រាំបី", "ប្រាំបួន", "ដប់"),
    "lo": ("ໜຶ່ງ", "ສອງ", "ສາມ", "ສີ່", "ຫ້າ", "ຫົກ", "ເຈັດ", "ແປດ", "ເກົ້າ", "ສິບ"),
    "th": ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ"),
    "vi": ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"),
}
"""Words for the numbers from 1, by language."""
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
MONTHS = tuple(month.lower() for month in month_name[1:])
ENGLISH_NUMBER = {
    word: str(number) for words in (SPELT["en"], ORDINALS, MONTHS) for number, word in enumerate(words, 1)
}
# e.g. "three", "third", "February"
ENGLISH_WORD = re.compile(rf"\b(?:{'|'.join(ENGLISH_NUMBER)})\b", re.IGNORECASE)


def numbers(text: str) -> Iterator[Mark]:
    """The numbers written in digits, each as ASCII digits with a point for the decimals.

    A letter that was typed for a digit is that digit; `numbers-in-digits` tells of it.
    """
    if not DIGIT.search(text):
        return
    plain = _words(text)
    if BESIDE_LETTER.search(plain):
        plain = MISTAKEN.sub(lambda match: match[0].translate(MEANT), plain)
    for match in NUMBER.finditer(plain):
        yield Mark(number_value(match[0].replace("\u200b", "")), match.start(), match.end())


def mistaken(text: str) -> Iterator[re.Match[str]]:
    """The numbers in which a letter stands for a digit."""
    if BESIDE_LETTER.search(text):
        yield from MISTAKEN.finditer(_words(text))


def _words(text: str) -> str:
    """The text with what is no words of it made blank."""
    return NO_WORDS.sub(_blank, EMAIL.sub(_blank, text) if "@" in text else text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def number_value(seen: str) -> str:
    """A number in one form: `១.២៣៤,៥` and `1,234.5` are `1234.5`; `007` is `7`."""
    parts = [str(int(part)) if index == 0 else _ascii(part) for index, part in enumerate(SEPARATOR.split(seen))]
    signs = SEPARATOR.findall(seen)
    if len(set(signs)) == 2 and signs.count(signs[-1]) == 1:
        return f"{''.join(parts[:-1])}.{parts[-1]}"
    if signs and all(len(part) == 3 for part in parts[1:]):
        return "".join(parts)
    return ".".join(parts)


def _ascii(digits: str) -> str:
    return "".join(str(int(digit)) for digit in digits)


def spelt_in_english(text: str) -> list[str]:
    """Values of the numbers, ordinals and months that an English text spells in words."""
    return [ENGLISH_NUMBER[match[0].lower()] for match in ENGLISH_WORD.finditer(text)]


def is_spelt(value: str, text: str, language: str) -> bool:
    """A number from 2 stands in the text as a word. The word for 1 is no sign: it is also the article."""
    words = SPELT.get(language, ())
    place = int(value) - 1 if value.isdecimal() and len(value) < 3 else 0
    return 0 < place < len(words) and words[place] in text.lower()
