"""The words of an outline in a language, and the text of its file."""

from random import Random
from typing import Any

from tests.bench.front_matter import item_of, yaml_of
from tests.bench.outline import Outline, Part
from tests.bench.texts import LANGUAGES, voices
from tests.bench.voice import Voice, titled

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
    return f"---\n{yaml_of(front)}---\n{_body(outline, voice, random)}"


def _random(outline: Outline, language: str, seed: int) -> Random:
    return Random(f"{seed}/{outline.id}/{language}")


def _words(outline: Outline, voice: Voice, random: Random) -> dict[str, str]:
    """The words of the front matter."""
    title = voice.phrase(random)
    if outline.kind == "law":
        name = title[:1].lower() + title[1:]
        between = " " if voice.language in {"en", "vi"} else ""
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
    return [*said, *(voice.reference(name) for name in part.references)]


def term_of(outline: Outline, seed: int) -> str:
    """The item of a term in a file of the glossary, in every language that there is."""
    facts = {key: value for key, value in outline.facts.items() if key != "statutory"}
    spoken = _spoken(facts, {}, _random(outline, "en", seed))
    languages = {language: _forms(outline, language, seed) for language in LANGUAGES}
    return item_of({"id": outline.id, **spoken, "languages": languages})


def _forms(outline: Outline, language: str, seed: int) -> dict[str, Any]:
    """A real term of the glossary where there is one left, else a phrase."""
    voice, random = voices()[language], _random(outline, language, seed)
    preferred = _real_form(outline, voice) or voice.phrase(random)
    forms: dict[str, Any] = {"preferred": preferred}
    admitted, avoided = titled(voice.phrase(random)), titled(voice.phrase(random))
    if random.random() < 0.4:
        forms["admitted"] = [admitted]
    if random.random() < 0.2 and avoided.casefold() not in {admitted.casefold(), preferred.casefold()}:
        forms["avoided"] = [{"form": avoided, "reason": voice.sentence(random)}]
    if "statutory" in outline.facts:
        forms["statutory"] = [{"form": voice.phrase(random), "law": outline.facts["statutory"]}]
    forms["definition"] = voice.paragraph(random, random.randint(1, 3))
    if language != "en":
        forms["translation"] = "machine-draft"
    if random.random() < 0.5:
        forms |= {"sources": ["source-1"], "confidence": "high"}
    return forms


def _real_form(outline: Outline, voice: Voice) -> str | None:
    """The form of the real term with this place in the English glossary."""
    place = int(outline.id.rpartition("-")[2]) - 1
    names = list(voices()["en"].forms)
    return voice.forms.get(names[place]) if place < len(names) else None
