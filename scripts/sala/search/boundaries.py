"""Where words begin, by the dictionaries of ICU. Steers the order of results only: whether a word is found never
depends on it, since three programs cut the same Khmer sentence three ways.
"""

from icu4py.breakers import WordBreaker


def word_starts(run: str) -> frozenset[int]:
    """Offsets in code points at which words begin in a run of text without spaces.

    ICU chooses the dictionary by the script, so the language need not be known.
    """
    return frozenset(start for start, _ in WordBreaker(run, "km").segments())
