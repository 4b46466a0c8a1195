"""No mark of unfinished work is left in the content.

Why: a reader who meets "TODO" or "..." in the middle of an instruction does not know what is missing, and cannot ask.
What is not known is left out, and what is not ready stays a draft on a branch.

Bad:  Call TODO. Or: [translate]. Or: lorem ipsum. Or: | Hours | ... |
Good: "He said ... and left." Or: chapter XXX of the Code

Looked at are whole files: front matter, words, the glossary and the interface. Code, comments and addresses are left
alone, and three points inside a quotation are an omission.
"""

import re
from collections.abc import Iterator

from sala.model.document import Document
from sala.model.forms import Span, quoted
from sala.model.library import Library
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "placeholders-filled"
SEVERITY = "warning"

# e.g. "TODO", "FIXME:", "XXX", "lorem ipsum", "???", "____"; `??? note` is a folded admonition
MARKER = re.compile(
    r"(?<![A-Za-z0-9_/-])(?:TODO|FIXME|TBD|TBC|TKTK|XXX+)(?![A-Za-z0-9_/-])|(?<![A-Za-z])(?:[Tt]o ?do|[Ff]ixme)(?=:)"
    r"|[Ll]orem [Ii]psum|(?<![\w?!])\?{3,}(?!\+?[ \t]+\w)|_{4,}"
)
SIGNS = ("TODO", "FIXME", "TBD", "TBC", "TKTK", "XXX", "odo:", "o do:", "ixme:", "orem ", "???", "____")
"""One of these stands in every text in which there is a marker."""
# e.g. "[translate]", "[insert name]"; no link
BRACKETED = re.compile(
    r"\[(?:[Tt]ranslat|TRANSLAT|[Ii]nsert |INSERT|[Pp]laceholder|[Tt]o be |បកប្រែ|ត្រូវបកប្រែ|ແປ|ຕ້ອງແປ|แปล|[Dd]ịch)"
    r"[^\]\n]*\](?![(\[])"
)
# e.g. a line, cell or value of nothing but "..." or "…"; "Call ... now"; "[...]"
POINTS = re.compile(r"(?<!\S)(?:\.{3,}|…+)(?!\S)|\[(?:\.{3,}|…+)\](?!\()")
NUMERAL_BEFORE = re.compile(r"(?:chapter|title|part|book|annex|article|section|ជំពូក|ພາກ|ໝວດ)\s+$", re.IGNORECASE)
APART = re.compile(r"`[^`\n]*`|https?://\S+|<!--.*?-->", re.DOTALL)
YAML_APART = re.compile(r"https?://\S+|(?<!\S)#[^\n]*")


def check(library: Library) -> Iterator[Problem]:
    """Yield marks of unfinished work."""
    glossary = {term.document.path: term.document for term in library.terms}
    for document in (*library.documents(), *glossary.values(), *library.string_files.values()):
        front = document.head
        yield from _marks(document, front, 1, YAML_APART)
        yield from _marks(document, document.prose, document.body_line, APART)


def _marks(document: Document, text: str, first_line: int, apart: re.Pattern[str]) -> Iterator[Problem]:
    matches = list(BRACKETED.finditer(text))
    if any(sign in text for sign in SIGNS):
        matches += MARKER.finditer(text)
    points = list(POINTS.finditer(text)) if "..." in text or "…" in text else []
    if not matches and not points:
        return
    spared = [match.span() for match in apart.finditer(text)]
    if points and apart is APART:
        points = [match for match in points if not _is_within(match, list(quoted(text)))]
    for match in (*matches, *points):
        numeral = match[0].startswith("XXX") and NUMERAL_BEFORE.search(text, max(0, match.start() - 12), match.start())
        if numeral or _is_within(match, spared):
            continue
        before = text[: match.start()]
        message = Message(
            "'{seen}' is left from unfinished work; write what belongs here, or take it away", seen=match[0]
        )
        line, column = first_line + before.count("\n"), len(before) - before.rfind("\n")
        yield document.problem_at(RULE, line, column, message, severity="warning")


def _is_within(match: re.Match[str], spans: list[Span]) -> bool:
    return any(first <= match.start() and match.end() <= last for first, last in spans)
