"""Runs a browser of the Chromium family, without a window."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.browser.finding import provide_browser

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
)
"""Keeps the browser itself from calling home."""


@contextmanager
def running_browser(environment: Mapping[str, str]) -> Iterator[Browser]:
    """A browser of this machine while the block runs, installed first where there is none."""
    program = provide_browser(environment)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=[*QUIET, *_as_root()])
        yield running
        running.close()


def _as_root() -> list[str]:
    """Chromium does not run as root inside its sandbox; a container often knows no other user."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
