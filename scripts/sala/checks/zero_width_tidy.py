"""Characters without width stand only where they do something: U+200B between two words, U+200C after a shifter.

Why: they cannot be seen, so nobody mends them, and in an address, an anchor or a key they break it; between a letter
and its mark they tear the syllable apart.

Bad:  two U+200B together, one at the end of a line, beside a space or a stop, in a link, between a letter and its vowel
Good: ភាសា and ខ្មែរ with one U+200B between, so that the line may break there

U+200B beside spaces, stops and ends of lines, or twice, is a warning, and `sala check --fix` takes it away. Within a
syllable, an address or code, and in words that spaces divide, it is an error; so are U+200C and U+200D elsewhere.

Source: Unicode Technical Note 61, https://www.unicode.org/notes/tn61/ (U+200C after a shifter); Unicode Line Breaking
Algorithm, https://www.unicode.org/reports/tr14/#ZW
(catalogue SEA07, KM07)
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.model.text import Text, codes, loose_text
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "zero-width-tidy"
SEVERITY: Severity = "error"
INVISIBLE = re.compile("[\u200b-\u200d]+")
SPACE, JOINERS = "\u200b", "\u200c\u200d"
# The signs of Khmer, Lao and Thai that hang on the letter before them, U+0EB3 and U+0E33 among them.
HANGING = re.compile(r"[\u17b4-\u17d3\u17dd\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ecd]")
LEADING = re.compile(r"[\u17d2\u0e40-\u0e44\u0ec0-\u0ec4]")
UNSPACED = re.compile(r"[\u0e01-\u0e5b\u0e81-\u0eff\u1780-\u17d3\u17d7\u17dc-\u17e9]")
REPEAT = "ៗໆๆ"
KEY = re.compile(r"^[ \t]*(?:- )?[\w\u200b-\u200d.-]+:(?=\s|$)", re.MULTILINE)


def check(library: Library) -> Iterator[Problem]:
    """Yield each character without width, or run of them, that is out of place."""
    for text in library.texts:
        if text.characters.isdisjoint(SPACE + JOINERS):
            continue
        for match in INVISIBLE.finditer(text.raw):
            found = _fault(text, match)
            if found:
                message, severity = found
                yield text.problem(RULE, match.start(), message, severity)


def _fault(text: Text, match: re.Match[str]) -> tuple[Message, Severity] | None:
    code, before, after = codes(match[0]), text.raw[match.start() - 1 : match.start()], text.raw[match.end() :][:1]
    if not text.is_words(match.start()) or _in_key(text, match.start()):
        return Message("{code} stands in an address, in code or in a key, and breaks it; delete it", code=code), "error"
    if _is_of_shifter(match[0], before, after):
        return None
    if set(match[0]) & set(JOINERS):
        return Message("{code} is needed only after a Khmer shifter (U+17C9, U+17CA); delete it", code=code), "error"
    if HANGING.match(after) or LEADING.match(before):
        return Message("{code} stands within a syllable and tears it apart; delete it", code=code), "error"
    if not before.isspace() and not after.isspace() and _is_of_spaced_words(before, after):
        return Message("{code} stands in words that spaces divide; delete it", code=code), "error"
    if not is_needed(before, after):
        return Message("{code} stands beside a space, a stop or the end of a line; delete it", code=code), "warning"
    if len(match[0]) > 1:
        return Message("U+200B stands {number} times in a row; keep one", number=len(match[0])), "warning"
    return None


def _in_key(text: Text, offset: int) -> bool:
    """It is in a key of YAML."""
    if offset >= text.body_start:
        return False
    line = KEY.match(text.raw, text.raw.rfind("\n", 0, offset) + 1)
    return bool(line) and offset < line.end()  # type: ignore[union-attr]  # bool() says that there is one


def _is_of_shifter(found: str, before: str, after: str) -> bool:
    """U+200C that keeps a shifter's form before a vowel above, as in ហ៊‌ឹម."""
    return found == "\u200c" and before in {"\u17c9", "\u17ca"} and "\u17b6" <= after <= "\u17c5"


def _is_of_spaced_words(before: str, after: str) -> bool:
    return before.isalnum() and after.isalnum() and not UNSPACED.match(before) and not UNSPACED.match(after)


def is_needed(before: str, after: str) -> bool:
    """A line may break between the two: both are letters or digits, one at least of a script without spaces."""
    sides = (before, after)
    if after in REPEAT or not all(side.isalnum() or UNSPACED.match(side) for side in sides):
        return False
    return any(UNSPACED.match(side) for side in sides)


def mend(text: str) -> str:
    """The text without U+200B twice, or beside spaces, stops and ends of lines; what may be more is left."""
    if SPACE not in text:
        return text
    words = loose_text(text)
    return re.sub(f"{SPACE}+", lambda match: _mended(words, match), text)


def _mended(text: Text, match: re.Match[str]) -> str:
    found = _fault(text, match)
    if found is None or found[1] == "error":
        return match[0]
    before, after = text.raw[match.start() - 1 : match.start()], text.raw[match.end() :][:1]
    return SPACE if is_needed(before, after) else ""
