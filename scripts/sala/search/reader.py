"""The reader's side of the search as one script: the files of overrides/assets/javascripts/search/ in their order."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from calmjs.parse import es5
from calmjs.parse.unparsers.es5 import minify_print

SOURCES = "overrides/assets/javascripts/search"
TARGET = "assets/javascripts/search.js"
ENGINE = (
    *("fold", "provision", "phone", "query", "patient", "postings", "words", "suggest", "snippet", "near", "title"),
    *("terms", "meant", "engine"),
)
"""What answers a query; knows nothing of the document."""
INTERFACE = ("parts", "address", "drawing", "notes", "list", "interface", "highlight")
"""What the reader sees of it."""


# The lines around what a file gives: e.g. `(function (root) {`, `  var Sala = root.Sala = root.Sala || {};`
FRAME = re.compile(
    r"""^(?:\(function\ \(root\)\ \{
      |\ \ "use\ strict";
      |\ \ (?:var\ Sala\ =\ )?root\.Sala(?:\ =\ root\.Sala\ \|\|\ \{\})?;
      |\ \ if\ \(typeof\ module\ ===\ "object"\)\ \{\ module\.exports\ =\ (?:root\.)?Sala;\ \}
      |\}\)\(typeof\ globalThis\ ===\ "object"\ \?\ globalThis\ :\ this\);)\n""",
    re.MULTILINE | re.VERBOSE,
)
# e.g. `Sala.clusters`
SHARED = re.compile(r"\bSala\.(\w+)")
CALLED_FROM_OUTSIDE = "part"
"""The one name by which the files of an index hand over what they hold."""


def reader_script(root: Path) -> str:
    """The script with short names and without comments and white space: what a phone need not load.

    What the files share is a property of `Sala` in each of them, and a variable of one function here.
    """
    return _short(_joined([(root / SOURCES / f"{name}.js").read_text(encoding="utf-8") for name in ENGINE + INTERFACE]))


def _joined(texts: Sequence[str]) -> str:
    parts = "".join(f"(function () {{\n{FRAME.sub('', text)}}})();\n" for text in texts).replace("root.Sala", "Sala")
    names = sorted({*SHARED.findall(parts)} - {CALLED_FROM_OUTSIDE})
    parts = SHARED.sub(lambda match: match[0] if match[1] == CALLED_FROM_OUTSIDE else f"Sala_{match[1]}", parts)
    variables = "".join(f", Sala_{name}" for name in names)
    return f'(function (root) {{\n"use strict";\nvar Sala = root.Sala = {{}}{variables};\n{parts}}})(window);\n'


@cache
def _short(script: str) -> str:
    return str(minify_print(es5(script), obfuscate=True)) + "\n"
