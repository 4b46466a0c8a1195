"""The sounds HO NO and HO MO are written one way in the whole content: as one letter, or as two.

As one they are ໜ and ໝ, as two ຫນ and ຫມ.

Why: both ways look alike and are lawful. A reader who searches within a page, and a translator's program that compares
words, take them for different words.

Bad:  ໜ້າ on one page, ຫນ້າ on another
Good: ໜ້າ on each

A warning, at each place of the way that is less common.

Source: The Unicode Standard, chapter 16, Lao, https://www.unicode.org/versions/latest/core-spec/chapter-16/
(catalogue LO02)
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

RULE = "lao-digraphs-consistent"
SEVERITY: Severity = "warning"
WAYS = (("ໜ", "ຫນ"), ("ໝ", "ຫມ"))


def check(library: Library) -> Iterator[Problem]:
    """Yield each place of the rarer way, where both ways occur."""
    texts = [text for text in library.texts if any(sign in text.raw for sign in "ຫໜໝ")]
    for ways in WAYS:
        counts = [sum(text.raw.count(way) for text in texts) for way in ways]
        if not all(counts):
            continue
        usual, rare = ways if counts[0] >= counts[1] else ways[::-1]
        for text in texts:
            for match in re.finditer(rare, text.raw):
                message = Message(
                    "'{rare}' is written '{usual}' in most places; write '{usual}'", rare=rare, usual=usual
                )
                yield text.problem(RULE, match.start(), message, SEVERITY)
