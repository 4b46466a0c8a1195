"""What stands in a translation beside what it translates: section by section, field by field."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import Document, KeyPath
from sala.model.library import Entry, Library, TranslatedEntry
from sala.model.outline import Block, Part
from sala.model.passages import Passage
from sala.model.records import WORDS

Run = tuple[Block, ...]
"""Blocks that follow each other."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of the source and its translation."""

    source: Passage
    """The text of the source."""
    target: Passage
    """The translation."""
    source_blocks: Run = ()
    """In a body: blocks of the source's section."""
    target_blocks: Run = ()
    """In a body: blocks of the translation's section."""

    @property
    def lacks_a_block(self) -> bool:
        """The translation has fewer blocks of some kind: what stood in the missing one is told with it.

        Paragraphs do not count: how many of them say it is the translator's own.
        """
        ours, theirs = (
            Counter(block.kind for block in run if block.kind != "paragraph")
            for run in (self.source_blocks, self.target_blocks)
        )
        return bool(ours - theirs)

    def changes(self) -> Iterator[tuple[Run, Run]]:
        """Blocks of the source, and those that stand in their place where they are others; either may be none."""
        ours, theirs = (
            [(block.kind, block.depth, block.name) for block in run] for run in (self.source_blocks, self.target_blocks)
        )
        if len(ours) == len(theirs):
            for place, (our, their) in enumerate(zip(ours, theirs, strict=True)):
                if our != their:
                    yield self.source_blocks[place : place + 1], self.target_blocks[place : place + 1]
            return
        for tag, first, end, other, other_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
            if tag != "equal":
                yield self.source_blocks[first:end], self.target_blocks[other:other_end]


def translated_pages(library: Library) -> Iterator[tuple[Entry, TranslatedEntry]]:
    """Each record that has a translation, and the translation."""
    sources = {entry.relative_path: entry for entry in library.entries}
    for translated in library.translations:
        source = sources.get(translated.relative_path)
        if source:
            yield source, translated


def section_pairs(source: Document, target: Document) -> Iterator[Pair]:
    """Sections with the same anchor on both sides; where a heading too many or too few cuts one, it is left out."""
    if not target.body.strip():
        return
    followed = {(part.anchor, after): part for part, after in _with_next(target.outline)}
    for part, after in _with_next(source.outline):
        other = followed.get((part.anchor, after))
        if other:
            yield Pair(_passage(source, part), _passage(target, other), part.blocks, other.blocks)


def _with_next(parts: tuple[Part, ...]) -> Iterator[tuple[Part, str | None]]:
    return zip(parts, [*(part.anchor for part in parts[1:]), None], strict=True)


def has_same_sections(source: Document, target: Document) -> bool:
    """Both have the same anchors in the same order."""
    return [part.anchor for part in source.outline] == [part.anchor for part in target.outline]


def linked_texts(source: Document, target: Document) -> Iterator[tuple[Passage, Passage]]:
    """The smallest texts that surely belong together: blocks, sections, or the whole where the headings differ."""
    if not has_same_sections(source, target):
        yield _slice(source, 0, len(source.prose)), _slice(target, 0, len(target.prose))
        return
    for pair in section_pairs(source, target):
        if any(pair.changes()):
            if not pair.lacks_a_block:
                yield pair.source, pair.target
            continue
        yield from zip(_pieces(pair.source, pair.source_blocks), _pieces(pair.target, pair.target_blocks), strict=True)


def _pieces(section: Passage, blocks: Run) -> Iterator[Passage]:
    """The heading, then each block."""
    heading_end = min((block.start for block in blocks), default=section.start + len(section.text))
    yield _slice(section.document, section.start, heading_end)
    for block in blocks:
        yield _slice(section.document, block.start, block.end)


def _passage(document: Document, part: Part) -> Passage:
    return _slice(document, part.start, part.end)


def _slice(document: Document, start: int, end: int) -> Passage:
    return Passage(document, document.language, document.prose[start:end], start=start)


def pairs(library: Library) -> Iterator[Pair]:
    """Sections and fields of records, definitions of terms and words of the interface, beside their translations."""
    for source, translated in translated_pages(library):
        for key in WORDS:
            ours, theirs = getattr(source.record, key, None), getattr(translated.translation, key, None)
            if ours and theirs:
                yield Pair(
                    _field(source.document, source.document.language, key, ours),
                    _field(translated.document, translated.document.language, key, theirs),
                )
        yield from section_pairs(source.document, translated.document)
    for term in library.terms:
        english = term.term.languages.get(SOURCE_LANGUAGE)
        for language, forms in term.term.languages.items():
            if language != SOURCE_LANGUAGE and english and english.definition and forms.definition:
                path: KeyPath = (term.index, "languages")
                yield Pair(
                    Passage(term.document, SOURCE_LANGUAGE, english.definition, (*path, SOURCE_LANGUAGE, "definition")),
                    Passage(term.document, language, forms.definition, (*path, language, "definition")),
                )
    yield from _strings(library)


def _field(document: Document, language: str, key: str, text: str) -> Passage:
    return Passage(document, language, text, (key,), name=key)


def _strings(library: Library) -> Iterator[Pair]:
    english = library.string_files.get(SOURCE_LANGUAGE)
    for language, document in library.string_files.items() if english else ():
        for key, text in library.strings[language].items():
            ours = library.strings[SOURCE_LANGUAGE].get(key)
            if english and ours and language != SOURCE_LANGUAGE:
                yield Pair(
                    Passage(english, SOURCE_LANGUAGE, ours, (key,), name="string"),
                    Passage(document, language, text, (key,), name="string"),
                )


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to be had on both sides: a number, an address, a reference."""

    value: str
    """What is compared."""
    start: int
    """Offset in its passage."""
    end: int
    """Offset after it."""


def differences(source: Iterable[Mark], target: Iterable[Mark]) -> Iterator[tuple[Mark | None, Mark | None]]:
    """Marks of one side alone, in order: (wanted, seen). What is wanted and what is seen instead come as one."""
    ours, theirs = list(source), list(target)
    wanted, seen = _surplus(ours, theirs), _surplus(theirs, ours)
    for index in range(max(len(wanted), len(seen))):
        yield wanted[index] if index < len(wanted) else None, seen[index] if index < len(seen) else None


def _surplus(marks: list[Mark], others: list[Mark]) -> list[Mark]:
    left = Counter(mark.value for mark in others)
    found = []
    for mark in marks:
        if left[mark.value]:
            left[mark.value] -= 1
        else:
            found.append(mark)
    return found
