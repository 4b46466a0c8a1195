"""A picture is there, and says in the reader's language what it shows.

Why:  Who cannot see a picture, or has it not loaded, gets its words instead; a file's name tells them nothing.
Bad:  ![](../../assets/map.png), ![map.png](../../assets/map.png), a Khmer page with the English words
Good: ![The four countries, with the seat of each helpline](../../assets/map.png)

Source: Web Content Accessibility Guidelines 2.2, 1.1.1, https://www.w3.org/TR/WCAG22/#non-text-content
"""

import posixpath
import re
from collections.abc import Iterator

from sala.model.document import Document
from sala.model.library import Entry, Library
from sala.problems import Message, Problem, Severity, like

RULE = "images-described"
SEVERITY: Severity = "error"
# e.g. `![A map](../../assets/map.png "Title")`
IMAGE = re.compile(r"!\[([^\]]{0,300})\]\(\s{0,12}<?([^)\s>]{1,300})")
# e.g. "map.png", "IMG_2041", "Screenshot 12", "image"
NO_WORDS = re.compile(
    r"[\w.-]+\.(?:png|jpe?g|gif|svg|webp|avif)|(?:img|dsc|image|picture|photo|screenshot|figure|scan|logo|untitled)[\W_\d]*",
    re.IGNORECASE,
)


def check(library: Library) -> Iterator[Problem]:
    """Yield pictures without words, with the words of another language, and those that are not there."""
    known = {asset.path for asset in library.assets}
    for document in library.documents():
        if "![" in document.prose:
            for line, column, message in _faults(library, document, known):
                yield document.problem_at(RULE, line, column, message)


def _faults(library: Library, document: Document, known: set[str]) -> Iterator[tuple[int, int, Message]]:
    english = _words_of_source(library, document)
    for line, column, match in document.find(IMAGE):
        words, target = match[1].strip(), match[2]
        name = target.rpartition("/")[2].rpartition(".")[0]
        if not words:
            yield (
                line,
                column,
                Message("the picture '{name}' has no words; say what it shows: ![words](...)", name=name),
            )
        elif NO_WORDS.fullmatch(words) or words.lower() == name.lower():
            yield line, column, Message("'{words}' does not say what the picture shows; write it in words", words=words)
        elif words in english and any(character.isalpha() for character in words):
            yield line, column, Message("'{words}' is not translated; say it in this page's language", words=words)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(document.path), target))
        if not re.match(r"[a-z]+:|/", target) and not path.startswith("..") and path not in known:
            yield (
                line,
                column,
                Message("there is no picture '{path}'; {cure}", path=path, cure=_cure(path, known)),
            )


def _cure(path: str, known: set[str]) -> Message:
    close = like(path, known)
    return Message("did you mean '{close}'?", close=close) if close else Message("put it there, or correct the path")


def _words_of_source(library: Library, document: Document) -> set[str]:
    """Words of the pictures of the page of which a document is a translation."""
    source = library.by_path.get(document.path.split("/", 2)[2])
    if not isinstance(source, Entry) or source.document is document:
        return set()
    return {match[1].strip() for _, _, match in source.document.find(IMAGE)}
