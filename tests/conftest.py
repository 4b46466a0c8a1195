"""What the tests share: the site, built once for all of them; a server for it; a browser."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from sala.build import build_site
from tests.browser.finding import provide_browser
from tests.browser.running import running_browser
from tests.browser.serving import serving
from tests.locking import locked

settings.register_profile("sala", deadline=None, derandomize=True)
settings.load_profile("sala")

ROOT = Path(__file__).resolve().parent.parent
SITE_URL = "https://sala.example/"
"""Where the tests say that the site is published; nothing answers there."""


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this session, the same for all workers of pytest-xdist."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def site(shared_folder: Path) -> Path:
    """The real site, built once."""
    folder = shared_folder / "site"
    with locked(shared_folder / "site.lock"), pytest.MonkeyPatch.context() as patch:
        if not folder.exists():
            patch.setenv("SALA_SITE_URL", SITE_URL)
            build_site(ROOT, folder, lambda line: None)
    return folder


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Address at which the site is served on this machine."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A browser of the Chromium family, without a window."""
    with locked(tmp_path_factory.getbasetemp().parent / "browser.lock"):
        provide_browser(os.environ)
    with running_browser(os.environ) as running:
        yield running
