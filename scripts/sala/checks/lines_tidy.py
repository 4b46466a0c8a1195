"""Lines end in LF with nothing after their last sign, and the file ends with one line end.

Why: other programs show what cannot be seen as a change of every line, so that a translator's real change is lost in
it; two spaces at a line's end make a line break that no editor sees.

Bad:  spaces or tabs at the end of a line, CR LF, a last line without its end, empty lines after it
Good: lines as git and every editor write them

A warning. `sala check --fix` mends all of it, but for two spaces before a line of the same paragraph: they break the
line there, so an editor has to say what was meant.

Source: POSIX, definition of a line, https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap03.html
(catalogue 41)
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.model.text import Text, loose_text
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "lines-tidy"
SEVERITY: Severity = "warning"
BLANKS = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
TRAILING = re.compile(rf"(?<![{BLANKS}])[{BLANKS}]+(?=\r*(?:\n|\Z))")
# two spaces or more, and a line of the same paragraph after them
BREAK = re.compile(r"(?<=[^\s|]) {2,}(?=\r*\n[^\S\n]*[^\s#>|+*`~:-])")
WINDOWS = re.compile(r"\r+\n")


def check(library: Library) -> Iterator[Problem]:
    """Yield blanks at the ends of lines, line ends of Windows, and a file's end that is missing or empty lines."""
    for text in library.texts:
        yield from _blanks(text)
        if "\r" in text.characters:
            yield from _line_ends(text)
        stripped = len(text.raw.rstrip("\r\n"))
        end = text.raw[stripped:].replace("\r", "")
        if not end:
            yield text.problem(RULE, stripped, Message("the last line does not end; end it with Enter"), SEVERITY)
        elif len(end) > 1:
            offset = stripped + len(text.raw[stripped:].partition("\n")[0]) + 1
            yield text.problem(RULE, offset, _empty(len(end) - 1), SEVERITY)


def _empty(lines: int) -> Message:
    if lines == 1:
        return Message("the file ends with an empty line; delete it")
    return Message("the file ends with {lines} empty lines; delete them", lines=lines)


def _blanks(text: Text) -> Iterator[Problem]:
    ends = (blank + end for blank in BLANKS if blank in text.characters for end in "\r\n")
    if not any(end in text.raw for end in ends) and text.raw[-1:] not in BLANKS:
        return
    for match in TRAILING.finditer(text.raw):
        if "\t" in match[0]:  # text-clean tells of it
            continue
        if match.start() >= text.body_start and BREAK.match(text.raw, match.start()):
            message = Message("spaces at the line's end break the line unseen; delete them, or make two paragraphs")
        else:
            message = Message("there is a space at the line's end; delete it, or run: sala check --fix")
        yield text.problem(RULE, match.start(), message, SEVERITY)


def _line_ends(text: Text) -> Iterator[Problem]:
    """One problem for a file of such lines; one for each where they are the fewer."""
    found = list(WINDOWS.finditer(text.raw))
    message = Message("the line ends with CR LF; save the file with line ends LF, or run: sala check --fix")
    for match in found[:1] if len(found) * 2 > text.raw.count("\n") else found:
        yield text.problem(RULE, match.start(), message, SEVERITY)


def mend(text: str) -> str:
    """The text without byte order mark, with lines that end in LF and nothing before it, the last one too."""
    lines = re.sub(r"\r+\n|\r", "\n", text.removeprefix("\ufeff"))
    body = loose_text(lines)
    lines = TRAILING.sub(lambda match: match[0] if _breaks(body, match) else "", lines)
    return lines.rstrip("\n") + "\n" if lines.strip() else text


def _breaks(text: Text, match: re.Match[str]) -> bool:
    return match.start() >= text.body_start and bool(BREAK.match(text.raw, match.start()))
