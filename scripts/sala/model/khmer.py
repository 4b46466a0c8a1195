"""Khmer syllables: which are whole, and which only stand in another order than the one that is right.

Unicode Technical Note 61, https://www.unicode.org/notes/tn61/, of which modern Khmer needs one vowel a syllable.
"""

import re

from sala.model.marks import KHMER, place, whole_khmer

VOWEL = r"\u17b6-\u17c5"
SIGN = r"\u17c6\u17cb\u17cd-\u17d1"
# e.g. "ខ្មែ", and "ខែ្ម" that is typed in another order
SYLLABLE = re.compile(
    rf"[{KHMER}](?:\u17d2[{KHMER}]|(?<=[\u17c9\u17ca])\u200c(?=[{VOWEL}])|[{VOWEL}{SIGN}\u17c7-\u17ca\u17cc])+"
)
MARKS = re.compile(rf"\u17d2[{KHMER}]|[\u17c9\u17ca]\u200c?|.")
LAWFUL = re.compile(
    rf"[{KHMER}]\u17cc?(?:\u17d2[{KHMER}]){{0,2}}(?:[\u17c9\u17ca]\u200c?)?[{VOWEL}]?"
    rf"(?:[{SIGN}](?:(?!(?<=(.))\1)[{SIGN}])?)?[\u17c7\u17c8]?"
)
# Two marks that do not follow each other in a lawful syllable, or three subscripts: nearly no text has one. The first
# class alone is what makes it quick.
UNUSUAL = re.compile(
    rf"[\u17b6-\u17d2](?:(?<=[{VOWEL}{SIGN}\u17c7\u17c8])[{VOWEL}\u17cc\u17d2\u17c9\u17ca]"
    rf"|(?<=[{SIGN}])[{SIGN}]|(?<=[\u17c7\u17c8])[{SIGN}\u17c7\u17c8]|(?<=\u17bb)\u17d0"
    r"|(?<=[\u17c9\u17ca])[\u17cc\u17d2\u17c9\u17ca]|(?<=\u17cc)\u17cc"
    rf"|(?<=\u17d2)(?:\u179a\u17d2|[{KHMER}](?:\u17cc|\u17d2[{KHMER}]\u17d2)))"
)
# What may stand beside U+17BB, sorted: nothing or a sign; or what makes a shifter of it. With other vowels nobody knows
# which is meant.
BESIDE_U = re.compile(rf"[{SIGN}]?|[\u17b7-\u17ba\u17be][{SIGN}]?|\u17b6\u17c6")
SIGNS = re.compile(f"[{SIGN}]")
SIGN_PLACE = place("\u17c6")


def in_order(syllable: str) -> str:
    """The syllable with its marks in order, split vowels joined; that itself where this gives no lawful one."""
    vowels_and_signs = re.findall(f"[{VOWEL}{SIGN}]", syllable)
    if "\u17bb" in vowels_and_signs:
        vowels_and_signs.remove("\u17bb")
        if not BESIDE_U.fullmatch("".join(sorted(vowels_and_signs))):
            return syllable
    marks = whole_khmer(
        syllable[0], (mark[:1] if mark[1:] == "\u200c" else mark for mark in MARKS.findall(syllable, 1))
    )
    joined = syllable[0] + "".join(sorted(marks, key=_place))
    if "\u200c" in syllable:
        joined = re.sub("(?<=[\u17c9\u17ca])", "\u200c", joined, count=1)
    return joined if LAWFUL.fullmatch(joined) else syllable


def _place(mark: str) -> int:
    """Place of a mark; two signs stay as typed."""
    return SIGN_PLACE if SIGNS.match(mark) else place(mark)


def lawful_length(syllable: str) -> int:
    """Number of characters up to the first that does not belong into the syllable."""
    match = LAWFUL.match(syllable)
    return match.end() if match else 0
