"""What differs from a revision, as git tells it."""

import subprocess
from pathlib import Path


class ChangesFault(Exception):
    """What differs cannot be told: no git, no repository, no such revision."""


def changed_paths(root: Path, revision: str) -> frozenset[str]:
    """Paths below a project's root that differ from a revision: edited, added, taken away, not yet known to git.

    Raises `ChangesFault` with the reason where git cannot tell.
    """
    if revision.startswith("-"):
        raise ChangesFault(f"'{revision}' is no revision; name one, like HEAD or origin/main")
    edited = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", revision, "--")
    added = _git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(path for path in (edited + added).split("\0") if path)


def _git(root: Path, *arguments: str) -> str:
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        raise ChangesFault("git is not installed, and it alone knows what differs; install it, or check all") from None
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["it did not say why"])[0]
        raise ChangesFault(f"git cannot tell what differs ({reason}); name a revision, like HEAD or origin/main")
    return done.stdout
