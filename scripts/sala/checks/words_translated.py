"""No words of the source language are left among those of a translation.

Why: a reader of Khmer or Lao who meets an English paragraph meets a wall, and does not know whether what matters
stands behind it. A page that is not translated yet is shown as such; one that claims to be translated must be.

Bad:  អ្នកអាចហៅទូរស័ព្ទ។ You need not give your name.
Good: អ្នកអាចហៅទូរស័ព្ទ។ APLE ជាសមាជិកនៃ INHOPE (*network of hotlines*{ lang=en })

Looked at are translations, definitions and words of the interface in languages that are not written in Latin letters.
Links, code, quotations, spans with `{ lang=en }`, names and abbreviations are left alone. A heading or field that is
word for word that of the source is found in every language.
"""

import re
from collections.abc import Iterator

from sala.model.forms import UNSPACED, Span, quoted
from sala.model.library import Library
from sala.model.pairs import pairs
from sala.model.parallel import Pair
from sala.model.passages import Passage
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "words-translated"
SEVERITY = "warning"

WITHOUT_LATIN = frozenset({"km", "lo", "th"})
"""Languages in which words in Latin letters are another language's."""
WORD = re.compile(r"[A-Za-z][\w'’-]*")
# e.g. "You need not give"; three words in Latin letters in a row or more, with what stands between words of a sentence
RUN = re.compile(r"[A-Za-z][A-Za-z0-9'’-]*(?:[ \t]*[,;:(]?(?:[ \t]|\n(?!\s*\n))+\(?[A-Za-z][A-Za-z0-9'’-]*\)?){2,}")
# What is no word of the page's own: `[words](ref:x)`, `*words*{ lang=en }`, `[words]{ lang=en }`, a mail address or
# name of a site, a tag, what the heading's anchor or a placeholder says
MARKED = re.compile(
    r"!?\[[^\]\n]*\]\([^)\n]*\)|(\*{1,2})[^*\n]+\1\{[^}\n]*lang=[^}\n]*\}|\[[^\]\n]*\]\{[^}\n]*lang=[^}\n]*\}"
    r"|</?[A-Za-z][^<>\n]*>|[\w.+-]+@[\w.-]+|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/\S*)?"
)
HEADING = re.compile(r"#{1,6}[ \t]+(.*?)[ \t]*(?:\{[^}\n]*\})?[ \t]*(?:\n|$)")
# e.g. `{number}` in words of the interface
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
BAR = re.compile(r"(?<!\\)\|")
NAMES = frozenset({"operator", "organisation", "short_title", "form"})
"""Fields that may be a name alone, as far as its words have capitals."""
FEWEST = 2
"""Words in small letters that a run needs: names have capitals."""


def check(library: Library) -> Iterator[Problem]:
    """Yield runs of English words, blocks and fields without a word of the language, and headings of the source."""
    found: set[tuple[str, int]] = set()
    for passage in library.passages:
        if passage.language in WITHOUT_LATIN and not passage.is_of_others and WORD.search(passage.text):
            for start, end in _left_in_english(passage):
                problem = _problem(passage, start, end)
                found.add((problem.path, problem.line))
                yield problem
    for pair in pairs(library):
        span = _same_as_source(pair)
        if span and (pair.target.document.path, pair.target.place(*span)[0]) not in found:
            yield _problem(pair.target, *span)


def english_runs(text: str, start: int, end: int) -> Iterator[Span]:
    """Where several English words stand in a row, names left out."""
    return (match.span() for match in RUN.finditer(text, start, end) if _small_words(match[0]) >= FEWEST)


def _left_in_english(passage: Passage) -> Iterator[Span]:
    runs = list(english_runs(passage.text, 0, len(passage.text)))
    texts = list(_units(passage))
    if not runs and not texts:
        return
    spared = [*quoted(passage.text), *(match.span() for match in MARKED.finditer(passage.text))]
    told: list[Span] = []
    fewest = FEWEST if passage.name in NAMES else 1
    for start, end in runs:
        if not any(start < last and first < end for first, last in spared):
            told.append((start, end))
    for start, end in texts:
        words = [
            word.span()
            for word in WORD.finditer(passage.text, start, end)
            if not any(first <= word.start() and word.end() <= last for first, last in spared)
        ]
        is_told = any(start <= first and last <= end for first, last in told)
        if words and not is_told and _small_words(" ".join(passage.text[a:b] for a, b in words)) >= fewest:
            told.append((words[0][0], words[-1][1]))
    yield from told


def _units(passage: Passage) -> Iterator[Span]:
    """Blocks, cells and fields without a letter of an unspaced script; words of the interface may be names."""
    if passage.path is not None:
        if passage.name != "string" and not UNSPACED.search(passage.text):
            yield 0, len(passage.text)
        return
    for part in passage.document.outline:
        for block in part.blocks:
            if block.kind != "row":
                if block.end > block.start and not UNSPACED.search(passage.text, block.start, block.end):
                    yield block.start, block.end
                continue
            bars = [bar.start() for bar in BAR.finditer(passage.text, block.start, block.end)]
            for first, last in zip(bars, [*bars[1:], block.end], strict=True):
                if not UNSPACED.search(passage.text, first, last):
                    yield first, last


def _small_words(text: str) -> int:
    return sum(word[0].islower() for word in WORD.findall(text))


def _same_as_source(pair: Pair) -> Span | None:
    """A field or heading that is word for word that of the source; names have no word in small letters."""
    if pair.target.path is not None:
        is_same = pair.target.text == pair.source.text and pair.target.name not in NAMES
        return (0, len(pair.target.text)) if is_same and _is_no_name(pair.target.text) else None
    ours, theirs = HEADING.match(pair.source.text), HEADING.match(pair.target.text)
    if not ours or not theirs or ours[1] != theirs[1]:
        return None
    return theirs.span(1) if _is_no_name(theirs[1]) else None


def _is_no_name(text: str) -> bool:
    """It has a word in small letters, or is one word such as "Limits"."""
    words = WORD.findall(PLACEHOLDER.sub("", text))
    return _small_words(" ".join(words)) > 0 or (len(words) == 1 and words[0][1:].islower())


def _problem(passage: Passage, start: int, end: int) -> Problem:
    words = " ".join(passage.text[start:end].split())
    message = Message(
        "'{words}' is not translated; translate it, or mark a name or title that stays: *words*{{ lang=en }}",
        words=words if len(words) <= 60 else words[:57].rsplit(" ", 1)[0] + " ...",
    )
    return passage.problem(RULE, start, end, message, severity="warning")
