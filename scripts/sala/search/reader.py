"""The reader's side of the search as one script: the files of overrides/assets/javascripts/search/ in their order."""

from functools import cache
from pathlib import Path

from calmjs.parse import es5
from calmjs.parse.unparsers.es5 import minify_print

SOURCES = "overrides/assets/javascripts/search"
TARGET = "assets/javascripts/search.js"
ENGINE = ("fold", "query", "postings", "suggest", "snippet", "near", "engine")
"""What answers a query; knows nothing of the document."""
INTERFACE = ("parts", "address", "drawing", "notes", "list", "interface", "highlight")
"""What the reader sees of it."""


def reader_script(root: Path) -> str:
    """The script with short names and without comments and white space: what a phone need not load."""
    return _short("".join((root / SOURCES / f"{name}.js").read_text(encoding="utf-8") for name in ENGINE + INTERFACE))


@cache
def _short(script: str) -> str:
    return str(minify_print(es5(script), obfuscate=True)) + "\n"
