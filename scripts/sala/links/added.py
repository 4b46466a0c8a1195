"""Addresses that a change adds: told, so that somebody looks at each once; never a reason to refuse the change."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from sala.links.faults import LinksFault
from sala.links.mentions import Mention
from sala.problems import Message, Problem

RULE = "links-looked-at"


class RevisionFault(LinksFault):
    """The revision is not known, or the project is in no repository."""


def text_at(root: Path, revision: str) -> str:
    """Every line of the content at a revision that names an address. Raises `RevisionFault`."""
    if not _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").stdout:
        raise RevisionFault(f"git knows no revision '{revision}' here; name a commit, a branch or a tag that it has")
    return _git(root, "grep", "-h", "-I", "-E", "https?://", revision, "--", "docs", "glossary").stdout


def _git(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(
            ["git", *arguments],
            cwd=root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except FileNotFoundError as error:
        raise RevisionFault("git is not installed; install it, or look at the change by eye") from error


def added(found: Iterable[Mention], before: str) -> Iterator[Problem]:
    """A warning at the first place of each address that the text before does not have."""
    seen: set[str] = set()
    for mention in found:
        if mention.address in seen or _holds(before, mention.address):
            continue
        seen.add(mention.address)
        message = Message("'{address}' is new; see that it opens and says what the page says", address=mention.address)
        yield Problem(mention.path, mention.line, mention.column, RULE, message, "warning")


def _holds(text: str, address: str) -> bool:
    """Whether an address stands in a text, and not only as the beginning of a longer one."""
    return re.search(re.escape(address) + r"""(?=$|[\s"'<>)\],])""", text, re.MULTILINE) is not None
