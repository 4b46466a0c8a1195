"""Files and folders below a folder, whatever their names are and whatever goes while they are listed."""

import os
from collections.abc import Iterator
from pathlib import Path

from sala.problems import in_one_line


def every_path(folder: Path) -> Iterator[Path]:
    """Files and folders below a folder; links are not followed, and what cannot be listed is passed over."""
    for parent, folders, files in os.walk(folder):
        for name in (*folders, *files):
            yield Path(parent, name)


def printable(name: str) -> str:
    """A file's name with bytes that are not UTF-8, and controls, written as escapes."""
    return in_one_line(name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"))
