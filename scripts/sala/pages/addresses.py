"""Where a page stands: its address on the site, and the way to it from another page's source."""

import posixpath

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Entry, TermEntry
from sala.model.references import Target


def page_url(relative_path: str, language: str) -> str:
    """Address from the top of the site of the page at a path below docs/<language>/."""
    page = relative_path.removesuffix(".md") + ".html"
    return page if language == SOURCE_LANGUAGE else f"{language}/{page}"


def entry_url(entry: Entry | TermEntry, language: str, anchor: str | None = None) -> str:
    """Address from the top of the site of a record's page, or of a part of it."""
    return page_url(entry.relative_path, language) + (f"#{anchor}" if anchor else "")


def source_link(target: Target, from_path: str) -> str:
    """Relative path to a record's Markdown from another's, both below docs/<language>/; the same in every language."""
    path = posixpath.relpath(target.entry.relative_path, posixpath.dirname(from_path) or ".")
    return path + (f"#{target.anchor}" if target.anchor else "")
