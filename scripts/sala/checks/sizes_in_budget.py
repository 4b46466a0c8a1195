"""Pages and files are small enough for a slow line, and all of them for a stick.

Why:  On a line of 50 kB a second a picture of 2 MB takes 40 seconds; who is in danger does not wait.
Bad:  docs/assets/map.png of 2 MB
Good: the same map of 60 kB; a law of 120 kB, or two pages with a part of it each

A warning: too large a page is better than none.
"""

from collections.abc import Iterator

from sala.model.assets import PICTURES
from sala.model.library import Library
from sala.problems import Message, Problem, Severity

RULE = "sizes-in-budget"
SEVERITY: Severity = "warning"
PAGE = 300_000
"""Bytes of a page's file."""
PICTURE = 200_000
FILE = 1_000_000
TOTAL = 20_000_000
"""Bytes of all files that are no pages."""


def check(library: Library) -> Iterator[Problem]:
    """Yield pages, files and sums of files above their budget."""
    for document in library.documents():
        if len(document.head) + len(document.body) > PAGE // 4:
            size = len(document.head.encode("utf-8")) + len(document.body.encode("utf-8"))
            if size > PAGE:
                yield _problem(document.path, Message("the page"), size, PAGE, Message("divide the record"))
    for asset in library.assets:
        budget = PICTURE if asset.ending in PICTURES else FILE
        if asset.size > budget:
            yield _problem(asset.path, Message("the file"), asset.size, budget, Message("make it smaller"))
    total = sum(asset.size for asset in library.assets)
    if total > TOTAL:
        yield _problem("docs", Message("all that is no page"), total, TOTAL, Message("take the largest files away"))


def _problem(path: str, what: Message, size: int, budget: int, cure: Message) -> Problem:
    message = Message(
        "{what} has {size:,} bytes, more than {budget:,}; {cure}", what=what, size=size, budget=budget, cure=cure
    )
    return Problem(path, 1, 1, RULE, message, SEVERITY)
