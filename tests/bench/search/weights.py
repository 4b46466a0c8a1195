"""Figures of size: the script, the index on the disk, what a search fetches."""

import gzip
import json
import re
import statistics
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from sala.search.reader import reader_script
from tests.bench.search.answers import Answer
from tests.bench.search.corpus import Corpus
from tests.bench.search.queries import words_of
from tests.bench.search.table import Row
from tests.bench.texts import ROOT

KB = 1000
# e.g. `Sala.part("km","manifest",{...})`
PART = re.compile(r'Sala\.part\("[^"]*","[^"]*",(.*)\)\n', re.DOTALL)


def script_bytes() -> int:
    """Engine and interface as a reader fetches them, gzipped."""
    return len(gzip.compress(reader_script(ROOT).encode(), 9))


def script_row() -> Row:
    """Size of the script."""
    return Row("engine and interface, gzipped", script_bytes() / KB, 15, "kB", at_least=False)


def disk_row(corpus: Corpus) -> Row:
    """Files of an index over the text; those with the text itself apart."""
    folder = corpus.site / "search" / corpus.language
    texts = _text_parts(folder)
    sizes = {path.name: path.stat().st_size for path in folder.iterdir()}
    index = sum(size for name, size in sizes.items() if name not in texts)
    text = corpus.text_bytes()
    apart = sum(sizes[name] for name in texts) / text
    notes = f"{index / KB:.0f} kB over {text / KB:.0f} kB; {len(sizes)} files; text parts apart {apart:.2f}"
    return Row(f"{_size(corpus)}: index over text", index / text, 1.0, at_least=False, notes=notes)


def _text_parts(folder: Path) -> set[str]:
    """Names of the files that hold titles and words of pages."""
    _, directories = _part(folder / "manifest.js")["texts"]
    return {f"{name}.js" for directory in directories for name in _part(folder / f"{directory}.js")[1]}


def _part(path: Path) -> Any:
    found = PART.fullmatch(path.read_text(encoding="utf-8"))
    if not found:
        raise ValueError(f"{path} is no part of an index; see PART in tests/bench/search/weights.py")
    return json.loads(found[1])


def readers(corpus: Corpus, count: int, seed: int) -> list[tuple[str, str]]:
    """What so many readers search for, one after the other: words in mid-sentence, however many pages have them."""
    words = sorted(word for word, where in words_of(corpus).items() if where.glued)
    chosen = Random(f"{seed}/readers/{corpus.language}").choices(words, k=2 * count)
    return list(zip(chosen[::2], chosen[1::2], strict=True))


def traffic_rows(
    corpus: Corpus, sessions: Sequence[Sequence[Answer]], material: float | None, minisearch: float | None
) -> Iterator[Row]:
    """Bytes of the first search and of a further one."""
    first = [(script_bytes() + answers[0].bytes) / KB for answers in sessions]
    further = [answers[1].bytes / KB for answers in sessions]
    for what, values, target, rivals in (
        ("first search, bytes gzipped, p95", first, 150, (material, minisearch)),
        ("a further search, bytes gzipped, p95", further, 100, (None, None)),
    ):
        notes = f"median {statistics.median(values):.0f}, most {max(values):.0f} kB"
        yield Row(f"{_size(corpus)}: {what}", p95(values), target, "kB", False, len(values), *rivals, notes=notes)


def growth_rows(
    small: Corpus, large: Corpus, few: Sequence[Sequence[Answer]], many: Sequence[Sequence[Answer]]
) -> Iterator[Row]:
    """Bytes of the same searches in more pages, over those in fewer."""
    for place, what, base in ((0, "a first search", script_bytes()), (1, "a further search", 0)):
        before, after = ([answers[place].bytes + base for answers in sessions] for sessions in (few, many))
        ratio = statistics.fmean(after) / statistics.fmean(before)
        median = statistics.median(after) / max(statistics.median(before), 1)
        what = f"{large.language} bytes of {what}, {len(large.pages)} over {len(small.pages)} pages"
        notes = f"of means; of medians {median:.3f}; p95 {p95(after) / KB:.0f} over {p95(before) / KB:.0f} kB"
        yield Row(what, ratio, 1.333, at_least=False, cases=len(few), notes=notes)


def p95(values: Sequence[float]) -> float:
    """The value that 19 of 20 do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * 19 // 20) - 1)]


def _size(corpus: Corpus) -> str:
    return f"{corpus.language} {len(corpus.pages)} pages"
