"""The marks of a Khmer syllable stand in the one order of the Unicode consortium's note on Khmer.

Why: several orders look alike on the screen. Searching within the page, copying to another program, sorting and
comparing see different words, and some fonts show dotted circles.

Bad:  ខែ្មរ (vowel before the subscript), កេី (vowel in two halves), កណ្ដាល (subscript DA)
Good: ខ្មែរ, កើ, កណ្តាល (subscript TA)

`sala check --fix` puts the marks in order. Subscript DA looks the same as subscript TA, which this site writes; that is
a warning, and stays for an editor to decide.

Source: Unicode Technical Note 61, https://www.unicode.org/notes/tn61/; subscripts that look alike: ICANN, Khmer label
generation rules, https://www.icann.org/sites/default/files/lgr/lgr-2-khmer-script-01jun17-en.html
(catalogue KM02, KM03)
"""

import re
from collections.abc import Iterator

from sala.model.khmer import SYLLABLE, UNUSUAL, in_order
from sala.model.library import Library
from sala.model.text import Text, retyped
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "khmer-in-order"
SEVERITY: Severity = "error"
MARKS = frozenset(map(chr, range(0x17B6, 0x17D3)))
DA = re.compile("\u17d2\u178a")


def check(library: Library) -> Iterator[Problem]:
    """Yield syllables whose marks stand in another order, and subscripts DA."""
    for text in library.texts:
        if text.characters.isdisjoint(MARKS):
            continue
        yield from _disordered(text)
        for match in DA.finditer(text.raw) if "\u178a" in text.characters else ():
            message = Message("the subscript DA (U+17D2 U+178A) looks like the subscript TA; write U+17D2 U+178F")
            yield text.problem(RULE, match.start(), message, "warning")


def _disordered(text: Text) -> Iterator[Problem]:
    if not UNUSUAL.search(text.raw):
        return
    for match in SYLLABLE.finditer(text.raw):
        right = in_order(match[0])
        if right != match[0]:
            yield text.problem(RULE, match.start(), retyped(match[0], right))


def mend(text: str) -> str:
    """The text with the marks of each Khmer syllable in order."""
    return SYLLABLE.sub(lambda match: in_order(match[0]), text) if UNUSUAL.search(text) else text
