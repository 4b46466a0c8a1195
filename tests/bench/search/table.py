"""The table: what was measured, what must be reached, and what the others reach."""

import operator
from collections.abc import Sequence
from dataclasses import dataclass

HEADERS = ("what", "cases", "ours", "target", "", "Material", "MiniSearch", "notes")


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with what its answer is worth."""

    text: str
    """As typed."""
    meant: str
    """As it should have been typed."""
    wanted: tuple[str, ...]
    """Pages to be found."""
    found: tuple[str, ...]
    """Pages found, the best first."""
    worth: float
    """What the query adds to the figure, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure."""

    what: str
    """What was measured."""
    value: float | None
    """Our figure; None where no case was found."""
    target: float | None
    """What it must reach; None where nothing is asked."""
    unit: str = ""
    """Unit of the figures; "" for a share."""
    at_least: bool = True
    """The target is the least, not the most."""
    cases: int = 0
    """Number of queries or repetitions; 0 where there is one."""
    material: float | None = None
    """Figure of stock Material."""
    minisearch: float | None = None
    """Figure of MiniSearch with words."""
    notes: str = ""
    """More about the figure."""
    misses: tuple[Judged, ...] = ()
    """Queries that did not give all, the worst first."""

    def verdict(self) -> str:
        """Ok, MISSED, or a dash where there is nothing to compare."""
        if self.value is None or self.target is None:
            return "-"
        reached = operator.ge if self.at_least else operator.le
        return "ok" if reached(self.value, self.target) else "MISSED"

    def cells(self) -> tuple[str, ...]:
        """Text of each column."""
        return (
            self.what,
            str(self.cases or ""),
            self._written(self.value),
            "" if self.target is None else f"{'>=' if self.at_least else '<='} {self._written(self.target)}",
            self.verdict(),
            self._written(self.material),
            self._written(self.minisearch),
            self.notes,
        )

    def _written(self, value: float | None) -> str:
        if value is None:
            return ""
        return f"{value:.1f} {self.unit}" if self.unit else f"{value:.3f}"


def written(rows: Sequence[Row]) -> str:
    """The rows in columns."""
    lines = [HEADERS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADERS))]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([text[0], "-" * max(map(len, text)), *text[1:]])


def worst(rows: Sequence[Row], count: int) -> str:
    """Of each figure that is missed the worst queries."""
    lines = []
    for row in rows:
        if row.verdict() == "MISSED" and row.misses:
            lines.append(f"\n{row.what}: {row._written(row.value)}")
            for miss in row.misses[:count]:
                meant = f" (meant {miss.meant})" if miss.meant != miss.text else ""
                wanted = ", ".join(miss.wanted[:4])
                lines.append(f"  {miss.worth:.2f}  {miss.text}{meant}\n        wanted {len(miss.wanted)}: {wanted}")
                lines.append(f"        found {len(miss.found)}: {', '.join(miss.found[:4])}")
    return "\n".join(lines)
