"""A page as the index keeps it, and the store in which sheets and postings wait for the next build."""

import hashlib
import json
import os
import pickle
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from sala.search.boundaries import PROGRAMS
from sala.search.pages import FACETS, SearchPage
from sala.search.update import Postings


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the files of an index say of a page, apart from its postings."""

    path: str
    """Path below the site."""
    language: str
    """Language of the page."""
    source: str
    """Hash of the HTML from which it was made."""
    text: str
    """Path, title, kind and units, as JSON."""
    head: str
    """The same without units."""
    facets: Mapping[str, tuple[str, ...]]
    """Values to narrow by."""
    forms: tuple[tuple[str, str, str], ...]
    """Forms of the page's term: language, role, text."""
    words: tuple[str, ...]
    """Folded words, for suggestions."""


def sheet_of(page: SearchPage, source: str, words: tuple[str, ...]) -> Sheet:
    """The sheet of a page."""
    units = [[unit.anchor, unit.kind, unit.title, unit.text, *filter(None, [unit.language])] for unit in page.units]
    head = [page.path, page.title, (page.facets["kind"] or ("page",))[0]]
    forms = tuple((form.language, form.role, form.text) for form in page.forms)
    facets = {name: page.facets[name] for name in FACETS}
    return Sheet(page.path, page.language, source, compact([*head, units]), compact([*head, []]), facets, forms, words)


def compact(value: object) -> str:
    """JSON without white space, safe inside a script."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


@dataclass(slots=True)
class Store:
    """What one build leaves to the next."""

    program: str
    """Hash of the programs that made it; another program takes nothing over."""
    sheets: dict[str, Sheet] = field(default_factory=dict)
    """Sheets by path."""
    postings: dict[str, Postings] = field(default_factory=dict)
    """Postings by language."""
    words: dict[str, Counter[str]] = field(default_factory=dict)
    """Number of pages of each word, by language."""
    order: dict[str, list[str]] = field(default_factory=dict)
    """Paths of the pages of each language, as the postings number them."""


def program_hash(versions: Sequence[str]) -> str:
    """Hash of the sources of this package and of the versions of the programs that say where words begin."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources) + repr(versions).encode()).hexdigest()


def program_versions() -> list[str]:
    """The programs that say where words begin, each with the version that is installed: "khmercut 0.2.0"."""
    return [f"{name} {version(name)}" for name in PROGRAMS]


def read_store(path: Path | None) -> Store:
    """The store of an earlier build; an empty one where there is none, or where it cannot be read."""
    empty = Store(program_hash(program_versions()))
    if path is None or not path.is_file():
        return empty
    try:
        with path.open("rb") as file:
            store = pickle.load(file)
    except Exception:  # whatever is wrong with a file of our own making, the index is made anew
        return empty
    return store if isinstance(store, Store) and store.program == empty.program else empty


def write_store(path: Path | None, store: Store) -> None:
    """Leave the store to the next build: beside the old one first, then in its place."""
    if path is None:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(f".{os.getpid()}")
    with beside.open("wb") as file:
        pickle.dump(store, file, protocol=pickle.HIGHEST_PROTOCOL)
    beside.replace(path)
