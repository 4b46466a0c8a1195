"""Tiny real projects: a base that is clean, and what a test lays over it."""

import shutil
from datetime import date
from pathlib import Path

from sala.checks import check_library
from sala.model.references import promised_names
from sala.model.register import REGISTER_PATH, extended
from sala.problems import report
from sala.project import read_project

BASE = Path(__file__).parent / "checks" / "base"
"""A project of one law, one contact with its translation, one procedure and one term, without a problem."""

TODAY = date(2026, 12, 1)
"""The day on which tests look at the content."""


def make_project(root: Path, *layers: Path) -> Path:
    """The base with each layer's files laid over it.

    A layer's file `REMOVE` lists paths to take away, one a line; its file `EXPECTED` is no part of the project.
    """
    for layer in (BASE, *layers):
        shutil.copytree(layer, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("EXPECTED", "REMOVE"))
        if (layer / "REMOVE").is_file():
            for path in (layer / "REMOVE").read_text(encoding="utf-8").splitlines():
                (root / path).unlink()
    return root


def write(root: Path, path: str, content: str | bytes) -> Path:
    """A file of the project with this content, its folders made; returns where it stands."""
    full = root / path
    full.parent.mkdir(parents=True, exist_ok=True)
    full.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return full


def register_all(root: Path) -> None:
    """Put every name in use into the register, as `sala register` does; one that a layer brings is left as it is."""
    if not (root / REGISTER_PATH).exists():
        write(root, REGISTER_PATH, extended("", promised_names(read_project(root, TODAY))))


def problem_lines(root: Path) -> list[str]:
    """The lines that `sala check` prints of a project's problems."""
    return report(check_library(read_project(root, TODAY)))
