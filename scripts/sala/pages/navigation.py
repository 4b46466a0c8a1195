"""The navigation: home, then each kind by country. Paths are below docs/<language>/, the same in every language."""

from collections.abc import Sequence
from typing import Any

from sala.model.allowed import SCOPES
from sala.model.library import Entry, Library, TermEntry
from sala.model.records import FOLDER_OF
from sala.model.ways import in_walking_order
from sala.pages.titles import title_of
from sala.pages.views.listing import listed_otherwise, records_of
from sala.pages.wording import Wording

SCOPED = ("procedure", "contact", "law", "instrument", "standard", "recommendation")
"""Kinds that are sorted by country, in the order of the navigation."""


def navigation(library: Library, language: str) -> list[dict[str, Any] | str]:
    """Titles and paths as mkdocs takes them; a kind without published records is left out."""
    say = Wording(language, library.strings)
    nav: list[dict[str, Any] | str] = [{say("home"): "index.md"}]
    nav += _section(library, "question", [entry.relative_path for entry in in_walking_order(library)], say)
    ordered = [entry for entry in library.published("guide") if listed_otherwise(entry)]
    for kind in SCOPED:
        children: list[Any] = _sorted(
            library, [entry for entry in ordered if listed_otherwise(entry) == kind], language
        )
        for scope in SCOPES:
            paths = _sorted(library, list(records_of(library, kind, scope)), language)
            if paths:
                children.append({say(f"country.{scope}"): paths})
        nav += _section(library, kind, children, say)
    nav += _section(library, "term", _sorted(library, list(library.published_terms()), language), say)
    guides = [entry for entry in library.published("guide") if _is_named(entry.relative_path) and entry not in ordered]
    nav.append({say("nav.guides"): _sorted(library, guides, language)})
    return nav


def _is_named(path: str) -> bool:
    """A guide that the navigation names: no list of a kind, and not below another guide, which leads to it."""
    return path.count("/") < 2 and not path.endswith("index.md")


def _section(library: Library, kind: str, children: list[Any], say: Wording) -> list[dict[str, Any] | str]:
    folder = FOLDER_OF[kind]
    index = f"{folder}/index.md"
    head = [index] if index in library.by_path else []
    return [{say(f"nav.{folder}"): [*head, *children]}] if children else []


def _sorted(library: Library, entries: Sequence[Entry | TermEntry], language: str) -> list[str]:
    by_title = sorted(entries, key=lambda entry: title_of(library, entry, language).text.casefold())
    return [entry.relative_path for entry in by_title]
