"""Files of the project rewritten with what `sala.mending` makes of them."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from sala.mending import difference, mended
from sala.project import read_project


def fix_project(root: Path, *, is_written: bool) -> Iterator[str]:
    """Lines to show of each file that changes, and a count; the files are written if so asked, their modes kept."""
    changed = 0
    for text in read_project(root, date.min).texts:
        after = mended(text.raw)
        if after == text.raw:
            continue
        yield from difference(text.path, text.raw, after)
        try:
            if is_written:
                _swap((root / text.path).resolve(), after)
            changed += 1
        except OSError as error:
            yield f"{text.path} cannot be written: {error.strerror}; look at it on the disk"
    yield f"{changed} {'file' if changed == 1 else 'files'} {'mended' if is_written else 'would be mended'}"


def _swap(path: Path, text: str) -> None:
    """Write beside the file, then put that in its place: whoever reads meanwhile reads the old or the new."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode("utf-8"))
        shutil.copymode(path, beside)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
