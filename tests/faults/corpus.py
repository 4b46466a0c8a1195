"""Faults put into a copy of the real content, and what the check then prints.

One file a rule, `<rule>.yml`, a list of faults. A fault names a `file` and what happens to it:

- `replace: words that stand once in it`, `by: other words`;
- `append: words at its end`; with `size: bytes`, over and over until the file has as many or more;
- `text: all of it`, for a file that is new or replaced whole;
- `bytes: hexadecimal`, for what is no text: all of the file, or what stands in place of `replace`;
- `encoding: utf-16`, beside one of these or alone: the file is saved in it;
- `move: another path`, `remove: true`.

`also` lists further changes of the same form, where one fault needs several files. `found` are all the lines that
the check then prints; none where a form is lawful that looks like a fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sala.checks import check_library
from sala.load.kept import Kept
from sala.problems import Problem, report
from sala.project import read_project

HERE = Path(__file__).parent
TODAY = date(2026, 12, 1)
"""The day on which the content is looked at: later than its verification, earlier than its reviews."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault and what is to be found."""

    rule: str
    """Id of the rule, from the name of the file."""
    index: int
    """Place in the file's list, from 0."""
    changes: tuple[dict[str, Any], ...]
    """What happens to which file."""
    found: tuple[str, ...]
    """Lines that the check prints."""

    def __str__(self) -> str:
        return f"{self.rule}-{self.index}-{self.changes[0]['file']}"


def faults() -> Iterator[Fault]:
    """All faults, by rule."""
    for path in sorted(HERE.glob("*.yml")):
        for index, item in enumerate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)):
            changes = ({key: value for key, value in item.items() if key not in {"also", "found"}},)
            yield Fault(path.stem, index, (*changes, *item.get("also", ())), tuple(sorted(item["found"])))


FAULTS = tuple(faults())


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A problem and what it is about."""

    problem: Problem
    """What the check tells."""
    line: str
    """The line of the file on which it stands; empty where there is none."""


def findings(fault: Fault, root: Path, kept: Kept) -> tuple[Finding, ...]:
    """What the check finds while a fault is in the content."""
    paths = [root / change[key] for change in fault.changes for key in ("file", "move") if key in change]
    before = {path: path.read_bytes() if path.is_file() else None for path in paths}
    try:
        for change in fault.changes:
            _put(root, change)
        return found(root, kept)
    finally:
        for path, data in before.items():
            if data is None:
                _take_away(path, root)
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)


def found(root: Path, kept: Kept) -> tuple[Finding, ...]:
    """What the check finds in a project, sorted."""
    problems = set(check_library(read_project(root, TODAY, kept)))
    return tuple(sorted(Finding(problem, _line(root / problem.path, problem.line)) for problem in problems))


def printed(findings: tuple[Finding, ...]) -> tuple[str, ...]:
    """What the check prints, in the order of text."""
    return tuple(sorted(report(finding.problem for finding in findings)))


def _line(path: Path, number: int) -> str:
    if not path.is_file():
        return ""
    lines = path.read_bytes().decode("utf-8", "replace").split("\n")
    return lines[number - 1] if number <= len(lines) else ""


def _put(root: Path, change: dict[str, Any]) -> None:
    """Change a file."""
    path = root / change["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    if "move" in change:
        _put(root, {"file": change["move"], "text": path.read_bytes().decode("utf-8")})
    if change.get("remove") or "move" in change:
        path.unlink()
    else:
        path.write_bytes(_changed(path.read_bytes() if path.is_file() else b"", change))


def _changed(before: bytes, change: dict[str, str]) -> bytes:
    """Bytes of a file after a change of what stands in it."""
    encoding = change.get("encoding", "utf-8")
    by = bytes.fromhex(change["bytes"]) if "bytes" in change else change.get("by", "").encode(encoding)
    if "replace" in change:
        old = change["replace"].encode("utf-8")
        assert before.count(old) == 1, f"{change['replace']!r} stands not once in {change['file']}"
        start, _, end = before.partition(old)
        return b"".join((start.decode("utf-8").encode(encoding), by, end.decode("utf-8").encode(encoding)))
    if "append" in change:
        more = change["append"].encode(encoding)
        return before + more * max(1, -((len(before) - int(change.get("size", 0))) // len(more)))
    return by or change.get("text", before.decode("utf-8")).encode(encoding)


def _take_away(path: Path, root: Path) -> None:
    """A file that the fault brought, and the folders that came with it."""
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == root or any(folder.iterdir()):
            break
        folder.rmdir()


def write_found(fault: Fault, found: tuple[str, ...]) -> None:
    """Write anew what is found; the file is looked at before it is committed."""
    path = HERE / f"{fault.rule}.yml"
    items = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    items[fault.index]["found"] = list(found)
    text = yaml.dump(items, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    path.write_bytes(text.encode("utf-8"))


class _Dumper(yaml.SafeDumper):
    """Writes text of several lines as such."""


_Dumper.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)
