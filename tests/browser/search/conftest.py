"""Readers at the search box: with either browser, over http and from the disk, at a desk and with a phone."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.search.firefox import provide_firefox, running_firefox
from tests.browser.search.marionette import Marionette
from tests.browser.search.reading import ChromiumReader, FirefoxReader, Reader
from tests.browser.visiting import DESKTOP, PHONE, visiting
from tests.locking import locked

NARROW = {**PHONE, "viewport": {"width": 320, "height": 700}}
"""The narrowest phone that is still in use."""
LOW = {**PHONE, "viewport": {"width": 360, "height": 640}}
"""A low one, of which a keyboard leaves 320."""
DEVICES = {"desk": DESKTOP, "phone": PHONE, "low": LOW, "narrow": NARROW}
EVERY_WAY = [
    (name, way, size) for name in ("chromium", "firefox") for way in ("web", "disk") for size in ("desk", "phone")
]
EVERY_BROWSER = [
    ("chromium", "web", "phone"),
    ("chromium", "disk", "desk"),
    ("firefox", "web", "desk"),
    ("firefox", "disk", "phone"),
]
"""Each browser each way, and each size with each."""
EVERY_PHONE = [
    ("chromium", "web", "phone"),
    ("chromium", "web", "low"),
    ("chromium", "disk", "narrow"),
    ("firefox", "web", "narrow"),
]
EVERY_DESK = [("chromium", "web", "desk"), ("firefox", "disk", "desk")]
EVERY_WEB = [("chromium", "web", "phone"), ("firefox", "web", "desk")]

Reading = Callable[[str, str, str], AbstractContextManager[Reader]]
"""A reader with a browser, at an address, on a device."""


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Marionette]:
    """Firefox, without a window."""
    with locked(tmp_path_factory.getbasetemp().parent / "firefox.lock"):
        program = provide_firefox(os.environ)
    with running_firefox(program, tmp_path_factory.mktemp("firefox")) as driver:
        yield driver


@pytest.fixture
def reading(request: pytest.FixtureRequest) -> Reading:
    """Gives readers; starts only the browsers that are asked for."""

    @contextmanager
    def begin(name: str, top: str, device: str) -> Iterator[Reader]:
        if name == "chromium":
            browser: Browser = request.getfixturevalue("browser")
            with visiting(browser, top, DEVICES[device]) as visit:
                yield ChromiumReader(visit)
        else:
            driver: Marionette = request.getfixturevalue("firefox")
            size = DEVICES[device]["viewport"]
            yield FirefoxReader(driver, top, None if device == "desk" else (size["width"], size["height"]))

    return begin


def _top(request: pytest.FixtureRequest, way: str) -> str:
    if way == "disk":
        site: Path = request.getfixturevalue("site")
        return site.as_uri() + "/"
    served: str = request.getfixturevalue("server")
    return served


@pytest.fixture(params=EVERY_WAY, ids="-".join)
def any_reader(request: pytest.FixtureRequest, reading: Reading) -> Iterator[Reader]:
    """A reader with every browser, every way, on every device."""
    name, way, device = request.param
    with reading(name, _top(request, way), device) as reader:
        yield reader


@pytest.fixture(params=EVERY_BROWSER, ids="-".join)
def reader(request: pytest.FixtureRequest, reading: Reading) -> Iterator[Reader]:
    """A reader with every browser, every way; on a desk or with a phone."""
    name, way, device = request.param
    with reading(name, _top(request, way), device) as reader:
        yield reader


@pytest.fixture(params=EVERY_PHONE, ids="-".join)
def phone_reader(request: pytest.FixtureRequest, reading: Reading) -> Iterator[Reader]:
    """A reader with a phone."""
    name, way, device = request.param
    with reading(name, _top(request, way), device) as reader:
        yield reader


@pytest.fixture(params=EVERY_DESK, ids="-".join)
def desk_reader(request: pytest.FixtureRequest, reading: Reading) -> Iterator[Reader]:
    """A reader at a desk."""
    name, way, device = request.param
    with reading(name, _top(request, way), device) as reader:
        yield reader


@pytest.fixture(params=EVERY_WEB, ids="-".join)
def web_reader(request: pytest.FixtureRequest, reading: Reading) -> Iterator[Reader]:
    """A reader over http."""
    name, way, device = request.param
    with reading(name, _top(request, way), device) as reader:
        yield reader
