"""Every page of the real site is valid HTML, but for the faults that are listed; and each of those is still there."""

from pathlib import Path

from tests.built_page.known_faults import INVALID, gone, unlisted
from tests.built_page.validity import validity_faults, validity_problems


def test_each_page_is_valid(site: Path) -> None:
    faults = validity_faults(site)
    problems = [*validity_problems(site.name, unlisted(faults, INVALID)), *gone(faults, INVALID)]
    assert problems == []
