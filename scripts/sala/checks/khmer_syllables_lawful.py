"""Every sign of Khmer stands in a syllable in which it is lawful.

Why: a sign without its letter, or a second vowel, is shown with a dotted circle or over other letters, and nobody finds
the word. Deprecated signs have a look-alike that programs take for another letter.

Bad:  ាក (vowel without a letter), ក្ (subscript sign without its letter), កាិ (two vowels), U+17A3 for អ, U+25CC
Good: កា, ក្ក, កិ, អ

Source: Unicode Technical Note 61, https://www.unicode.org/notes/tn61/; deprecated and discouraged signs: The Unicode
Standard, chapter 16, Khmer, https://www.unicode.org/versions/latest/core-spec/chapter-16/
(catalogue KM01, KM04, KM05)
"""

import re
from collections.abc import Iterator

from sala.model.khmer import SYLLABLE, UNUSUAL, in_order, lawful_length
from sala.model.library import Library
from sala.model.text import Text, codes
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "khmer-syllables-lawful"
SEVERITY: Severity = "error"
INSTEAD = {
    "\u17a3": Message("write U+17A2"),
    "\u17a4": Message("write U+17A2 U+17B6"),
    "\u17b4": Message("delete it"),
    "\u17b5": Message("delete it"),
    "\u17d3": Message("write U+17C6"),
    "\u17d8": Message("write ។ល។"),
}
"""Signs that Unicode deprecates or discourages, and what to do."""
DISCOURAGED = re.compile(f"[{''.join(INSTEAD)}]")
MARKS = frozenset(map(chr, range(0x17B6, 0x17DE)))
CIRCLE = re.compile("\u25cc")
# A sign at the start of a word; U+17D2 before anything but a letter. Invisible characters between are the matter of
# zero-width-tidy, letters of other scripts that of scripts-unmixed.
LONE = re.compile(
    r"(?<![\u1780-\u17d3\u17dd\u200b-\u200d\u25ccA-Za-z\u0e01-\u0edf])[\u17b6-\u17d2\u17dd]|\u17d2(?![\u1780-\u17b3\u200b-\u200d])"
)


def check(library: Library) -> Iterator[Problem]:
    """Yield signs that Unicode discourages, dotted circles, signs without a letter, and signs too many."""
    for text in library.texts:
        for match in () if text.characters.isdisjoint(INSTEAD) else DISCOURAGED.finditer(text.raw):
            message = Message("{code} is not used in Khmer; {instead}", code=codes(match[0]), instead=INSTEAD[match[0]])
            yield text.problem(RULE, match.start(), message)
        for match in CIRCLE.finditer(text.raw) if "\u25cc" in text.characters else ():
            message = Message("the dotted circle U+25CC stands for a missing letter; write the letter, or delete it")
            yield text.problem(RULE, match.start(), message)
        if text.characters.isdisjoint(MARKS):
            continue
        for match in LONE.finditer(text.raw):
            yield text.problem(RULE, match.start(), _lone(match[0]))
        yield from _overfull(text)


def _lone(sign: str) -> Message:
    if sign == "\u17d2":
        return Message(
            "U+17D2 makes a subscript of the letter after it, and a letter is missing; write it or delete it"
        )
    return Message("{code} has no letter before it; write the letter, or delete the sign", code=codes(sign))


def _overfull(text: Text) -> Iterator[Problem]:
    if not UNUSUAL.search(text.raw):
        return
    for match in SYLLABLE.finditer(text.raw):
        length = lawful_length(match[0])
        if length < len(match[0]) and in_order(match[0]) == match[0]:
            message = Message(
                "'{seen}' has a sign too many, {code}; keep the one that is meant",
                seen=match[0],
                code=codes(match[0][length]),
            )
            yield text.problem(RULE, match.start() + length, message)
