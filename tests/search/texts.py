"""Texts of every script for the tests of the search: letters and marks that belong together, in any order."""

import random
import unicodedata
from pathlib import Path

from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parent.parent.parent

INVISIBLE = "\u00ad\u034f\u17b4\u17b5\u200b\u200c\u200d\u2060\ufeff"
KHMER_LETTERS = [chr(code) for code in (*range(0x1780, 0x17A3), *range(0x17A5, 0x17B4))]
KHMER_MARKS = [chr(code) for code in (*range(0x17B6, 0x17D2), 0x17D3, 0x17DD)]
THAI_LETTERS = ["ก", "ห", "อ", "เก", "เเก", "ไม"]
THAI_MARKS = [chr(code) for code in (0x0E31, *range(0x0E34, 0x0E3B), *range(0x0E47, 0x0E4F))]
LAO_LETTERS = ["ກ", "ຫ", "ຫລ", "ໜ", "ເຫມ", "ແອ"]
LAO_MARKS = [chr(code) for code in (0x0EB1, *range(0x0EB4, 0x0EBD), *range(0x0EC8, 0x0ECF))]
ALPHABETS = (
    "".join(KHMER_LETTERS + KHMER_MARKS) + "\u17d2" * 20 + "\u17a3\u17a4ៗ។ៜ០៩",
    "".join(chr(code) for code in range(0x0E01, 0x0E5C) if unicodedata.name(chr(code), "")),
    "".join(chr(code) for code in range(0x0E81, 0x0EE0) if unicodedata.name(chr(code), "")) + "\u0eab\u0ebc" * 5,
    "aĂâđĐêôƠưẠặỹz\u0300\u0301\u0303\u0309\u0323\u031b\u0302",
    "AbcßœØŁİıẞ’'-\u00ad ﬁŉ",
    "ЖйΣςσאبﷺ\ufe70हि한ᄀ\u1161のｶﾞ法\uf900々လူ၁",
    "1٣೩𝟗２ ½²Ⅷ\ufe0f\u20e3👩⚖\n\t.,\u0000\u202a",
    INVISIBLE,
)
"""Letters and marks that belong together; a text takes its characters from one or two of them."""


def _characters() -> st.SearchStrategy[str]:
    return st.one_of(*(st.sampled_from(alphabet) for alphabet in ALPHABETS), st.characters())


def texts_of_any_script() -> st.SearchStrategy[str]:
    """Any text; often one whose characters belong together."""
    same_script = st.sampled_from(ALPHABETS).flatmap(lambda alphabet: st.text(st.sampled_from(alphabet + INVISIBLE)))
    return st.one_of(st.text(_characters()), same_script)


def random_texts(count: int) -> list[str]:
    """Texts of all scripts, the same at each run."""
    chosen = random.Random(17)
    texts = []
    for _ in range(count):
        alphabet = "".join(chosen.sample(ALPHABETS, 2)) + chosen.choice(["", INVISIBLE])
        texts.append("".join(chosen.choices(alphabet, k=chosen.randrange(1, 40))))
    return texts


def words_of_pages(language: str) -> list[str]:
    """The Markdown of each page of the project in a language."""
    return [path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / language).rglob("*.md"))]
