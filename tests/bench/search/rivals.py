"""What stock Material and MiniSearch answer to the same queries on the same pages."""

import html
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import material  # type: ignore[import-untyped]

from sala.search.pages import SearchPage
from tests.bench.search.answers import Answer, answers_of, node, size_gzipped
from tests.bench.search.corpus import Corpus
from tests.npm import Package, unpacked

MINISEARCH = Package(
    "minisearch",
    "7.2.0",
    "sha512-dqT2XBYUOZOiC5t2HRnwADjhNS2cecp9u+TJRiJ1Qp/f5qjkeT5APcGPjHw+bz89Ms8Jp+cG4AlE+QZ/QnDglg==",
)
LIBRARY = "dist/umd/index.js"
MATERIAL = Path(material.__path__[0]) / "templates"
WORKER = next((MATERIAL / "assets/javascripts/workers").glob("search.*.min.js"))
CONFIG = """site_name: Pages
use_directory_urls: false
theme: {{name: material, language: {language}, custom_dir: theme}}
plugins: [search]
"""
"""Stock search, with the language where Material knows it. The theme's page is emptied: the index holds none of it."""


class Stock:
    """Material's search plugin and worker."""

    name = "Material"

    def __init__(self, folder: Path, corpus: Corpus) -> None:
        self.index = _stock_index(folder, corpus)

    def answers(self, queries: Sequence[str]) -> list[Answer]:
        """Pages found for each query."""
        return answers_of(node("stock.js", {"worker": str(WORKER), "index": str(self.index), "queries": queries}))

    def bytes(self) -> int:
        """What a first search fetches, gzipped: the worker and the whole index."""
        return size_gzipped(WORKER) + size_gzipped(self.index)


class MiniSearch:
    """MiniSearch with words."""

    name = "MiniSearch"

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus

    def _ask(self, queries: Sequence[str]) -> Any:
        pages = [
            (page.path, page.title, "\n".join(f"{unit.title}\n{unit.text}" for unit in page.units))
            for page in self.corpus.pages
        ]
        task = {"library": str(_library()), "language": self.corpus.language, "pages": pages, "queries": queries}
        return node("minisearch.js", task)

    def answers(self, queries: Sequence[str]) -> list[Answer]:
        """Pages found for each query."""
        return answers_of(self._ask(queries)["answers"])

    def bytes(self) -> int:
        """What a first search fetches, gzipped: the library and the whole index."""
        return size_gzipped(_library()) + int(self._ask([])["bytes"])


def _stock_index(folder: Path, corpus: Corpus) -> Path:
    """Build a site of the same pages with mkdocs; gives its search index."""
    (folder / "theme").mkdir(parents=True)
    (folder / "theme/main.html").write_text("", encoding="utf-8")
    known = (MATERIAL / f"partials/languages/{corpus.language}.html").exists()
    config = CONFIG.format(language=corpus.language if known else "en")
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    for page in corpus.pages:
        path = folder / "docs" / f"{page.path.removesuffix('.html')}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_markdown(page), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"mkdocs could not build the pages for stock Material:\n{done.stderr[-2000:]}")
    return folder / "site/search/search_index.json"


def _markdown(page: SearchPage) -> str:
    """A page as one block of HTML, which Markdown leaves as it is."""
    lines = [f'<div><h1 id="top">{html.escape(page.title)}</h1>']
    for number, unit in enumerate(page.units):
        if number:
            anchor = html.escape(unit.anchor or f"unit-{number}")
            lines.append(f'<h2 id="{anchor}">{html.escape(unit.title)}</h2>')
        lines += [f"<p>{html.escape(line)}</p>" for line in unit.text.split("\n") if line.strip()]
    return "\n".join([*lines, "</div>"]) + "\n"


def _library() -> Path:
    """MiniSearch, fetched where this machine lacks it."""
    return unpacked(MINISEARCH) / LIBRARY
