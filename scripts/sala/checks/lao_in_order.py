"""The marks of a Lao syllable stand in the one order: letter, vowel above or below, tone, vowel after it.

Why: other orders look alike or nearly so. Searching within the page, copying and sorting see different words, and some
fonts show dotted circles.

Bad:  ນ້ໍາ or ນຳ້ (the vowel AM in two halves, a tone after it), ກ່ິ (tone before vowel), ເເມ່ (E twice), ກ່້ (two tones),
      ດວ່ນ (the tone on the letter that is the vowel)
Good: ນ້ຳ, ກິ່, ແມ່, ກ່, ດ່ວນ

`sala check --fix` puts the marks in order. Two tones on a letter, or a mark without a letter, are for an editor.

Source: The Unicode Standard, chapter 16, Lao, https://www.unicode.org/versions/latest/core-spec/chapter-16/; R. Ishida,
Lao, https://r12a.github.io/scripts/laoo/lo.html
(catalogue LO01, LO04, LO05)
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.model.marks import place
from sala.model.text import codes, retyped
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "lao-in-order"
SEVERITY: Severity = "error"
LETTER = r"\u0e81-\u0eae\u0ebd\u0edc-\u0edf"
MARK = r"\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd"
AFTER = r"\u0eb0\u0eb2\u0eb3"
# e.g. "ເຂົ້າ", "ນຳ້"
SYLLABLE = re.compile(rf"([\u0ec0-\u0ec4]*[{LETTER}])([{MARK}{AFTER}]*)|\u0ec0\u0ec0")
# Two characters that do not follow each other in a lawful syllable: nearly no text has them.
UNUSUAL = re.compile(
    rf"[{AFTER}][{MARK}]|\u0ecd[\u0ec8-\u0ecc]?\u0eb2|[\u0ec8-\u0ecc][{MARK}]"
    r"|[\u0eb1\u0eb4-\u0ebb\u0ecd][\u0eb1\u0eb4-\u0ebc\u0ecd]|\u0ebc\u0ebc|[\u0ec0-\u0ec4]{2}|\u0eb0\u0eb0|\u0eb2\u0eb2|\u0eb3\u0eb3"
)
# e.g. "້່", "ິິ", "ເໂ", "ໍາ" with a tone on each side
TOO_MANY = re.compile(
    r"[\u0ec8-\u0ecb]{2}|([\u0eb0-\u0ebc\u0ecc\u0ecd])\1|[\u0ec0-\u0ec4]{2}"
    r"|[\u0eb4-\u0eb7\u0eb1\u0ebb\u0ecd][\u0eb4-\u0eb7\u0eb1\u0ebb\u0ecd]|\u0eb8\u0eb9|\u0eb9\u0eb8"
)
# A mark at the start of a word; zero-width-tidy and scripts-unmixed tell of what else may stand before it.
LONE = re.compile(
    rf"(?<![{LETTER}{MARK}{AFTER}\u0ec0-\u0ec4\u0ec6\u200b-\u200d\u25cc\u0eafA-Za-z\u0e01-\u0e4e\u1780-\u17dd])[{MARK}]"
)

# A tone on WO, O or NYO where these are the vowel, e.g. "ດວ່ນ", "ນອ້ຍ", "ບຽ້ວ"; not "ກວ່າ", "ແຄວ້ນ", "ອ້ອຍ".
FINAL = "ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລຫຮໜໝ"
ON_VOWEL = re.compile(
    rf"(?<![\u0ec0-\u0ec4])(?<![\u0ec0-\u0ec4][{LETTER}])"
    rf"([{LETTER}]\u0ebc?)(?:([ວອ])([\u0ec8-\u0ecb])(?=[{FINAL}])|(\u0ebbວ|\u0ebd)([\u0ec8-\u0ecb]))"
)


def check(library: Library) -> Iterator[Problem]:
    """Yield syllables in another order, tones on a vowel, marks too many, and marks without a letter."""
    for text in library.texts:
        if text.characters.isdisjoint("\u0e81\u0eb2\u0ea5\u0ec0\u0e99\u0ec8\u0ec9"):
            continue
        for match in LONE.finditer(text.raw):
            message = Message(
                "{code} has no letter before it; write the letter, or delete the mark", code=codes(match[0])
            )
            yield text.problem(RULE, match.start(), message)
        for match in ON_VOWEL.finditer(text.raw):
            message = Message(
                "'{seen}' has its tone on the vowel; write '{right}', or run: sala check --fix",
                seen=match[0],
                right=_tone_first(match),
            )
            yield text.problem(RULE, match.start(), message)
        for match in SYLLABLE.finditer(text.raw) if UNUSUAL.search(text.raw) else ():
            right = in_order(match)
            excess = TOO_MANY.search(right)
            if excess:
                message = Message(
                    "'{seen}' has a mark too many ({codes}); keep one", seen=match[0], codes=codes(excess[0])
                )
                yield text.problem(RULE, match.start() + max(0, match[0].find(excess[0])), message)
            elif right != match[0]:
                yield text.problem(RULE, match.start(), retyped(match[0], right))


def in_order(match: re.Match[str]) -> str:
    """A syllable with its marks in order, E twice as AE, both halves of AM as one."""
    head, marks = (match[1] or match[0]).replace("\u0ec0\u0ec0", "\u0ec1"), match[2] or ""
    if "\u0ecd" in marks and "\u0eb2" in marks:
        marks = marks.replace("\u0ecd", "", 1).replace("\u0eb2", "\u0eb3", 1)
    return head + "".join(sorted(marks, key=_place))


def _place(mark: str) -> int:
    """Place of a mark; AM is a vowel after the letter, and vowels after it stay as typed."""
    return place("\u0eb2" if mark == "\u0eb3" else mark)


def _tone_first(match: re.Match[str]) -> str:
    """A syllable with the tone on its first letter; with the vowel UA, after its mark as the order asks."""
    letter, vowel, tone = match[1], match[2] or match[4], match[3] or match[5]
    return letter + ("\u0ebb" + tone + "ວ" if vowel == "\u0ebbວ" else tone + vowel)


def _mended(match: re.Match[str]) -> str:
    right = in_order(match)
    return match[0] if TOO_MANY.search(right) else right


def mend(text: str) -> str:
    """The text with the marks of each Lao syllable in order, each tone on its letter."""
    text = SYLLABLE.sub(_mended, text) if UNUSUAL.search(text) else text
    return ON_VOWEL.sub(_tone_first, text)
