"""What must hold of every page, told from its HTML alone."""

from collections.abc import Iterator, Sequence

from sala.problems import Problem
from tests.built_page import head, headings, ids, languages, names
from tests.built_page.pages import BuiltPage

RULES = (head, headings, ids, languages, names)
"""Each module is a rule."""


def structure_problems(pages: Sequence[BuiltPage]) -> Iterator[Problem]:
    """All problems of all pages."""
    for rule in RULES:
        yield from rule.check(pages)
