"""A Khmer sentence has the stops of Khmer.

They are ។ after its last letter, ៖ before what it announces, ៕ at the very end.

Why: a full stop of another script reads as a slip; a stop after a space begins the next line; programs that cut text
into sentences, for translation and for reading aloud, look for the stops of Khmer.

Bad:  កុមារ. or កុមារ ។ or កុមារ។។ or កុមារ: or ៗ at the start of a word, or ៕ amid a page
Good: កុមារ។ and កុមារ៖ and ភ្លាមៗ; abbreviations keep their points: ព.ស. 2551

Source: The Unicode Standard, chapter 16, Khmer, https://www.unicode.org/versions/latest/core-spec/chapter-16/
(catalogue KM06)
"""

import re
from collections.abc import Iterator
from itertools import chain

from sala.model.library import Library
from sala.model.text import Text
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "khmer-punctuation"
SEVERITY: Severity = "warning"
LETTER = r"\u1780-\u17b3\u17b6-\u17d3\u17dd"
CLOSING = r"[*_\"'”’»)\]\u200b]"
# e.g. "។។", "។ ។"; "កុមារ ។", but not "។ល។"; "ៗ" at the start, after a space, or twice; "៕" anywhere
SIGNS = re.compile(
    r"[។៕៖ៗ](?:(?<=[។៕])(?P<doubled>(?:[ \t\u00a0\u200b]*[។៕])+)|(?<=[ \t\u00a0][។៕៖])(?!ល។)(?P<spaced>)"
    rf"|(?<=ៗ)(?<![{LETTER}\u200b-\u200d].)(?P<repeat>)|(?<=៕)(?P<end>))"
)
# "កុមារ." and "ឆ្នាំ 2025." at the end of a line, but not "ព.ស. 2551" and not "គ. ក"
STOP = re.compile(r"\.(?=[\s*_\"'”’»)]|\Z)")
BEFORE_STOP = re.compile(rf"(?:\A|[^.{LETTER}\u200b])[{LETTER}\u200b]{{2,}}ៗ?{CLOSING}*\Z")
BEFORE_LAST_STOP = re.compile(rf"[{LETTER}][ \t]?\d+{CLOSING}*\Z")
# in a text in Khmer, "សូមមើល [](ref:x)." and "ChildSafe." before Khmer or at the end of a line, but not "Inc."
BEFORE_OTHER_STOP = re.compile(
    rf"(?:\]\([^()]*\)|(?<![A-Za-z.])(?!(?:Inc|Ltd|Vol|Art|Sec|etc)\Z)[A-Za-z]{{3,}}){CLOSING}*\Z"
)
# e.g. "កុមារ:", "**កុមារ:**", "កុមារ :"
COLON = re.compile(rf":(?:(?<=[{LETTER}ៗ].)|(?<=[{LETTER}ៗ][*_”\"») \u00a0].))(?![\w/])")
# in the body of a text in Khmer, "UNODC: ជំនួយ"; not "[^1]: ជំនួយ", which begins a footnote, and not "TODO: ជំនួយ", of
# which placeholders-filled tells
UNFINISHED = r"(?<!TODO.)(?<!FIXME.)(?<!TBD.)(?<!TBC.)(?<![Tt]odo.)(?<![Ff]ixme.)"
OTHER_COLON = re.compile(
    rf"^\[\^[^\]\n]*\]:|(?P<colon>:)(?<=[A-Za-z)\]].){UNFINISHED}(?=\*{{0,2}} [{LETTER}])", re.MULTILINE
)
KHMER = frozenset(map(chr, range(0x1780, 0x17DE)))


def check(library: Library) -> Iterator[Problem]:
    """Yield stops of another script after Khmer, stops after a space, doubled stops, ៗ and ៕ out of place."""
    for text in library.texts:
        if text.characters.isdisjoint(KHMER):
            continue
        for match in text.find(SIGNS):
            message = _message(text, match)
            if message:
                yield text.problem(RULE, match.start(), message, SEVERITY)
        for match in text.find(STOP):
            if text.language_at(match.start()) == "km" and _ends_khmer(text, match):
                message = Message("a Khmer sentence ends with '.'; write ។")
                yield text.problem(RULE, match.start(), message, SEVERITY)
        others = OTHER_COLON.finditer(text.raw, text.body_start) if text.language == "km" and text.body_start else ()
        for match in chain(text.find(COLON), (match for match in others if match["colon"])):
            if text.language_at(match.start()) == "km":
                yield text.problem(RULE, match.start(), Message("':' stands after Khmer; write ៖"), SEVERITY)


def _ends_khmer(text: Text, stop: re.Match[str]) -> bool:
    start = text.raw.rfind("\n", 0, stop.start()) + 1
    before = text.raw[start : stop.start()]
    after = text.raw[stop.end() :].partition("\n")[0].strip(" \r\"'*_”’»)")
    if BEFORE_STOP.search(before) or (not after and BEFORE_LAST_STOP.search(before)):
        return True
    goes_on = not after or after[0] in KHMER
    return goes_on and bool(BEFORE_OTHER_STOP.search(before)) and not KHMER.isdisjoint(before)


def _message(text: Text, match: re.Match[str]) -> Message | None:
    if match.lastgroup == "doubled":
        return Message("'{seen}' is more than one stop; write one", seen=match[0])
    if match.lastgroup == "spaced":
        return Message("a space stands before '{stop}'; write it close after the word", stop=match[0])
    if match.lastgroup == "repeat":
        return Message("'ៗ' repeats the word before it, and none stands there; write it close after its word")
    if match.start() < text.body_start or text.raw[match.end() :].strip(" \r\n*_\"'”»)"):
        return Message("'៕' ends a whole document, and it does not stand there; write ។")
    return None
