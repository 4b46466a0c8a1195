"""The words of an outline in a language, and the text of its file."""

import re
from functools import cache, lru_cache
from random import Random
from typing import Any

import yaml

from sala.model.forms import Form, folded_text
from tests.bench.front_matter import item_of, yaml_of
from tests.bench.outline import Outline, Part
from tests.bench.texts import LANGUAGES, ROOT, voices
from tests.bench.voice import END, Voice

HEADINGS: dict[str, dict[str, str]] = {
    "when": {
        "en": "When this applies",
        "km": "ពេលណាត្រូវអនុវត្ត",
        "lo": "ໃຊ້ເມື່ອໃດ",
        "th": "ใช้เมื่อใด",
        "vi": "Khi nào áp dụng",
    },
    "avoid": {
        "en": "What not to do",
        "km": "អ្វីដែលមិនត្រូវធ្វើ",
        "lo": "ສິ່ງທີ່ບໍ່ຄວນເຮັດ",
        "th": "สิ่งที่ไม่ควรทำ",
        "vi": "Điều không nên làm",
    },
}
"""Headings that are the same on every page of a kind; the others are phrases."""
UNIT = {"th": "มาตรา", "vi": "Điều"}
"""What a law's provisions are called where this repository has no words of the interface."""
# e.g. {number}, 24, 4.0
SAME = re.compile(r"\{\w+\}|\d+(?:\.\d+)?")
# e.g. `## Words {#art-1}`, `!!! note "Words"`, `Words.`: the words, and what stands behind them
AFTER_WORDS = re.compile(r"(.*?)( \{#[^}]*\}|\"|)")
LAW = {"en": "Law on", "km": "ច្បាប់ស្តីពី", "lo": "ກົດໝາຍວ່າດ້ວຍ", "th": "กฎหมายว่าด้วย", "vi": "Luật về"}
"""Begins the title of a law."""


def file_of(outline: Outline, language: str, seed: int) -> str:
    """The Markdown file of a record, or of its translation."""
    voice, random = voices()[language], _random(outline, language, seed)
    words = _words(outline, voice, random)
    named = {key: words[key] for key in ("title", "summary")}
    if language == "en":
        front = {"id": outline.id, **named, **_spoken(outline.facts, words, random)}
    else:
        front = {**words, "translation": "machine-draft"}
    return f"---\n{yaml_of(front)}---\n{_translated(outline, language, seed)}"


def _random(outline: Outline, language: str, seed: int, part: str = "") -> Random:
    return Random(f"{seed}/{outline.id}/{language}{part}")


def _translated(outline: Outline, language: str, seed: int) -> str:
    """The body; in a translation each line names the terms that the line of the source names."""
    body, english = (_body(outline, voices()[one], _random(outline, one, seed, "/body")) for one in (language, "en"))
    if language == "en":
        return body
    lines = zip(body.split("\n"), english.split("\n"), strict=True)
    return "\n".join(_naming(line, named_in(source), voices()[language]) for line, source in lines)


def _naming(line: str, places: tuple[int, ...], voice: Voice) -> str:
    """A line with the terms at these places of the glossary behind its words."""
    if not places:
        return line
    words, after = AFTER_WORDS.fullmatch(line).groups()  # type: ignore[union-attr]
    names = " ".join(dict.fromkeys(voice.terms[place].preferred for place in places))
    return f"{words} {names}{after or END[voice.language]}"


@lru_cache(maxsize=1024)
def named_in(english: str) -> tuple[int, ...]:
    """Places of the terms that an English line names."""
    folded = folded_text(english)
    return tuple(
        place
        for place, form in enumerate(_forms_to_find())
        if form.may_stand_in(folded) and form.pattern.search(english)
    )


@cache
def _forms_to_find() -> tuple[Form, ...]:
    return tuple(Form(term.preferred) for term in voices()["en"].terms)


def _words(outline: Outline, voice: Voice, random: Random) -> dict[str, str]:
    """The words of the front matter."""
    title = voice.phrase(random)
    if outline.kind == "law":
        has_capitals = voice.language in {"en", "vi"}
        name = title[:1].lower() + title[1:] if has_capitals else title
        between = " " if name[:1].isascii() or has_capitals else ""
        title = f"{LAW[voice.language]}{between}{name} {outline.year}"
    words = {"title": title, "summary": voice.paragraph(random, random.randint(1, 2))}
    for key in ("operator", "organisation"):
        if key in outline.facts:
            words[key] = voice.name(random)
    return words


def _spoken(facts: dict[str, Any], words: dict[str, str], random: Random) -> dict[str, Any]:
    """The facts with titles for sources and for the original; the model's order is kept."""
    spoken = {key: words.get(key, value) for key, value in facts.items()}
    spoken["sources"] = [{**source, "title": voices()["en"].phrase(random)} for source in facts["sources"]]
    if "original_title" in facts:
        language = facts["original_title"]["language"]
        spoken["original_title"] = {"language": language, "text": voices()[language].phrase(random)}
    return spoken


def _body(outline: Outline, voice: Voice, random: Random) -> str:
    blocks = [voice.paragraph(random, outline.introduction)] if outline.introduction else []
    if outline.has_note:
        blocks.append(f'!!! note "{voice.phrase(random)}"\n    {voice.paragraph(random, 2)}')
    for part in outline.parts:
        heading = HEADINGS.get(part.anchor, {}).get(voice.language) or voice.phrase(random)
        blocks += [f"## {heading} {{#{part.anchor}}}", *_blocks(part, voice, random)]
    return "\n\n".join(blocks) + "\n"


def _blocks(part: Part, voice: Voice, random: Random) -> list[str]:
    """Paragraphs of up to four sentences, or a list; then what it points to."""
    if part.is_list:
        said = ["\n".join(f"- {voice.sentence(random)}" for _ in range(part.sentences))]
    else:
        lengths = [min(4, part.sentences - start) for start in range(0, part.sentences, 4)]
        said = [voice.paragraph(random, length) for length in lengths]
    pages = [voice.page(part.page)] if part.page else []
    return [*said, *pages, *(voice.reference(name) for name in part.references)]


def interface(language: str) -> dict[str, str]:
    """Words of the interface in a language in which this repository has none: phrases with the same numbers."""
    english = yaml.safe_load((ROOT / "overrides/strings/en.yml").read_text(encoding="utf-8"))
    voice, random = voices()[language], Random(f"interface/{language}")
    words = {key: " ".join([voice.phrase(random), *SAME.findall(text)]) for key, text in english.items()}
    return words | {key: f"{UNIT[language]} {{number}}" for key in english if key.startswith("unit.")}


def term_of(outline: Outline, place: int, seed: int) -> str:
    """The item of the term at a place in a file of the glossary, in every language that there is."""
    facts = {key: value for key, value in outline.facts.items() if key != "statutory"}
    spoken = _spoken(facts, {}, _random(outline, "en", seed))
    languages = {language: _forms(outline, place, language, seed) for language in LANGUAGES}
    return item_of({"id": outline.id, **spoken, "languages": languages})


def _forms(outline: Outline, place: int, language: str, seed: int) -> dict[str, Any]:
    """Forms of a real term with a definition of our own."""
    voice, random = voices()[language], _random(outline, language, seed)
    real = voice.terms[place]
    forms: dict[str, Any] = {"preferred": real.preferred, "admitted": list(real.admitted)}
    forms["avoided"] = [{"form": avoided.form, "reason": avoided.reason} for avoided in real.avoided]
    if "statutory" in outline.facts:
        forms["statutory"] = [{"form": voice.phrase(random), "law": outline.facts["statutory"]}]
    forms["definition"] = voice.paragraph(random, random.randint(1, 3))
    if language != "en":
        forms["translation"] = "machine-draft"
    return {**forms, "sources": [source["id"] for source in outline.facts["sources"]], "confidence": "high"}
