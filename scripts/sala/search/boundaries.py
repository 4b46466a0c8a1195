"""Where words begin in Khmer, Lao and Thai, which do not part them. Steers the order of results and what is suggested:
whether a word is found never depends on it, since three programs cut the same sentence three ways.
"""

import os
from collections.abc import Iterable
from itertools import accumulate

import khmercut
from icu4py.breakers import WordBreaker

PROGRAMS = ("icu4py", "khmercut", "pythainlp")
"""Packages whose versions decide where words begin."""
KHMER, THAI = ("\u1780", "\u17ff"), ("\u0e00", "\u0e7f")


def cuts(run: str) -> tuple[frozenset[int], ...]:
    """Offsets in code points at which words begin in a run without spaces, by each program asked for its script.

    khmercut (conditional random fields) cuts Khmer; Thai is cut by ICU and by newmm (a larger dictionary), Lao by ICU
    alone. The script is seen by the first letter, so the language need not be known.
    """
    if KHMER[0] <= run[0] <= KHMER[1]:
        return (_starts(khmercut.tokenize(run)),)
    if THAI[0] <= run[0] <= THAI[1]:
        return icu_cuts(run), _starts(_thai_words(run))
    return (icu_cuts(run),)


def icu_cuts(run: str) -> frozenset[int]:
    """Offsets at which words begin by the dictionaries of ICU, which has one for each of the three scripts."""
    return frozenset(start for start, _ in WordBreaker(run, "km").segments())


def _starts(words: Iterable[str]) -> frozenset[int]:
    return frozenset(accumulate((len(word) for word in words), initial=0))


def _thai_words(run: str) -> list[str]:
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")  # or the package makes a folder in the user's home
    from pythainlp.tokenize.newmm import segment  # its words take a second to load: only where there is Thai

    return segment(run)
