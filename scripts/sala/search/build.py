"""Builds the search index of a site from its HTML, a language at a time."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sala.problems import Message, Problem
from sala.search.files import IndexFiles, part_ends, posting_leaves
from sala.search.pages import FACETS, RULE, read_page, site_pages
from sala.search.reader import TARGET, reader_script
from sala.search.sheet import Sheet, Store, compact, read_store, sheet_of, write_store
from sala.search.tokens import Tokens, tokens_of
from sala.search.update import Postings, make, updated
from sala.search.words import word_terms

LONGEST_LIST = 900
"""Places in a list before it is divided by the cluster that follows."""
SMALL_PART, LARGE_PART = 14_000, 30_000
"""Bytes of a part of postings."""
SMALL_TEXT, LARGE_TEXT = 2_000, 6_000
"""Bytes of text in a part, for titles and snippets."""
SMALL_WORDS, LARGE_WORDS = 4_000, 10_000
"""Bytes of a part of the words for suggestions."""
MOST_CHANGED = 50
"""Changed pages up to which postings are mended rather than made anew."""
STORE = ".cache/search.pickle"
"""Where a project keeps what the next build of its index can take over."""

Tables = dict[str, Tokens]
"""Tokens of the pages that were read in this build, by path."""


def build_search(site: Path, root: Path, languages: Sequence[str]) -> list[Problem]:
    """Write the reader's script and search/<language>/ below a site of the project at a root.

    Gives what cannot be searched, with the reason.
    """
    if missing := _missing(site):
        return [missing]
    (site / TARGET).parent.mkdir(parents=True, exist_ok=True)
    (site / TARGET).write_text(reader_script(root), encoding="utf-8", newline="\n")
    return index_site(site, languages, root / STORE)


def index_site(site: Path, languages: Sequence[str], store_path: Path | None = None) -> list[Problem]:
    """Write search/<language>/ below any folder of pages; gives what cannot be searched, with the reason.

    With a store, pages that have not changed since are not read again. The files are the same with and without.
    """
    if missing := _missing(site):
        return [missing]
    old = read_store(store_path)
    sheets, tables, problems = _sheets(site, languages, old)
    new = Store(old.program, {sheet.path: sheet for sheet in sheets})
    for language in languages:
        pages = [sheet for sheet in sheets if sheet.language == language]
        if not pages:
            problems.append(_without_pages(language))
        new.order[language] = [sheet.path for sheet in pages]
        new.postings[language] = _postings(site, language, new.order[language], tables, old)
        new.words[language] = _counted(pages, language, old)
        files = index_files(language, pages, new.postings[language], new.words[language])
        write_files(site / "search" / language, files)
    write_store(store_path, new)
    return problems


def _missing(site: Path) -> Problem | None:
    if site.is_dir():
        return None
    if site.exists():
        message = Message("the folder of pages is a file; name the folder of the site")
    else:
        message = Message("the folder of pages is not there; build the site first, or name its folder")
    return Problem(site.as_posix(), 1, 1, RULE, message)


def _without_pages(language: str) -> Problem:
    message = Message(
        "no page in '{language}', so nothing is found there; write pages with <html lang=\"{language}\">, "
        "or take the language out of the site",
        language=language,
    )
    return Problem(".", 1, 1, RULE, message)


def _sheets(site: Path, languages: Sequence[str], old: Store) -> tuple[list[Sheet], Tables, list[Problem]]:
    """A sheet for each page, those that have not changed from the store; tokens of the others; what cannot be read."""
    sheets: list[Sheet] = []
    tables: Tables = {}
    problems: list[Problem] = []
    for path, data in site_pages(site):
        source = hashlib.sha256(data).hexdigest()
        known = old.sheets.get(path)
        if known and known.source == source and known.language in languages:
            sheets.append(known)
            continue
        found = read_page(path, data, frozenset(languages))
        if isinstance(found, Problem):
            problems.append(found)
        elif found:
            tables[path] = tokens_of(found)
            sheets.append(sheet_of(found, source, tuple(sorted(tables[path].words))))
    return sheets, tables, problems


def _postings(site: Path, language: str, order: list[str], tables: Tables, old: Store) -> Postings:
    """Postings of a language: those of the store where nothing changed, mended where little did, else made anew."""
    changed = {number: tables[path] for number, path in enumerate(order) if path in tables}
    known = old.postings.get(language)
    if known and old.order.get(language) == order and len(changed) <= MOST_CHANGED:
        mended = updated(known, changed) if changed else known
        if mended:
            return mended
    return make([tables.get(path) or _tokens_again(site, path, language) for path in order], LONGEST_LIST)


def _counted(pages: Sequence[Sheet], language: str, old: Store) -> Counter[str]:
    """Number of pages of each word: the old numbers mended where the pages are the same but for a few."""
    if old.order.get(language) != [page.path for page in pages]:
        return Counter(word for page in pages for word in page.words)
    counts = Counter(old.words[language])
    for page in pages:
        before = old.sheets[page.path]
        if before is not page:
            counts.subtract(before.words)
            counts.update(page.words)
    return +counts


def _tokens_again(site: Path, path: str, language: str) -> Tokens:
    """Tokens of a page whose sheet came from the store."""
    page = read_page(path, (site / path).read_bytes(), frozenset([language]))
    assert page is not None and not isinstance(page, Problem)
    return tokens_of(page)


def write_files(folder: Path, files: IndexFiles) -> int:
    """Write what changed, take away what is no part any more; gives the number of files written."""
    folder.mkdir(parents=True, exist_ok=True)
    present = {path.name: path.stat().st_size for path in folder.glob("????????.js")}
    for name in present.keys() - files.contents.keys():
        (folder / name).unlink()
    written = 0
    for name, text in files.contents.items():
        data = text.encode()
        # a name stands for what the file holds, unless a build was broken off while it was written
        if present.get(name) != len(data) or (name == "manifest.js" and (folder / name).read_bytes() != data):
            (folder / name).write_bytes(data)
            written += 1
    return written


def index_files(language: str, pages: Sequence[Sheet], postings: Postings, words: Counter[str]) -> IndexFiles:
    """The files of one language's index."""
    files = IndexFiles(language)
    terms = zip(postings.names, postings.lists, strict=True)
    manifest = {
        "pages": len(pages),
        "postings": files.add_tree(list(posting_leaves(terms, SMALL_PART, LARGE_PART))),
        "texts": files.add_tree(list(_text_leaves([(page.path, page.text) for page in pages]))),
        "titles": files.add_tree(list(_text_leaves([(page.path, page.head) for page in pages]))),
        "facets": files.add(compact(_facets(pages))),
        "words": files.add_tree(list(posting_leaves(word_terms(words), SMALL_WORDS, LARGE_WORDS))),
        "terms": files.add(compact([[number, page.forms] for number, page in enumerate(pages) if page.forms])),
    }
    files.add_manifest(manifest)
    return files


def _text_leaves(pages: Sequence[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    """What is shown of pages, a few in a part, from the path and the text of each: first page's number and the part.

    Titles stand in parts of their own too, for a copy on which a part with the words is lost.
    """
    held: list[str] = []
    first = size = 0
    for number, (path, text) in enumerate(pages):
        if held and part_ends(size, SMALL_TEXT, LARGE_TEXT, path):
            yield first, f"[{','.join(held)}]"
            held, first, size = [], number, 0
        held.append(text)
        size += len(text.encode())
    if held:
        yield first, f"[{','.join(held)}]"


def _facets(pages: Sequence[Sheet]) -> dict[str, Any]:
    """Values to narrow by: for each facet its values, and for each page the places of its own in that list."""
    result: dict[str, Any] = {}
    for name in FACETS:
        values = sorted({value for page in pages for value in page.facets[name]})
        places = {value: place for place, value in enumerate(values)}
        result[name] = [values, [[places[value] for value in page.facets[name]] for page in pages]]
    return result
