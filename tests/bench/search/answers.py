"""What is answered to queries: by the engine of the site in Node, and by the programs of its rivals."""

import gzip
import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sala.search.build import index_site
from sala.search.reader import ENGINE, SOURCES
from tests import nodejs
from tests.bench.search.corpus import Corpus
from tests.bench.texts import ROOT

HERE = Path(__file__).resolve().parent
SCRIPTS = [str(ROOT / SOURCES / f"{name}.js") for name in ENGINE]
"""The files of the reader's script that need no document."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query gave."""

    paths: tuple[str, ...]
    """Pages, the first ten."""
    anchors: tuple[tuple[str, ...], ...]
    """For each page the anchors of the units found, the best first."""
    bytes: int = 0
    """Fetched for it, gzipped."""
    files: int = 0
    """Fetched for it."""


class Ours:
    """The index and engine of the site."""

    name = "ours"

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        index_site(corpus.site, (corpus.language,))

    def sessions(self, sessions: Sequence[Sequence[str]]) -> list[list[Answer]]:
        """Answers to several readers, each of whom has fetched nothing before."""
        index, language = str(self.corpus.site / "search" / self.corpus.language), self.corpus.language
        task = [{"index": index, "language": language, "queries": queries} for queries in sessions]
        return [answers_of(found) for found in node("ours.js", {"sources": SCRIPTS, "sessions": task})]

    def answers(self, queries: Sequence[str]) -> list[Answer]:
        """Pages found for each query."""
        return self.sessions([queries])[0]


def answers_of(found: Iterable[Any]) -> list[Answer]:
    """Answers from the JSON of a program.

    Raises `RuntimeError` with what the engine said where it failed.
    """
    answers = []
    for one in found:
        if one.get("error"):
            raise RuntimeError(f"the engine failed: {one['error']}")
        paths = tuple(path for path, _ in one["pages"])
        anchors = tuple(tuple(names) for _, names in one["pages"])
        answers.append(Answer(paths, anchors, one.get("bytes", 0), one.get("files", 0)))
    return answers


def node(program: str, task: Any) -> Any:
    """What a program of this folder answers to a task, both as JSON."""
    done = subprocess.run(
        [nodejs.node(), "--max-old-space-size=6000", str(HERE / program)],
        input=json.dumps(task),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{program} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)


def size_gzipped(path: Path) -> int:
    """Bytes of a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 9))
