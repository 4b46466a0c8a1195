"""A project on the disk: its languages, its content, its words, its memory of links, read in one go."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sala.links.memory import MEMORY_PATH, MemoryFault, read_memory
from sala.links.verdict import broken
from sala.load.loader import load_library
from sala.load.strings import load_strings
from sala.model.library import Library
from sala.problems import Problem
from sala.site_config import site_languages


def read_project(root: Path, today: date) -> Library:
    """The library of a project. Raises `SiteConfigFault` where mkdocs.yml does not tell the languages."""
    languages = tuple(language.locale for language in site_languages(root))
    library = load_library(root, languages, today)
    strings, problems = load_strings(root, languages)
    try:
        gone = broken(read_memory(root))
    except MemoryFault as fault:
        gone = frozenset()
        problems.append(Problem(MEMORY_PATH, fault.line, fault.column, "file-readable", fault.message))
    failures = (*library.failures, *problems)
    return replace(library, strings=strings, broken_addresses=gone, failures=failures)
