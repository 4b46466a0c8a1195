"""Letters with diacritics are single characters, as Unicode composes them (NFC).

Why: a letter and a loose diacritic look like the composed letter, but searching within the page, sorting and comparing
take them for other words; some fonts put the diacritic beside the letter. Vietnamese pasted from some programs is so.

Bad:  Điều as D-stroke, i, e with U+0302 and U+0300
Good: Điều, each letter one character

Khmer, Lao and Thai are the matter of khmer-in-order and lao-in-order. The compatible forms NFKC and NFKD are never
used: they take the Lao AM and ligatures apart.

Source: Unicode Normalization Forms, https://www.unicode.org/reports/tr15/
(catalogue 41, VI01)
"""

import re
import unicodedata
from collections.abc import Iterator

from sala.model.library import Library
from sala.model.text import codes
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "text-composed"
SEVERITY: Severity = "error"
LOOSE = "".join(map(chr, range(0x0300, 0x0370)))
SINGLE = "\u212a\u212b\u2126\u0340\u0341\u0343\u0344"
# a word with loose diacritics, or a sign that has another code; e.g. "tre\u0309", "\u212b"
APART = re.compile(r"[^\W\d_]*[\u0300-\u036f][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*|[\u212a\u212b\u2126]")
CANDIDATES = frozenset(LOOSE + SINGLE)


def check(library: Library) -> Iterator[Problem]:
    """Yield words with letters in pieces, and signs that Unicode writes otherwise."""
    for text in library.texts:
        if text.characters.isdisjoint(CANDIDATES):
            continue
        for match in APART.finditer(text.raw):
            composed = unicodedata.normalize("NFC", match[0])
            if composed != match[0]:
                message = Message(
                    "'{seen}' is typed as {typed}; write '{right}' as {codes}",
                    seen=match[0],
                    typed=codes(match[0]),
                    right=composed,
                    codes=codes(composed),
                )
                yield text.problem(RULE, match.start(), message)
