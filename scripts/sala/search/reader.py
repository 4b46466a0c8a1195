"""The reader's side of the search as one script: the files of overrides/assets/javascripts/search/ in their order."""

import re
from pathlib import Path

SOURCES = "overrides/assets/javascripts/search"
TARGET = "assets/javascripts/search.js"
ORDER = ("fold", "query", "postings", "suggest", "snippet", "near", "engine", "interface", "highlight")
# e.g. a line "  /* Calls found(page) ... */" with the lines after it up to the end of the comment
COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*$\n?", re.MULTILINE | re.DOTALL)


def reader_script(root: Path) -> str:
    """The script, without the comments that stand on lines of their own and without indentation."""
    texts = [(root / SOURCES / f"{name}.js").read_text(encoding="utf-8") for name in ORDER]
    return "".join(re.sub(r"^[ \t]+", "", COMMENT.sub("", text), flags=re.MULTILINE) for text in texts)
