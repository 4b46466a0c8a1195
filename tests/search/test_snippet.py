"""The words found are shown and marked in the page's own spelling."""

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.search.fold import clusters
from tests.search.reader import Reader
from tests.search.texts import ALPHABETS, texts_of_any_script, words_of_pages


def _units(text: str) -> bytes:
    """The text as JavaScript counts it, two bytes a place."""
    return text.encode("utf-16-le", "surrogatepass")


def _slice(text: str, begin: int, end: int) -> str:
    return _units(text)[2 * begin : 2 * end].decode("utf-16-le", "surrogatepass")


def _edges(text: str) -> set[int]:
    """Places, as JavaScript counts them, at which a cluster begins or ends."""
    at, found = 0, {0}
    for cluster in clusters(text):
        at += len(_units(cluster)) // 2
        found.add(at)
    return found


def _marked(reader: Reader, text: str, query: str) -> list[str]:
    return [_slice(text, begin, end) for begin, end in reader.ask("matches", text, query)]


def _snippet(reader: Reader, text: str, query: str, longest: int | None = 180) -> str:
    """A snippet with its marks in brackets."""
    return "".join(f"[{words}]" if hit else words for words, hit in reader.ask("snippet", text, query, longest))


@st.composite
def _text_and_part(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and a run of its clusters as the query."""
    alphabet = draw(st.sampled_from(ALPHABETS))
    text = draw(st.one_of(st.text(st.sampled_from(alphabet + " "), max_size=300), texts_of_any_script()))
    pieces = clusters(text)
    begin = draw(st.integers(0, len(pieces)))
    return text, "".join(pieces[begin : begin + draw(st.integers(1, 8))])


# Matches


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Luật Lao động, LUẬT", "luat", ["Luật", "LUẬT"]),
        ("ច្បាប់ស្តីពីការងារ", "ការងារ", ["ការងារ"]),
        ("ជនជាតិខែ្មរ", "ខ្មែរ", ["ខែ្មរ"]),
        ("ក\u200bខ\u200bគ", "កខ", ["ក\u200bខ\u200b"]),
        ("មាត្រា ៣៤", "34", ["៣៤"]),
        ("𠀀𠀁 law", "law", ["law"]),
        ("𐐨 𠀀", "𠀀", ["𠀀"]),
        ("labour law", "law labour ", ["labour", "law"]),
        ("laws", "law", ["laws"]),
        ("laws", "law ", []),
        ("an answer", "an", ["an"]),
        ("ខ្មែរ", "ខ", ["ខ្មែ"]),
        ("ខ្មែរ", "ខ ", []),
        ("កខ", "", []),
        ("", "ក", []),
        ("កខ", "(.*)", []),
    ],
)
def test_a_match_is_whole_clusters_of_the_text_as_it_is_spelt(
    reader: Reader, text: str, query: str, marked: list[str]
) -> None:
    assert _marked(reader, text, query) == marked


def test_a_run_goes_on_over_a_space_and_not_over_a_full_stop(reader: Reader) -> None:
    assert _marked(reader, "ក ខ ក។ខ កខ", "កខ ") == ["ក ខ", "កខ"]


def test_of_two_matches_at_a_place_the_longer_is_marked(reader: Reader) -> None:
    assert _marked(reader, "កខគ", "ក កខ ") == ["កខ"]


@given(_text_and_part())
def test_a_mark_never_splits_a_cluster_in_any_script(reader: Reader, pair: tuple[str, str]) -> None:
    text, query = pair
    found = reader.ask("matches", text, query)
    assert {place for match in found for place in match} <= _edges(text)
    assert [(one, other) for one, other in pairwise(found) if one[1] > other[0]] == []
    assert [match for match in found if match[0] >= match[1]] == []


@pytest.mark.parametrize("language", ["km", "lo", "en"])
def test_a_run_of_clusters_cut_from_a_page_is_marked_in_that_page(reader: Reader, language: str) -> None:
    chosen = random.Random(7)
    for page in words_of_pages(language)[::4]:
        text = page[:3_000]
        pieces = [piece for piece in clusters(text) if piece.strip()]
        begin = chosen.randrange(len(pieces) - 1)
        query = next(piece for piece in pieces[begin:] + pieces if piece[0].isalpha())
        assert query.rstrip("\u200b") in {mark.rstrip("\u200b") for mark in _marked(reader, text, query + " ")}


# Snippets


def test_a_short_text_is_shown_whole(reader: Reader) -> None:
    assert _snippet(reader, "The labour law of 1997", "labour") == "The [labour] law of 1997"


def test_of_a_long_text_the_part_around_the_first_match_is_shown(reader: Reader) -> None:
    text = "one two " * 40 + "labour " + "three four " * 40
    shown = _snippet(reader, text, "labour")
    assert shown == "…" + text[260:320] + "[labour]" + text[326:437] + "…"


def test_of_a_long_text_without_a_match_the_beginning_is_shown(reader: Reader) -> None:
    assert _snippet(reader, "ab " * 100, "labour") == "ab " * 60 + "…"


def test_a_title_is_shown_whole_however_long(reader: Reader) -> None:
    assert _snippet(reader, "ab " * 100 + "labour", "labour", None) == "ab " * 100 + "[labour]"


def test_a_match_longer_than_the_snippet_is_marked_as_far_as_it_is_shown(reader: Reader) -> None:
    assert _snippet(reader, "ក" * 250 + "។", "ក" * 240) == "[" + "ក" * 180 + "]…"


@given(_text_and_part(), st.sampled_from([None, 110, 180]))
def test_a_snippet_is_the_text_cut_at_the_edges_of_clusters(
    reader: Reader, pair: tuple[str, str], longest: int | None
) -> None:
    text, query = pair
    pieces = reader.ask("snippet", text * 3, query, longest)
    shown = [words for words, _ in pieces]
    if shown and shown[0] == "…" and not text.startswith("…"):
        shown = shown[1:]
    if shown and shown[-1] == "…" and not text.endswith("…"):
        shown = shown[:-1]
    assert "".join(shown) in text * 3
    assert longest or "".join(shown) == text * 3
