"""A number is written in digits, without a letter that looks like one.

Why: "1O years" reads as 10 years, but no search for 10 finds it, a screen reader says "one O", and who translates it
has no number to go by.

Bad:  1O years, l8 years, 5O,000 baht
Good: 10 years, 18 years, 50,000 baht

Such a number counts as the one that is meant where a translation is held against its source.

Source: Unicode Security Mechanisms, confusables, https://www.unicode.org/reports/tr39/#Confusable_Detection
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.numerals import MEANT, mistaken
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "numbers-in-digits"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield numbers in which the letter O, o, l or I stands for a digit."""
    for passage in library.passages:
        for match in mistaken(passage.text):
            message = Message(
                "'{seen}' has a letter in the place of a digit; write {right}",
                seen=match[0],
                right=match[0].translate(MEANT),
            )
            yield passage.problem(RULE, match.start(), match.end(), message)
