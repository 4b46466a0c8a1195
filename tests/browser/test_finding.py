"""A browser is found, or brought, or its lack is told: never passed over in silence."""

import sys
from pathlib import Path

import pytest

from tests.browser.finding import NoBrowser, find_browser, provide_browser


def bare(folder: Path) -> dict[str, str]:
    """The environment of a machine that has no browser."""
    return {"PATH": str(folder), "PLAYWRIGHT_BROWSERS_PATH": str(folder)}


def test_a_named_browser_that_does_not_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoBrowser, match=r"SALA_BROWSER names .*, which does not run; name Chromium"):
        find_browser({"SALA_BROWSER": str(tmp_path / "none")})


def test_the_named_browser_is_taken_before_any_other(tmp_path: Path) -> None:
    assert find_browser({**bare(tmp_path), "SALA_BROWSER": sys.executable}) == Path(sys.executable)


def test_a_machine_without_a_browser_has_none(tmp_path: Path) -> None:
    assert find_browser(bare(tmp_path), platform="linux") is None


def test_where_nothing_can_be_installed_the_message_says_what_was_tried_and_the_cure(tmp_path: Path) -> None:
    fails = [sys.executable, "-c", "raise SystemExit('no network')"]
    with pytest.raises(NoBrowser) as caught:
        provide_browser(bare(tmp_path), "linux", [[fails], [["no-such-installer"]]])
    assert str(caught.value).splitlines() == [
        "no browser found, and none could be installed; install Chromium, Chrome or Edge, or name one: SALA_BROWSER",
        f"{' '.join(fails)}: no network",
        "no-such-installer: [Errno 2] No such file or directory: 'no-such-installer'",
    ]


def test_what_an_installer_brings_is_found(tmp_path: Path) -> None:
    brings = f"import os, sys; os.symlink(sys.executable, {str(tmp_path / 'chromium')!r})"
    found = provide_browser(bare(tmp_path), "linux", [[[sys.executable, "-c", brings]]])
    assert found == tmp_path / "chromium"
