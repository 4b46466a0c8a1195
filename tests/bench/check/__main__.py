"""Prints the figures of the checks: `make bench-check`, with SIZE where another size is asked."""

import argparse
import os
import resource
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

from sala.links.lychee import program
from sala.pages.addresses import page_url
from sala.pages.site import Site
from sala.project import read_project
from tests.bench.frame import SITE_URL, render_pages
from tests.bench.generator import EPOCH, generate
from tests.bench.outline import TODAY
from tests.nodejs import npm

LANGUAGES = ("en", "km", "lo")
SEED = 1
COMPILED = Path(tempfile.gettempdir()) / "sala-bench-compiled"
"""Where Python keeps what it compiled."""
RUNS = 5
"""Runs of which the median is taken."""
PEER = "markdownlint-cli2@0.24.1"
"""The linter that most projects of Markdown use, https://github.com/DavidAnson/markdownlint-cli2."""
A_TO_Z = b"<!doctype html><title>A to Z</title>"
"""A page that others link to, without the links that it has itself."""
LINKS_PEER = "lychee"
"""The prover of links, https://github.com/lycheeverse/lychee, without asking the web."""


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
    clock: float | None = None
    """Of a time of the processor: that of the clock beside it."""

    def __str__(self) -> str:
        verdict = "-" if self.target is None else "ok" if self.value <= self.target else "MISSED"
        target = "" if self.target is None else f"<= {self.target:g} {self.unit}"
        clock = "" if self.clock is None else f"({self.clock:.2f})"
        return f"{self.what:<62}{self.value:>8.2f} {clock:<9}{self.unit:<4}{target:<12}{verdict}"


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

    print(f"{'what':<62}{'value':>8} {'(clock)':<9}{'unit':<4}{'asked':<12}verdict", flush=True)
    with tempfile.TemporaryDirectory(prefix="sala-bench-") as temporary:
        work = Path(temporary)
        _measure(work, options.size, told)
        _measure_links(work, options.size, told, is_peer_asked=not options.no_peer)
        if not options.no_peer:
            told(_peer(work / str(options.size), options.size))
    return rows


def _measure(work: Path, size: int, told: Callable[[Row], None]) -> None:
    _tell("each time is that of the processor, the clock's in brackets ...")
    times: dict[int, Spent] = {}
    for pages in (size // 2, size, size * 2):
        root = work / str(pages)
        _tell(f"writing {pages} pages in {len(LANGUAGES)} languages ...")
        generate(root, pages, LANGUAGES, SEED)
        times[pages] = _seconds(root, partial(rmtree, root / ".cache", ignore_errors=True))
        target = 3 if pages == size else None
        told(
            Row(
                f"all content checks, {pages} pages in {len(LANGUAGES)} languages, cold",
                times[pages].processor,
                target,
                "s",
                times[pages].clock,
            )
        )
    growth = times[size * 2].processor / times[size].processor / 2
    told(Row(f"time of {size * 2} over {size} pages, over the pages", growth, 1.1, "x"))
    root = work / str(size)
    again = _seconds(root)
    told(Row("the same again, nothing changed", again.processor, None, "s", again.clock))
    _commit(root)
    changed = _seconds(root, lambda: _edit(root), "--changed")
    told(Row("--changed, one page", changed.processor, 0.7, "s", changed.clock))
    told(Row("memory", _memory(root), 400, "MB"))


def _measure_links(work: Path, size: int, told: Callable[[Row], None], *, is_peer_asked: bool) -> None:
    """The links of the pages as HTML in every language, in the frame of `tests.bench.frame`."""
    site, pages = work / "site", 0
    _tell("writing the pages as HTML ...")
    for language in LANGUAGES:
        for path, html in render_pages(work / str(size), language):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_text(html, encoding="utf-8")
            pages += 1
    _add_what_pages_link_to(work / str(size), site)
    command = [sys.executable, "-m", "sala", "links", "internal", "--root", str(work / str(size)), "--site", str(site)]
    ours = _median([_run(command) for _ in range(RUNS)])
    told(Row(f"links and fragments inside {pages} pages", ours.processor, 2, "s", ours.clock))
    if is_peer_asked:
        asked = [program(), "--offline", "--include-fragments", "--no-progress", str(site)]
        theirs = _median([_run(asked) for _ in range(RUNS)])
        told(Row(f"peer: {LINKS_PEER}, the same {pages} pages", theirs.processor, None, "s", theirs.clock))


def _add_what_pages_link_to(root: Path, site: Path) -> None:
    """What mkdocs would build beside the pages of the records, so that no link leads nowhere, as on a sound site."""
    for path in ("assets/images/favicon.png", "assets/javascripts/leave.js", "leave.html"):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).touch()
    beside = Site(read_project(root, TODAY), SITE_URL)
    for language in LANGUAGES:
        for path, data in (*beside.files(language), (page_url("a-z.md", language), A_TO_Z)):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(data)


@dataclass(frozen=True, slots=True)
class Spent:
    """What a command took, in seconds."""

    processor: float
    """Time of the processor: the same however busy the machine is."""
    clock: float
    """Time by the clock."""


def _seconds(root: Path, before: Callable[[], object] = lambda: None, *options: str) -> Spent:
    """Median time of the check, what it needs to start included."""
    times = []
    for run in range(1, RUNS + 1):
        _tell(f"  run {run} of {RUNS}")
        before()
        times.append(_run([sys.executable, "-m", "sala", "check", "--root", str(root), *options]))
    return _median(times)


def _median(times: Sequence[Spent]) -> Spent:
    return Spent(median(one.processor for one in times), median(one.clock for one in times))


def _run(command: Sequence[str], lawful: tuple[int, ...] = (0,), folder: Path | None = None) -> Spent:
    """The time of a command that ends as it may; Python's keeps what it compiled, as an installed one does."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPYCACHEPREFIX": str(COMPILED)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    clock, after = perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in lawful:
        said = (done.stdout[:2000] + done.stderr[-2000:]).decode("utf-8", "replace")
        raise SystemExit(f"{command[0]} ended with {done.returncode}:\n{said}")
    return Spent(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, clock)


def _commit(root: Path) -> None:
    who = ["-c", "user.name=bench", "-c", "user.email=bench@example.org"]
    for command in (["init", "--quiet"], ["add", "."], [*who, "commit", "--quiet", "--message", "all"]):
        subprocess.run(["git", *command], cwd=root, check=True)


def _edit(root: Path) -> None:
    """One page differs, in another way each time."""
    page = sorted((root / "docs/en/laws").rglob("*.md"))[0]
    page.write_bytes(page.read_bytes().rstrip() + b" And so on.\n")


def _memory(root: Path) -> float:
    """Most memory that a cold run holds, in MB."""
    rmtree(root / ".cache", ignore_errors=True)
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", script, sys.executable, "-m", "sala", "check", "--root", str(root)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=True)
    scale = 1_000_000 if sys.platform == "darwin" else 1_000
    return int(done.stdout) / scale


def _peer(root: Path, size: int) -> Row:
    """The peer on the same pages, with the rules that it has on."""
    _tell(f"fetching {PEER} ...")
    folder = root.parent / "peer"
    quiet = ["--silent", "--no-audit", "--no-fund"]
    subprocess.run([*npm(), "install", *quiet, "--prefix", str(folder), PEER], check=True, capture_output=True)
    command = [npm()[0], str(folder / "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs"), "docs/**/*.md"]
    theirs = _median([_run(command, lawful=(0, 1), folder=root) for _ in range(RUNS)])
    what = f"peer: {PEER}, its 60 rules, {size} x {len(LANGUAGES)} pages"
    return Row(what, theirs.processor, None, "s", theirs.clock)


def _tell(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
