r"""The order in which the marks of a Khmer, Lao or Thai cluster are written, however they were typed.

Many typing orders look alike, and one is right: the order of Unicode Technical Note 61 for Khmer,
https://www.unicode.org/notes/tn61/, as SIL's khnormal does it, https://github.com/sillsdev/khmer-normalizer (MIT);
for Lao and Thai consonant, semivowel, vowel below or above, tone, vowel after. Search folds by it, rules hold content
to it. The twin of the first half of overrides/assets/javascripts/search/fold.js.
"""

import re
from collections.abc import Iterable

# Pieces of character classes.
KHMER = r"\u1780-\u17b3"
BEFORE = r"\u0e40-\u0e44\u0ec0-\u0ec4"  # vowels written before their consonant: เ ແ
BASE = r"\u0e01-\u0e2e\u0e81-\u0eae\u0ebd\u0edc-\u0edf"
AFTER = r"\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3"  # vowels written after it: ะ າ ำ
SOUTHEAST = r"\u0e01-\u0e4e\u0e81-\u0edf\u1780-\u17dd"  # letters and marks of Thai, Lao and Khmer

MARK = re.compile(rf"\u17d2[{KHMER}]|.")
"""A mark, a coeng with its letter as one."""
ORDER = (
    "\u17cc\u17d2\u17c9\u17ca"  # Khmer: robat, coeng and its letter, shifters,
    "\u17bf\u17c0\u17c1\u17c2\u17c3\u17c4\u17c5\u17bb\u17bc\u17bd\u17be\u17b7\u17b8\u17b9\u17ba\u17b6"  # vowels,
    "\u17c6\u17cb\u17cd\u17ce\u17cf\u17d0\u17d1\u17c7\u17c8"  # signs
    "\u0ebc\u0e3a\u0eba\u0e38\u0e39\u0eb8\u0eb9"  # Lao and Thai: semivowel, viramas, vowels below,
    "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0eb1\u0eb4\u0eb5\u0eb6\u0eb7\u0ebb\u0e4d\u0ecd"  # above, nikhahit,
    "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e\u0ec8\u0ec9\u0eca\u0ecb\u0ecc\u0ece"  # tones, silencers,
    "\u0e30\u0e32\u0e45\u0eb0\u0eb2"  # vowels after, which stay as typed
)
AFTER_PLACE = ORDER.index("\u0e30") + 1
SPLIT_VOWELS = (("\u17be", "\u17c1", "\u17b8"), ("\u17c4", "\u17c1", "\u17b6"))
"""Khmer vowels that are also typed in two halves, which look the same."""
UPPER_VOWEL = re.compile("[\u17b7-\u17ba\u17be\u17bf\u17d0]|\u17b6.*\u17c6")
# Letters of the first series, whose shifter is U+17CA; ប has either.
_STRONG = r"[\u1780-\u1783\u1785-\u1788\u178a-\u178d\u178f-\u1792\u1795-\u1797\u179e-\u17a0\u17a2]"
_NOT_BA = r"[\u1780-\u1793\u1795-\u17a2\u17a5-\u17b3]"
STRONG = re.compile(
    rf"{_STRONG}\u17cc?(?:\u17d2{_NOT_BA}){{0,2}}\u17bb"
    rf"|{_NOT_BA}\u17cc?(?:\u17d2{_STRONG}(?:\u17d2{_NOT_BA})?|\u17d2{_NOT_BA}\u17d2{_STRONG})[\u17c1-\u17c5]?\u17bb"
)


def written(head: str, marks: Iterable[str]) -> str:
    """A letter and its marks in order."""
    return head + "".join(sorted(marks, key=place))


def place(mark: str) -> int:
    """Where a mark stands; subscripts stay as typed, but ro comes last, and vowels after the consonant too."""
    if mark == "\u17d2\u179a":
        return 2
    found = ORDER.index(mark[0])
    return min(found + (found > 1), AFTER_PLACE)


def whole_khmer(head: str, marks: Iterable[str]) -> tuple[str, ...]:
    """Marks of a Khmer cluster with split vowels joined and U+17BB below an upper vowel as the shifter that it is."""
    joined = list(marks)
    for whole, left, right in SPLIT_VOWELS:
        while left in joined and right in joined:
            joined.remove(left)
            joined[joined.index(right)] = whole
    text = written(head, joined)
    if "\u17bb" in joined and not {"\u17c9", "\u17ca"} & set(joined) and UPPER_VOWEL.search(text):
        joined[joined.index("\u17bb")] = "\u17ca" if STRONG.search(text) else "\u17c9"
    return tuple(joined)
