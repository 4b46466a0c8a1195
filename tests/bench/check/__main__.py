"""Prints the figures of the checks: `make bench-check`, with PAGES_EACH where another size is asked."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import rmtree
from statistics import median
from time import perf_counter

from tests.bench.generator import generate
from tests.nodejs import npm

LANGUAGES = ("en", "km", "lo")
SEED = 1
RUNS = 5
"""Runs of which the median is taken."""
PEER = "markdownlint-cli2@0.24.1"
"""The linter that most projects of Markdown use, https://github.com/DavidAnson/markdownlint-cli2."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure."""

    what: str
    """What was measured."""
    value: float
    """What it is."""
    target: float | None
    """The most that it may be; None where nothing is asked."""
    unit: str
    """Unit of both."""

    def __str__(self) -> str:
        verdict = "-" if self.target is None else "ok" if self.value <= self.target else "MISSED"
        target = "" if self.target is None else f"<= {self.target:g} {self.unit}"
        return f"{self.what:<62}{self.value:>8.2f} {self.unit:<4}{target:<12}{verdict}"


def main(arguments: Sequence[str] | None = None) -> list[Row]:
    """Measure, print each figure when it is there."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.check", description=__doc__)
    parser.add_argument("--size", type=int, default=400, help="pages a language")
    parser.add_argument("--no-peer", action="store_true", help="measure ours alone")
    options = parser.parse_args(arguments)
    rows: list[Row] = []

    def told(row: Row) -> None:
        rows.append(row)
        print(row, flush=True)

    with tempfile.TemporaryDirectory(prefix="sala-bench-") as temporary:
        work = Path(temporary)
        _measure(work, options.size, told)
        if not options.no_peer:
            told(_peer(work / str(options.size), options.size))
    return rows


def _measure(work: Path, size: int, told: Callable[[Row], None]) -> None:
    times = {}
    for pages in (size // 2, size, size * 2):
        root = work / str(pages)
        _tell(f"writing {pages} pages in {len(LANGUAGES)} languages ...")
        generate(root, pages, LANGUAGES, SEED)
        times[pages] = _seconds(root, partial(rmtree, root / ".cache", ignore_errors=True))
        target = 3 if pages == size else None
        told(Row(f"all content checks, {pages} pages in {len(LANGUAGES)} languages, cold", times[pages], target, "s"))
    told(Row(f"time of {size * 2} over {size} pages, over the pages", times[size * 2] / times[size] / 2, 1.1, "x"))
    root = work / str(size)
    told(Row("the same again, nothing changed", _seconds(root), None, "s"))
    _commit(root)
    told(Row("--changed, one page", _seconds(root, lambda: _edit(root), "--changed"), 0.7, "s"))
    told(Row("memory", _memory(root), 400, "MB"))


def _seconds(root: Path, before: Callable[[], object] = lambda: None, *options: str) -> float:
    """Median time of the command, what it needs to start included."""
    times = []
    for _ in range(RUNS):
        before()
        start = perf_counter()
        _check(root, *options)
        times.append(perf_counter() - start)
    return median(times)


def _check(root: Path, *options: str) -> None:
    command = [sys.executable, "-m", "sala", "check", "--root", str(root), *options]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise SystemExit(f"the generated pages are not clean:\n{done.stdout[:2000]}{done.stderr[-2000:]}")


def _commit(root: Path) -> None:
    who = ["-c", "user.name=bench", "-c", "user.email=bench@example.org"]
    for command in (["init", "--quiet"], ["add", "."], [*who, "commit", "--quiet", "--message", "all"]):
        subprocess.run(["git", *command], cwd=root, check=True)


def _edit(root: Path) -> None:
    """One page differs, in another way each time."""
    page = sorted((root / "docs/en/laws").rglob("*.md"))[0]
    page.write_bytes(page.read_bytes() + b"\nAnd so on.\n")


def _memory(root: Path) -> float:
    """Most memory that a cold run holds, in MB."""
    rmtree(root / ".cache", ignore_errors=True)
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", script, sys.executable, "-m", "sala", "check", "--root", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    scale = 1_000_000 if sys.platform == "darwin" else 1_000
    return int(done.stdout) / scale


def _peer(root: Path, size: int) -> Row:
    """The peer on the same pages, with the rules that it has on."""
    _tell(f"fetching {PEER} ...")
    folder = root.parent / "peer"
    quiet = ["--silent", "--no-audit", "--no-fund"]
    subprocess.run([*npm(), "install", *quiet, "--prefix", str(folder), PEER], check=True, capture_output=True)
    command = [npm()[0], str(folder / "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs"), "docs/**/*.md"]
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        done = subprocess.run(command, cwd=root, capture_output=True, check=False)
        times.append(perf_counter() - start)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{PEER} did not run: {done.stderr[-500:].decode('utf-8', 'replace')}")
    return Row(f"{PEER}, its 60 rules, the same {size} pages", median(times), None, "s")


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
