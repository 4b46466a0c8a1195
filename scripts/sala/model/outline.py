"""The build of a Markdown body: its sections, and in each the blocks that a reader sees."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["paragraph", "item", "row", "admonition", "quote", "footnote", "code"]

# What a line begins: `!!! warning "Title"`, `> words`, `- words` or `2. words`, `[^1]: words`, `| cell | cell |`
LINE = re.compile(
    r"(?P<indent>[ \t]*)(?:(?:!!!|\?\?\?\+?)[ \t]*(?P<admonition>[\w-]+)[ \t]*|(?P<quote>>[ \t]?)"
    r"|(?P<item>(?:[-*+]|(?P<number>\d+)[.)])[ \t]+)|\[\^(?P<footnote>[^\]\s]+)\]:[ \t]*|(?P<row>\|))?"
)
SIGNS = frozenset("!?>-*+[|")
"""With one of these, or a digit, begins the line of every block but a paragraph."""
# e.g. `|---|:--:|`, the line under a table's head
RULED = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
BREAK = re.compile(r"[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})")
# a bar between cells; `\|` is a bar in the text
BAR = re.compile(r"(?<!\\)\|")

NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, table row, admonition's head, quotation, footnote or code block."""

    kind: BlockKind
    """What it is."""
    mark: int
    """Offset of its first sign, such as the hyphen of an item."""
    start: int
    """Offset at which its words begin."""
    end: int
    """Offset after its words."""
    depth: int = 0
    """Of an item: 1, or more in a list within a list. Of a row: its number of cells."""
    name: str = ""
    """Of an admonition: its type. Of a footnote: its mark. Of an item: whether it is `numbered`."""
    group: int = 0
    """Number of the list or table to which it belongs, from 1 in each section."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of any level and what follows it up to the next; or what stands before the first."""

    anchor: str
    """Anchor of the heading; empty for what stands before the first, and for a heading without one."""
    level: int
    """1 to 6; 0 for what stands before the first heading."""
    start: int
    """Offset of the heading's line."""
    end: int
    """Offset of the next heading's line, or the end."""
    blocks: tuple[Block, ...]
    """Its blocks, the heading left out."""


Outline = tuple[Part, ...]


def outline_of(lines: Sequence[str | None], headings: Sequence[tuple[int, int, str]]) -> Outline:
    """Parts of a body, by its lines (None for those of code blocks) and its headings: line from 0, level, anchor."""
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line or "") + 1)
    starts = [(-1, 0, ""), *headings]
    ends = [*(line for line, _, _ in headings), len(lines)]
    return tuple(
        Part(
            anchor,
            level,
            offsets[max(line, 0)],
            max(offsets[end] - (end == len(lines)), 0),
            tuple(_blocks(lines, offsets, line + 1, end)),
        )
        for (line, level, anchor), end in zip(starts, ends, strict=True)
    )


def _blocks(lines: Sequence[str | None], offsets: Sequence[int], first: int, end: int) -> Iterator[Block]:
    indents: list[int] = []  # of the items around the present line
    group = 0
    last: Block | None = None  # the block that the next line may go on with
    before = ""  # kind of the line before; "" where it is blank
    for number in range(first, end):
        line = lines[number]
        if line is None:
            if before != "code":
                yield from () if last is None else (last,)
                last = Block("code", offsets[number], offsets[number], offsets[number])
            before = "code"
            continue
        if not line.strip() or BREAK.fullmatch(line):
            before = ""
            continue
        block = _begun(line, offsets[number], indents)
        goes_on = before and last and (block.kind == "paragraph" or (block.kind == last.kind == "quote"))
        if goes_on and last and last.kind not in {"row", "code", "admonition"}:
            last = Block(last.kind, last.mark, last.start, block.end, last.depth, last.name, last.group)
            continue
        if RULED.fullmatch(line) and last and last.kind == "row":
            continue
        yield from () if last is None else (last,)
        is_new = not last or last.kind != block.kind or (block.kind == "row" and before != "row")
        group += is_new and block.kind in {"item", "row"}
        last = Block(block.kind, block.mark, block.start, block.end, block.depth, block.name, group)
        before = block.kind
    yield from () if last is None else (last,)


def _begun(line: str, offset: int, indents: list[int]) -> Block:
    """The block that a line begins."""
    bare = line.lstrip(" \t")
    if bare[0] not in SIGNS and not bare[0].isdecimal():
        if bare == line:
            indents.clear()
        mark = offset + len(line) - len(bare)
        return Block("paragraph", mark, mark, offset + len(line.rstrip()))
    match = LINE.match(line)
    assert match, "every part of the expression may be empty"
    start, end = offset + match.end(), offset + len(line.rstrip())
    mark, indent = offset + len(match["indent"]), len(match["indent"].expandtabs(4))
    if match["item"]:
        while indents and indents[-1] >= indent:
            indents.pop()
        indents.append(indent)
        return Block("item", mark, start, end, len(indents), NUMBERED if match["number"] else "")
    if not indent:
        indents.clear()
    if match["admonition"]:
        return Block("admonition", mark, start, end, name=match["admonition"])
    if match["quote"]:
        return Block("quote", mark, start, end)
    if match["footnote"]:
        return Block("footnote", mark, start, end, name=match["footnote"])
    if match["row"]:
        inside = line.strip().removeprefix("|")
        inside = inside[:-1] if inside.endswith("|") and not inside.endswith("\\|") else inside
        return Block("row", mark, mark, end, len(BAR.findall(inside)) + 1)
    return Block("paragraph", mark, mark, end)
