"""Whether records that name each other lead in a circle."""

from collections.abc import Callable, Iterable


def way_back(start: str, first: str, following: Callable[[str], Iterable[str]]) -> list[str]:
    """Ids from the start by way of the first record back to the start; empty where none leads back.

    `following` gives the ids that a record names.
    """
    ways = [[start, first]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == start:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [[*way, name] for name in following(way[-1])]
    return []
