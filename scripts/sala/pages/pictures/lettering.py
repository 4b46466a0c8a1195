"""How much room words take in a picture, and where they may be broken: SVG breaks no lines by itself.

The widths are those of bold Noto Sans rounded up, so that a line is never longer than was reckoned.
"""

import unicodedata
from collections.abc import Iterator

WIDE = frozenset("mwMW%@ឃញឍយលសហឡឤឦໜໝຎຒฌญฒณ…—")
"""Letters of up to one em."""
WIDEST = frozenset("ឈណ")
"""Letters of up to 1.3 em."""
NARROW = frozenset(" iljftrI.,:;'|()[]-!/រវ")
"""Letters of up to 0.47 em."""
DOUBLE_VOWELS = frozenset("ឿៀោៅ")
"""Khmer vowels that stand on both sides of their letter, or wide beside it."""
COENG = "\u17d2"
"""Sets the Khmer letter after it below the one before."""
OUT_OF_SIGHT = frozenset({"Mn", "Cf"})
"""Unicode categories of signs that take no room of their own."""
UNSPACED = {"km": 1.8, "lo": 1.8, "th": 1.8}
"""Height of a line in font sizes where marks are stacked; other scripts need less."""
LEADING = 1.4


def leading(language: str) -> float:
    """Height of a line, in font sizes."""
    return UNSPACED.get(language, LEADING)


def width(text: str) -> float:
    """Greatest width of a text in font sizes."""
    before = ("", *text)
    return sum(_advance(sign, after) for sign, after in zip(text, before, strict=False))


def _advance(sign: str, after: str) -> float:
    category = unicodedata.category(sign)
    if category in OUT_OF_SIGHT:
        return 0
    if after == COENG:
        return 0.32
    if category == "Mc":
        return 0.62 if sign in DOUBLE_VOWELS else 0.41
    if sign in WIDEST:
        return 1.3
    if sign in WIDE:
        return 1
    if sign in NARROW:
        return 0.47
    return 0.83 if category == "Lu" else 0.73


def wrapped(text: str, language: str, room: float) -> tuple[str, ...]:
    """Lines of a text that are no wider than the room, in font sizes; broken between words, else between letters."""
    lines, line = [], ""
    for piece in _pieces(text, language, room):
        if line and width((line + piece).rstrip()) > room:
            lines.append(line.strip())
            line = ""
        line += piece
    return tuple([*lines, line.strip()] if line.strip() else lines)


def _pieces(text: str, language: str, room: float) -> Iterator[str]:
    """Words with the space behind them; a word that has no room in a line, by its letters."""
    from icu4py.breakers import CharacterBreaker, LineBreaker

    for start, end in LineBreaker(text, language).segments():
        word = text[start:end]
        if width(word.rstrip()) <= room:
            yield word
        else:
            yield from (word[first:last] for first, last in CharacterBreaker(word, language).segments())
