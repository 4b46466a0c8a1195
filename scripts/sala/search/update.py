"""Postings brought up to date after an edit of a few pages: the same bytes as made anew, in a part of the time."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sala.search.fold import clusters
from sala.search.postings import END, LONGEST_TERM, Ints, Rows, column_of, encode, rows_of, script_order
from sala.search.tokens import Tokens

Place = tuple[str, int, int, int, int, int]
"""Term, page, unit, position, width and bits."""


@dataclass(slots=True)
class Postings:
    """Terms with their lists, and what is needed to mend them."""

    longest_list: int
    """Places in a list before it is divided."""
    names: list[str]
    """Terms, in the order of JavaScript's strings."""
    lists: list[bytes]
    """The list of each term."""
    rows: Rows
    """Every place of every term."""
    counts: Counter[str]
    """Places of each term of an unspaced script, those divided since included."""


def make(tables: Sequence[Tokens], longest_list: int) -> Postings:
    """Postings of all pages."""
    names, rows = rows_of(column_of(tables), longest_list)
    counts: Counter[str] = Counter()
    sizes = np.bincount(rows.term, minlength=len(names))
    widths = np.zeros(len(names), dtype=np.int64)
    widths[rows.term] = rows.width
    for name, size, width in zip(names, sizes.tolist(), widths.tolist(), strict=True):
        for level in levels(name, width):
            counts[level] += size
    return Postings(longest_list, names, encode(rows), rows.slim(), counts)


def levels(name: str, width: int) -> Iterator[str]:
    """The term itself and the shorter ones of which it is a division: `abc` and `ab`."""
    if width == 2:
        yield name
    elif width:
        parts = clusters(name.replace(END, ""))
        for length in range(2, len(parts) + 1):
            yield "".join(parts[:length])
        if name.endswith(END):
            yield name


def updated(old: Postings, changed: Mapping[int, Tokens]) -> Postings | None:
    """Postings with the tables of some pages put in the place of those that they had.

    None where a list becomes long enough to be divided, or short enough not to be: then all must be made anew.
    """
    gone = np.isin(old.rows.page, list(changed))
    counts = Counter(old.counts)
    touched: set[str] = set()
    for term, width in zip(old.rows.term[gone].tolist(), old.rows.width[gone].tolist(), strict=True):
        for level in levels(old.names[term], width):
            counts[level] -= 1
            touched.add(level)
    added = [
        (name, page, unit, position, width, bits)
        for page, table in sorted(changed.items())
        for name, unit, position, width, bits in places(table, old)
    ]
    for name, _page, _unit, _position, width, _bits in added:
        for level in levels(name, width):
            counts[level] += 1
            touched.add(level)
    if any((old.counts[level] > old.longest_list) != (counts[level] > old.longest_list) for level in touched):
        return None
    return _merged(old, gone, added, +counts)


def places(table: Tokens, old: Postings) -> Iterator[tuple[str, int, int, int, int]]:
    """Term, unit, position, width and bits of each place of a page, lists divided as they are now."""
    folded, linked, starts = table.folded, table.linked, table.starts
    last = len(folded) - 1
    for at, token in enumerate(folded):
        if not table.unspaced[at]:
            yield token, table.unit[at], table.position[at], 0, 0
            continue
        name, width = token + (folded[at + 1] if linked[at] else END), 2
        while width < LONGEST_TERM and linked[at + width - 2] and old.counts[name] > old.longest_list:
            name += folded[at + width] if linked[at + width - 1] else END
            width += 1
        bits, runs = int(starts[at]), linked[at]
        for length in range(2, width + 1):
            runs = runs and linked[min(at + length - 1, last)]
            if not runs or starts[min(at + length, last)]:
                bits |= 1 << (length - 1)
        yield name, table.unit[at], table.position[at], width, bits


def _merged(old: Postings, gone: NDArray[np.bool_], added: list[Place], counts: Counter[str]) -> Postings:
    """The old postings without the rows that are gone, and with those that were added."""
    touched = {old.names[term] for term in np.unique(old.rows.term[gone]).tolist()} | {row[0] for row in added}
    names, lists, rows = _with_names(old, old.rows.at(~gone), {row[0] for row in added})
    number = {name: _place(names, name) for name in touched if _has(names, name)}
    new = sorted((number[name], *rest) for name, *rest in added)
    fresh = Rows(*np.array(new, dtype=np.int64).reshape(-1, 6).T).slim()
    begins, ends = _spans(rows.term, fresh.term)
    at = [
        begin + int(np.searchsorted(rows.page[begin:end], page))
        for begin, end, page in zip(begins, ends, fresh.page.astype(rows.page.dtype), strict=True)
    ]
    rows = Rows(*(_inserted(column, at, more) for column, more in zip(rows.columns(), fresh.columns(), strict=True)))
    return _encoded(Postings(old.longest_list, names, lists, rows, counts), sorted(number.values()))


def _spans(term: Ints, wanted: Ints) -> tuple[list[int], list[int]]:
    """Where the rows of some terms begin and end."""
    values = wanted.astype(term.dtype)  # of another type, they would have numpy copy the whole column
    begins: list[int] = np.searchsorted(term, values, side="left").tolist()
    ends: list[int] = np.searchsorted(term, values, side="right").tolist()
    return begins, ends


def _inserted(column: Ints, at: list[int], fresh: Ints) -> Ints:
    """A column with fresh values before some places."""
    inserted: Ints = np.insert(column.astype(np.promote_types(column.dtype, fresh.dtype), copy=False), at, fresh)
    return inserted


def _shifted(term: Ints, terms: list[int], step: int) -> Ints:
    """Numbers of terms, by a step more from each of some terms on."""
    numbers = term.astype(np.int32)
    begins, _ = _spans(numbers, np.array(terms, dtype=np.int64))
    steps = np.arange(len(terms) + 1, dtype=np.int32) * np.int32(step)
    return numbers + np.repeat(steps, np.diff([0, *begins, len(numbers)]))


def _place(names: list[str], name: str) -> int:
    return bisect_left(names, script_order(name), key=script_order)


def _has(names: list[str], name: str) -> bool:
    place = _place(names, name)
    return place < len(names) and names[place] == name


def _with_names(old: Postings, rows: Rows, wanted: set[str]) -> tuple[list[str], list[bytes], Rows]:
    """Room for new terms: names, lists and the numbers of the rows."""
    names = old.names
    fresh = sorted((name for name in wanted if not _has(names, name)), key=script_order)
    at = [_place(names, name) for name in fresh]
    term = _shifted(rows.term, at, 1)
    names, lists = list(names), list(old.lists)
    for place, name in zip(reversed(at), reversed(fresh), strict=True):
        names.insert(place, name)
        lists.insert(place, b"")
    return names, lists, Rows(term, *rows.columns()[1:])


def _encoded(postings: Postings, touched: list[int]) -> Postings:
    """Lists of the touched terms made anew; terms that no place has any more taken out."""
    rows = postings.rows
    begins, ends = _spans(rows.term, np.array(touched, dtype=np.int64))
    chosen = np.r_[np.array([], dtype=np.int64), *map(np.arange, begins, ends)]
    kept = [term for term, begin, end in zip(touched, begins, ends, strict=True) if end > begin]
    for term, data in zip(kept, encode(rows.at(chosen)), strict=True):
        postings.lists[term] = data
    empty = sorted(set(touched) - set(kept))
    for term in reversed(empty):
        del postings.names[term], postings.lists[term]
    postings.rows = Rows(_shifted(rows.term, empty, -1), *rows.columns()[1:]).slim()
    return postings
