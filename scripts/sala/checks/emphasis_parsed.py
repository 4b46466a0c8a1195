"""Marks of emphasis beside Khmer, Lao or Thai letters are such as Markdown reads.

Why: an underscore beside a letter is no emphasis to Markdown, and a lone star never is. The reader sees the marks
themselves amid the words.

Bad:  សូម_រង់ចាំ_នៅទីនេះ, or **សូមរង់ចាំ without its end
Good: សូម**រង់ចាំ**នៅទីនេះ

Source: Python-Markdown, emphasis and strong with underscores, https://python-markdown.github.io/#differences
(catalogue SEA09)
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.model.marks import SOUTHEAST
from sala.model.text import Text
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "emphasis-parsed"
SEVERITY: Severity = "error"
BESIDE = re.compile(rf"[*_](?:[{SOUTHEAST}]|(?<=[{SOUTHEAST}].))")
# where a paragraph, an item of a list or a row of a table ends: emphasis never runs over it
END_OF_BLOCK = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+>|]|\d+\.)[ \t|])")
# What Markdown reads as emphasis, e.g. "***x***", "**x *y* z**", "*x*", "__x__", "_x_"; a bullet is a star and a space.
PARSED = re.compile(
    r"(?P<bullet>^[ \t]*\*[ \t])|(?P<stars>\*{1,3})(?P<starred>.+?)(?P=stars)(?!\*)"
    r"|(?<!\w)(?P<lines>_{1,3})(?!_)(?P<lined>.+?)(?<!_)(?P=lines)(?![\w_])",
    re.DOTALL | re.MULTILINE,
)
LEFT = re.compile(rf"(?<=[{SOUTHEAST}])[*_]+|[*_]+(?=[{SOUTHEAST}])")


def check(library: Library) -> Iterator[Problem]:
    """Yield marks that would be printed beside letters of scripts without spaces."""
    for text in library.texts:
        marked = text.path.endswith(".md") and not text.characters.isdisjoint("*_")
        if marked and BESIDE.search(text.raw, text.body_start):
            yield from _printed(text)


def _printed(text: Text) -> Iterator[Problem]:
    for start, end in blocks(text.raw, text.body_start):
        if not BESIDE.search(text.raw, start, end):
            continue
        words = _unparsed(
            "".join(sign if text.is_words(at) else "\0" for at, sign in enumerate(text.raw[start:end], start))
        )
        begun = ""
        for match in LEFT.finditer(words):
            if match[0] == begun:  # the second mark of a pair: the first tells of both
                begun = ""
                continue
            begun = match[0]
            message = Message(
                "'{marks}' is printed as it stands, since Markdown reads no emphasis here; write **words**",
                marks=match[0],
            )
            yield text.problem(RULE, start + match.start(), message)


def blocks(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Where each block of Markdown within which emphasis must end begins and ends."""
    for end in (*(match.start() for match in END_OF_BLOCK.finditer(text, start)), len(text)):
        yield start, end
        start = end


def _unparsed(words: str) -> str:
    """The words with the marks that Markdown reads made zeros, one for each, so that places stay."""
    left = PARSED.sub(_blanked, words)
    return left if left == words else _unparsed(left)


def _blanked(match: re.Match[str]) -> str:
    if match["bullet"]:
        return "\0" * len(match[0])
    marks = "\0" * len(match["stars"] or match["lines"])
    return marks + (match["starred"] or match["lined"]) + marks
