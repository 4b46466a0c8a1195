"""What stands in a translated body beside what it translates: section by section, block by block."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from sala.model.document import Document
from sala.model.outline import Block, Part
from sala.model.passages import Passage

Run = tuple[Block, ...]
"""Blocks that follow each other."""


@dataclass(frozen=True)
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

    @cached_property
    def changes(self) -> tuple[tuple[Run, Run], ...]:
        """Blocks of the source, and those that stand in their place where they are others; either may be none."""
        return tuple(self._changes())

    def _changes(self) -> Iterator[tuple[Run, Run]]:
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


@dataclass(frozen=True, eq=False)
class Parallel:
    """A body and its translation. What stands beside what is found once, since several rules ask for it."""

    source: Document
    """The file of the source."""
    target: Document
    """The translation."""

    @cached_property
    def sections(self) -> tuple[Pair, ...]:
        """Sections with the same anchor on both sides; where a heading too many or too few cuts one, it is left out."""
        source, target = self.source, self.target
        if not target.body.strip():
            return ()
        followed = {(part.anchor, after): part for part, after in _with_next(target.outline)}
        return tuple(
            Pair(_passage(source, part), _passage(target, other), part.blocks, other.blocks)
            for part, after in _with_next(source.outline)
            if (other := followed.get((part.anchor, after)))
        )

    @cached_property
    def has_same_sections(self) -> bool:
        """Both have the same anchors in the same order."""
        return [part.anchor for part in self.source.outline] == [part.anchor for part in self.target.outline]

    @cached_property
    def linked_texts(self) -> tuple[tuple[Passage, Passage], ...]:
        """The smallest texts that surely belong together: blocks, sections, or the whole where the headings differ."""
        return tuple(self._linked_texts())

    def _linked_texts(self) -> Iterator[tuple[Passage, Passage]]:
        if not self.has_same_sections:
            yield _slice(self.source, 0, len(self.source.prose)), _slice(self.target, 0, len(self.target.prose))
            return
        for pair in self.sections:
            if not pair.changes:
                yield from zip(
                    _pieces(pair.source, pair.source_blocks), _pieces(pair.target, pair.target_blocks), strict=True
                )
            elif not pair.lacks_a_block:
                yield pair.source, pair.target


def _with_next(parts: tuple[Part, ...]) -> Iterator[tuple[Part, str | None]]:
    return zip(parts, [*(part.anchor for part in parts[1:]), None], strict=True)


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
