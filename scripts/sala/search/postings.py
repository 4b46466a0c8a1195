"""Postings: for each term the units and positions at which it stands, encoded as text.

A term of an unspaced script is two neighbouring clusters, or one with `END` at the end of a run. Where a pair stands
very often, its list is divided by the cluster that follows, and again: so no list grows with the content, and a query,
which knows what follows, reads the short list that it needs. Elsewhere a term is a word or a number.

A list is a row of numbers: for each unit, page delta times two (plus one where several positions follow), the unit
within the page, the count if several; for each position its delta. Where the term has n clusters, n bits stand below
the delta: a word begins here (1), a word ends after two clusters (2), after three (4), ...
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sala.search.tokens import Tokens

END = "|"
"""Stands in a term for the end of a run of clusters."""
ALPHABET = bytes(code for code in range(33, 127) if code not in b"`\\$")[:90]
"""Digits of an encoded number; none of them means anything inside a template literal of JavaScript."""
ONE, TWO, THREE = 30, 84, 89
"""First digits below `ONE` are a number, below `TWO` begin two digits, below `THREE` three; the last begins six."""
LONGEST_TERM = 6
"""Most clusters in a term."""

Ints = NDArray[np.integer[Any]]


@dataclass(slots=True)
class Column:
    """Tokens of many pages as arrays, in the order of pages."""

    names: list[str]
    """Folded text by token id; id 0 is `END`."""
    token: Ints
    """Token id at each place."""
    page: Ints
    """Page of each place."""
    unit: Ints
    """Unit within the page."""
    position: Ints
    """Position within the unit."""
    starts: NDArray[np.bool_]
    """A word begins here."""
    linked: NDArray[np.bool_]
    """The next place continues the run."""
    unspaced: NDArray[np.bool_]
    """The token is a cluster of an unspaced script."""


def column_of(pages: Sequence[Tokens]) -> Column:
    """The tokens of all pages in one row."""
    ids: dict[str, int] = {END: 0}
    token: list[int] = []
    for table in pages:
        token += [ids.setdefault(name, len(ids)) for name in table.folded]
    sizes = [len(table.folded) for table in pages]
    return Column(
        list(ids),
        np.array(token, dtype=np.int64),
        np.repeat(np.arange(len(pages), dtype=np.int64), sizes),
        np.fromiter(chain.from_iterable(table.unit for table in pages), dtype=np.int64),
        np.fromiter(chain.from_iterable(table.position for table in pages), dtype=np.int64),
        np.fromiter(chain.from_iterable(table.starts for table in pages), dtype=np.bool_),
        np.fromiter(chain.from_iterable(table.linked for table in pages), dtype=np.bool_),
        np.fromiter(chain.from_iterable(table.unspaced for table in pages), dtype=np.bool_),
    )


@dataclass(slots=True)
class Rows:
    """Every place of every term, sorted by term, page, unit and position."""

    term: Ints
    """Number of the term."""
    page: Ints
    """Page."""
    unit: Ints
    """Unit within the page."""
    position: Ints
    """Position within the unit."""
    width: Ints
    """How many bits the term has."""
    bits: Ints
    """Where words begin and end within the term."""

    def columns(self) -> tuple[Ints, ...]:
        """All columns, in the order of the fields."""
        return self.term, self.page, self.unit, self.position, self.width, self.bits

    def slim(self) -> "Rows":
        """The same in as few bytes as the values need."""
        smallest = (np.min_scalar_type(int(column.max(initial=0))) for column in self.columns())
        return Rows(*(column.astype(kind, copy=False) for column, kind in zip(self.columns(), smallest, strict=True)))

    def at(self, places: Ints | NDArray[np.bool_]) -> "Rows":
        """Some of the rows, by their places or by a mask."""
        return Rows(*(column[places] for column in self.columns()))


def postings(column: Column, longest_list: int) -> list[tuple[str, bytes]]:
    """Terms in the order of JavaScript's strings, each with its encoded list."""
    names, rows = rows_of(column, longest_list)
    return list(zip(names, encode(rows), strict=True))


def rows_of(column: Column, longest_list: int) -> tuple[list[str], Rows]:
    """Terms in the order of JavaScript's strings, and the rows of all places."""
    if not len(column.token):
        empty = np.array([], dtype=np.int64)
        return [], Rows(empty, empty, empty, empty, empty, empty)
    code, depth = _terms(column, longest_list)
    _, first, inverse = np.unique(code, return_index=True, return_inverse=True)
    names = [_name(column, int(place), int(depth[place])) for place in first]
    order = sorted(range(len(names)), key=lambda index: script_order(names[index]))
    rank = np.empty(len(names), dtype=np.int64)
    rank[order] = np.arange(len(names))
    term = rank[inverse]
    places = np.argsort(term, kind="stable")
    width = np.where(column.unspaced, depth, 0)[places]
    bits = _bits(column, places, depth[places])
    rows = Rows(term[places], column.page[places], column.unit[places], column.position[places], width, bits)
    return [names[index] for index in order], rows


def script_order(text: str) -> bytes:
    """Key by which Python sorts texts as JavaScript does: by UTF-16 units."""
    return text.encode("utf-16-be", "surrogatepass")


def _terms(column: Column, longest_list: int) -> tuple[Ints, Ints]:
    """A number for the term at each place, and how many clusters it has."""
    size = len(column.names) + 1
    linked, token = column.linked, column.token
    depth = np.where(column.unspaced, 2, 1)
    following = np.where(linked, np.r_[token[1:], 0], 0)
    code = _numbered(token * size + np.where(column.unspaced, 1 + following, 0))
    # places whose term may grow: its last cluster is linked to a next one
    grows = np.flatnonzero(column.unspaced & linked)
    for length in range(3, LONGEST_TERM + 1):
        heavy = np.bincount(code) > longest_list
        grows = grows[heavy[code[grows]]]
        if not len(grows):
            break
        last = grows + length - 2
        goes_on = linked[last]
        following = np.where(goes_on, token[np.minimum(last + 1, len(token) - 1)], 0)
        depth[grows] = length
        code[grows] = len(heavy) + _numbered(code[grows] * size + following)
        grows = grows[goes_on]
    return code, depth


def _numbered(values: Ints) -> Ints:
    """Values numbered from 0 without holes."""
    return np.unique(values, return_inverse=True)[1].astype(np.int64)


def _name(column: Column, place: int, depth: int) -> str:
    """The term's text: its clusters, and `END` where the run ends within it."""
    parts = []
    for step in range(depth):
        parts.append(column.names[column.token[place + step]])
        if step + 1 < depth and not column.linked[place + step]:
            parts.append(END)
            break
    return "".join(parts)


def encode(rows: Rows) -> list[bytes]:
    """The list of each term that has rows, the terms in order."""
    term, page, unit, position, width, bits = (column.astype(np.int64) for column in rows.columns())
    if not len(term):
        return []
    new_term = np.r_[True, term[1:] != term[:-1]]
    new_unit = new_term | np.r_[True, (page[1:] != page[:-1]) | (unit[1:] != unit[:-1])]
    group = np.cumsum(new_unit) - 1
    counts = np.bincount(group)
    heads = np.flatnonzero(new_unit)
    previous_page = np.where(new_term[heads], 0, np.r_[0, page[heads][:-1]])
    several = counts > 1
    delta = position - np.where(new_unit, 0, np.r_[0, position[:-1]])
    # numbers that stand before the positions of a unit: its own head and those of the units before it
    before = np.cumsum(2 + several)
    where = np.arange(len(term)) + before[group]
    numbers = np.empty(len(term) + int(before[-1]), dtype=np.int64)
    numbers[where] = (delta << width) + bits
    head_at = where[heads] - 2 - several
    numbers[head_at] = (page[heads] - previous_page) * 2 + several
    numbers[head_at + 1] = unit[heads]
    numbers[head_at[several] + 2] = counts[several]
    text, ends = encode_numbers(numbers)
    begins = head_at[new_term[heads]]
    offsets = np.r_[np.r_[0, ends][begins], len(text)]
    return [text[offsets[index] : offsets[index + 1]] for index in range(len(offsets) - 1)]


def _bits(column: Column, places: Ints, depth: Ints) -> Ints:
    """Where words begin and end within the term at each place."""
    last = len(column.token) - 1
    bits = column.starts[places].astype(np.int64)
    runs = column.linked[places]
    for length in range(2, LONGEST_TERM + 1):
        runs = runs & column.linked[np.minimum(places + length - 1, last)]
        ends = ~runs | column.starts[np.minimum(places + length, last)]
        bits += np.where(depth >= length, ends.astype(np.int64) << (length - 1), 0)
    return np.where(column.unspaced[places], bits, 0)


def encode_numbers(numbers: Ints) -> tuple[bytes, Ints]:
    """Numbers as digits of `ALPHABET`, and the offset after each number."""
    limit_two, limit_three = ONE + (TWO - ONE) * 90, ONE + (TWO - ONE) * 90 + (THREE - TWO) * 8100
    size = np.where(numbers < ONE, 1, np.where(numbers < limit_two, 2, np.where(numbers < limit_three, 3, 6)))
    ends = np.cumsum(size)
    begin = ends - size
    digits = np.zeros(int(ends[-1]) if len(ends) else 0, dtype=np.uint8)
    one, two, three, six = (size == width for width in (1, 2, 3, 6))
    digits[begin[one]] = numbers[one]
    rest = numbers[two] - ONE
    digits[begin[two]], digits[begin[two] + 1] = ONE + rest // 90, rest % 90
    rest = numbers[three] - limit_two
    digits[begin[three]] = TWO + rest // 8100
    digits[begin[three] + 1], digits[begin[three] + 2] = rest // 90 % 90, rest % 90
    rest = numbers[six]
    digits[begin[six]] = THREE
    for place in range(5):
        digits[begin[six] + 5 - place] = rest // 90**place % 90
    return np.frombuffer(ALPHABET, dtype=np.uint8)[digits].tobytes(), ends
