"""The addresses that a change adds are warnings at their place."""

import subprocess
from pathlib import Path

import pytest

from sala.links.added import RevisionFault
from sala.links.commands import links_new
from sala.model.library import Library
from sala.project import read_project
from tests.projects import TODAY, make_project

LAW = "docs/en/laws/cambodia/trafficking-law.md"


def git(root: Path, *arguments: str) -> None:
    """One command of git, by nobody in particular."""
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@sala.example", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project in a repository of its own."""
    root = make_project(tmp_path / "project")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "The content")
    return root


def library(root: Path) -> Library:
    """Its content as it stands now."""
    return read_project(root, TODAY)


def test_what_a_change_adds_is_told_and_what_was_there_is_not(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (project / LAW).read_text(encoding="utf-8")
    text = text.replace("url: https://example.org/gazette\n", "url: https://example.org/gaz\n")
    text = text.replace(
        "Taking a person away.", "See [the law](https://example.org/law_(2008).pdf) and\n<https://a.example/>."
    )
    (project / LAW).write_text(
        text + "Again <https://a.example/>; [old](https://example.org/gazette).\n", encoding="utf-8"
    )
    assert links_new(project, library(project), "HEAD") == 0
    new = "see that it opens and says what the page says [links-looked-at]"
    assert capsys.readouterr().out.splitlines() == [
        f"{LAW}:20:10: warning: 'https://example.org/gaz' is new; {new}",
        f"{LAW}:35:15: warning: 'https://example.org/law_(2008).pdf' is new; {new}",
        f"{LAW}:36:2: warning: 'https://a.example/' is new; {new}",
        "0 errors, 3 warnings [links-looked-at]; looked at 4 addresses since HEAD",
    ]


def test_an_unknown_revision_is_told(project: Path, tmp_path: Path) -> None:
    told = []
    for root, revision in ((project, "nowhere"), (project, "--all"), (make_project(tmp_path / "alone"), "HEAD")):
        with pytest.raises(RevisionFault) as fault:
            links_new(root, library(root), revision)
        told.append(str(fault.value))
    assert told == [
        f"git knows no revision '{name}' here; name a commit, a branch or a tag that it has"
        for name in ("nowhere", "--all", "HEAD")
    ]
