"""A section of a translation has the blocks of its source: lists, tables, notes, quotations, code, pictures.

Why: a list item, a row or a note that is lost in translation is lost without a trace for its readers, and what stands
in a row of another length is read under the wrong head.

Bad:  a list of four items -> one of three; `!!! note` -> plain words; a row of two cells -> one of three
Good: the same blocks in the same order, lists nested as deep, rows as long, footnotes and pictures the same

Warnings that are lost are told by warnings-translated, notes of a kind that there is not by marks-rendered, rows of
another length than their table's headings by tables-headed. How many paragraphs say it is the translator's own.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from sala.checks.links_inside_docs import ELSEWHERE
from sala.checks.marks_rendered import NOTES
from sala.model.library import Library
from sala.model.outline import NUMBERED, Block
from sala.model.parallel import Mark, Pair, Run, differences
from sala.model.passages import Passage
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "structure-matches-source"
SEVERITY = "error"
CRITICAL = frozenset({"danger", "warning"})
"""Admonitions of which `warnings-translated` tells."""
# e.g. `![Map](map.svg)`; `[^1]` but not its own words `[^1]: ...`
INLINE = re.compile(r"!\[[^\]\n]*\]\(([^)\s]+)[^)\n]*\)|(\[\^[^\]\s]+\])(?!:)")


def check(library: Library) -> Iterator[Problem]:
    """Yield blocks that are missing, too many or of another kind, and pictures and footnotes that differ."""
    for page in library.translated_pages:
        for pair in page.bodies.sections:
            for ours, theirs in pair.changes:
                yield from _changes(pair, ours, theirs)
            if "![" in pair.source.text + pair.target.text or "[^" in pair.source.text + pair.target.text:
                for wanted, seen in differences(_inline(pair.source), _inline(pair.target)):
                    yield from _inline_problem(pair, wanted, seen)


def _changes(pair: Pair, ours: Run, theirs: Run) -> Iterator[Problem]:
    for index in range(max(len(ours), len(theirs))):
        wanted = ours[index] if index < len(ours) else None
        seen = theirs[index] if index < len(theirs) else None
        if _is_ragged(pair.source_blocks, wanted) or _is_ragged(pair.target_blocks, seen):
            continue
        if any(block and block.kind == "admonition" and block.name not in NOTES for block in (wanted, seen)):
            continue
        if (wanted and wanted.name in CRITICAL) or {block.kind for block in (wanted, seen) if block} == {"paragraph"}:
            continue
        if seen:
            start = seen.mark - pair.target.start
            yield pair.target.problem(RULE, start, start, _message(pair, wanted, seen))
        elif wanted:
            message = Message(
                "{wanted} of the source ({where}) is missing; translate it in this section",
                wanted=_named(wanted),
                where=_where(pair, wanted),
            )
            start = _where_it_belongs(pair, wanted)
            yield pair.target.problem(RULE, start, start, message)


def _where_it_belongs(pair: Pair, wanted: Block) -> int:
    """Offset of the last block of its list or table in the translation, or of its kind; of the section without one."""
    alike = [block for block in pair.target_blocks if block.kind == wanted.kind]
    near = [block for block in alike if block.group == wanted.group] or alike
    return near[-1].mark - pair.target.start if near else 0


def _is_ragged(blocks: Run, row: Block | None) -> bool:
    """A row with more or fewer cells than the first of its table."""
    if row is None or row.kind != "row":
        return False
    before = blocks[: blocks.index(row)]
    above = tuple(takewhile(lambda block: block.kind == "row", reversed(before)))
    return bool(above) and above[-1].depth != row.depth


def _message(pair: Pair, wanted: Block | None, seen: Block) -> Message:
    if wanted is None:
        return Message("this is {seen} that the source has not; take it away, or add it there", seen=_named(seen))
    return Message(
        "the source ({where}) has {wanted} where this has {seen}; write it as the source does",
        where=_where(pair, wanted),
        wanted=_named(wanted),
        seen=_named(seen),
    )


def _where(pair: Pair, block: Block) -> str:
    document = pair.source.document
    return f"{document.path}:{document.place_in_prose(block.start)[0]}"


def _named(block: Block) -> Message:
    """What to call a block."""
    if block.name == NUMBERED and block.kind == "item":
        return Message("a numbered list item of level {depth}", depth=block.depth)
    if block.kind == "item":
        return Message("a list item of level {depth}", depth=block.depth)
    if block.kind == "row":
        return Message("a table row of {depth} cells", depth=block.depth)
    if block.kind == "admonition":
        return Message("the admonition !!! {name}", name=block.name)
    if block.kind == "footnote":
        return Message("the footnote [^{name}]", name=block.name)
    return {
        "quote": Message("a block quotation"),
        "code": Message("a code block"),
        "paragraph": Message("a paragraph"),
    }[block.kind]


def _inline(passage: Passage) -> Iterator[Mark]:
    for match in INLINE.finditer(passage.text):
        if match[1] and ELSEWHERE.match(match[1]):
            continue  # no page may have it, as links-inside-docs tells
        yield Mark(match[1] or match[2], match.start(), match.end())


def _inline_problem(pair: Pair, wanted: Mark | None, seen: Mark | None) -> Iterator[Problem]:
    if wanted and seen:
        message = Message(
            "this is {seen}, in the source it is {wanted}; write that", seen=seen.value, wanted=wanted.value
        )
    elif seen:
        message = Message("{seen} is not in the source; take it away, or add it there", seen=seen.value)
    elif wanted and not pair.lacks_a_block:
        message = Message("{wanted} of the source is missing; put it here too", wanted=wanted.value)
    else:
        return
    start, end = (seen.start, seen.end) if seen else (0, 0)
    yield pair.target.problem(RULE, start, end, message)
