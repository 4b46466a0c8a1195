"""A content file letter by letter: what of it is words, in which language, and where it stands."""

import pytest

from sala.model.text import Text, codes, language_of, loose_text

PAGE = """---
title: Words
original_title:
  language: th
  text: พระราชบัญญัติ
sources:
  - id: gazette
    title: Gazette of ไทย
verified: 2026-11-01
---
Words [link](ref:law#art-1) and *ไทย*{ lang=th } at https://example.org/x, or `code`.

```
fenced
```

## Heading {#anchor}
"""
TERMS = """- id: child
  sources:
    - id: gazette
  languages:
    en:
      preferred: child
    km:
      preferred: កុមារ
- id: victim
"""


def _of(raw: str, part: str) -> tuple[bool, bool]:
    text = Text("docs/en/guides/about.md", "en", raw)
    return text.is_words(raw.index(part)), text.is_own_words(raw.index(part))


@pytest.mark.parametrize("part", ["Words\n", "Words [", "link", "or `", "Heading", "2026"])
def test_words_are_words(part: str) -> None:
    assert _of(PAGE, part) == (True, True)


@pytest.mark.parametrize("part", ["พระ", "Gazette", "*ไทย"])
def test_original_titles_sources_and_marked_quotations_are_words_of_others(part: str) -> None:
    assert _of(PAGE, part) == (True, False)


@pytest.mark.parametrize("part", ["ref:law", "lang=th", "https", "code`", "fenced", "#anchor"])
def test_addresses_attributes_and_code_are_no_words(part: str) -> None:
    assert _of(PAGE, part) == (False, False)


@pytest.mark.parametrize(("part", "language"), [("child\n  s", None), ("preferred: child", "en"), ("កុមារ", "km")])
def test_a_glossary_file_has_the_language_of_each_part(part: str, language: str | None) -> None:
    assert Text("glossary/people.yml", None, TERMS).language_at(TERMS.index(part)) == language


def test_after_a_term_no_language_is_known() -> None:
    assert Text("glossary/people.yml", None, TERMS).language_at(TERMS.index("victim")) is None


def test_a_place_is_line_and_column_in_code_points() -> None:
    text = Text("docs/km/index.md", "km", "ក\r\nខគឃ")
    assert [text.place(offset) for offset in (0, 3, 5)] == [(1, 1), (2, 1), (2, 3)]


@pytest.mark.parametrize(
    ("path", "language"),
    [("docs/km/guides/about.md", "km"), ("overrides/strings/lo.yml", "lo"), ("glossary/people.yml", None)],
)
def test_the_path_tells_the_language(path: str, language: str | None) -> None:
    assert language_of(path) == language


def test_a_text_of_unknown_place_is_markdown_where_it_begins_with_front_matter() -> None:
    assert [loose_text(raw).body_start for raw in ("---\na: b\n---\nWords", "a: b\n")] == [13, 5]


def test_code_points_are_written_as_unicode_has_them() -> None:
    assert codes("\u17d2ក") == "U+17D2 U+1780"
