"""Builds the site beside the last good one, and puts it in its place only when every language is clean."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

Report = Callable[[str], None]

# e.g. "WARNING -  Doc file 'km/x.md' contains a link ..."
FINDING = re.compile(r"^(WARNING|ERROR)\b")
# e.g. "INFO    -  mkdocs_static_i18n: Building 'km' documentation to directory: ..."
LANGUAGE = re.compile(r"Building '([^']+)' documentation")


MARK = "assets/stylesheets/sala.css"
"""A file that every site of ours has, by which it is known."""


class BuildFault(Exception):
    """The site could not be built; the last good one stands as it was."""


@dataclass(frozen=True, slots=True)
class Built:
    """A finished site."""

    folder: Path
    """Where it stands."""
    pages: int
    """How many pages it has."""


class TargetFault(BuildFault):
    """The folder named for the site holds something else."""


def environment() -> dict[str, str]:
    """The environment in which mkdocs runs: UTF-8, and without the banner about MkDocs 2."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}


def build_site(root: Path, folder: Path, tell: Report) -> Built:
    """Build all languages into a folder.

    mkdocs's --strict stops at the first language with a warning, so warnings are counted here instead.
    Raises `TargetFault` where the folder is not ours to replace, and `BuildFault` with mkdocs's own lines where it
    warned, failed or could not be run.
    """
    refuse_foreign(folder)
    with _staging(folder) as staging:
        findings = list(_run_mkdocs(root, staging, tell))
        if findings:
            raise BuildFault("\n".join([*findings, "the site was not built; mend the lines above, then build again"]))
        pages = sum(1 for _ in staging.rglob("*.html"))
        _swap(staging, folder)
    return Built(folder, pages)


def refuse_foreign(folder: Path) -> None:
    """Raises `TargetFault` where a folder holds what is no site of ours."""
    if folder.exists() and not _is_site(folder):
        raise TargetFault(f"{folder} is not empty and is no site of ours; name another folder with --out")


def serve_site(root: Path, port: int) -> int:
    """Show the site on this machine, built anew at each change, until stopped; gives mkdocs's exit code."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(root / "mkdocs.yml")]
    command += ["--dev-addr", f"127.0.0.1:{port}"]
    for folder in ("glossary", "overrides", "scripts"):
        command += ["--watch", str(root / folder)]
    try:
        return subprocess.run(command, env=environment(), check=False).returncode
    except KeyboardInterrupt:
        return 0


def _is_site(folder: Path) -> bool:
    return folder.is_dir() and (not any(folder.iterdir()) or (folder / MARK).is_file())


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A new folder beside the target, on the same disk, so that the swap is a rename."""
    staging = folder.resolve().parent / f".{folder.name}-{os.getpid()}"
    shutil.rmtree(staging, ignore_errors=True)
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _run_mkdocs(root: Path, staging: Path, tell: Report) -> Iterator[str]:
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--config-file",
        str(root / "mkdocs.yml"),
        "--site-dir",
        str(staging),
    ]
    lines: list[str] = []
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", env=environment()
    ) as process:
        for line in process.stdout or ():
            lines.append(line.rstrip())
            language = LANGUAGE.search(line)
            if language:
                tell(f"building {language[1]} ...")
            if FINDING.match(line):
                yield line.rstrip()
    if process.returncode:
        yield from lines[-15:]
        yield f"mkdocs ended with {process.returncode}"


def _swap(staging: Path, folder: Path) -> None:
    """Put the new site in the place of the old; the old one comes back where that fails half-way."""
    old = staging.with_name(staging.name + "-old")
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    try:
        staging.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)
