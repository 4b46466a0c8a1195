"""A small web on this machine: good, moved, slow, flaky, broken, rate-limited, endless, huge, and badly certified."""

import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import trustme

SLOW = 1.0
"""Seconds until the slow page answers."""
NEVER = 8.0
"""Seconds until the page answers that is too slow; longer than any test waits."""
CHUNK = b"x" * 65_536


class Web(ThreadingHTTPServer):
    """The server, what was asked of it, and the code of its page `changing`."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Page)
        self.asked: list[str] = []
        self.changing = 200
        self.closing = threading.Event()

    def handle_error(self, request: object, address: object) -> None:
        """Who asks may hang up whenever it likes."""


class Page(BaseHTTPRequestHandler):
    """Answers by the path."""

    server: Web

    def do_GET(self) -> None:
        name = self.path.strip("/").partition("?")[0]
        self.server.asked.append(name)
        first = self.server.asked.count(name) == 1
        if name == "slow":
            self.server.closing.wait(SLOW)
        if name == "too-slow":
            self.server.closing.wait(NEVER)
        if name == "huge":
            self._endless_text()
        elif name in {"moved", "found", "endless"}:
            self._send(302 if name == "found" else 301, "Location", "/endless" if name == "endless" else "/good")
        elif name == "flaky":
            self._send(503 if first else 200)
        elif name == "rate-limited":
            self._send(429, "Retry-After", "1")
        elif name == "changing":
            self._send(self.server.changing)
        else:
            self._send({"refused": 403, "failing": 500, "good": 200, "slow": 200, "too-slow": 200}.get(name, 404))

    def _send(self, code: int, header: str = "X-Page", value: str = "1") -> None:
        self.send_response(code)
        self.send_header(header, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _endless_text(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        until = time.monotonic() + NEVER
        while time.monotonic() < until and not self.server.closing.is_set():
            self.wfile.write(CHUNK)

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


@contextmanager
def web(secure: bool = False) -> Iterator[tuple[str, Web]]:
    """Address and server; a secure one has a certificate that nobody trusts."""
    server = Web()
    if secure:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"{'https' if secure else 'http'}://127.0.0.1:{server.server_port}", server
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
