"""The content into which faults are put, read once a process."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from sala.load.kept import Kept
from tests.conftest import ROOT
from tests.faults.corpus import Fault, Finding, findings

Find = Callable[[Fault], tuple[Finding, ...]]
"""What the check finds while a fault is in the content; looked for once a process."""
Content = tuple[Path, Kept]
"""A copy of the content, and what was read of it."""


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Content:
    root = tmp_path_factory.mktemp("content") / "project"
    root.mkdir()
    for name in ("docs", "glossary", "overrides"):
        copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "LICENSE", "LICENSE-CONTENT"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    return root, Kept()


@pytest.fixture(scope="session")
def find(content: Content) -> Find:
    known: dict[str, tuple[Finding, ...]] = {}

    def of(fault: Fault) -> tuple[Finding, ...]:
        if str(fault) not in known:
            known[str(fault)] = findings(fault, *content)
        return known[str(fault)]

    return of
