"""Where a page stands: its address on the site, and the way to it from another page's source."""

import posixpath

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Entry, TermEntry
from sala.model.references import Target

GUIDE_TO_CHECKS = "guides/checks.md"
"""Path below docs/<language>/ of the guide to which the pages of the rules belong."""
CHECKS_FOLDER = "guides/checks"
"""Folder of those pages below docs/<language>/."""


MATRIX = "standards/index.md"
"""Path below docs/<language>/ of the page of the matrix."""
PLAN_SHEET = "recommendations/plan.csv"
"""Path below a language's top of the plan as a sheet."""


def comparison_path(topic: str) -> str:
    """Path below docs/<language>/ of the page that compares the countries on a topic."""
    return f"standards/compared/{topic}.md"


def is_for_editors(relative_path: str) -> bool:
    """A page of a rule: the guide leads to it; readers who look for help must not come upon it."""
    return relative_path.startswith(f"{CHECKS_FOLDER}/")


def page_url(relative_path: str, language: str) -> str:
    """Address from the top of the site of the page at a path below docs/<language>/."""
    return in_language(relative_path.removesuffix(".md") + ".html", language)


def in_language(path: str, language: str) -> str:
    """Address from the top of the site of what stands at a path below the top of a language."""
    return path if language == SOURCE_LANGUAGE else f"{language}/{path}"


def entry_url(entry: Entry | TermEntry, language: str, anchor: str | None = None) -> str:
    """Address from the top of the site of a record's page, or of a part of it."""
    return page_url(entry.relative_path, language) + (f"#{anchor}" if anchor else "")


def source_link(target: Target, from_path: str) -> str:
    """Relative path to a record's Markdown from another's, both below docs/<language>/; the same in every language."""
    path = posixpath.relpath(target.entry.relative_path, posixpath.dirname(from_path) or ".")
    return path + (f"#{target.anchor}" if target.anchor else "")
