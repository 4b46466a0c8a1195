"""Words for suggestions, laid out so that a reader fetches only those that may have been meant.

A slip of the hand leaves a word as it is at one end at least. So each word stands twice in the list: by the letters
with which its first two clusters begin, and by those of its last two, from the end. A wrong sign changes neither. The
twin of overrides/assets/javascripts/search/words.js.
"""

from collections.abc import Iterator, Mapping

from sala.search.fold import clusters
from sala.search.postings import script_order

MOST_WORDS = 12_000
"""Words kept, those on most pages first."""
FROM_START, FROM_END = ">", "<"
"""First character of a term: from which end its word is looked up."""
ENDS = 2
"""Letters of an end."""
VOWELS = "\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4"
"""Vowels that Thai and Lao write before their consonant."""
UNSPACED = "\u0e00"
"""From this character on a word is one of clusters, before it one of letters."""


def word_terms(counts: Mapping[str, int]) -> Iterator[tuple[str, bytes]]:
    """Terms of the list in the order of JavaScript's strings, each with the number of pages that have its word."""
    kept = sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS]
    terms = [(term, b"%d" % counts[word]) for word in kept for term in _ends(word)]
    yield from sorted(terms, key=lambda term: script_order(term[0]))


def _ends(word: str) -> tuple[str, str]:
    """The word by its first letters and by its last."""
    letters = _letters(word)
    first, last = "".join(letters[:ENDS]), "".join(letters[: -ENDS - 1 : -1])
    return f"{FROM_START}{first}{word}", f"{FROM_END}{last}{word}"


def _letters(word: str) -> list[str]:
    """The letter with which each cluster begins, without its signs: "ច្បាប់" is ច and ប, "ແຮງງານ" is ຮ ງ ງ ນ."""
    if word < UNSPACED:
        return list(word)
    return [cluster.lstrip(VOWELS)[:1] or cluster[0] for cluster in clusters(word)]
