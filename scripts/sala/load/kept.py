"""What was made of each file, kept from one run to the next: of what did not change it is not made again."""

import hashlib
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar, cast

Value = TypeVar("Value")

PLACE = ".cache/content.pickle"
"""Path below a project's root."""


@dataclass(slots=True)
class Kept:
    """Values by path, each with the hash of the text from which it was made."""

    values: dict[str, tuple[bytes, bytes]] = field(default_factory=dict)
    """Hash, and value as pickled, by path: what stays the same need not be pickled again."""
    is_changed: bool = False
    """It is no longer what stands on the disk."""

    def of(self, path: str, text: str, read: Callable[[str], Value]) -> Value:
        """The value of a file with this text; read where it is not the one that was read before."""
        mark = hashlib.sha256(text.encode()).digest()
        found = self.values.get(path)
        if found and found[0] == mark:
            return cast(Value, pickle.loads(found[1]))
        value = read(text)
        self.values[path] = (mark, pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))
        self.is_changed = True
        return value


def read_kept(root: Path) -> Kept:
    """What an earlier run of the same program left below a project's root; nothing where it cannot be read."""
    try:
        with (root / PLACE).open("rb") as file:
            if pickle.load(file) == _program():
                return Kept(pickle.load(file))
    except Exception:  # whatever is wrong with a file of our own making, the content is read anew
        return Kept()
    return Kept()


def write_kept(root: Path, kept: Kept) -> None:
    """Leave it to the next run, where something changed and the folder can be written."""
    if not kept.is_changed:
        return
    place = root / PLACE
    beside = place.with_suffix(f".{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            pickle.dump(_program(), file)
            pickle.dump(kept.values, file, protocol=pickle.HIGHEST_PROTOCOL)
        beside.replace(place)
    except OSError:
        with suppress(OSError):
            beside.unlink()


def _program() -> bytes:
    """Hash of what reads and what is read into."""
    package = Path(__file__).parent.parent
    sources = [
        package / "problems.py",
        *sorted((package / "load").glob("*.py")),
        *sorted((package / "model").glob("*.py")),
    ]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).digest()
