"""Reads docs/ and glossary/ into a Library."""

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from sala.load.kept import Kept
from sala.load.listing import every_path, printable
from sala.load.text import TextFault, decode, read, read_bytes, split_front_matter, unclean
from sala.load.validation import validate
from sala.load.yaml_tree import Tree, YamlFault, parse_yaml
from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import Document
from sala.model.library import Entry, Library, TermEntry, TranslatedEntry, kind_of_path
from sala.model.records import KINDS, Term, Translation
from sala.model.register import REGISTER_PATH, Register, parse_register
from sala.model.text import Text, language_of
from sala.problems import Message, Problem


@dataclass(slots=True)
class Shelf:
    """What has been read so far."""

    entries: list[Entry] = field(default_factory=list)
    terms: list[TermEntry] = field(default_factory=list)
    translations: list[TranslatedEntry] = field(default_factory=list)
    failures: list[Problem] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)
    texts: list[Text] = field(default_factory=list)

    def fail(self, path: str, rule: str, message: Message, line: int = 1, column: int = 1) -> None:
        """A file of which nothing can be used."""
        self.failures.append(Problem(path, line, column, rule, message))
        self.unreadable.add(path)

    def with_text(self, head: str, body: str = "", body_line: int = 1) -> "Shelf":
        """What was read of one file's front matter, with the text of the file."""
        documents = [item.document for items in (self.entries, self.terms, self.translations) for item in items]
        if not documents:
            return self
        document = replace(documents[0], head=head, body=body, body_line=body_line)
        return replace(
            self,
            entries=[replace(entry, document=document) for entry in self.entries],
            terms=[replace(term, document=document) for term in self.terms],
            translations=[replace(translated, document=document) for translated in self.translations],
        )

    def add(self, other: "Shelf") -> None:
        """What stands on another shelf, behind what stands on this one."""
        self.entries += other.entries
        self.terms += other.terms
        self.translations += other.translations
        self.failures += other.failures
        self.unreadable |= other.unreadable
        self.texts += other.texts


def load_library(root: Path, languages: Sequence[str], today: date, kept: Kept | None = None) -> Library:
    """The content below a project's root, in the languages of its site (the source language first).

    Front matter that is the same as when it was last kept is not read again.
    """
    files = tuple(_listing(root))
    gc.disable()  # it would look again and again at the many values, of which none can go
    try:
        shelf = _shelved(root, files, languages, kept if kept is not None else Kept())
    finally:
        gc.enable()
    register = _register(root, shelf)
    return Library(
        entries=tuple(shelf.entries),
        terms=tuple(shelf.terms),
        translations=tuple(shelf.translations),
        today=today,
        register=register,
        languages=tuple(languages),
        texts=tuple(shelf.texts),
        files=files,
        failures=tuple(shelf.failures),
        unreadable=frozenset(shelf.unreadable),
    )


def _shelved(root: Path, files: Sequence[str], languages: Sequence[str], kept: Kept) -> Shelf:
    """What stands in the files, in their order."""
    shelf = Shelf()
    for path in files:
        fault = _disk_fault(root, path) or _name_fault(path)
        if fault:
            shelf.fail(path.rstrip("/"), "file-readable", fault)
            continue
        parts = path.split("/")
        if parts[0] == "docs" and path.endswith(".md") and len(parts) > 2 and parts[1] in languages:
            reading = partial(_page, path, parts[1])
        elif parts[0] == "glossary" and path.endswith((".yml", ".yaml")):
            reading = partial(_glossary, path)
        else:
            continue
        try:
            data = read_bytes(root / path)
        except TextFault as broken:
            shelf.fail(path, broken.rule, broken.message, broken.line, broken.column)
            continue
        shelf.add(reading(data, kept))
    return shelf


def _register(root: Path, shelf: Shelf) -> Register:
    """The register; empty where there is none yet, and, with a failure, where it cannot be read."""
    path = root / REGISTER_PATH
    try:
        return parse_register(read(path)) if path.is_file() and path.stat().st_size else Register()
    except TextFault as fault:
        shelf.fail(REGISTER_PATH, fault.rule, fault.message, fault.line, fault.column)
        return Register()
    except OSError:
        return Register()


def _listing(root: Path) -> Iterator[str]:
    """Paths of files and folders below docs/ and glossary/, sorted; folders end in a slash."""
    for top in ("docs", "glossary"):
        yield from map(printable, every_path(root, top))


def _is_plain(root: Path, path: str) -> bool:
    """No link leads to it, so that the way of its address need not be followed: the listing follows none either."""
    with suppress(OSError):
        mode, top = (os.lstat(f"{root}/{one}").st_mode for one in (path.rstrip("/"), path.partition("/")[0]))
        return (S_ISREG(mode) or S_ISDIR(mode)) and S_ISDIR(top)
    return False


def _disk_fault(root: Path, path: str) -> Message | None:
    """What keeps a path from being read as a file or folder of the project; None where nothing does."""
    if _is_plain(root, path):
        return None
    try:
        target = (root / path).resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: a link to itself, up to Python 3.12
        return Message("this leads to no file; put the file itself here, under a plain name")
    if not target.is_relative_to(root.resolve()):
        return Message("this is a link out of the project; put the file itself here")
    if target.is_dir() and (root / path).is_symlink():
        return Message("this is a link to a folder, whose files would go unchecked; put the files themselves here")
    if not target.is_dir() and not target.is_file():
        return Message("this is neither a file nor a folder; take it away")
    return None


def _name_fault(path: str) -> Message | None:
    """A folder whose name is that of a page or of a file of the glossary: what was to stand there is not read."""
    if path.endswith((".md/", ".yml/", ".yaml/")):
        return Message("this is a folder with the name of a file; give it another name, or put the file itself here")
    return None


def _text(path: str, data: bytes, shelf: Shelf) -> str | None:
    """Text of a content file, line ends made `\\n`, without byte order mark; None, with a failure, where it is none."""
    try:
        raw = decode(data)
    except TextFault as fault:
        shelf.fail(path, fault.rule, fault.message, fault.line, fault.column)
        return None
    shelf.texts.append(Text(path, language_of(path), raw))
    text = raw.replace("\r\n", "\n")
    for line, column, message in unclean(text):
        shelf.failures.append(Problem(path, line, column, "text-clean", message))
    return text.lstrip("\ufeff")


def _page(path: str, language: str, data: bytes, kept: Kept) -> Shelf:
    shelf = Shelf()
    text = _text(path, data, shelf)
    if text is None:
        return shelf
    try:
        parts = split_front_matter(text)
    except TextFault as fault:
        shelf.fail(path, fault.rule, fault.message, fault.line, fault.column)
        return shelf
    facts = kept.of(path, parts.front_matter, partial(_facts, path, language))
    shelf.add(facts.with_text(text.removesuffix(parts.body), parts.body, parts.body_line))
    return shelf


def _facts(path: str, language: str, front_matter: str) -> Shelf:
    """What the front matter of a page says."""
    shelf = Shelf()
    try:
        tree = parse_yaml(front_matter)
    except YamlFault as fault:
        shelf.fail(path, fault.rule, fault.message, fault.place[0] + 1, fault.place[1])
        return shelf
    document = _document(path, language, tree, 1)
    _report_tree(document, tree, shelf)
    relative = path.split("/", 2)[2]
    model = KINDS.get(kind_of_path(relative)) if language == SOURCE_LANGUAGE else Translation
    if model is None:
        shelf.fail(path, "schema", Message("terms stand in glossary/*.yml; move this one there"))
        return shelf
    value, problems = validate(model, tree, document)
    shelf.failures += problems
    if value is None:
        shelf.unreadable.add(path)
    elif isinstance(value, Translation):
        shelf.translations.append(TranslatedEntry(value, document))
    else:
        shelf.entries.append(Entry(value, document))
    return shelf


def _glossary(path: str, data: bytes, kept: Kept) -> Shelf:
    shelf = Shelf()
    text = _text(path, data, shelf)
    if text is not None:
        shelf.add(kept.of(path, text, partial(_terms, path)).with_text(text))
    return shelf


def _terms(path: str, text: str) -> Shelf:
    """What a file of the glossary says."""
    shelf = Shelf()
    try:
        tree = parse_yaml(text)
    except YamlFault as fault:
        shelf.fail(path, fault.rule, fault.message, *fault.place)
        return shelf
    document = _document(path, SOURCE_LANGUAGE, tree, 0)
    _report_tree(document, tree, shelf)
    if not isinstance(tree.value, list):
        shelf.fail(path, "schema", Message("what stands here is no list of terms; begin each with '- id: ...'"))
        return shelf
    for index in range(len(tree.value)):
        value, problems = validate(Term, tree, document, (index,))
        shelf.failures += problems
        if value is None:
            shelf.unreadable.add(path)
        else:
            shelf.terms.append(TermEntry(value, document, index))
    return shelf


def _document(path: str, language: str, tree: Tree, offset: int) -> Document:
    values = {key: (line + offset, column) for key, (line, column) in tree.values.items()}
    keys = {key: (line + offset, column) for key, (line, column) in tree.keys.items()}
    if offset and () in values and tree.value is None:
        values[()] = (1, 1)
    return Document(path, language, values=values, keys=keys)


def _report_tree(document: Document, tree: Tree, shelf: Shelf) -> None:
    offset = 1 if document.path.endswith(".md") else 0
    for (line, column), rule, message in tree.faults:
        shelf.failures.append(document.problem_at(rule, line + offset, column, message))
