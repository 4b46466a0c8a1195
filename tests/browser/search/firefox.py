"""Finds Firefox on this machine, else installs it, and starts it without a window."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.browser.finding import Command, NoBrowser, install, runs
from tests.browser.search.marionette import Marionette

VARIABLE = "SALA_FIREFOX"
"""Names a Firefox to use instead of what is found."""
COMMANDS = ("firefox-esr", "firefox")
MACOS = "/Applications/Firefox.app/Contents/MacOS/firefox"
WINDOWS = "Mozilla Firefox/firefox.exe"
SECONDS_TO_START = 60

PREFERENCES: dict[str, str | int | bool] = {
    "marionette.port": 0,
    # WebDriver's own preferences relax the rules for files; a reader's Firefox has these
    "remote.prefs.recommended": False,
    "security.fileuri.strict_origin_policy": True,
    # what a page writes to the console
    "devtools.console.stdout.content": True,
    # no page of its own, and no call home
    "browser.aboutwelcome.enabled": False,
    "browser.startup.page": 0,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.warnOnQuit": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
}
"""See https://firefox-source-docs.mozilla.org/remote/Prefs.html."""


def find_firefox(environment: Mapping[str, str]) -> Path | None:
    """Path of an installed Firefox; None where there is none.

    Raises `NoBrowser` where SALA_FIREFOX names a file that does not run.
    """
    named = environment.get(VARIABLE)
    if named and not runs(Path(named)):
        raise NoBrowser(f"{VARIABLE} names {named}, which does not run; name Firefox, or unset it")
    return Path(named) if named else next(filter(runs, _candidates(environment)), None)


def provide_firefox(environment: Mapping[str, str], installers: Sequence[Sequence[Command]] | None = None) -> Path:
    """Path of Firefox, installed first where there is none. Each installer is a list of commands, tried in turn.

    Raises `NoBrowser` with what every command said.
    """
    found = find_firefox(environment)
    failures: list[str] = []
    for installer in _installers() if installers is None else installers:
        if found:
            break
        failures += install(installer)
        found = find_firefox(environment)
    if found is None:
        cure = f"install firefox-esr or Firefox, or name one: {VARIABLE}"
        raise NoBrowser("\n".join([f"no Firefox found, and none could be installed; {cure}", *failures]))
    return found


def _candidates(environment: Mapping[str, str]) -> Iterator[Path]:
    for command in COMMANDS:
        path = shutil.which(command, path=environment.get("PATH", ""))
        if path:
            yield Path(path)
    yield Path(MACOS)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)"):
        if variable in environment:
            yield Path(environment[variable]) / WINDOWS
    playwright = Path(environment.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright")
    yield from sorted(playwright.glob("firefox-*/firefox/firefox"))


def _installers() -> list[list[Command]]:
    playwright: list[Command] = [[sys.executable, "-m", "playwright", "install", "firefox"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        return [[["apt-get", "update"], ["apt-get", "install", "--yes", "firefox-esr"]], playwright]
    return [playwright]


@contextmanager
def running_firefox(program: Path, profile: Path) -> Iterator[Marionette]:
    """A Firefox with an empty profile, ready to be driven, while the block runs."""
    lines = [f"user_pref({_script(name)}, {_script(value)});\n" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    said = profile / "output.txt"
    driven = ["--marionette", "--remote-allow-system-access"]
    flags = ["--headless", "--no-remote", *driven, "--profile", str(profile)]
    with said.open("w", encoding="utf-8") as output:
        process = subprocess.Popen([program, *flags], stdout=output, stderr=subprocess.STDOUT)
        try:
            with Marionette(_port(process, profile, said), said) as driver:
                yield driver
        finally:
            process.terminate()
            process.wait(30)


def _script(value: str | int | bool) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def _port(process: "subprocess.Popen[bytes]", profile: Path, said: Path) -> int:
    """The port that Firefox writes down once it can be driven."""
    told = profile / "MarionetteActivePort"
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and process.poll() is None:
        if told.exists() and told.read_text(encoding="utf-8").strip():
            return int(told.read_text(encoding="utf-8"))
        time.sleep(0.05)
    raise NoBrowser(f"Firefox did not start; name another: {VARIABLE}\n{said.read_text(encoding='utf-8')[-600:]}")
