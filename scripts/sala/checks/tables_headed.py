"""A table has an empty line above it, a heading in each column, and as many cells in each row.

Why:  Who listens to a table hears the heading before each cell; without one it is a row of numbers.
Bad:  | | Prison |, or a row with one cell more than its heading
Good: | Victim | Prison |

Source: Web Content Accessibility Guidelines 2.2, 1.3.1, https://www.w3.org/TR/WCAG22/#info-and-relationships
"""

import re
from collections.abc import Iterator

from sala.model.document import Document
from sala.model.library import Library
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "tables-headed"
SEVERITY: Severity = "error"
# lines one below the other that begin with a bar
TABLE = re.compile(r"^[ \t]*\|[^\n]*(?:\n[ \t]*\|[^\n]*)*", re.MULTILINE)
# e.g. "|---|:--|", "| --- | --- |"
RULER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
# a bar; what is in code or behind a backslash is passed over
BAR = re.compile(r"\\.|`[^`]{0,300}`|\|")


def check(library: Library) -> Iterator[Problem]:
    """Yield tables without headings, rows of another length, and tables that would be shown as bars."""
    for document in library.documents():
        if "|" in document.prose:
            for line, _, match in document.find(TABLE):
                for below, column, message in _faults(document, line, match[0].split("\n")):
                    yield document.problem_at(RULE, line + below, column, message)


def _faults(document: Document, line: int, rows: list[str]) -> Iterator[tuple[int, int, Message]]:
    above = document.prose.split("\n")[line - document.body_line - 1] if line > document.body_line else ""
    if above.strip():
        yield 0, 1, Message("the table has no empty line above it and would be shown as bars; leave one")
    if len(rows) < 2 or not RULER.fullmatch(rows[1]):
        yield 0, 1, Message("the table has no line of dashes below its headings; add one: |---|---|")
        return
    headings = _cells(rows[0])
    for column, text in headings:
        if not text:
            yield 0, column - 1, Message("a column has no heading; name what stands in it")
    for below, row in enumerate(rows[1:], 1):
        seen = len(_cells(row))
        if seen != len(headings):
            message = Message(
                "headings of the table: {wanted}, cells of this row: {seen}; write {wanted}, with a bar between two",
                seen=seen,
                wanted=len(headings),
            )
            yield below, 1, message


def _cells(row: str) -> list[tuple[int, str]]:
    """Column and text of each cell of a row, the bars at its two ends left out."""
    bars = [match.start() for match in BAR.finditer(row) if match[0] == "|"]
    ends = [*bars[1:], len(row)] if row[bars[-1] + 1 :].strip() else bars[1:]
    cells = []
    for start, end in zip(bars, ends, strict=False):
        text = row[start + 1 : end]
        cells.append((start + 2 + len(text) - len(text.lstrip()), text.strip()))
    return cells
