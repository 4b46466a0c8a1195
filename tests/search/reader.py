"""The reader's side of the search in Node, asked from Python: one process for all questions."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

from tests.nodejs import node

RUNNER = Path(__file__).with_name("reader_runner.js")


@dataclass(frozen=True, slots=True)
class Reader:
    """Answers questions of reader_runner.js."""

    process: Popen[str]
    """Node, which reads a line and writes a line."""

    def ask(self, question: str, *values: Any) -> Any:
        """The answer to one question."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([question, *values]) + "\n")
        self.process.stdin.flush()
        told = json.loads(self.process.stdout.readline())
        assert "error" not in told, told["error"]
        return told.get("answer")


def files_of(folder: Path) -> dict[str, str]:
    """Text of each file of an index by its name."""
    return {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.js")}


@contextmanager
def reading() -> Iterator[Reader]:
    """A reader, for as long as the block lasts."""
    with Popen([node(), str(RUNNER)], stdin=PIPE, stdout=PIPE, encoding="utf-8") as process:
        yield Reader(process)
