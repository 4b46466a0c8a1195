"""Files and folders below a folder, whatever their names are and whatever goes while they are listed."""

import os
from pathlib import Path

from sala.problems import in_one_line


def every_path(root: Path, top: str) -> list[str]:
    """Files, and folders with a slash behind, below a folder of a root: relative to the root, sorted part by part.

    Links are not followed, and what cannot be listed is passed over. Dot files are left out.
    """
    found: list[str] = []
    start = str(root / top)
    for parent, folders, files in os.walk(start):
        base = top + parent[len(start) :].replace(os.sep, "/")
        found += [f"{base}/{name}" for name in files]
        found += [f"{base}/{name}/" for name in folders]
    return sorted((path for path in found if "/." not in path), key=lambda path: path.rstrip("/").split("/"))


def printable(name: str) -> str:
    """A file's name with bytes that are not UTF-8, and controls, written as escapes."""
    return in_one_line(name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"))
