"""What the tests of the built page share."""

from pathlib import Path

import pytest

from tests.built_page.pages import BuiltPage, read_pages


@pytest.fixture(scope="session")
def pages(site: Path) -> tuple[BuiltPage, ...]:
    """Every page of the real site."""
    return read_pages(site)
