"""The file of the content from which a page of the built site is made, and the line of a link in it."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sala.model.allowed import SOURCE_LANGUAGE


def read_sources(root: Path) -> dict[str, str]:
    """Text of every file of the content by its path below the project."""
    found = [*(root / "docs").rglob("*.md"), *(root / "glossary").rglob("*.yml")]
    return {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8", errors="replace") for path in found}


def source_of(page: str, address: str, texts: Mapping[str, str]) -> str:
    """`docs/km/laws/x.md:12` for a link of a page; without line where it is made from facts; nothing without source."""
    found = [path for path in _candidates(page) if path in texts]
    for path in found:
        for number, line in enumerate(texts[path].splitlines(), 1):
            if _stands_in(address, line):
                return f"{path}:{number}"
    return found[0] if found else _term(page, texts)


def _candidates(page: str) -> Iterator[str]:
    """Paths of the Markdown of a page: its translation, and its source, whose words stand where that is silent."""
    path = posixpath.splitext(page)[0] + ".md"
    rest = path.partition("/")[2]
    yield f"docs/{path}"
    yield f"docs/{SOURCE_LANGUAGE}/{path}"
    if rest:
        yield f"docs/{SOURCE_LANGUAGE}/{rest}"


def _stands_in(address: str, line: str) -> bool:
    """Whether a line of the content has a link, as it is or by the name of its record (`ref:lshtse-2008#art-34`)."""
    path, sign, fragment = address.partition("#")
    name = f"{posixpath.splitext(posixpath.basename(path))[0]}{sign}{fragment}"
    return f"({address})" in line or f"(ref:{name})" in line or line.strip() == f"- {name}"


def _term(page: str, texts: Mapping[str, str]) -> str:
    """Place of the term of a page of the glossary."""
    record = posixpath.splitext(posixpath.basename(page))[0]
    for path, text in texts.items():
        match = re.search(rf"^- id: {re.escape(record)}$", text, re.MULTILINE) if path.startswith("glossary/") else None
        if match:
            return f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
    return ""
