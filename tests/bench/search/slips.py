"""Other ways in which a reader may write a query: other spellings of the same, and slips of the hand."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from sala.search.fold import clusters, fold
from tests.bench.search.queries import MOST_PAGES, UNSPACED, Holders, Query

SIGNS = {
    "km": "\u17b6\u17b7\u17b8\u17b9\u17ba\u17bb\u17bc\u17bd\u17be\u17c1\u17c2\u17c4\u17c6",
    "lo": "\u0eb0\u0eb1\u0eb2\u0eb4\u0eb5\u0eb6\u0eb7\u0eb8\u0eb9\u0ec8\u0ec9",
    "th": "\u0e30\u0e31\u0e32\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e48\u0e49",
}
"""Vowels and tones that a reader may take one for another."""
LETTERS = "abcdeghiklmnoprstuvxy"
# e.g. the subscript and the vowel after it in "ខ្មែ": a typewriter has the vowel first
SUBSCRIPT_AND_SIGNS = re.compile("((?:\u17d2[\u1780-\u17b3])+)([\u17b6-\u17d1]+)")
TRIES = 12

Slip = Callable[[str, str, Random], str | None]
"""A query, its language and chance give another query, or nothing."""


def parted(text: str) -> str:
    """U+200B between all clusters."""
    return "\u200b".join(clusters(text))


def legacy(text: str) -> str:
    """Khmer as old keyboards write it: signs before the subscript, DA below for TA below."""
    return SUBSCRIPT_AND_SIGNS.sub(r"\2\1", text).replace("\u17d2\u178f", "\u17d2\u178a")


def unmarked(text: str) -> str:
    """Vietnamese without any marks."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def unfinished(text: str, language: str) -> str | None:
    """Without its last cluster where two are left, else without its last sign; without its last letter."""
    if language not in UNSPACED:
        return text[:-1] if len(text) > 3 else None
    parts = clusters(text)
    if len(parts) > 2:
        return "".join(parts[:-1])
    return text[:-1] if len(parts) > 1 and len(parts[-1]) > 1 and text[-2] != "\u17d2" else None


def wrong_sign(text: str, language: str, random: Random) -> str | None:
    """Another sign, or another letter where the script has no signs."""
    signs = SIGNS.get(language, LETTERS)
    places = [place for place, sign in enumerate(text) if sign in signs and place]
    if not places:
        return None
    place = random.choice(places)
    return text[:place] + random.choice(signs.replace(text[place], "")) + text[place + 1 :]


def missing_sign(text: str, language: str, random: Random) -> str | None:
    """One sign less."""
    places = [place for place, sign in enumerate(text) if sign in SIGNS.get(language, "") and place]
    if not places:
        return None
    place = random.choice(places)
    return text[:place] + text[place + 1 :]


def dropped(text: str, language: str, random: Random) -> str | None:
    """One cluster or letter less."""
    parts = _parts(text, language)
    if len(parts) < (3 if language in UNSPACED else 5):
        return None
    place = random.randrange(len(parts))
    return "".join(parts[:place] + parts[place + 1 :]) if parts[place] != " " else None


def swapped(text: str, language: str, random: Random) -> str | None:
    """Two neighbours exchanged."""
    parts = _parts(text, language)
    if len(parts) < 2:
        return None
    place = random.randrange(len(parts) - 1)
    if parts[place] == parts[place + 1] or " " in parts[place : place + 2]:
        return None
    return "".join([*parts[:place], parts[place + 1], parts[place], *parts[place + 2 :]])


def _parts(text: str, language: str) -> list[str]:
    return clusters(text) if language in UNSPACED else list(text)


def respelled(queries: Iterable[Query], spell: Callable[[str], str]) -> list[Query]:
    """Queries in the other spelling; those that have none are left out."""
    return [replace(query, text=other) for query in queries if (other := spell(query.text)) != query.text]


def fewer_pages(queries: Iterable[Query], held: Holders) -> list[Query]:
    """Queries whose text, folded, stands on few enough pages for all to be among the first ten."""
    return [query for query in queries if held.count(query.text) <= MOST_PAGES]


def unfinished_queries(queries: Iterable[Query], language: str) -> list[Query]:
    """Queries in the state before the last key."""
    return [replace(query, text=other) for query in queries if (other := unfinished(query.text, language))]


def slipped(queries: Iterable[Query], slip: Slip, language: str, held: Holders, seed: int) -> list[Query]:
    """Queries with one slip that gives no text of the pages: what is another word cannot be known to be a slip."""
    random = Random(f"{seed}/{slip.__name__}/{language}")
    found = []
    for query in queries:
        for _ in range(TRIES):
            other = slip(query.text, language, random)
            if other and fold(other) != fold(query.text) and not held.count(other):
                found.append(replace(query, text=other))
                break
    return found
