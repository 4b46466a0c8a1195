"""A project on the disk: its languages, its content, its words, read in one go."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sala.load.assets import load_assets, load_licences
from sala.load.kept import Kept, read_kept, write_kept
from sala.load.loader import Shelf, load_library
from sala.load.settings import load_settings
from sala.load.strings import load_strings, strings_texts
from sala.model.library import Library
from sala.site_config import site_languages


def read_project(root: Path, today: date, kept: Kept[Shelf] | None = None) -> Library:
    """The library of a project, and what is kept of it for the next run; with `kept`, in memory alone.

    Raises `SiteConfigFault` where mkdocs.yml does not tell the languages.
    """
    languages = tuple(language.locale for language in site_languages(root))
    known: Kept[Shelf] = read_kept(root) if kept is None else kept
    library = load_library(root, languages, today, known)
    if kept is None:
        write_kept(root, known)
    strings = load_strings(root, languages)
    assets, unread = load_assets(root)
    licences, unlicensed = load_licences(root)
    return replace(
        library,
        strings=strings.words,
        string_files=strings.files,
        texts=(*library.texts, *strings_texts(root, languages)),
        assets=assets,
        licences=licences,
        settings=load_settings(root),
        unreadable=library.unreadable | {problem.path for problem in unlicensed},
        failures=(*library.failures, *strings.problems, *unread, *unlicensed),
    )
