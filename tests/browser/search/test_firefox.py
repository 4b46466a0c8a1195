"""Firefox is found, or brought, or its lack is told; and it holds to the rules that a reader's Firefox has."""

import sys
from pathlib import Path

import pytest

from tests.browser.finding import NoBrowser
from tests.browser.search.firefox import find_firefox, provide_firefox
from tests.browser.search.marionette import Marionette


def test_a_named_firefox_that_does_not_run_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoBrowser, match=r"SALA_FIREFOX names .*, which does not run; name Firefox"):
        find_firefox({"SALA_FIREFOX": str(tmp_path / "none")})


def test_where_no_firefox_can_be_installed_the_message_says_what_was_tried_and_the_cure(tmp_path: Path) -> None:
    fails = [sys.executable, "-c", "raise SystemExit('no network')"]
    bare = {"PATH": str(tmp_path), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path)}
    with pytest.raises(NoBrowser) as told:
        provide_firefox(bare, [[fails]])
    assert str(told.value).splitlines() == [
        "no Firefox found, and none could be installed; install firefox-esr or Firefox, or name one: SALA_FIREFOX",
        f"{' '.join(fails)}: no network",
    ]


def test_a_file_may_not_read_another_as_for_a_reader(firefox: Marionette, site: Path) -> None:
    firefox.send("WebDriver:Navigate", url=(site / "index.html").as_uri())
    read = firefox.run("return fetch('search/en/manifest.js').then(() => 'read', () => 'refused');")
    assert read == "refused"
