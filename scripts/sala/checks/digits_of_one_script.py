"""A number is written in the digits of one script, the same on the whole page; in an address, in ASCII digits.

Why: half a number in other digits is read as two numbers. An address, or a number to dial, in other digits than 0-9
leads nowhere on many phones.

Bad:  ១2៨០; 2008 and ២០០៩ on one page; https://example.org/១២
Good: 1280 or ១២៨០; 2008 and 2009; https://example.org/12

Where a page has numbers in two kinds of digits, those of the rarer kind are told; where the language has twenty times
as many of one kind as of all others, that is its way on every page. Numbers that are to be dialled are the matter of
phones-canonical and no-phone-in-prose.

Source: RFC 3986, section 2.3, https://www.rfc-editor.org/rfc/rfc3986; RFC 3966, https://www.rfc-editor.org/rfc/rfc3966
(catalogue SEA01, SEA02)
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from sala.checks.no_phone_in_prose import numbers_to_call
from sala.model.library import Library
from sala.model.text import Text
from sala.problems import Message, Problem, Severity

RULE = "digits-of-one-script"
SEVERITY: Severity = "error"
OTHERS = re.compile(f"[{''.join(chr(code) for code in range(0x80, 0x10000) if chr(code).isdecimal())}]")
OTHER = re.compile(r"(?![0-9])\d")
# e.g. "12", "១២៨០", "2008-02-15", "៣,៥"; not "1." of a list's item and not "[^1]", which Markdown has in ASCII
NUMBER = re.compile(r"^[ \t]*\d+[.)][ \t]|\[\^[^\]\n]*\]|(?P<number>\d(?:[\d.,:/\u2013-]*\d)?)", re.MULTILINE)
ASCII = "DIGIT"
SETTLED = 20
"""How many times as many numbers a language has in one kind of digits, where that is taken for its way."""
# the line of a contact's number, which phones-canonical tells of
DIALLED = re.compile(r"^[ \t]*(?:- )?(?:\{.*)?number:.*$", re.MULTILINE)


def check(library: Library) -> Iterator[Problem]:
    """Yield numbers of several kinds of digits, those of the rarer kind, and such digits in addresses."""
    unusual = [text for text in library.texts if OTHERS.search(text.raw) and _has_own(text)]
    if not unusual:
        return
    settled = _usual(library.texts, SETTLED)
    for text in unusual:
        yield from _in_addresses(text)
        usual = {**_usual((text,), 1), **settled}
        for match in _numbers(text):
            message = _fault(text, match, usual)
            if message:
                yield text.problem(RULE, match.start(), message)


def _has_own(text: Text) -> bool:
    """It has such digits otherwise than in the titles of others."""
    starts = (match.start() for match in OTHER.finditer(text.raw))
    return any(start in text.addresses or text.is_own_words(start) for start in starts)


def _usual(texts: Iterable[Text], least: int) -> dict[str | None, str]:
    """The kind of digits of most numbers of each language, where it has so many more than others; ASCII where equal."""
    counts: dict[str | None, Counter[str]] = {}
    for text in texts:
        for match in _numbers(text):
            counts.setdefault(text.language_at(match.start()), Counter())[_kind(match[0][0])] += 1
    usual = {}
    for language, count in counts.items():
        most = max(count, key=lambda kind: (count[kind], kind == ASCII))
        if count[most] >= least * max(1, count.total() - count[most]):
            usual[language] = most
    return usual


def _in_addresses(text: Text) -> Iterator[Problem]:
    for start, end in zip(text.addresses.starts, text.addresses.ends, strict=True):
        match = OTHER.search(text.raw, start, end)
        if match:
            address = text.raw[start:end].strip("]({})")
            message = Message(
                "'{address}' has the digit {digit}; write addresses with the digits 0-9: {right}",
                address=address,
                digit=match[0],
                right=_ascii(address),
            )
            yield text.problem(RULE, match.start(), message)


def _numbers(text: Text) -> Iterator[re.Match[str]]:
    """Numbers among the words, those to be dialled left out."""
    for match in NUMBER.finditer(text.raw):
        if match["number"] and text.is_own_words(match.start()) and not _is_dialled(text, match.start()):
            yield match


def _fault(text: Text, match: re.Match[str], usual: dict[str | None, str]) -> Message | None:
    kinds = {_kind(sign) for sign in match[0] if sign.isdecimal()}
    if len(kinds) > 1:
        return Message(
            "'{number}' mixes digits of several scripts; write {right}", number=match[0], right=_ascii(match[0])
        )
    kind = usual.get(text.language_at(match.start()), ASCII)
    if kinds == {kind} or _is_to_call(text, match):
        return None
    return Message(
        "'{number}' is in other digits than most numbers around it; write {right}",
        number=match[0],
        right=_in_digits(match[0], kind),
    )


def _is_to_call(text: Text, match: re.Match[str]) -> bool:
    """It is a number to call, which no-phone-in-prose tells of."""
    start = text.raw.rfind("\n", 0, match.start()) + 1
    calls = numbers_to_call(text.raw[start:].partition("\n")[0])
    return any(
        match.start() < start + column - 1 + len(seen) and start + column - 1 < match.end() for column, seen in calls
    )


def _is_dialled(text: Text, offset: int) -> bool:
    start = text.raw.rfind("\n", 0, offset) + 1
    return offset < text.body_start and "/contacts/" in text.path and bool(DIALLED.match(text.raw, start))


def _kind(digit: str) -> str:
    """Script of a digit: `DIGIT` for ASCII, `KHMER DIGIT`, ..."""
    return unicodedata.name(digit).rpartition(" ")[0]


def _ascii(number: str) -> str:
    return _in_digits(number, ASCII)


def _in_digits(number: str, kind: str) -> str:
    zero = ord(unicodedata.lookup(f"{kind} ZERO"))
    return "".join(chr(zero + unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in number)
