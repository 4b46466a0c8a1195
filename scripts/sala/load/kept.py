"""What was read of each file, kept from one run to the next: a file that did not change is not read again."""

import gc
import hashlib
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

Value = TypeVar("Value")

PLACE = ".cache/content.pickle"
"""Path below a project's root."""


@dataclass(slots=True)
class Kept(Generic[Value]):
    """Values by path, each with the hash of the bytes from which it was made."""

    values: dict[str, tuple[bytes, Value]] = field(default_factory=dict)
    """Hash and value by path."""
    is_changed: bool = False
    """It is no longer what stands on the disk."""

    def of(self, path: str, data: bytes, read: Callable[[bytes], Value]) -> Value:
        """The value of a file with these bytes; read where they are not those that were read before."""
        mark = hashlib.sha256(data).digest()
        found = self.values.get(path)
        if found is None or found[0] != mark:
            self.is_changed = True
            found = self.values[path] = (mark, read(data))
        return found[1]


def read_kept(root: Path) -> Kept[Value]:
    """What an earlier run of the same program left below a project's root; nothing where it cannot be read."""
    gc.disable()  # it would look again and again at the many values, of which none can go
    try:
        with (root / PLACE).open("rb") as file:
            if pickle.load(file) == _program():
                return Kept(pickle.load(file))
    except Exception:  # whatever is wrong with a file of our own making, the content is read anew
        return Kept()
    finally:
        gc.enable()
    return Kept()


def write_kept(root: Path, kept: Kept[Value]) -> None:
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
