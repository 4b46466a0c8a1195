"""Faults put into a copy of the real content: each gives exactly its findings, at their places, and no others.

One file a rule, `<rule>.yml`, a list of faults. A fault names a `file` and what happens to it:

- `replace: words that stand once in it`, `by: other words`;
- `append: words at its end`;
- `text: all of it`, for a file that is new or replaced whole;
- `remove: true`.

`also` lists further changes of the same form, where one fault needs several files. `found` are all the lines that
the check then prints.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import yaml

from sala.checks import check_library
from sala.load.kept import Kept
from sala.load.loader import Shelf
from sala.problems import report
from sala.project import read_project
from sala.rules import RULES
from tests.conftest import ROOT

HERE = Path(__file__).parent
TODAY = date(2026, 12, 1)
"""The day on which the content is looked at: later than its verification, earlier than its reviews."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault and what is to be found."""

    rule: str
    """Id of the rule, from the name of the file."""
    changes: tuple[dict[str, Any], ...]
    """What happens to which file."""
    found: tuple[str, ...]
    """Lines that the check prints."""


def faults() -> Iterator[Fault]:
    """All faults, by rule."""
    for path in sorted(HERE.glob("*.yml")):
        for item in yaml.safe_load(path.read_text(encoding="utf-8")):
            changes = ({key: value for key, value in item.items() if key not in {"also", "found"}},)
            yield Fault(path.stem, (*changes, *item.get("also", ())), tuple(sorted(item["found"])))


FAULTS = tuple(faults())


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Kept[Shelf]]:
    """A copy of the content, and what was read of it."""
    root = tmp_path_factory.mktemp("content") / "project"
    root.mkdir()
    for name in ("docs", "glossary", "overrides"):
        copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "LICENSE", "LICENSE-CONTENT"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    return root, Kept()


def lines(root: Path, kept: Kept[Shelf]) -> tuple[str, ...]:
    """What the check prints, in the order of text."""
    return tuple(sorted(report(check_library(read_project(root, TODAY, kept)))))


def put(root: Path, change: dict[str, Any]) -> None:
    """Change a file."""
    path = root / change["file"]
    if "text" in change:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(change["text"].encode("utf-8"))
    elif change.get("remove"):
        path.unlink()
    elif "append" in change:
        path.write_bytes(path.read_bytes() + change["append"].encode("utf-8"))
    else:
        before = path.read_bytes().decode("utf-8")
        assert before.count(change["replace"]) == 1, f"{change['replace']!r} stands not once in {change['file']}"
        path.write_bytes(before.replace(change["replace"], change["by"]).encode("utf-8"))


def test_the_content_as_it_is_has_none(content: tuple[Path, Kept[Shelf]]) -> None:
    assert lines(*content) == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.rule}-{fault.changes[0]['file']}")
def test_a_fault_gives_exactly_its_findings(fault: Fault, content: tuple[Path, Kept[Shelf]]) -> None:
    root, kept = content
    paths = [root / change["file"] for change in fault.changes]
    before = {path: path.read_bytes() if path.is_file() else None for path in paths}
    try:
        for change in fault.changes:
            put(root, change)
        assert lines(root, kept) == fault.found
    finally:
        for path, data in before.items():
            if data is None:
                _take_away(path, root)
            else:
                path.write_bytes(data)


def _take_away(path: Path, root: Path) -> None:
    """A file that the fault brought, and the folders that came with it."""
    path.unlink()
    for folder in path.parents:
        if folder == root or any(folder.iterdir()):
            break
        folder.rmdir()


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_each_rule_has_two_faults_or_more(rule: str) -> None:
    own = [fault for fault in FAULTS if any(line.endswith(f"[{rule}]") for line in fault.found)]
    assert len(own) >= 2


def test_there_are_a_hundred_and_fifty_or_more() -> None:
    assert len(FAULTS) >= 150
