"""Words are divided by plain spaces; those of Khmer, Lao and Thai by U+200B where only the line may break.

Why: the no-break space of word processors looks like a space, but keeps lines from breaking: on a phone, words run
out of the page. Searching within the page for a plain space does not find it.

Bad:  U+00A0 between ភាសា and ខ្មែរ, or between "the" and "child", as pasted from a word processor
Good: a plain space, or U+200B

Beside digits, capitals and signs, where a line shall not break, other spaces are lawful in Latin letters: "Art. 5".

Source: Unicode Line Breaking Algorithm, https://www.unicode.org/reports/tr14/#GL
(catalogue SEA08)
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.model.marks import SOUTHEAST
from sala.model.text import codes
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "spaces-plain"
SEVERITY: Severity = "warning"
SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
BESIDE = re.compile(
    rf"(?<=[{SOUTHEAST}])[{SPACES}]+(?=[^\s\u17d4-\u17d6])|(?<=[^\s{SOUTHEAST}])[{SPACES}]+(?=[{SOUTHEAST}])"
)
# between two small Latin letters, e.g. in "the child"
BETWEEN = re.compile(rf"(?<=[a-z])[{SPACES}]+(?=[a-z])")


def check(library: Library) -> Iterator[Problem]:
    """Yield spaces of other kinds beside letters of Khmer, Lao or Thai, and between small Latin ones."""
    for text in library.texts:
        if not text.characters.isdisjoint(SPACES):
            for match in BESIDE.finditer(text.raw):
                message = Message("{code} is no plain space; write a plain one, or U+200B", code=codes(match[0]))
                yield text.problem(RULE, match.start(), message, SEVERITY)
            for match in BETWEEN.finditer(text.raw):
                message = Message("{code} is no plain space; write a plain one", code=codes(match[0]))
                yield text.problem(RULE, match.start(), message, SEVERITY)
