"""What the tests of the search share: Node, started once."""

from collections.abc import Iterator

import pytest

from tests.search.reader import Reader, reading


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    """The reader's side of the search."""
    with reading() as running:
        yield running
