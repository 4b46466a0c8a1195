"""The pages that are measured: of the generator, of a folder, or those of the Universal Declaration of Human Rights."""

import hashlib
import html
import os
import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sala.problems import Problem
from sala.search.pages import SearchPage, read_page, site_pages
from tests.bench.generator import html_pages
from tests.bench.texts import DECLARATIONS, LANGUAGES, ROOT, declaration_file

SOURCES = ("tests/bench/*.py", "scripts/sala/[lmp]*/**/*.py", "overrides/**/*.html", "overrides/**/*.yml")
"""What the bytes of a generated page depend on, besides docs/ and glossary/."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Pages of one language below a folder."""

    site: Path
    """The folder; the index is written below it."""
    language: str
    """BCP 47 code."""
    pages: tuple[SearchPage, ...]
    """The pages, in order of their paths."""

    def text_bytes(self) -> int:
        """UTF-8 bytes of the words of all pages."""
        return sum(len((unit.title + unit.text).encode()) for page in self.pages for unit in page.units)


def read_corpus(site: Path, language: str) -> Corpus:
    """The pages of a language; what is no page is told on standard error."""
    pages = []
    for path, data in site_pages(site):
        found = read_page(path, data, frozenset(LANGUAGES))
        if isinstance(found, Problem):
            print(found, file=sys.stderr)
        elif found and found.language == language:
            pages.append(found)
    return Corpus(site, language, tuple(pages))


def generated(language: str, pages: int, seed: int) -> Path:
    """A folder of generated pages, made once for the same sources."""
    folder = Path(tempfile.gettempdir()) / f"sala-bench-pages-{_digest()}" / f"{language}-{pages}-{seed}"
    if not folder.exists():
        _made(folder, lambda made: html_pages(made, pages, language, seed))
    return folder


def linked(folder: Path, target: Path) -> Path:
    """The pages of a folder under another, where an index can be written beside them; to be changed by `edit_page`."""
    for path in folder.rglob("*.html"):
        place = target / path.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(path, place)
        except OSError:  # another file system
            shutil.copyfile(path, place)
    return target


def edit_page(site: Path) -> None:
    """Add a sentence to one page; the file that it was linked to stays as it is."""
    path = sorted(site.rglob("*.html"))[-1]
    text = path.read_text(encoding="utf-8")
    path.unlink()
    path.write_text(text.replace("</article>", "<p>Edited once.</p></article>"), encoding="utf-8", newline="\n")


def declaration(folder: Path) -> None:
    """Write the declaration as a page for the preamble and one for each article, in every language."""
    for language in DECLARATIONS:
        for number, (heading, body) in enumerate(_articles(language)):
            page = f'<!doctype html><html lang="{language}"><head><title>{heading}</title></head><body><main>'
            page += f"<h1>{heading}</h1>{body}</main></body></html>\n"
            path = folder / language / f"article-{number:02}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, encoding="utf-8", newline="\n")


def _articles(language: str) -> Iterator[tuple[str, str]]:
    """Heading and paragraphs below each heading of the second level, in NFC."""
    text = unicodedata.normalize("NFC", declaration_file(language))
    # e.g. "<h2>Article 1</h2> <p>All human beings ...</p>" up to the next <h2>
    for heading, body in re.findall(r"<h2>(.*?)</h2>(.*?)(?=<h2>|\Z)", text, re.DOTALL):
        lines = re.findall(r"<(?:p|li)>(.*?)</(?:p|li)>", body, re.DOTALL)
        yield heading, "".join(f"<p>{html.escape(html.unescape(line), quote=False)}</p>" for line in lines)


@cache
def _digest() -> str:
    paths = [path for pattern in SOURCES for path in ROOT.glob(pattern)]
    paths += [path for name in ("docs", "glossary") for path in (ROOT / name).rglob("*") if path.is_file()]
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _made(folder: Path, make: Callable[[Path], None]) -> None:
    """Make a folder whole or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        make(Path(temporary) / "made")
        (Path(temporary) / "made").rename(folder)
