"""The files of an index: classic scripts, each of which hands one part to the reader.

Parts hang on a manifest of constant size by way of directories, so what a reader fetches does not grow with the
content. The name of a part is a hash of what it holds: a changed part has a new name, the others stay as they are.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sala.search.sheet import compact

FAN = 64
"""Parts in a directory."""
ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_SHARED = 43
"""Characters of a term that the next one may leave out: their number is written as one character from "0" to "["."""


@dataclass(slots=True)
class IndexFiles:
    """Files of the index of one language, by name."""

    language: str
    """BCP 47 code."""
    contents: dict[str, str] = field(default_factory=dict)
    """Text of each file by its name below search/<language>/."""

    def add(self, body: str) -> str:
        """Add a part whose value is a JavaScript expression; gives its name."""
        name = _hash_name(body)
        self.contents[f"{name}.js"] = f'Sala.part("{self.language}","{name}",{body})\n'
        return name

    def add_tree(self, leaves: Sequence[tuple[Any, str]]) -> list[Any]:
        """Add parts that are looked up by their first key; gives first keys and names of their directories."""
        named = [(key, self.add(body)) for key, body in leaves]
        directories = []
        for start in range(0, len(named), FAN):
            group = named[start : start + FAN]
            directories.append(
                (group[0][0], self.add(compact([[key for key, _ in group], [name for _, name in group]])))
            )
        return [[key for key, _ in directories], [name for _, name in directories]]

    def add_manifest(self, manifest: dict[str, Any]) -> None:
        """Add the part with which a search begins, under a name that stays."""
        self.contents["manifest.js"] = f'Sala.part("{self.language}","manifest",{compact(manifest)})\n'


def _hash_name(body: str) -> str:
    """Eight letters and digits: file systems that do not tell capitals apart hold them too."""
    number = int.from_bytes(hashlib.sha256(body.encode()).digest()[:8], "big")
    name = ""
    for _ in range(8):
        number, digit = divmod(number, 36)
        name += ALPHABET[digit]
    return name


def part_ends(size: int, small: int, large: int, following: str) -> bool:
    """Whether a part ends at its size: where the hash of what follows says so, once it has the small size, or at the
    large size. So an edit moves the ends of few parts.
    """
    return size > large or (size > small and hashlib.sha256(following.encode()).digest()[0] < 64)


def posting_leaves(terms: Iterable[tuple[str, bytes]], small: int, large: int) -> Iterator[tuple[str, str]]:
    """Terms and their lists in parts of about the same size: first term and JavaScript text of each part."""
    lines: list[str] = []
    size, first, previous = 0, "", ""
    for term, data in terms:
        # who looks for another term should not fetch a very long list with it
        alone = len(data) > large or size > large
        if not lines or alone or part_ends(size, small, large, term):
            if lines:
                yield first, _literal(lines)
            lines, size, first, previous = [], 0, term, ""
        shared = _shared(previous, term)
        line = f"{chr(48 + shared)}{term[shared:]}\t{data.decode()}"
        lines.append(line)
        size += len(line.encode())
        previous = term
    if lines:
        yield first, _literal(lines)


def _shared(previous: str, term: str) -> int:
    """How many characters two terms have in common at their beginning; none of them is two for JavaScript."""
    length = 0
    for one, other in zip(previous[:MOST_SHARED], term, strict=False):
        if one != other or one > "\uffff":
            break
        length += 1
    return length


def _literal(lines: list[str]) -> str:
    return "`" + "\n".join(lines) + "`"
