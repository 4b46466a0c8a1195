"""Drives Firefox by Marionette, the protocol under geckodriver: no driver needed, which Debian does not have.

A message is its length in bytes, a colon, and JSON: `[0, id, command, parameters]` asks, `[1, id, error, result]`
answers. Commands: https://searchfox.org/mozilla-central/source/remote/marionette/driver.sys.mjs
"""

import itertools
import json
import socket
from pathlib import Path
from types import TracebackType
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""Key of a reference to an element, https://www.w3.org/TR/webdriver2/#elements."""
SECONDS = 60


class MarionetteError(Exception):
    """Firefox refused a command."""


class Marionette:
    """A session in a Firefox that listens on a port of this machine."""

    def __init__(self, port: int, said: Path) -> None:
        self.said = said
        """File that holds what Firefox writes."""
        self._socket = socket.create_connection(("127.0.0.1", port), SECONDS)
        self._stream = self._socket.makefile("rb")
        self._ids = itertools.count(1)
        self._read()
        self.send("WebDriver:NewSession", capabilities={"alwaysMatch": {}})

    def __enter__(self) -> "Marionette":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()
        self._socket.close()

    def send(self, command: str, **parameters: Any) -> Any:
        """What Firefox answers to a command; raises `MarionetteError` with what it says against it."""
        message = json.dumps([0, next(self._ids), command, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._read()
        if error:
            raise MarionetteError(f"{command}: {error['error']}: {error['message']}")
        return result["value"] if isinstance(result, dict) and set(result) == {"value"} else result

    def run(self, script: str, *arguments: Any) -> Any:
        """Value of the body of a function in the page."""
        return self.send("WebDriver:ExecuteScript", script=script, args=list(arguments))

    def run_inside(self, script: str, *arguments: Any) -> Any:
        """Value of the body of a function in the browser itself, which may do what a page may not."""
        self.send("Marionette:SetContext", value="chrome")
        try:
            return self.run(script, *arguments)
        finally:
            self.send("Marionette:SetContext", value="content")

    def element(self, selector: str) -> str:
        """Reference to the first element for a selector of CSS."""
        found: dict[str, str] = self.send("WebDriver:FindElement", using="css selector", value=selector)
        return found[ELEMENT]

    def _read(self) -> Any:
        length = b""
        while (digit := self._stream.read(1)) != b":":
            if not digit:
                raise MarionetteError("Firefox has gone")
            length += digit
        return json.loads(self._stream.read(int(length)))
