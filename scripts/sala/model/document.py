"""A content file as read: where each field stands, and the sections of its body."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from sala.model.outline import Outline, outline_of
from sala.model.values import SLUG
from sala.problems import Message, Problem, Severity

KeyPath = tuple[str | int, ...]
Place = tuple[int, int]
"""Line and column, from 1; the column in code points."""

# e.g. `## Call for help {#call-for-help}`; the attribute list is optional so that its lack can be told,
# and so is the space after the signs, as Python-Markdown has it
HEADING = re.compile(r"^(#{1,6})[ \t]*(.*?)[ \t]*(?:\{[ \t]*#([^\s}]*)[^}]*\})?[ \t]*#*[ \t]*$")
FENCE = re.compile(r"^[ \t]*(```+|~~~+)")
# e.g. `[the helpline](ref:child-helpline-cambodia)` or `[](ref:lshtse-2008#art-34)`
REFERENCE_LINK = re.compile(rf"\[([^\[\]]*)\]\(ref:({SLUG})(?:#({SLUG}))?\)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line of a body."""

    level: int
    """1 to 6."""
    title: str
    """Text, without marks and attribute list."""
    anchor: str | None
    """Explicit anchor, if it has one."""
    line: int
    """Line in the file, from 1."""


@dataclass(frozen=True, slots=True)
class Section:
    """A second-level heading and what follows it, up to the next one."""

    heading: Heading
    """The heading."""
    text: str
    """Markdown below the heading."""


@dataclass(frozen=True)
class Document:
    """One content file: its place, its lines, where each key and value stands."""

    path: str
    """Path relative to the project's root, with forward slashes."""
    language: str
    """Language of its words."""
    body: str = ""
    """Markdown below the front matter."""
    body_line: int = 1
    """Line of the file on which the body starts."""
    values: Mapping[KeyPath, Place] = field(default_factory=dict)
    """Place of each value of the front matter."""
    keys: Mapping[KeyPath, Place] = field(default_factory=dict)
    """Place of each key of the front matter."""
    head: str = ""
    """What stands before the body: the front matter with its lines of dashes; the whole file where it is all YAML."""

    def place(self, path: KeyPath, *, key: bool = False) -> Place:
        """Place of a value (or of its key); of the nearest one around it where it does not stand in the file."""
        places = self.keys if key else self.values
        while path and path not in places:
            path = path[:-1]
        return places.get(path) or self.values.get(path) or (1, 1)

    def place_in_value(self, path: KeyPath, value: str, start: int, end: int) -> Place:
        """Place of a part of a value of the front matter; of the value where the file writes it in other signs."""
        line, column = self.place(path)
        part = value[start:end].split()
        if path not in self.values or not part:
            return line, column
        # a value may be folded over lines and have escapes before its part: the same words are counted instead
        wanted = re.compile(r"\s+".join(map(re.escape, part)))
        earlier = sum(match.start() < start for match in wanted.finditer(value))
        at = sum(len(text) + 1 for text in self.source.split("\n")[: line - 1]) + column - 1
        found = next(islice(wanted.finditer(self.source, at), earlier, None), None)
        if found is None:
            return line, column
        before = self.source[: found.start()]
        return before.count("\n") + 1, len(before) - before.rfind("\n")

    def problem(
        self, rule: str, path: KeyPath, message: Message, *, key: bool = False, severity: Severity = "error"
    ) -> Problem:
        """A problem at a key path of the front matter."""
        line, column = self.place(path, key=key)
        return Problem(self.path, line, column, rule, message, severity)

    def problem_at(
        self, rule: str, line: int, column: int, message: Message, *, severity: Severity = "error"
    ) -> Problem:
        """A problem at a line and column of the file."""
        return Problem(self.path, line, column, rule, message, severity)

    @property
    def source(self) -> str:
        """The whole file as read."""
        return self.head + self.body

    @property
    def last_line(self) -> int:
        """Number of the last line of the file."""
        return self.body_line + self.body.count("\n")

    @cached_property
    def prose(self) -> str:
        """The body with the lines of code blocks left empty, so that places in it are places in the body."""
        return "\n".join(line if line is not None else "" for line in self._lines)

    @cached_property
    def outline(self) -> Outline:
        """Sections by heading of any level, each with its blocks; offsets are those of `prose`."""
        lines = [(heading.line - self.body_line, heading.level, heading.anchor or "") for heading in self.headings()]
        return outline_of(self._lines, lines)

    @cached_property
    def _lines(self) -> list[str | None]:
        return _outside_fences(self.body)

    @cached_property
    def _headings(self) -> tuple[Heading, ...]:
        return tuple(_headings(self.prose_lines()))

    def headings(self) -> tuple[Heading, ...]:
        """Headings of the body, in order; those in code blocks are none."""
        return self._headings

    def introduction(self) -> str:
        """Markdown before the first second-level heading."""
        return self._split[0]

    def sections(self) -> tuple[Section, ...]:
        """Second-level sections, in order."""
        return self._sections

    @cached_property
    def _sections(self) -> tuple[Section, ...]:
        tops = [heading for heading in self.headings() if heading.level == 2]
        return tuple(Section(heading, text) for heading, text in zip(tops, self._split[1:], strict=True))

    @cached_property
    def _split(self) -> list[str]:
        """Introduction, then the text below each second-level heading."""
        lines = self.body.split("\n")
        tops = [heading.line - self.body_line for heading in self.headings() if heading.level == 2]
        starts, ends = (0, *(top + 1 for top in tops)), (*tops, len(lines))
        return ["\n".join(lines[start:end]).strip("\n") for start, end in zip(starts, ends, strict=True)]

    def anchors(self) -> tuple[str, ...]:
        """Explicit anchors of the headings, in order."""
        return self._anchors

    @cached_property
    def _anchors(self) -> tuple[str, ...]:
        return tuple(heading.anchor for heading in self.headings() if heading.anchor)

    @cached_property
    def has_lawful_anchors(self) -> bool:
        """Each heading has an anchor of the lawful form; where one has not, what its section is called is not known."""
        return all(re.fullmatch(SLUG, heading.anchor or "") for heading in self.headings())

    def links(self) -> Iterator[tuple[int, int, str, str | None]]:
        """Line, column, record and anchor of each reference in the body; its words may run over several lines."""
        for line, column, match in self.find(REFERENCE_LINK):
            yield line, column, match[2], match[3]

    def worded_links(self) -> Iterator[tuple[int, int, str, str]]:
        """Line, column, words and `record#anchor` of each reference in the body that has words of its own."""
        for line, column, match in self.find(REFERENCE_LINK):
            if match[1].strip():
                yield line, column, match[1], f"{match[2]}#{match[3]}" if match[3] else match[2]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, re.Match[str]]]:
        """Line, column and match of each place in the body, code blocks left out."""
        for match in pattern.finditer(self.prose):
            line, column = self.place_in_prose(match.start())
            yield line, column, match

    def place_in_prose(self, offset: int) -> Place:
        """Line and column in the file of an offset of `prose`."""
        return self.body_line + self.prose.count("\n", 0, offset), offset - self.prose.rfind("\n", 0, offset)

    def paragraph(self, line: int) -> str:
        """The lines around a line of the file, up to the empty ones."""
        lines = self.prose.split("\n")
        first = last = line - self.body_line
        while first > 0 and lines[first - 1].strip():
            first -= 1
        while last + 1 < len(lines) and lines[last + 1].strip():
            last += 1
        return "\n".join(lines[first : last + 1])

    def prose_lines(self) -> Iterator[tuple[int, str]]:
        """Number and text of each line of the body that is not in a code block."""
        return ((number, line) for number, line in enumerate(self._lines, self.body_line) if line is not None)


def _outside_fences(body: str) -> list[str | None]:
    """Lines of a body, None for those of a code block. A fence that is never closed is text, as it is for Markdown."""
    lines: list[str | None] = list(body.split("\n"))
    if "```" not in body and "~~~" not in body:
        return lines
    at = 0
    while at < len(lines):
        end = _end_of_fence(lines, at)
        for inside in range(at, end):
            lines[inside] = None
        at = max(end, at + 1)
    return lines


def _end_of_fence(lines: list[str | None], at: int) -> int:
    """The line after the code block that begins at a line; that line itself where none begins."""
    mark = FENCE.match(lines[at] or "")
    for end in range(at + 1, len(lines)) if mark else ():
        closing = FENCE.match(lines[end] or "")
        if mark and closing and closing[1].startswith(mark[1]):
            return end + 1
    return at


def _headings(lines: Iterable[tuple[int, str]]) -> Iterator[Heading]:
    for number, line in lines:
        match = HEADING.match(line) if line.startswith("#") else None
        if match:
            yield Heading(len(match[1]), match[2], match[3], number)
