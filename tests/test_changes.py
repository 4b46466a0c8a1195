"""What differs from a revision, and the check of it."""

import subprocess
from pathlib import Path

import pytest

from sala.changes import ChangesFault, changed_paths
from sala.cli import main
from tests.pages.small_site import make_project

LAW = "docs/en/laws/cambodia/tourism-law.md"
CALL = "\nCall 1280.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project below the top of a repository, all of it committed."""
    root = make_project(tmp_path / "repository" / "project")
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["config", "user.email", "tests@example.org"],
        ["config", "user.name", "Tests"],
        ["add", "."],
        ["commit", "--quiet", "--message", "all"],
    ):
        subprocess.run(["git", *command], cwd=root.parent, check=True)
    return root


def add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def test_edited_added_and_removed_files_differ(project: Path) -> None:
    assert changed_paths(project, "HEAD") == frozenset()
    add(project / LAW, "\n")
    (project / "docs/en/new page.md").write_text("x", encoding="utf-8")
    (project / "docs/en/ខ្មែរ.md").write_text("x", encoding="utf-8")
    removed = next((project / "docs/en/contacts").rglob("*.md"))
    removed.unlink()
    assert changed_paths(project, "HEAD") == {
        LAW,
        "docs/en/new page.md",
        "docs/en/ខ្មែរ.md",
        removed.relative_to(project).as_posix(),
    }


@pytest.mark.parametrize(
    ("revision", "reason"),
    [("nowhere", "git cannot tell what differs"), ("--output=x", "'--output=x' is no revision")],
)
def test_a_revision_that_is_none_is_refused(project: Path, revision: str, reason: str) -> None:
    with pytest.raises(ChangesFault, match=reason):
        changed_paths(project, revision)


def test_a_folder_that_is_no_repository_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_project(tmp_path / "project")
    assert main(["check", "--root", str(root), "--changed"]) == 2
    assert "git cannot tell what differs" in capsys.readouterr().err


def test_a_check_of_what_changed_looks_at_the_words_of_changed_pages_only(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = next((project / "docs/en/guides").glob("*.md"))
    add(guide, CALL)
    subprocess.run(["git", "commit", "--quiet", "--all", "--message", "a fault"], cwd=project, check=True)
    add(project / LAW, CALL)
    assert main(["check", "--root", str(project), "--changed"]) == 1
    told = capsys.readouterr().out
    assert (f"{LAW}:" in told, guide.name in told) == (True, False)
    assert "; looked at 2 pages and 0 terms in " in told  # the law and its translation
    assert main(["check", "--root", str(project), "--changed", "HEAD~1"]) == 1
    assert guide.name in capsys.readouterr().out


def test_what_a_change_breaks_elsewhere_is_found(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (project / LAW).read_text(encoding="utf-8")
    (project / LAW).write_text(text.replace("{#art-1}", "{#art-one}"), encoding="utf-8")
    main(["check", "--root", str(project), "--changed"])
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if "[references-resolve]" in line and not line.startswith(LAW)] != []
