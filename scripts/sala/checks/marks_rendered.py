"""No sign of Markdown is left as a sign on the page.

Why:  A reader who meets `**`, `{#a}` or `!!!` stumbles, and what was to stand out, a warning, does not.
Bad:  **Call the police, ??? note, [[contacts]], [words][name], ~~old~~, [words] (ref:contacts); a title with **stars**
Good: **Call** the police, !!! warning "Call first" with its text four spaces further in, [words](ref:contacts)

Only the Markdown that this site turns on is rendered: emphasis, lists, tables, footnotes, references, notes. Titles,
summaries, definitions and words of the interface are shown as they are written. Marks of emphasis beside letters of
Khmer, Lao or Thai are the matter of emphasis-parsed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sala.checks.emphasis_parsed import LEFT, blocks
from sala.model.library import Library
from sala.model.values import REFERENCE
from sala.problems import Message, Problem, Severity, nearest

ABOUT_ONE_FILE = True
RULE = "marks-rendered"
SEVERITY: Severity = "error"

CODE = re.compile(r"(?<![\\`])(`{1,3})(?!`)[^\n]{1,300}?(?<!`)\1(?!`)")
STARS = re.compile(r"(?<![\\*])\*\*(?!\*)")
# e.g. the first of "** the window**": what has a space on both sides neither begins nor ends anything
ALONE = re.compile(r"(?<!\S)\*\*(?!\S)")
TICK = re.compile(r"(?<![\\`])`(?!`)")


@dataclass(frozen=True, slots=True)
class _Literal:
    """A form that would stay as it is."""

    signs: tuple[str, ...]
    """Signs of which one is in every text that has it."""
    pattern: re.Pattern[str]
    """The form."""
    cure: Message
    """How to mend it."""


INLINE = Message("write [words](ref:record-id)")
LITERALS = (
    # e.g. "[[contacts]]"
    _Literal(("[[",), re.compile(r"\[\[[^\]\n]{1,300}\]\]"), INLINE),
    # e.g. "[words][name]", "[words][]"
    _Literal(("][",), re.compile(r"(?<![\]!\w])\[[^\]\[\n^]{1,300}\]\[[^\]\[\n]{0,300}\]"), INLINE),
    # e.g. "[name]: ref:contacts"; one with an address is told by links-inside-docs
    _Literal(("]:",), re.compile(r"^[ \t]{0,12}\[[^\]^\n]{1,300}\]:[ \t]*ref:\S*", re.MULTILINE), INLINE),
    # e.g. "[words] (ref:contacts)"
    _Literal(
        (" (ref:",),
        re.compile(r"\[[^\]\n]{0,300}\][ \t]{1,12}\(ref:[^)\n]{0,300}\)"),
        Message("leave no space between ] and ("),
    ),
    # e.g. "(ref:contacts)[words]"
    _Literal((")[",), re.compile(r"(?<!\])\(ref:[^)\s]{0,300}\)\[[^\]\n]{1,300}\]"), INLINE),
    # e.g. "[words](ref:contacts and more"
    _Literal(
        ("](ref:",),
        re.compile(rf"\[[^\]\n]{{0,300}}\]\(ref:{REFERENCE}(?=\s|\Z)"),
        Message("close the reference with )"),
    ),
    # e.g. "{ #here }", "{: .big }"
    _Literal(
        ("{",),
        re.compile(r"\{[ \t]{0,12}[#:.][^}\n]{0,300}\}?"),
        Message("take it away: only headings have attributes"),
    ),
    # e.g. "~~old~~", "==new=="
    _Literal(
        ("~~", "=="),
        re.compile(r"~~[^~\n]{1,300}~~|(?<![=\w])==[^=\n]{1,300}==(?!=)"),
        Message("write **words**, or plain words"),
    ),
    # e.g. "- [ ] done"
    _Literal(
        ("] ",),
        re.compile(r"^[ \t]*[-*+] \[[ xX]\](?= )", re.MULTILINE),
        Message("write a plain list"),
    ),
    # e.g. ":material-phone:"
    _Literal(
        (":material", ":fontawesome", ":octicons", ":simple"),
        re.compile(r":(?:material|fontawesome|octicons|simple)-[\w-]+:"),
        Message("write the word that the icon stands for"),
    ),
    # e.g. "```"; what is closed is no part of the text
    _Literal(
        ("```", "~~~"),
        re.compile(r"^[ \t]*(?:```+|~~~+)[^\n]*", re.MULTILINE),
        Message("close the code block with the same signs in a line of their own"),
    ),
)
HINT = re.compile(r"[*`{~\[]|==|:\w+-|!!!|\?\?\?|^[ \t]*:::", re.MULTILINE)
# e.g. `!!! note "Words"`, `??? tip`
NOTE_SIGN = re.compile(r"^([ \t]*)(!{3,}|\?{3}\+?|:{3})[ \t]*(.*)$", re.MULTILINE)
NOTE = re.compile(r'([\w-]+)(?: +"[^"\n]+")? *')
NOTES = frozenset(
    [
        "abstract",
        "bug",
        "danger",
        "example",
        "failure",
        "info",
        "note",
        "question",
        "quote",
        "success",
        "tip",
        "warning",
    ]
)
"""Kinds of note that the theme draws."""
# e.g. "**words**", "`words`", "[words](ref:x)", "{#x}": Markdown in a value, which is shown as it stands
IN_VALUE = re.compile(
    r"\*\*[^*\n]{1,300}\*\*|\*\*|(?<!`)`[^`]{1,300}`|\[[^\]]{0,300}\]\([^)]{0,300}\)|\[\[[^\]]{1,300}\]\]"
    r"|\{[ ]{0,4}#[\w-]{1,100}[ ]{0,4}\}|^(?:#{1,6}|!!!) ",
    re.MULTILINE,
)


def check(library: Library) -> Iterator[Problem]:
    """Yield signs that would be seen as signs, in bodies and in values."""
    for passage in library.passages:
        if not HINT.search(passage.text):
            continue
        if passage.is_body:
            for start, seen, cure in (*_literals(passage.text), *_notes(passage.text)):
                message = Message("'{seen}' stays as it is on the page; {cure}", seen=seen, cure=cure)
                yield passage.problem(RULE, start, start + len(seen), message)
        else:
            for match in IN_VALUE.finditer(passage.text):
                message = Message("'{seen}' is shown as it stands; write plain words here", seen=match[0])
                yield passage.problem(RULE, *match.span(), message)


def _literals(text: str) -> Iterator[tuple[int, str, Message]]:
    plain = CODE.sub(lambda match: " " * len(match[0]), text) if "`" in text else text
    for literal in LITERALS:
        if not any(sign in plain for sign in literal.signs):
            continue
        for match in literal.pattern.finditer(plain):
            if not (match[0].startswith("{") and _is_heading(plain, match.start())):
                yield match.start(), match[0].strip(), literal.cure
    yield from _unpaired(plain, "**", STARS, Message("close it with a second **, with no space inside"))
    yield from _unpaired(plain, "`", TICK, Message("close it with a second `"))


def _is_heading(text: str, at: int) -> bool:
    return text[text.rfind("\n", 0, at) + 1 : at].lstrip().startswith("#")


def _unpaired(text: str, mark: str, sign: re.Pattern[str], cure: Message) -> Iterator[tuple[int, str, Message]]:
    """Of each block the first sign that stands alone between spaces, or the last where their number is odd."""
    if mark not in text:
        return
    for start, end in blocks(text):
        found = list(sign.finditer(text, start, end))
        alone = next((match for match in found if ALONE.match(text, match.start())), None)
        if alone:
            yield alone.start(), alone[0], cure
        elif len(found) % 2 and not LEFT.match(text, found[-1].start()):
            yield found[-1].start(), found[-1][0], cure


def _notes(text: str) -> Iterator[tuple[int, str, Message]]:
    if "!!!" not in text and "???" not in text and ":::" not in text:
        return
    for match in NOTE_SIGN.finditer(text):
        cure = _fault_of_note(match, text)
        if cure:
            yield match.start(2), match[2] if not match[3] else f"{match[2]} {match[3]}", cure


def _fault_of_note(match: re.Match[str], text: str) -> Message | None:
    kind = NOTE.fullmatch(match[3])
    if match[2] != "!!!":
        return Message('write !!! note "Words", and its text four spaces further in')
    if kind is None:
        return Message('write it like !!! note "Words"')
    if kind[1] not in NOTES:
        return Message("choose a kind of note that there is ({lawful})", lawful=nearest(kind[1], NOTES))
    if match[1] and not _is_inside(text[: match.start()], len(match[1].expandtabs(4))):
        return Message("begin it at the left edge")
    following = text[match.end() + 1 : match.end() + 200].split("\n", 2)
    inner = next((line for line in following[:2] if line.strip()), "")
    if not inner.startswith((match[1] + "    ", match[1] + "\t")):
        return Message("begin each line of its text with four spaces")
    return None


def _is_inside(before: str, indent: int) -> bool:
    """What is so far to the right belongs to a list item or a note above it."""
    for line in reversed(before.split("\n")):
        own = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        if line.strip() and own < indent:
            return own + 4 == indent and re.match(r"\s*(?:[-*+]|\d+\.|!!!)\s", line) is not None
    return False
