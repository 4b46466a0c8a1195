"""Every text that a person reads, with its place: fields, bodies, definitions, words of the interface."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.document import Document, KeyPath, Place
from sala.model.library import Library
from sala.model.records import WORDS, Instrument, Law
from sala.problems import Message, Problem, Severity

LEGAL_TITLES = frozenset({"title", "short_title"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and where it stands."""

    document: Document
    """The file."""
    language: str
    """Language of the words."""
    text: str
    """The words."""
    path: KeyPath | None = None
    """Key path of the value; None in a body."""
    start: int = 0
    """In a body: offset of the text in `prose`."""
    name: str = ""
    """What sort of text it is: the name of the field, `definition`, `form`, `string`; empty for a body."""
    is_legal_title: bool = False
    """It is the title of a law or instrument."""

    def place(self, start: int, end: int) -> Place:
        """Line and column in the file of a part of the text."""
        if self.path is None:
            return self.document.place_in_prose(self.start + start)
        return self.document.place_in_value(self.path, self.text, start, end)

    def problem(self, rule: str, start: int, end: int, message: Message, *, severity: Severity = "error") -> Problem:
        """A problem at a part of the text."""
        line, column = self.place(start, end)
        return Problem(self.document.path, line, column, rule, message, severity)


def passages(library: Library) -> Iterator[Passage]:
    """The texts of records, translations, the glossary and the interface, in that order."""
    legal = {entry.relative_path for entry in library.entries if isinstance(entry.record, Law | Instrument)}
    for entry in library.entries:
        yield from _page(entry.document, entry.record, is_legal=entry.relative_path in legal)
    for translated in library.translations:
        yield from _page(translated.document, translated.translation, is_legal=translated.relative_path in legal)
    for term in library.terms:
        for language, forms in term.term.languages.items():
            path: KeyPath = (term.index, "languages", language)
            yield Passage(term.document, language, forms.preferred, (*path, "preferred"), name="form")
            for index, form in enumerate(forms.admitted):
                yield Passage(term.document, language, form, (*path, "admitted", index), name="form")
            if forms.definition:
                yield Passage(term.document, language, forms.definition, (*path, "definition"), name="definition")
    for language, document in library.string_files.items():
        for key, text in library.strings[language].items():
            yield Passage(document, language, text, (key,), name="string")


def _page(document: Document, words: object, *, is_legal: bool) -> Iterator[Passage]:
    for key in WORDS:
        text = getattr(words, key, None)
        if text:
            is_title = is_legal and key in LEGAL_TITLES
            yield Passage(document, document.language, text, (key,), name=key, is_legal_title=is_title)
    if document.prose.strip():
        yield Passage(document, document.language, document.prose)
