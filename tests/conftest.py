"""What the tests share: the site, built once for all of them; a server for it; a browser."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser

from sala.build import build_site
from sala.model.assets import LICENCES_PATH
from sala.model.references import promised_names
from sala.model.register import REGISTER_PATH, extended
from sala.project import read_project
from tests.browser.finding import provide_browser
from tests.browser.running import running_browser
from tests.browser.serving import serving
from tests.locking import locked
from tests.projects import TODAY

os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime(2026, 12, 1, tzinfo=UTC).timestamp()))
"""The command looks at the content on the day of `tests.projects.TODAY`, so that no review falls due with time."""

settings.register_profile("sala", deadline=None, derandomize=True)
settings.load_profile("sala")

ROOT = Path(__file__).resolve().parent.parent
SITE_URL = "https://sala.example/"
"""Where the tests say that the site is published; nothing answers there."""
TINY_PROJECT = ROOT / "tests" / "golden" / "project"
"""Content of one record of each kind, which golden files show."""


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
def tiny_project(shared_folder: Path) -> Path:
    """The tiny content with the real configuration, templates and hooks around it."""
    root = shared_folder / "golden-project"
    with locked(shared_folder / "golden-project.lock"):
        if not root.exists():
            shutil.copytree(TINY_PROJECT, root)
            shutil.copytree(ROOT / "overrides", root / "overrides")
            (root / "scripts").mkdir()
            (root / "docs" / "assets").mkdir()
            for path in ("mkdocs.yml", "LICENSE", "LICENSE-CONTENT", LICENCES_PATH):
                shutil.copy(ROOT / path, root / path)
            shutil.copy(ROOT / "scripts" / "mkdocs_hooks.py", root / "scripts")
            names = promised_names(read_project(root, TODAY))
            (root / REGISTER_PATH).write_text(extended("", names), encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def tiny_site(tiny_project: Path, shared_folder: Path) -> Path:
    """The tiny project, built."""
    folder = shared_folder / "golden-site"
    with locked(shared_folder / "golden-site.lock"), pytest.MonkeyPatch.context() as patch:
        if not folder.exists():
            patch.setenv("SALA_SITE_URL", SITE_URL)
            build_site(tiny_project, folder, lambda line: None)
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
