"""Finds a browser of the Chromium family on this machine, else installs one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

VARIABLE = "SALA_BROWSER"
"""Names a browser to use instead of what is found."""
COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
MACOS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)

Command = Sequence[str]


class NoBrowser(Exception):
    """No browser was found, and none could be installed."""


def find_browser(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Path of an installed browser; None where there is none.

    Raises `NoBrowser` where SALA_BROWSER names a file that does not run.
    """
    named = environment.get(VARIABLE)
    if named:
        if not runs(Path(named)):
            raise NoBrowser(f"{VARIABLE} names {named}, which does not run; name Chromium, Chrome or Edge, or unset it")
        return Path(named)
    return next(filter(runs, _candidates(environment, platform)), None) or _of_playwright(environment)


def provide_browser(
    environment: Mapping[str, str],
    platform: str = sys.platform,
    installers: Sequence[Sequence[Command]] | None = None,
) -> Path:
    """Path of a browser, installed first where there is none. Each installer is a list of commands, tried in turn.

    Raises `NoBrowser` with what every command said.
    """
    found = find_browser(environment, platform)
    failures: list[str] = []
    for installer in _installers() if installers is None else installers:
        if found:
            break
        failures += install(installer)
        found = find_browser(environment, platform)
    if found is None:
        said = "\n".join(failures)
        cure = f"install Chromium, Chrome or Edge, or name one: {VARIABLE}"
        raise NoBrowser(f"no browser found, and none could be installed; {cure}\n{said}")
    return found


def _candidates(environment: Mapping[str, str], platform: str) -> Iterator[Path]:
    for command in COMMANDS:
        path = shutil.which(command, path=environment.get("PATH", ""))
        if path:
            yield Path(path)
    if platform == "darwin":
        for folder in (Path("/Applications"), Path(environment.get("HOME", "/")) / "Applications"):
            yield from (folder / name for name in MACOS)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if platform == "win32" and variable in environment:
            yield from (Path(environment[variable]) / name for name in WINDOWS)


def runs(path: Path) -> bool:
    """The file is there and starts. A Chromium that is only a hint to install a snap does not."""
    if not path.is_file():
        return False
    if sys.platform == "win32":  # there, --version opens a window
        return True
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _installers() -> list[list[Command]]:
    playwright: list[Command] = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        return [[["apt-get", "update"], ["apt-get", "install", "--yes", "chromium"]], playwright]
    return [playwright]


def install(installer: Sequence[Command]) -> list[str]:
    """Run the commands up to the first that fails; gives what that one said."""
    for command in installer:
        print("installing a browser:", " ".join(command), flush=True)
        try:
            done = subprocess.run(
                command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False
            )
        except OSError as error:
            return [f"{' '.join(command)}: {error}"]
        if done.returncode:
            return [f"{' '.join(command)}: {done.stdout.strip()[-600:]}"]
    return []


def _of_playwright(environment: Mapping[str, str]) -> Path | None:
    """The Chromium that Playwright installed for itself."""
    code = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )
    path = Path(done.stdout.strip() or ".")
    return path if runs(path) else None
