"""Text cut into clusters and folded for search, so that spellings which look alike are one string.

The twin of overrides/assets/javascripts/search/fold.js: the index is folded here, the query there, so
whatever changes here changes there too; tests/search holds both to the same vectors. Characters newer
than the Unicode of either side may differ.
The order of marks stands in `sala.model.marks`.
"""

import re
import unicodedata
from functools import cache
from itertools import groupby
from typing import Literal

from sala.model.marks import AFTER, BASE, BEFORE, KHMER, MARK, whole_khmer, written

Kind = Literal["u", "w", "n", "g"]
"""Unspaced cluster (Khmer, Lao, Thai), word, number, gap."""

# Pieces of character classes, with the same names in both twins.
INVISIBLE = r"\u00ad\u034f\u17b4\u17b5\u200b-\u200f\u2060-\u2064\ufeff"
DROPPED = INVISIBLE + r"\u0300-\u036f"  # within an unspaced cluster
HAN = r"\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
REPEAT = r"\u0e46\u0ec6\u17d7"  # ๆ ໆ ៗ
KHMER_TAIL = r"\u17b4-\u17d3\u17dd" + DROPPED
TAIL = r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece" + AFTER + DROPPED
UNSPACED = KHMER + BEFORE + BASE + AFTER + REPEAT
# Letters by category that start no word: abbreviation marks, ฯ ຯ ៜ, and those whose compatible form is a mark.
NO_START = r"\u0e2f\u0eaf\u17dc\u037a\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f\uff9e\uff9f"
OTHER_SCRIPT = r"\u0e00-\u0eff\u1780-\u17ff" + HAN  # not part of words


def _category(initial: str) -> str:
    r"""The content of a character class: what JavaScript writes as \p{L} for "L"; `re` has no such thing."""
    codes = (*range(0x40000), *range(0xE0000, 0xE0200))  # no other plane has letters or marks
    members = [code for code in codes if unicodedata.category(chr(code))[0] == initial]
    runs = groupby(enumerate(members), lambda place_and_code: place_and_code[1] - place_and_code[0])
    ends = [(run[0][1], run[-1][1]) for run in (list(run) for _, run in runs)]
    return "".join(rf"\U{first:08x}-\U{last:08x}" for first, last in ends)


LETTER = _category("L")
MARKS = _category("M")
WORD = rf"(?![{NO_START}{OTHER_SCRIPT}])[{LETTER}]"
CLUSTER = re.compile(
    # ខ្មែរ is ខ្មែ and រ; a coeng takes the next letter along, whatever invisible stands between.
    rf"[{KHMER}](?:\u17d2[{DROPPED}]*[{KHMER}]|[{KHMER_TAIL}])*"
    # เก้า is one, ເຫລົ້າ is one (ຫ carries ນ ມ ລ); a vowel without a consonant is one by itself.
    rf"|(?:[{BEFORE}][{DROPPED}]*)*(?:\u0eab[{DROPPED}]*[\u0e99\u0ea1\u0ea5]|[{BASE}])[{TAIL}]*"
    rf"|[{BEFORE}][{BEFORE}{DROPPED}]*[{TAIL}]*"
    rf"|[{AFTER}][{TAIL}]*"
    rf"|[{REPEAT}][{INVISIBLE}]*"
    rf"|\d[\d{INVISIBLE}]*"
    rf"|[{HAN}](?:(?![{OTHER_SCRIPT}])[{MARKS}]|[{INVISIBLE}])*"
    rf"|{WORD}(?:(?![{OTHER_SCRIPT}])[{LETTER}{MARKS}]|[{INVISIBLE}])*"
    rf"|(?:[{NO_START}]|[^\d{LETTER}])+"
)
KIND = re.compile(rf"(?P<u>[{UNSPACED}])|(?P<n>\d)|(?P<w>[{HAN}]|{WORD})|(?P<g>)")

INVISIBLES = re.compile(f"[{INVISIBLE}]+")
DROPPEDS = re.compile(f"[{DROPPED}]+")
NOT_WORD = re.compile(f"[^{LETTER}{MARKS}{HAN}]|[\u0300-\u036f]")
PAIR = r"\u0eab[\u0e99\u0ea1\u0ea5]"  # ຫນ ຫມ ຫລ
HEAD = re.compile(rf"[{BEFORE}]+(?:{PAIR}|[{BASE}])?|{PAIR}|.")
SAME = str.maketrans(
    {
        "\u17a3": "\u17a2",
        "\u17a4": "\u17a2\u17b6",
        "\u17d3": "\u17c6",
        "\u17dd": "\u17d1",
        "\u0e33": "\u0e32\u0e4d",  # the vowel first, so that it stays one if it has no consonant
        "\u0eb3": "\u0eb2\u0ecd",
        "\u0edc": "\u0eab\u0e99",
        "\u0edd": "\u0eab\u0ea1",
    }
)
STROKES = str.maketrans(
    {"đ": "d", "ð": "d", "ɖ": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t", "æ": "ae", "œ": "oe", "ß": "ss"}
    | {"ς": "σ"}
)
LOOKALIKES = (("\u0e40\u0e40", "\u0e41"), ("\u0ec0\u0ec0", "\u0ec1"), ("\u0eab\u0ebc", "\u0eab\u0ea5"))


def clusters(text: str) -> list[str]:
    """The text in pieces as a reader sees them; joined they are the text again."""
    return CLUSTER.findall(text)


def kind(cluster: str) -> Kind:
    """What a cluster is, raw or folded."""
    found = KIND.match(cluster)
    return found.lastgroup if found else "g"  # type: ignore[return-value]


def fold(text: str) -> str:
    """The folded text: the folds of its clusters, joined."""
    return "".join(map(fold_cluster, clusters(text)))


@cache
def fold_cluster(cluster: str) -> str:
    """The fold of one of `clusters`."""
    return FOLDS[kind(cluster)](cluster)


def _fold_gap(gap: str) -> str:
    return " " if INVISIBLES.sub("", gap) else ""


def _fold_number(number: str) -> str:
    return "".join(str(unicodedata.decimal(digit)) for digit in INVISIBLES.sub("", number))


def _fold_word(word: str) -> str:
    """Without case, diacritics and strokes: "Điều" is "dieu"."""
    plain = unicodedata.normalize("NFKC", INVISIBLES.sub("", word)).lower()
    plain = NOT_WORD.sub("", unicodedata.normalize("NFD", plain)).translate(STROKES)
    return unicodedata.normalize("NFC", plain)


def _fold_unspaced(cluster: str) -> str:
    """Marks in canonical order, split vowels joined: ខែ្ម is ខ្មែ, เเก is แก, ຫຼ is ຫລ."""
    text = DROPPEDS.sub("", cluster).translate(SAME)
    head = HEAD.match(text)
    assert head, "an unspaced cluster starts with a letter"
    marks = [
        mark.replace("\u17d2\u178a", "\u17d2\u178f") for mark in MARK.findall(text, head.end()) if mark != "\u17d2"
    ]
    folded = written(head[0], whole_khmer(head[0], marks))
    for typed, meant in LOOKALIKES:
        folded = folded.replace(typed, meant)
    return folded


FOLDS = {"u": _fold_unspaced, "n": _fold_number, "w": _fold_word, "g": _fold_gap}
