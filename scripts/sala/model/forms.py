"""Forms of terms found in running text, wherever a reader would read them as such.

Khmer, Lao and Thai do not separate words: there a form stands between two clusters, whatever zero-width spaces are
inside it. Elsewhere it stands as a word, in any case, with simple inflection in English.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sala.model.passages import Passage

UNSPACED = re.compile(r"[\u0E00-\u0EFF\u1780-\u17FF]")
MARKS = r"\u0E31\u0E34-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE\u17B6-\u17D3\u17DD"
"""Signs that belong to the letter before them."""
OPENERS = r"\u0E40-\u0E44\u0EC0-\u0EC4\u17D2"
"""Signs to which the letter after them belongs: Thai and Lao vowels written before it, the Khmer coeng."""
INVISIBLE = "\u200b\u200c\u200d\u00ad\u2060"
"""Signs without a shape of their own, which may stand inside a word."""
BREAK = f"[{INVISIBLE}]*"
SAME = (
    ("\u0ecd\u0eb2", "\u0eb3"),
    ("\u0eab\u0e99", "\u0edc"),
    ("\u0eab\u0ea1", "\u0edd"),
    ("\u17d2\u178a", "\u17d2\u178f"),
)
"""Two spellings of one thing: Lao ◌ໍາ is ◌ຳ, ຫນ is ໜ, ຫມ is ໝ; Khmer coeng DA looks like coeng TA."""
BETWEEN_WORDS = re.compile(r"[\s\u00a0*_-]+")

# What no rule of wording looks at: a block quotation, words in quotation marks, code, addresses, attribute lists.
# The mark of an admonition's title comes first, so that it is no quotation: `!!! note "Title"`.
QUOTED = re.compile(
    r"""(?P<title>^[ \t]*(?:!!!|\?\?\?\+?|===)[ \t]*[\w-]*[ \t]*"(?P<words>[^\n]*?)"[ \t]*$)"""
    r"""|^[ \t]*>[^\n]*(?:\n(?![ \t]*\n)[^\n]+)*"""
    r"""|"[^"\n]*(?:\n(?![ \t]*\n)[^"\n]*)*"|\u201c(?:[^\u201d\n]|\n(?![ \t]*\n))*\u201d"""
    r"""|\u00ab(?:[^\u00bb\n]|\n(?![ \t]*\n))*\u00bb|\u2018[^\u2019\n]*\u2019"""
    r"""|(?P<apart>`[^`\n]*`|\]\([^)\n]*\)|\{[^{}\n]*\}|https?://\S+)""",
    re.MULTILINE,
)
Span = tuple[int, int]


@dataclass(frozen=True)
class Form:
    """A form to be looked for."""

    text: str
    """As the glossary has it."""

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(word for word in BETWEEN_WORDS.split(folded_text(self.text)) if word)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """What a folded text holds, each of it, where the form may stand.

        The longest first: what is long is rare, and soon rules a text out.
        """
        is_unspaced = UNSPACED.search(self.text)
        words = self._words if is_unspaced else (word.removesuffix("y") for word in self._words)
        return tuple(sorted(words, key=len, reverse=True))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Where exactly it stands; made where a text may hold it, which is so of few."""
        if UNSPACED.search(self.text):
            return re.compile(f"(?<![{OPENERS}]){_letters(folded_text(self.text))}(?!{BREAK}[{MARKS}])")
        inflected = [_inflected(word, is_last=place == len(self._words)) for place, word in enumerate(self._words, 1)]
        return re.compile(rf"(?<!\w){BETWEEN_WORDS.pattern.join(inflected)}(?!\w)", re.IGNORECASE)

    def may_stand_in(self, folded: str) -> bool:
        """The folded text holds what the form is made of."""
        return self.pieces[0] in folded and all(piece in folded for piece in self.pieces[1:])


def folded_text(text: str) -> str:
    """A text in small letters, spellings that look alike made one, without invisible signs."""
    text = text.lower()
    if not text.isascii():
        for sign in INVISIBLE:
            text = text.replace(sign, "")
        for typed, meant in SAME:
            text = text.replace(typed, meant)
    return text


def _letters(folded: str) -> str:
    """The letters, with what may stand between them, and each of two spellings."""
    spelt = {meant: f"(?:{BREAK.join(typed)}|{BREAK.join(meant)})" for typed, meant in SAME}
    pieces = re.findall(r"\u17d2\u178f|.", folded)
    return BREAK.join(spelt.get(piece, r"\s+" if piece == " " else re.escape(piece)) for piece in pieces)


def _inflected(word: str, *, is_last: bool) -> str:
    if word == "child":
        return r"child(?:ren)?(?:['’]?s)?['’]?"
    escaped = re.escape(word)
    if not is_last or not word.isascii():
        return rf"{escaped}(?:['’]s)?" if word.isascii() else escaped
    if word.endswith("y") and not word.endswith(("ay", "ey", "oy", "uy")):
        return rf"(?:{escaped}(?:['’]s)?|{escaped[:-1]}ies['’]?)"
    return rf"{escaped}(?:e?s)?(?:['’]s?)?"


def found(
    forms: tuple[Form, ...], passage: Passage, folded: str, *, in_quotations: bool = False
) -> Iterator[tuple[int, int, Form]]:
    """Start, end and form of each place at which a form stands, unquoted unless so asked; the longest of several."""
    matches = [
        (match.start(), match.end(), form)
        for form in forms
        if form.pieces[0] in folded and form.may_stand_in(folded)  # the first by itself, since nearly all end there
        for match in form.pattern.finditer(passage.text)
    ]
    if not matches:
        return
    spared = list(no_words(passage.text) if in_quotations else quoted(passage.text))
    last = -1
    for start, end, form in sorted(matches, key=lambda item: (item[0], -item[1])):
        if start >= last and not any(first <= start and end <= final for first, final in spared):
            yield start, end, form
            last = end


def quoted(text: str) -> Iterator[Span]:
    """Where somebody else's words stand, or none."""
    yield from (match.span() for match in _quoted(text, 0, len(text)))


def no_words(text: str) -> Iterator[Span]:
    """Where no words stand: code, addresses, lists of attributes."""
    yield from (match.span() for match in _quoted(text, 0, len(text)) if match["apart"] is not None)


def _quoted(text: str, at: int, end: int) -> Iterator[re.Match[str]]:
    while match := QUOTED.search(text, at, end):
        if match["title"] is None:
            yield match
            at = max(match.end(), at + 1)
            continue
        yield from _quoted(text, *match.span("words"))
        at = match.end()
