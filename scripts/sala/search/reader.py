"""The reader's side of the search as one script: the files of overrides/assets/javascripts/search/ in their order."""

import re
from collections.abc import Sequence
from pathlib import Path

from sala.search.short import short

SOURCES = "overrides/assets/javascripts/search"
TARGET = "assets/javascripts/search.js"
ENGINE = (
    *("fold", "provision", "meant", "query", "patient", "postings", "lists", "phone", "words", "snippet"),
    *("suggest", "terms", "title", "engine"),
)
"""What answers a query; knows nothing of the document. Like stands by like: so it packs best."""
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
# Constants of a file: e.g. `  var MOST_READ = 6;`, `  var DOUBLED = 0.4, SIGN = 0.5;`
CONSTANTS = re.compile(r"^  var ((?:[A-Z_]+ = [0-9.]+(?:, )?)+);\n", re.MULTILINE)
CONSTANT = re.compile(r"([A-Z_]+) = ([0-9.]+)")
# e.g. `Sala.clusters`
SHARED = re.compile(r"\bSala\.(\w+)")
CALLED_FROM_OUTSIDE = "part"
"""The one name by which the files of an index hand over what they hold."""


def reader_script(root: Path) -> str:
    """The script with short names and without comments and white space.

    What the files share is a property of `Sala` in each of them, and a variable of one function here.
    """
    return short(_joined([(root / SOURCES / f"{name}.js").read_text(encoding="utf-8") for name in ENGINE + INTERFACE]))


def _joined(texts: Sequence[str]) -> str:
    parts = "".join(f"(function () {{\n{_inner(text)}}})();\n" for text in texts).replace("root.Sala", "Sala")
    names = sorted({*SHARED.findall(parts)} - {CALLED_FROM_OUTSIDE})
    parts = SHARED.sub(lambda match: match[0] if match[1] == CALLED_FROM_OUTSIDE else f"Sala_{match[1]}", parts)
    variables = "".join(f", Sala_{name}" for name in names)
    return f'(function (root) {{\n"use strict";\nvar Sala = root.Sala = {{}}{variables};\n{parts}}})(window);\n'


def _inner(text: str) -> str:
    """What a file gives, with its numbers in the place of their names."""
    constants = dict(CONSTANT.findall("\n".join(CONSTANTS.findall(text))))
    text = CONSTANTS.sub("", FRAME.sub("", text))
    if constants:
        text = re.sub(rf"\b(?:{'|'.join(constants)})\b", lambda match: constants[match[0]], text)
    return text
