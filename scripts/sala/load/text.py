"""Bytes to text, and text to front matter and body."""

import re
import unicodedata
from dataclasses import dataclass
from errno import errorcode
from pathlib import Path

from sala.problems import Message

MAX_BYTES = 1_000_000
"""Largest content file. The longest law of the site has a tenth of that."""

ALLOWED_FORMAT = frozenset("\u200b\u200c\u200d")
"""Zero-width space, non-joiner and joiner: Khmer, Lao and Thai need them."""


BOM = Message("the file begins with a byte order mark; save it as UTF-8 without BOM")
TAB = Message("a tab stands here; write spaces instead")


class TextFault(Exception):
    """A file that cannot be read as content. `line` and `column` from 1."""

    def __init__(self, rule: str, message: Message, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.rule, self.message, self.line, self.column = rule, message, line, column


@dataclass(frozen=True, slots=True)
class Parts:
    """Front matter and body of a Markdown file."""

    front_matter: str
    """YAML between the two lines of dashes."""
    body: str
    """Markdown after them."""
    body_line: int
    """Line on which the body starts, from 1."""


def read(path: Path) -> str:
    """Text of a content file, with line ends made `\\n`. Raises `TextFault`; a file that is too large is not read."""
    return decode(read_bytes(path)).replace("\r\n", "\n")


def read_bytes(path: Path) -> bytes:
    """Bytes of a content file. Raises `TextFault` where it cannot be read; one that is too large is not read."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise _too_large(size)
        return path.read_bytes()
    except OSError as error:
        raise TextFault("file-readable", unreadable(error)) from error


def unreadable(error: OSError) -> Message:
    """What is said of a file of which the disk gives no bytes: the code of the fault, such as EACCES."""
    code = errorcode.get(error.errno or 0, type(error).__name__)
    return Message(
        "the file cannot be read ({code}); see that it opens, and that you have the right to read it", code=code
    )


def _too_large(size: int) -> TextFault:
    message = Message(
        "the file has {number:,} bytes, more than {MAX_BYTES:,}; split the record",
        number=size,
        MAX_BYTES=MAX_BYTES,
    )
    return TextFault("file-size", message)


def decode(data: bytes) -> str:
    """Text of a content file. Raises `TextFault` where it is empty, too large, or not UTF-8."""
    if not data.strip():
        raise TextFault("file-readable", Message("the file is empty; write the record, or take the file away"))
    if len(data) > MAX_BYTES:
        raise _too_large(len(data))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        byte = f"0x{data[error.start]:02x}"
        raise TextFault(
            "file-readable", Message("the byte {byte} is not UTF-8; save the file as UTF-8", byte=byte), line, column
        ) from None
    return text


def unclean(text: str) -> list[tuple[int, int, Message]]:
    """Line, column and message of each character that no content needs: controls, marks of byte order, private use."""
    found: list[tuple[int, int, Message]] = []
    if _without_lawful(text).isprintable():  # quick, and true of nearly all
        return found
    suspects = frozenset(character for character in frozenset(text) if character != "\n" and not _is_clean(character))
    for number, line in enumerate(text.split("\n"), 1):
        for column, character in enumerate(line, 1):
            if character not in suspects:
                continue
            is_first = (number, column) == (1, 1)
            found.append((number, column, BOM if character == "\ufeff" and is_first else _unclean(character)))
    return found


def _without_lawful(text: str) -> str:
    """The text without those signs that Python does not print and content may have."""
    for sign in ("\n", *ALLOWED_FORMAT):
        text = text.replace(sign, "")
    return text


def _unclean(character: str) -> Message:
    if character == "\t":
        return TAB
    unnamed = (
        Message("a control character")
        if unicodedata.category(character) == "Cc"
        else Message("a character without a name")
    )
    name = unicodedata.name(character, unnamed)
    return Message("U+{ord:04X} ({name}) does not belong here; delete it", ord=ord(character), name=name)


def _is_clean(character: str) -> bool:
    return character in ALLOWED_FORMAT or unicodedata.category(character) not in {"Cc", "Cf", "Co", "Cn", "Zl", "Zp"}


def split_front_matter(text: str) -> Parts:
    """Front matter and body. Raises `TextFault` where the file has none, or where it does not end."""
    # e.g. "---\nid: x\n---\nBody"
    match = re.match(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", text, re.DOTALL | re.MULTILINE)
    if match:
        return Parts(match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1)
    if text.startswith("---"):
        raise TextFault(
            "front-matter", Message("the front matter does not end; close it with a line of three dashes: ---")
        )
    raise TextFault(
        "front-matter", Message("the file does not begin with front matter; begin it with a line of three dashes: ---")
    )
