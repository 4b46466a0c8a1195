"""A project on the disk: its languages, its content, its words, its memory of links, read in one go."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sala.links.memory import MEMORY_PATH, MemoryFault, read_memory
from sala.links.verdict import broken
from sala.load.assets import load_assets, load_licences
from sala.load.kept import Kept, read_kept, write_kept
from sala.load.loader import load_library
from sala.load.settings import load_settings
from sala.load.site_config import site_languages
from sala.load.strings import load_strings, strings_texts
from sala.model.library import Library
from sala.problems import Problem


def read_project(root: Path, today: date, kept: Kept | None = None) -> Library:
    """The library of a project, and what is kept of it for the next run; with `kept`, in memory alone.

    Raises `SiteConfigFault` where mkdocs.yml does not tell the languages.
    """
    languages = tuple(language.locale for language in site_languages(root))
    known: Kept = read_kept(root) if kept is None else kept
    library = load_library(root, languages, today, known)
    strings = load_strings(root, languages)
    assets, unread = load_assets(root)
    licences, unlicensed = load_licences(root, known)
    if kept is None:
        write_kept(root, known)
    gone, forgotten = _broken_addresses(root)
    return replace(
        library,
        strings=strings.words,
        string_files=strings.files,
        texts=(*library.texts, *strings_texts(root, languages)),
        assets=assets,
        licences=licences,
        settings=load_settings(root),
        broken_addresses=gone,
        unreadable=library.unreadable | {problem.path for problem in unlicensed},
        failures=(*library.failures, *strings.problems, *unread, *unlicensed, *forgotten),
    )


def _broken_addresses(root: Path) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Addresses that the memory of links calls broken, or what is wrong with it."""
    try:
        return broken(read_memory(root)), ()
    except MemoryFault as fault:
        return frozenset(), (Problem(MEMORY_PATH, fault.line, fault.column, "file-readable", fault.message),)
