"""Each footnote that is called is there, once, and each that is there is called.

Why:  A call without a note stays as [^1] on the page, and a note that nothing calls is a source that nobody sees.
Bad:  The law says so.[^1], without a line [^1]: ...
Good: The law says so.[^gazette], and [^gazette]: Official gazette of 2008.
"""

import re
from collections.abc import Iterator

from sala.model.document import Document
from sala.model.library import Library
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "footnotes-match"
SEVERITY: Severity = "error"
# e.g. "[^gazette]"; at the beginning of a line and with a colon behind it, it is the note itself
SIGN = re.compile(
    r"(?P<note>^[ \t]{0,12}\[\^(?P<noted>[^\]\s]{1,80})\]:)|`[^`\n]{0,300}`|(?P<call>\[\^(?P<called>[^\]\s]{1,80})\])",
    re.MULTILINE,
)


def check(library: Library) -> Iterator[Problem]:
    """Yield calls without a note, notes without a call, and notes that stand twice."""
    for document in library.documents():
        if "[^" in document.prose:
            yield from _faults(document)


def _faults(document: Document) -> Iterator[Problem]:
    found = [(line, column, match) for line, column, match in document.find(SIGN)]
    called = {match["called"] for _, _, match in found if match["call"]}
    noted: set[str] = set()
    for line, column, match in found:
        name = match["noted"]
        if name is None:
            continue
        if name in noted:
            message = Message("the footnote '{name}' stands twice; keep one of the two", name=name)
            yield document.problem_at(RULE, line, column, message)
        elif name not in called:
            message = Message(
                "no words point to the footnote '{name}'; put [^{name}] behind those that it explains, or take it away",
                name=name,
            )
            yield document.problem_at(RULE, line, column, message)
        noted.add(name)
    for line, column, match in found:
        if match["call"] and match["called"] not in noted:
            message = Message("there is no footnote '{name}'; add a line [^{name}]: ...", name=match["called"])
            yield document.problem_at(RULE, line, column, message)
