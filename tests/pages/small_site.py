"""A small real project: laws, a procedure, contacts and terms, partly in Khmer; and the library that it makes."""

import shutil
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from sala.load.loader import load_library
from sala.load.strings import load_strings
from sala.model.assets import LICENCES_PATH
from sala.model.library import Entry, Library, TermEntry
from sala.model.references import promised_names
from sala.model.register import extended, parse_register
from sala.pages.views.common import Desk
from sala.pages.wording import Wording

ROOT = Path(__file__).resolve().parent.parent.parent
CONTENT = Path(__file__).parent / "project"
TODAY = date(2026, 12, 1)
LANGUAGES = ("en", "km", "lo")
SITE_URL = "https://sala.example/"


def library_of(content: Path = CONTENT, aliases: str = "") -> Library:
    """The library of a folder of content, with the words of the real interface, and with aliases in its register."""
    library = load_library(content, LANGUAGES, TODAY)
    return replace(library, strings=load_strings(ROOT, LANGUAGES).words, register=parse_register(aliases))


@cache
def small_library() -> Library:
    """The library of the small project."""
    return library_of()


def record(record_id: str, library: Library | None = None) -> Entry:
    """A record of a library; of the small one unless another is given."""
    entry = (library or small_library()).by_id[record_id]
    assert isinstance(entry, Entry)
    return entry


def term(term_id: str) -> TermEntry:
    """A term of the small library."""
    entry = small_library().by_id[term_id]
    assert isinstance(entry, TermEntry)
    return entry


def say(language: str) -> Wording:
    """Words of the interface."""
    return Wording(language, small_library().strings)


def desk(language: str) -> Desk:
    """What views of the small library are made from."""
    return Desk(small_library(), say(language))


def with_content(folder: Path, changes: dict[str, str]) -> Path:
    """The small project's content in a folder, with files written or, where the text is empty, taken away."""
    shutil.copytree(CONTENT, folder, dirs_exist_ok=True)
    for path, text in changes.items():
        full = folder / path
        full.parent.mkdir(parents=True, exist_ok=True)
        if text:
            full.write_text(text, encoding="utf-8")
        else:
            full.unlink()
    return folder


def make_project(folder: Path, changes: dict[str, str] | None = None) -> Path:
    """A project that can be built: the small content under the real theme, hooks and settings, all registered."""
    with_content(folder, changes or {})
    shutil.copytree(ROOT / "overrides", folder / "overrides", dirs_exist_ok=True)
    (folder / "scripts").mkdir()
    (folder / "docs" / "assets").mkdir(exist_ok=True)
    for name in ("mkdocs.yml", "LICENSE", "LICENSE-CONTENT", LICENCES_PATH, "scripts/mkdocs_hooks.py"):
        shutil.copy(ROOT / name, folder / name)
    names = promised_names(load_library(folder, LANGUAGES, TODAY))
    (folder / "docs" / ".register").write_text(extended("", names), encoding="utf-8")
    return folder


def changed(path: str, old: str, new: str) -> dict[str, str]:
    """A change to one file of the small content: a passage of it replaced by another."""
    text = (CONTENT / path).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{path} has {text.count(old)} times {old!r}"
    return {path: text.replace(old, new)}
