"""A page as a row of tokens with positions: what the postings are made from.

Positions run through a unit; those below `BODY` are its heading's, and of what a page is called besides. White space
keeps neighbours neighbours, anything else between them (a full stop, a bracket) leaves a hole. A token of an
unspaced script is one cluster, elsewhere a word or a number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate

from sala.search.boundaries import cuts
from sala.search.fold import clusters, fold, fold_cluster, kind
from sala.search.pages import SearchPage, Unit

HEADING_END = 63
"""First position that no word of a heading has."""
NAMES = {"place": (64, 127), "number": (128, 191), "service": (192, 255)}
"""First and last positions, in the head of a page, of names that stand nowhere in its text."""
BODY = 256
"""First position of the words below a heading."""

# e.g. "34-36", "34\u201336"
RANGE = re.compile(r"\s*\d+\s*[-\u2013]\s*\d+\s*")
LONGEST_RANGE = 100
"""Provisions in a range; the rest of a longer one is found by its first number only."""

LONGEST_SHORT_CODE = 8
"""Digits of a number that has no other form; with the number of its country before it."""

UNSPACED, WORD, GAP = "u", "w", "g"
SOFT = " \n\t\r\xa0\u200b\u200c\u200d\u2060\ufeff"
"""What may stand between neighbours without parting them."""
SHORTEST_SUGGESTION = {UNSPACED: 2, WORD: 2}
"""Shortest word to suggest, in clusters or letters."""
LONGEST_SUGGESTION = 9
"""Longest word to suggest, in clusters."""


@dataclass(slots=True)
class Tokens:
    """Tokens of a page, in order, as columns of one table."""

    folded: list[str] = field(default_factory=list)
    """Folded text of each token."""
    unit: list[int] = field(default_factory=list)
    """Its unit."""
    position: list[int] = field(default_factory=list)
    """Its place in the unit."""
    starts: list[bool] = field(default_factory=list)
    """A word begins here."""
    linked: list[bool] = field(default_factory=list)
    """The next token is the next cluster of the same run."""
    unspaced: list[bool] = field(default_factory=list)
    """It is a cluster of an unspaced script."""
    words: set[str] = field(default_factory=set)
    """Folded words of the page, for suggestions."""

    def add_fact(self, fact: str, unit: int, position: int) -> None:
        """Add a term that no text holds; its position in the unit says more of it."""
        self.folded.append(fact)
        self.unit.append(unit)
        self.position.append(position)
        self.starts.append(True)
        self.linked.append(False)
        self.unspaced.append(False)


def tokens_of(page: SearchPage) -> Tokens:
    """Tokens of a page; the heading of its first unit is the page's title."""
    table = Tokens()
    for number, unit in enumerate(page.units):
        _add_text(table, number, unit.title, 0, HEADING_END)
        for name, (first, last) in NAMES.items() if number == 0 else ():
            _add_text(table, number, ", ".join(page.names.get(name, ())), first, last)
        _add_text(table, number, unit.text, BODY, 1 << 30)
        for fact in _facts(unit):
            table.add_fact(fact, number, int(unit.label == "section"))
    return table


def _facts(unit: Unit) -> list[str]:
    """Terms that no text holds: `#34` for a provision's number, `@1280` for a number to call, and that from its last
    digit, as `~11511329558`, so that its end alone finds it.
    """
    facts = [f"#{number}" for number in provision_numbers(unit.number)]
    facts += [f"@{phone}" for phone in unit.phones]
    facts += [f"~{phone[::-1]}" for phone in unit.phones if len(phone) > LONGEST_SHORT_CODE]
    return list(dict.fromkeys(facts))


def provision_numbers(text: str) -> Iterator[str]:
    """Folded numbers of a provision that may cover several.

    "8, 10" gives 8, 10; "34-36" gives 34, 35, 36; "283 bis" gives 283-bis, "287/1" gives 287-1.
    """
    for part in text.split(","):
        words = fold(part).split()
        if len(words) == 2 and RANGE.fullmatch(part) and all(map(str.isdecimal, words)):
            first, last = map(int, words)
            yield from map(str, range(first, min(last, first + LONGEST_RANGE) + 1))
        elif words:
            yield "-".join(words)


@lru_cache(maxsize=100_000)
def _read(raw: str) -> tuple[str, str, bool]:
    """Kind and fold of a cluster; for a gap whether it leaves a hole."""
    return kind(raw), fold_cluster(raw), raw.strip(SOFT) != ""


def _add_text(table: Tokens, unit: int, text: str, position: int, end: int) -> None:
    """Add the tokens of a text from a position on, up to the end."""
    added = Tokens()
    run: list[str] = []
    hole = space = False
    for raw in clusters(text):
        sort, token, hard = _read(raw)
        if sort == GAP:
            space = space or token != ""
            hole = hole or hard
            continue
        unspaced = sort == UNSPACED
        if run and (hole or space or not unspaced):
            _mark_words(added, run)
            run = []
        position += hole
        if position >= end:
            break
        if unspaced:
            if added.unspaced and added.unspaced[-1] and not hole:
                # ຫ and ນ with a space between would be read as ຫນ
                added.linked[-1] = not space or len(clusters(added.folded[-1] + token)) == 2
            run.append(raw)
        elif sort == WORD and len(token) >= SHORTEST_SUGGESTION[WORD]:
            added.words.add(token)
        added.folded.append(token)
        added.position.append(position)
        added.starts.append(True)
        added.linked.append(False)
        added.unspaced.append(unspaced)
        hole = space = False
        position += 1
    _mark_words(added, run)
    _extend(table, added, unit)


def _extend(table: Tokens, added: Tokens, unit: int) -> None:
    table.folded += added.folded
    table.unit += [unit] * len(added.folded)
    table.position += added.position
    table.starts += added.starts
    table.linked += added.linked
    table.unspaced += added.unspaced
    table.words |= added.words


def _mark_words(table: Tokens, run: list[str]) -> None:
    """Say where words begin in the run of clusters just added, and keep its words."""
    if run:
        starts, words = _words_of("".join(run))
        table.starts[len(table.folded) - len(run) :] = starts
        table.words.update(words)


@lru_cache(maxsize=200_000)
def _words_of(run: str) -> tuple[list[bool], tuple[str, ...]]:
    """For each cluster of a run whether a word begins there; the run's folded words, and pairs of them as one.

    A word begins where all programs asked for its script say so: the first result should hold the word as a word, and
    what two programs see of Thai is more often true. What any of them takes for a word may be suggested. Kept, since
    the same clauses come again and again in laws.
    """
    pieces = clusters(run)
    offsets = list(accumulate(map(len, pieces), initial=0))
    ways = [[index for index, offset in enumerate(offsets) if offset in {*edges, len(run)}] for edges in cuts(run)]
    agreed = set.intersection(*map(set, ways))
    words = {
        "".join(map(fold_cluster, pieces[begin:end]))
        for begins in ways
        for step in (1, 2)
        for begin, end in zip(begins, begins[step:], strict=False)
        if SHORTEST_SUGGESTION[UNSPACED] <= end - begin <= LONGEST_SUGGESTION
    }
    return [index in agreed for index in range(len(pieces))], tuple(words)
