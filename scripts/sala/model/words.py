"""Every text for readers, with the place of each of its characters in its file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sala.model.document import Document, KeyPath, Place
from sala.model.records import WORDS, Amendment, Law, Recommendation, Record, Term, TermForms, Translation
from sala.problems import Message, Problem, Severity


@dataclass(frozen=True, slots=True)
class Words:
    """A text for readers: a body, or one value of YAML."""

    document: Document
    """The file in which it stands."""
    path: KeyPath
    """Key path of the value; empty for a body."""
    text: str
    """The text; of a body, what stands outside code blocks."""
    language: str
    """Language of the words."""

    @property
    def is_body(self) -> bool:
        """It is Markdown; a value is shown as it stands."""
        return not self.path

    def place(self, start: int, seen: str) -> Place:
        """Line and column in the file of what is seen at an offset of the text."""
        if self.is_body:
            return self.document.place_in_prose(start)
        line, column = self.document.place(self.path)
        written = self.document.head.split("\n")[line - 1 :]
        raw = "\n".join(written)[column - 1 :]
        # a value may be folded over lines and have escapes before what is seen: the same words are counted instead
        before = self.text.count(seen, 0, start)
        wanted = re.compile(r"\s+".join(map(re.escape, seen.split())) or r"\Z")
        for number, match in enumerate(wanted.finditer(raw)):
            if number == before:
                lines = raw[: match.start()].split("\n")
                return line + len(lines) - 1, len(lines[-1]) + (column if len(lines) == 1 else 1)
        return line, column

    def problem(self, rule: str, start: int, seen: str, message: Message, *, severity: Severity = "error") -> Problem:
        """A problem at what is seen at an offset of the text."""
        return Problem(self.document.path, *self.place(start, seen), rule, message, severity)


def words_of_record(record: Record | Translation, document: Document) -> Iterator[Words]:
    """The body of a record or translation, and the values of its front matter that are words."""
    yield Words(document, (), document.prose, document.language)
    for key in WORDS:
        text = getattr(record, key, None)
        if text:
            yield Words(document, (key,), text, document.language)
    if isinstance(record, Recommendation):
        yield Words(document, ("recommended_by",), record.recommended_by, document.language)
        yield Words(document, ("addressed_to",), record.addressed_to, document.language)
    if isinstance(record, Law):
        yield from _of_law(record, document)


def _of_law(law: Law, document: Document) -> Iterator[Words]:
    if law.original_title:
        yield Words(document, ("original_title", "text"), law.original_title.text, law.original_title.language)
    amendment: Amendment
    for index, amendment in enumerate(law.amendments):
        if amendment.title:
            yield Words(document, ("amendments", index, "title"), amendment.title, document.language)


def words_of_term(term: Term, document: Document, index: int) -> Iterator[Words]:
    """Forms, reasons and definitions of a term, in each language."""
    forms: TermForms
    for language, forms in term.languages.items():
        for path, text in _of_forms(forms):
            yield Words(document, (index, "languages", language, *path), text, language)


def _of_forms(forms: TermForms) -> Iterator[tuple[KeyPath, str]]:
    yield ("preferred",), forms.preferred
    if forms.definition:
        yield ("definition",), forms.definition
    for index, form in enumerate(forms.admitted):
        yield ("admitted", index), form
    for index, statutory in enumerate(forms.statutory):
        yield ("statutory", index, "form"), statutory.form
    for index, avoided in enumerate(forms.avoided):
        yield ("avoided", index, "form"), avoided.form
        yield ("avoided", index, "reason"), avoided.reason
    for index, attention in enumerate(forms.attention):
        yield ("attention", index, "form"), attention.form
        yield ("attention", index, "reason"), attention.reason


def words_of_strings(document: Document, strings: Mapping[str, str]) -> Iterator[Words]:
    """Each word of the interface in one language."""
    for key, text in strings.items():
        yield Words(document, (key,), text, document.language)
