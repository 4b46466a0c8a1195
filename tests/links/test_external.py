"""Addresses outside the site, asked of servers on this machine; no other host is reached."""

import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from sala.build import environment
from sala.links.commands import NotConnected, links_external
from sala.links.lychee import Manners, answers, ask
from sala.links.memory import MEMORY_PATH, Remembered, read_memory, write_memory
from sala.links.verdict import Answer
from sala.model.library import Library
from sala.project import read_project
from tests.conftest import ROOT
from tests.links.web import Web, web
from tests.projects import make_project

HASTE = Manners(timeout=3, retries=1, wait=1, interval="1ms")
"""As polite, but sooner done."""
DAY = date(2026, 12, 1)


def silent(line: str) -> None:
    """Nobody watches."""


@pytest.fixture
def running() -> Iterator[tuple[str, Web]]:
    """A web of this test's own."""
    with web() as found:
        yield found


def test_each_page_of_the_web_gets_its_answer(running: tuple[str, Web]) -> None:
    address, server = running
    names = ("good", "moved", "found", "slow", "too-slow", "flaky", "broken", "failing", "refused", "rate-limited")
    asked = [f"{address}/{name}" for name in (*names, "endless", "huge", "a(1)?b=c&d", "ខ្មែរ")]
    with web(secure=True) as (secure, _):
        given = ask([*asked, f"{secure}/good"], HASTE)
    assert {name.removeprefix(address): answer for name, answer in given.items() if name.startswith(address)} == {
        "/good": Answer("good", "200 OK"),
        "/moved": Answer("good", "200 OK", moved_to=f"{address}/good"),
        "/found": Answer("good", "200 OK"),
        "/slow": Answer("good", "200 OK"),
        "/too-slow": Answer("suspicious", "timeout", is_from_server=False),
        "/flaky": Answer("good", "200 OK"),
        "/broken": Answer("failure", "404 Not Found"),
        "/failing": Answer("suspicious", "500 Internal Server Error"),
        "/refused": Answer("suspicious", "403 Forbidden"),
        "/rate-limited": Answer("suspicious", "429 Too Many Requests"),
        "/endless": Answer("failure", "10 redirects and no end"),
        "/huge": Answer("good", "200 OK"),
        "/a(1)?b=c&d": Answer("failure", "404 Not Found"),
        "/ខ្មែរ": Answer("failure", "404 Not Found"),
    }
    badly_certified = given[f"{secure}/good"]
    assert (badly_certified.kind, badly_certified.is_from_server) == ("suspicious", False)
    counts = Counter(server.asked)
    assert {name: counts[name] for name in ("broken", "flaky", "slow", "huge", "rate-limited")} == {
        "broken": 2,
        "flaky": 2,
        "slow": 1,
        "huge": 1,
        "rate-limited": 4,
    }


def test_where_nothing_listens_the_address_fails_without_an_answer() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{bound.getsockname()[1]}/"
        given = ask([address], HASTE)[address]
    assert (given.kind, given.is_from_server) == ("failure", False)


def test_addresses_kept_for_examples_are_not_asked_for() -> None:
    assert ask(["https://nobody.example/"], HASTE) == {}


def test_an_address_that_is_none_is_a_failure_that_says_why() -> None:
    row = {"status": {"text": "Error", "details": "empty host"}, "span": {"line": 2}}
    report = {"success_map": {}, "timeout_map": {}, "error_map": {"addresses.html": [row]}}
    assert list(answers(report, {2: "http:///"})) == [
        ("http:///", Answer("failure", "empty host", is_from_server=False)),
    ]


# The command


def project_with(tmp_path: Path, address: str) -> Path:
    """The small project with all its sources at one address."""
    root = make_project(tmp_path / "project")
    for path in [*(root / "docs").rglob("*.md"), *(root / "glossary").rglob("*.yml")]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("https://example.org/gazette", address), encoding="utf-8")
    return root


def library(root: Path) -> Library:
    """Its content."""
    return read_project(root, DAY)


def test_an_address_fails_is_broken_after_a_week_and_recovers(
    running: tuple[str, Web], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    address, server = f"{running[0]}/changing", running[1]
    root = project_with(tmp_path, address)
    told = []
    for days, code in ((0, 200), (1, 404), (2, 404), (3, 503), (8, 404), (9, 200)):
        server.changing = code
        assert links_external(root, library(root), DAY + timedelta(days), silent, HASTE) == 0
        told.append(capsys.readouterr().out)
    ending = "; 1 of 1 addresses answered for; next: sala links report\n"
    assert told == [
        "0 broken, 0 failing, 0 suspicious, 0 moved, 1 good" + ending,
        "0 broken, 1 failing, 0 suspicious, 0 moved, 0 good" + ending,
        "0 broken, 1 failing, 0 suspicious, 0 moved, 0 good" + ending,
        "0 broken, 1 failing, 0 suspicious, 0 moved, 0 good" + ending,
        "1 broken, 0 failing, 0 suspicious, 0 moved, 0 good" + ending,
        "0 broken, 0 failing, 0 suspicious, 0 moved, 1 good" + ending,
    ]
    last = DAY + timedelta(9)
    assert read_memory(root) == {
        address: Remembered(checked=last, answer="200 OK", first_good=DAY, last_good=last),
    }


def test_addresses_that_the_content_names_no_more_are_forgotten(running: tuple[str, Web], tmp_path: Path) -> None:
    address = f"{running[0]}/good"
    root = project_with(tmp_path, address)
    write_memory(root, {"https://gone.example/": Remembered(checked=DAY, answer="200 OK")})
    links_external(root, library(root), DAY, silent, HASTE)
    assert list(read_memory(root)) == [address]


def test_a_machine_without_a_network_accuses_nobody(tmp_path: Path) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        root = project_with(tmp_path, f"http://127.0.0.1:{bound.getsockname()[1]}/")
        with pytest.raises(NotConnected) as fault:
            links_external(root, library(root), DAY, silent, HASTE)
    assert str(fault.value) == ("no server answered; see that this machine is connected. docs/.links.json is as it was")
    assert not (root / MEMORY_PATH).exists()


def test_a_run_that_is_interrupted_says_so_and_leaves_the_memory_as_it_was(
    running: tuple[str, Web], tmp_path: Path
) -> None:
    root = project_with(tmp_path, f"{running[0]}/too-slow")
    shutil.copy(ROOT / "mkdocs.yml", root)
    write_memory(root, {"https://before.example/": Remembered(checked=DAY, answer="200 OK")})
    before = (root / MEMORY_PATH).read_bytes()
    with subprocess.Popen(
        [sys.executable, "-m", "sala", "links", "external", "--root", str(root)],
        stderr=subprocess.PIPE,
        env=environment(),
        text=True,
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
    ) as process:
        while not running[1].asked:
            assert process.poll() is None
            time.sleep(0.05)
        process.send_signal(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGINT))
        told = process.communicate()[1]
    assert (process.returncode, told) == (1, "sala: interrupted; nothing was written half\n")
    assert ((root / MEMORY_PATH).read_bytes(), [path.name for path in (root / "docs").glob(".links*")]) == (
        before,
        [".links.json"],
    )
