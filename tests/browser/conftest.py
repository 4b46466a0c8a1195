"""What the browser tests share."""

from pathlib import Path

import pytest


@pytest.fixture(params=["web", "disk"])
def top(request: pytest.FixtureRequest, site: Path) -> str:
    """Address of the top of the site: on a server, or on the disk."""
    if request.param == "disk":
        return site.as_uri() + "/"
    served: str = request.getfixturevalue("server")
    return served
