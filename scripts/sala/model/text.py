"""A content file letter by letter, as it stands on the disk: for rules on script, spacing and signs."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sala.model.document import Place
from sala.problems import Message, Problem, Severity

# e.g. "```\ncode\n```"; a fence that is never closed is text
FENCED = re.compile(r"^[ \t]*(```+|~~~+).*\n(?:.*\n)*?[ \t]*\1.*$|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\2(?!`)", re.MULTILINE)
# e.g. "https://example.org/x", "](ref:law#art-1)", "{#anchor}", "[id]: https://example.org", "name@example.org"
ADDRESS = re.compile(
    r"https?://[^\s<>\"]*[^\s<>\".,;:)\]។៖*_]|\]\([^()\n]*\)|\{:?[ \t]*[#.a-z][^{}\n]*\}|[\w.+-]+@[\w.-]+\w"
)
# e.g. "*ศูนย์*{ lang=th }", "[ศูนย์]{ lang=th }"
MARKED = re.compile(r"(?:\*+[^*\n]+\*+|_+[^_\n]+_+|\[[^\]\n]*\])\{[^{}\n]*\blang=[^{}\n]*\}")
# "original_title:" with the lines below it, and each list of sources, whose titles are as published
ORIGINAL = re.compile(
    r"^original_title:.*\n(?:[ \t]+.*\n)*|^( *)(?:- )?sources:[ \t\r]*\n(?:\1 *(?:- |  ).*\n)*", re.MULTILINE
)
FRONT_MATTER = re.compile(r"\ufeff?---[ \t\r]*\n(?:.*\n)*?---[ \t\r]*(?:\n|\Z)")
# "    km:" within "languages:" of a term
TERM_LANGUAGE = re.compile(r"^( +)([a-z]{2,3}):[ \t\r]*$|^- ", re.MULTILINE)


class Spans:
    """Stretches of a text that do not overlap; whether a place lies in one is found by halving."""

    __slots__ = ("ends", "starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self.starts = [start for start, _ in ordered]
        self.ends = [end for _, end in ordered]

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and offset < self.ends[at]


@dataclass(frozen=True)
class Text:
    """One file of content or of words of the interface."""

    path: str
    """Path relative to the project's root, with forward slashes."""
    language: str | None
    """Language of its words; None for a file of the glossary, whose terms name the language of each part."""
    raw: str
    """The text with its line ends as on the disk."""

    @cached_property
    def characters(self) -> frozenset[str]:
        """Each character that occurs: what a rule looks for is mostly ruled out by this."""
        return frozenset(self.raw)

    @cached_property
    def body_start(self) -> int:
        """Offset at which the Markdown begins; the end of the text where it is YAML alone."""
        if not self.path.endswith(".md"):
            return len(self.raw)
        match = FRONT_MATTER.match(self.raw)
        return match.end() if match else 0

    @cached_property
    def code(self) -> Spans:
        """Blocks and pieces of code."""
        return Spans(match.span() for match in FENCED.finditer(self.raw, self.body_start))

    @cached_property
    def addresses(self) -> Spans:
        """Web and mail addresses, targets of links, lists of attributes."""
        return Spans(match.span() for match in ADDRESS.finditer(self.raw))

    @cached_property
    def _foreign(self) -> tuple[Spans, Spans]:
        front_matter = ORIGINAL.finditer(self.raw, 0, self.body_start)
        return Spans(match.span() for match in MARKED.finditer(self.raw)), Spans(match.span() for match in front_matter)

    def is_words(self, offset: int) -> bool:
        """It is neither in code nor in an address."""
        return offset not in self.code and offset not in self.addresses

    def is_own_words(self, offset: int) -> bool:
        """It is words, and not those of another language: a marked quotation, an original title, a source's title."""
        return self.is_words(offset) and not any(offset in spans for spans in self._foreign)

    @cached_property
    def _terms(self) -> tuple[list[int], list[str | None]]:
        marks = [(match.start(), match[2]) for match in TERM_LANGUAGE.finditer(self.raw)]
        return [start for start, _ in marks], [language for _, language in marks]

    def language_at(self, offset: int) -> str | None:
        """Language of the words at a place; None where the file does not tell."""
        if self.language is not None:
            return self.language
        starts, languages = self._terms
        at = bisect_right(starts, offset) - 1
        return languages[at] if at >= 0 else None

    def place(self, offset: int) -> Place:
        """Line and column of an offset."""
        return self.raw.count("\n", 0, offset) + 1, offset - self.raw.rfind("\n", 0, offset)

    def problem(self, rule: str, offset: int, message: Message, severity: Severity = "error") -> Problem:
        """A problem at an offset."""
        return Problem(self.path, *self.place(offset), rule, message, severity)

    def find(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Matches among the words: those in code and addresses are left out."""
        return (match for match in pattern.finditer(self.raw) if self.is_words(match.start()))


def loose_text(raw: str) -> Text:
    """A text of which nothing is known but its letters: Markdown where it begins with front matter, YAML else."""
    return Text("loose.md" if FRONT_MATTER.match(raw) else "loose.yml", None, raw)


def language_of(path: str) -> str | None:
    """Language of the words of a file: docs/km/..., overrides/strings/km.yml; None for the glossary."""
    top, name = path.split("/")[0], path.rpartition("/")[2]
    if top == "glossary":
        return None
    return path.split("/")[1] if top == "docs" else name.partition(".")[0]


def retyped(seen: str, right: str) -> Message:
    """Says how a syllable is typed and how it is to be, where both look alike."""
    return Message(
        "'{seen}' is typed as {typed}; write {right}, or run: sala check --fix",
        seen=seen,
        typed=codes(seen),
        right=codes(right),
    )


def codes(characters: str) -> str:
    """Characters by their code points, for those that look alike or cannot be seen: `U+17D2 U+178F`."""
    return " ".join(f"U+{ord(character):04X}" for character in characters)
