"""A file stands in a folder of its kind and its country; no other folder has a name of two letters.

Why:  mkdocs-static-i18n takes every folder of two lower-case letters for a language.
Bad:  docs/en/laws/kh/x.md, docs/xx/, docs/en/lawz/cambodia/x.md
Good: docs/en/laws/cambodia/x.md
"""

import re
from collections.abc import Iterator
from typing import get_args

from sala.model.allowed import SCOPES, Country
from sala.model.library import Entry, Library
from sala.model.records import FOLDER_OF, FOLDERS, UNSCOPED
from sala.problems import Message, Problem, Severity, nearest

RULE = "folders-expected"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield folders of two letters, folders of no kind or country, and records of another country than their folder."""
    for path in library.files:
        if path.endswith("/"):
            yield from _folder(library, path.rstrip("/"))
        elif path.endswith(".md"):
            yield from _page(library, path)
        else:
            yield from _stray(library, path)
    for entry in library.entries:
        yield from _country(entry)


def _folder(library: Library, path: str) -> Iterator[Problem]:
    parts = path.split("/")
    depth, name = len(parts), parts[-1]
    language_level = depth == 2 and parts[0] == "docs"
    if re.fullmatch(r"[a-z]{2}", name) and not (language_level and name in library.languages):
        cure = (
            Message("list it in mkdocs.yml under plugins: i18n: languages")
            if language_level
            else Message("use a full name, like cambodia")
        )
        message = Message("'{name}' has two letters and would be taken for a language; {cure}", name=name, cure=cure)
        yield Problem(path, 1, 1, RULE, message)
    elif depth < 3 or parts[0] != "docs" or parts[1] not in library.languages:
        return  # neither kinds nor countries are named here
    elif depth == 3 and name not in FOLDERS:
        yield Problem(
            path,
            1,
            1,
            RULE,
            Message("'{name}' is no kind of record; {lawful}", name=name, lawful=nearest(name, FOLDERS)),
        )
    elif depth == 4 and parts[2] in FOLDERS and parts[2] not in UNSCOPED and name not in SCOPES:
        yield Problem(
            path, 1, 1, RULE, Message("'{name}' is no country; {lawful}", name=name, lawful=nearest(name, SCOPES))
        )


def _page(library: Library, path: str) -> Iterator[Problem]:
    parts = path.split("/")
    if parts[0] == "docs" and (len(parts) == 2 or parts[1] not in library.languages):
        folders = ", ".join(f"docs/{language}/" for language in library.languages)
        yield Problem(
            path,
            1,
            1,
            RULE,
            Message("the page stands in no language's folder; move it below one of {folders}", folders=folders),
        )


def _stray(library: Library, path: str) -> Iterator[Problem]:
    """A file among the records that is no page, and so is on no page."""
    parts = path.split("/")
    if parts[0] == "docs" and len(parts) > 3 and parts[1] in library.languages:
        message = Message("'{parts}' is no page; give it the ending .md, or move it to docs/assets/", parts=parts[-1])
        yield Problem(path, 1, 1, RULE, message)


def _country(entry: Entry) -> Iterator[Problem]:
    parts = entry.relative_path.split("/")
    if FOLDER_OF[entry.kind] not in UNSCOPED and len(parts) != 3:
        message = Message(
            "the file stands in no folder of a country; move it to docs/en/{parts}/cambodia/ or another", parts=parts[0]
        )
        yield Problem(entry.document.path, 1, 1, RULE, message)
    elif len(parts) != 3 or parts[1] not in get_args(Country):
        return
    elif entry.record.countries != (parts[1],):
        seen = ", ".join(entry.record.countries) or "[]"
        message = Message(
            "countries is {seen}, the folder is {parts}; make them the same, or move the file to regional",
            seen=seen,
            parts=parts[1],
        )
        yield entry.document.problem(RULE, ("countries",), message)
