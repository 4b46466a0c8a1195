"""A project on the disk: its languages, its content, its words, read in one go."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from sala.load.loader import load_library
from sala.load.strings import load_strings, strings_texts
from sala.model.library import Library
from sala.site_config import site_languages


def read_project(root: Path, today: date) -> Library:
    """The library of a project. Raises `SiteConfigFault` where mkdocs.yml does not tell the languages."""
    languages = tuple(language.locale for language in site_languages(root))
    library = load_library(root, languages, today)
    strings, problems = load_strings(root, languages)
    texts = (*library.texts, *strings_texts(root, languages))
    return replace(library, strings=strings, texts=texts, failures=(*library.failures, *problems))
