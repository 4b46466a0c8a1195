"""No text holds what leads to one person: the number of a card or passport, a birth date, a home, a place on a map.

Why:  A child, a witness or an officer can be found and harmed, and what is once on a stick cannot be called back.
Bad:  ID card 012345678, passport N1234567, plate 2A-1234, sokha@gmail.com, born on 3 May 2011,
      House 12, Street 271, 11.5564, 104.9282
Good: a person under 18; the police of the province

Looked for in bodies, titles, summaries, terms, sources and words of the interface, with the digits and words of every
language. Telephone numbers are told by no-phone-in-prose, the e-mail addresses of units by address-not-in-prose.

Source: Convention on the Rights of the Child, article 16, https://www.ohchr.org/en/instruments-mechanisms/instruments/convention-rights-child
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.document import Document, KeyPath
from sala.model.identity import FREE_MAIL, IDENTITY, PASSPORT, PLATE, REACH, behind
from sala.model.library import Library
from sala.model.passages import Passage
from sala.model.records import Source
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "no-personal-data"
SEVERITY: Severity = "error"

MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
# e.g. "3 May 2011", "03/05/2011", "៣ ឧសភា ២០១១" with its digits made ASCII, "May 3, 2011", "2011-05-03"
DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[\s./-]+(?:{MONTH}|\d{{1,2}}|[^\W\d_a-z][^\d\n]{{1,14}}?)[\s./-]+(?:năm )?\d{{4}}"
    rf"|{MONTH} \d{{1,2}},? \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
)
# e.g. "House 12, Street 271", "house no. 12B St. 271"
HOUSE = r"\b(?:house|home|villa|apartment|flat|apt\.?|room)(?: (?:no\.?|number))?\s?#?\s?\d+[a-z]?,? (?:on |in )?"


@dataclass(frozen=True, slots=True)
class _Kind:
    """One sort of personal data."""

    name: Message
    """What it is."""
    words: tuple[str, ...]
    """Words or signs in lower case, one of which stands in every text that has it."""
    pattern: re.Pattern[str]
    """Its form, in text of lower case and ASCII digits; the group is what is told."""
    before: re.Pattern[str] | None = None
    """How what stands before it must end."""


BIRTH = (
    *("born on", "born", "date of birth", "birth date", "birthdate", "birthday", "dob", "ngày sinh", "sinh ngày"),
    *("ថ្ងៃខែឆ្នាំកំណើត", "ថ្ងៃកំណើត", "កើតនៅថ្ងៃទី", "កើតថ្ងៃទី", "ວັນເດືອນປີເກີດ", "ເກີດວັນທີ", "ວັນເກີດ"),
    *("วันเดือนปีเกิด", "เกิดวันที่", "วันเกิด"),
)
KINDS = (
    # e.g. "identity card no. 012345678", "CCCD 001203004567"
    _Kind(
        Message("the number of an identity card"),
        IDENTITY,
        re.compile(r"(\d[\d -]{6,15}\d)(?![\d/])"),
        behind(IDENTITY),
    ),
    # e.g. "1-1037-02071-81-1", "1103702071811": Thai, 13 digits with a check digit
    _Kind(
        Message("the number of an identity card"),
        ("",),
        re.compile(r"([1-8](?<![\d/-].)[ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d(?![\d/-]))"),
    ),
    # e.g. "passport N1234567", "passport no. AA 123456"
    _Kind(
        Message("the number of a passport"),
        PASSPORT,
        re.compile(r"([a-z]{1,2}\s?\d{6,8}|\d{8,9})\b"),
        behind(PASSPORT),
    ),
    # e.g. "plate 2A-1234", "ทะเบียนรถ กข 1234", "biển số 30A-123.45"
    _Kind(
        Message("the number plate of a car"),
        PLATE,
        re.compile(r"(\d{0,2}[^\W\d_]{1,3}\d?[ .-]?\d{3,5}(?:\.\d{2})?)(?!\w)"),
        behind(PLATE),
    ),
    # e.g. "born on 3 May 2011", "date of birth: 03/05/2011"
    _Kind(Message("a birth date"), BIRTH, re.compile(rf"({DAY})"), behind(BIRTH)),
    _Kind(
        Message("the address of a home"),
        ("street", "st.", "st ", "road", "rd", "soi", "lane"),
        re.compile(rf"({HOUSE}(?:street|st\.?|road|rd\.?|soi|lane)\s?\d*)"),
    ),
    # e.g. "ផ្ទះលេខ 12", "ເຮືອນເລກທີ 12", "บ้านเลขที่ 12/3", "số nhà 12"
    _Kind(
        Message("the address of a home"),
        ("ផ្ទះ", "ເຮືອນ", "บ้านเลขที่", "số nhà"),
        re.compile(r"((?:ផ្ទះ[\s\u200b]*លេខ|ເຮືອນ[\s\u200b]*ເລກທີ|บ้านเลขที่|\bsố nhà)[\s\u200b]*\d+(?:[/-]\d+)?[a-z]?)"),
    ),
    # e.g. "11.5564, 104.9282", "13.7563° N, 100.5018° E", "11°33'23\"N"
    _Kind(
        Message("a place on the map"),
        (".", "°"),
        re.compile(
            r"((?:-(?<![\d.]-)\d|\d(?<![\d.].))\d?\.\d{3,}°?\s?[ns]?\s?[,;/ ]\s?"
            r"-?\d{1,3}\.\d{3,}°?(?:\s?[ew]\b)?(?!\.?\d)"
            r"|\d{1,3}°\s?\d{1,2}['′]\s?(?:\d{1,2}(?:\.\d+)?[\"″]\s?)?[nsew]\b)"
        ),
    ),
)
# e.g. "sokha.chan@gmail.com"
MAIL = re.compile(r"(?<![\w.+-])[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
DIGIT = re.compile(r"\d")
# without so many digits a text has none of them; digits of every script count. It is looked for around digits alone,
# 24 characters before and 8 after, which hold the longest of its forms
HINT = re.compile(
    r"\d{6}|\d[ ./-]\d{3}|\d\d[ ./-]\d\d|[ ./-]\d{4}|\d°|\.\d{3}"
    r"|(?:ouse|illa|lat|apt|ment|room|ផ្ទះ|ເຮືອນ|บ้าน|nhà)\D{0,16}\d"
)
# e.g. "](ref:x-123)", "https://example.org/1234567890123": an address is no number of a person
ADDRESS = re.compile(r"\]\([^)]{0,300}\)|https?://\S+")
# Khmer, Lao and Thai digits to ASCII
OTHER_DIGITS = {zero + digit: str(digit) for zero in (0x17E0, 0x0ED0, 0x0E50) for digit in range(10)}


def check(library: Library) -> Iterator[Problem]:
    """Yield what leads to one person, wherever it stands."""
    for passage in (*library.passages, *_sources(library)):
        for start, seen, what in personal_data(passage.text):
            message = Message("'{seen}' looks like {what}; take it away: it can lead to a person", seen=seen, what=what)
            yield passage.problem(RULE, start, start + len(seen), message)


def _sources(library: Library) -> Iterator[Passage]:
    """Titles and publishers of sources."""
    for entry in library.entries:
        yield from _of_sources(entry.record.sources, entry.document, ())
    for term in library.terms:
        yield from _of_sources(term.term.sources, term.document, (term.index,))


def _of_sources(sources: tuple[Source, ...], document: Document, root: KeyPath) -> Iterator[Passage]:
    for index, source in enumerate(sources):
        yield Passage(document, document.language, source.title, (*root, "sources", index, "title"))
        if source.publisher:
            yield Passage(document, document.language, source.publisher, (*root, "sources", index, "publisher"))


def personal_data(text: str) -> Iterator[tuple[int, str, Message]]:
    """Offset, spelling and sort of each number or place that leads to one person."""
    yield from _mailboxes(text)
    if not _has_hint(text):
        return
    plain = ADDRESS.sub(lambda match: "\x00" * len(match[0]), text).translate(OTHER_DIGITS)
    if not _has_hint(plain):
        return
    # a letter whose small form is longer would move what follows; there are two of those, and no text here has them
    small = plain.lower() if len(plain.lower()) == len(plain) else plain
    told: set[int] = set()
    for kind in KINDS:
        for match in kind.pattern.finditer(small) if any(word in small for word in kind.words) else ():
            start, end = match.span(1)
            if kind.before and not kind.before.search(small[max(0, start - REACH) : start]):
                continue
            is_checked = kind.words != ("",) or _is_thai_id(match[1])
            if is_checked and told.isdisjoint(range(start, end)):
                told.update(range(start, end))
                yield start, text[start:end], kind.name


def _mailboxes(text: str) -> Iterator[tuple[int, str, Message]]:
    """Addresses at hosts that give mail to anybody."""
    for match in MAIL.finditer(text) if "@" in text else ():
        if is_private(match[0]):
            yield match.start(), match[0], Message("a person's mailbox")


def is_private(address: str) -> bool:
    """An e-mail address is at a host that gives mail to anybody."""
    return FREE_MAIL.fullmatch(address.rpartition("@")[2]) is not None


def _has_hint(text: str) -> bool:
    return any(HINT.search(text, max(0, digit.start() - 24), digit.end() + 8) for digit in DIGIT.finditer(text))


def _is_thai_id(seen: str) -> bool:
    """The last digit checks the twelve before it."""
    digits = [int(sign) for sign in seen if sign.isdigit()]
    total = sum(digit * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == digits[12]
