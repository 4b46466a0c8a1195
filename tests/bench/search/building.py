"""Figures of time to build: the index of many pages from nothing, and after an edit, on one core."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.bench.search.corpus import edit_page, linked
from tests.bench.search.table import Row

CODE = """import sys, time
from pathlib import Path
from sala.search.build import index_site
began = time.perf_counter(), time.process_time()
index_site(Path(sys.argv[1]), (sys.argv[2],), Path(sys.argv[3]))
print(time.perf_counter() - began[0], time.process_time() - began[1])
"""
"""A process of its own, so that nothing is known from before."""


def rows(folder: Path, language: str, pages: int) -> Iterator[Row]:
    """Seconds of `index_site`, cold, after an edit of one page, and with nothing changed."""
    with tempfile.TemporaryDirectory() as temporary:
        site, store = linked(folder, Path(temporary) / "site"), Path(temporary) / "cache/store"
        store.parent.mkdir()
        cold = build_seconds(site, language, store)
        before = _names(site, language)
        edit_page(site)
        edited = build_seconds(site, language, store)
        changed = len(_names(site, language) - before)
        same = build_seconds(site, language, store)
    name = f"{language} {pages} pages: index build"
    yield Row(
        f"{name}, cold, one core", cold.wall, 15, "s", at_least=False, notes=f"{cold.processor:.1f} s of processor"
    )
    notes = f"{edited.processor:.1f} s of processor, {changed} of {len(before)} files new; unchanged {same.wall:.1f} s"
    yield Row(f"{name} after a one-page edit", edited.wall, 1, "s", at_least=False, notes=notes)


class Seconds(NamedTuple):
    """How long it took: on a busy machine the clock says more than the work."""

    wall: float
    """By the clock."""
    processor: float
    """Of the processor, for this process."""


def build_seconds(site: Path, language: str, store: Path) -> Seconds:
    """What a new process takes for the index, its start not counted; on one core where that can be asked.

    The store keeps what the next build can take over.
    """
    pinned = ["taskset", "-c", "0"] if shutil.which("taskset") else []
    command = [*pinned, sys.executable, "-c", CODE, str(site), language, str(store)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"the index could not be built:\n{done.stderr[-2000:]}")
    wall, processor = map(float, done.stdout.split()[-2:])
    return Seconds(wall, processor)


def _names(site: Path, language: str) -> set[str]:
    return {path.name for path in (site / "search" / language).iterdir()}
