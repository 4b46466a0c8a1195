"""A reader's visit to the site: a page in a browser, and everything on it that goes wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "is_mobile": True,
    "has_touch": True,
    "device_scale_factor": 2,
}
ALWAYS_OPEN = ("data:", "about:blank")
"""Addresses that ask nobody for anything."""


@dataclass
class Visit:
    """One reader's page."""

    page: Page
    """The page."""
    top: str
    """Address of the top of the site, with a slash at its end."""
    faults: list[str] = field(default_factory=list)
    """Console errors and warnings, script errors, requests that failed or left the site."""
    requests: list[str] = field(default_factory=list)
    """Every address asked for."""

    def open(self, path: str) -> None:
        """Open a page of the site, and wait until it is loaded and its fonts are there."""
        self.page.goto(self.top + path, wait_until="load")
        self.page.evaluate("document.fonts.ready.then(() => true)")

    @property
    def path(self) -> str:
        """Path of the page below the site, without fragment."""
        return self.page.url.removeprefix(self.top).partition("#")[0]

    def fonts(self) -> set[str]:
        """Names of the font files asked for."""
        return {url.rpartition("/")[2] for url in self.requests if url.endswith(".woff2")}

    def _note(self, fault: str) -> None:
        self.faults.append(f"{self.path}: {fault}")

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._note(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.top, *ALWAYS_OPEN)):
            self._note(f"request leaves the site: {request.url}")

    def _fail(self, request: Request) -> None:
        if request.failure == "net::ERR_ABORTED":  # the reader went on before it was there
            return
        self._note(f"request failed: {request.url} {request.failure}")

    def _respond(self, response: Response) -> None:
        if response.status >= 400:
            self._note(f"answer {response.status}: {response.url}")

    def listen(self) -> None:
        """Note what goes wrong from here on."""
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self._note(f"script error: {error}"))
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._fail)
        self.page.on("response", self._respond)


@contextmanager
def visiting(browser: Browser, top: str, device: dict[str, Any], **options: Any) -> Iterator[Visit]:
    """A visit with an empty history and no memory, on a device."""
    context = browser.new_context(**device, **options)
    context.set_default_timeout(15_000)
    try:
        visit = Visit(context.new_page(), top)
        visit.listen()
        yield visit
    finally:
        context.close()
