"""No telephone number stands in prose: it is written once, in its contact, and prose points there.

Why:  Numbers change. One that stands in a sentence is overlooked when its contact is corrected, and goes on to be
      called.
Bad:  Call 1280.  Or: Call +855 23 000 000.
Good: Call [](ref:child-helpline-cambodia).

Khmer, Lao and Thai digits count as digits. Years, article numbers and amounts are no numbers to call;
those of cards and passports are told by no-personal-data.
"""

import re
import unicodedata
from collections.abc import Iterator

from sala.model.allowed import COUNTRY_FACTS
from sala.model.identity import names_a_card
from sala.model.library import Library
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "no-phone-in-prose"
SEVERITY: Severity = "error"

# e.g. "+855 23 000 000", "092-000-000", "021 000 0000"
LONG = re.compile(r"(?<![\w/.-])(?:\+\d{1,3}[ .-]?|0)\d{1,3}(?:[ .-]?\d{2,4}){2,3}(?![\w/-])")
# e.g. "call 1280", "hotline: 111", "ទូរស័ព្ទ 1280", "โทร 191"; a word that asks for a call stands before the code
BEFORE = (
    r"(?:call(?:ing)?|ring|dial|phone|tel|hotline|helpline|number|line|reach|ហៅ|ទូរស័ព្ទ|ទូរសព្ទ|លេខ|ໂທ|ສາຍດ່ວນ|ເບີ|ຫາ"
    r"|โทร|สายด่วน|gọi|số)"
)
CODES = sorted({code for facts in COUNTRY_FACTS.values() for code in facts.short_codes}, key=len, reverse=True)
THREE_DIGITS = "|".join(code for code in CODES if len(code) == 3)
SHORT = re.compile(rf"{BEFORE}\W{{0,3}}(?:\w+\W{{1,2}})?({THREE_DIGITS})(?![\d./-]\d|\w)", re.IGNORECASE)
# what is counted or numbered, in each language, e.g. "article 1280", "Sections 9, 13-62", "1280 pages", "១២៨០ នាក់"
NUMBERED = (
    r"(?:\b(?:articles?|sections?|pages?|nos?\.|decree|law|điều|trang)|មាត្រា|ទំព័រ|ມາດຕາ|ໜ້າ|มาตรา|หน้า)\s{0,2}\d[\d, –-]*"
)
COUNTED = r"(?:articles|sections|pages|people|children|cases|victims|hotels|baht|riel|kip|dong|នាក់|រៀល|ຄົນ|ກີບ|คน|บาท)"
# e.g. "1280", "1-2-8-0", "1800 1567": a longer code is a number to call wherever it stands, unless something is counted
SPLIT = "|".join("[ .-]?".join(code) for code in CODES if len(code) > 3)
LONGER = re.compile(rf"{NUMBERED}|(?<![A-Za-z0-9_/.#-])({SPLIT})(?![A-Za-z0-9_/]|[.-]\d|\s?{COUNTED})", re.IGNORECASE)
# e.g. "1-2-8", "១២៨": the shortest that can be a number to call
THREE = re.compile(r"\d[ .-]?\d[ .-]?\d")
# What stands in each match of LONG, and of SHORT and LONGER: nearly no text has it, and to look for it is quick
LONG_DIGITS = re.compile(r"[+0]\d(?:[ .-]?\d){4}")
CODE_DIGITS = re.compile(rf"{SPLIT}|{THREE_DIGITS}")
ASCII_DIGITS = {
    code: str(unicodedata.digit(chr(code)))
    for first in (0x17E0, 0x0ED0, 0x0E50, 0xFF10)
    for code in range(first, first + 10)
}
"""Khmer, Lao, Thai and full-width digits to ASCII."""
OTHER_DIGIT = re.compile(f"[{''.join(map(chr, ASCII_DIGITS))}]")
LINK_TARGET = re.compile(r"\]\([^)]{0,300}\)|\{[^}]{0,300}\}|https?://\S+")


def check(library: Library) -> Iterator[Problem]:
    """Yield numbers to call in bodies, titles, summaries, terms and words of the interface, in every language."""
    for passage in library.passages:
        for column, seen in numbers_to_call(passage.text):
            yield passage.problem(RULE, column - 1, column - 1 + len(seen), _message(seen))


def numbers_to_call(text: str) -> Iterator[tuple[int, str]]:
    """Column and spelling of each number to call."""
    if not THREE.search(text):
        return
    digits = text.translate(ASCII_DIGITS) if OTHER_DIGIT.search(text) else text
    plain = LINK_TARGET.sub(lambda match: "\x00" * len(match[0]), digits)
    for match in LONG.finditer(plain) if LONG_DIGITS.search(plain) else ():
        if not names_a_card(plain[: match.start()]):
            yield match.start() + 1, text[match.start() : match.end()]
    for pattern in (SHORT, LONGER) if CODE_DIGITS.search(plain) else ():
        for match in filter(lambda match: match[1], pattern.finditer(plain)):
            yield match.start(1) + 1, text[match.start(1) : match.end(1)]


def _message(seen: str) -> Message:
    return Message("'{seen}' looks like a number to call; point to its contact instead: [](ref:contact-id)", seen=seen)
