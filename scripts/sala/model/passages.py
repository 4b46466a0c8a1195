"""Every text that a person reads, with its place: fields, bodies, terms, words of the interface."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sala.model.document import Document, KeyPath, Place
from sala.model.records import WORDS, Law, Record, Term, TermForms, Translation
from sala.problems import Message, Problem, Severity

LEGAL_TITLES = frozenset({"title", "short_title"})
OF_OTHERS = frozenset(
    {
        "original_title",
        "amendment",
        "recommended_by",
        "addressed_to",
        "statutory",
        "avoided",
        "attention",
        "reason",
    }
)
"""What is told in words of others, or about such words: it is not for us to choose other ones."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and where it stands."""

    document: Document
    """The file."""
    language: str
    """Language of the words."""
    text: str
    """The words; of a body, what stands outside code blocks."""
    path: KeyPath | None = None
    """Key path of the value; None in a body."""
    start: int = 0
    """In a body: offset of the text in `prose`."""
    name: str = ""
    """What sort of text it is: the name of the field; of a term `form`, `definition`, `avoided`; empty for a body."""
    is_legal_title: bool = False
    """It is the title of a law or instrument."""

    @property
    def is_body(self) -> bool:
        """It is Markdown; a value is shown as it stands."""
        return self.path is None

    @property
    def is_of_others(self) -> bool:
        """Its words are those of others, or about them."""
        return self.name in OF_OTHERS

    def place(self, start: int, end: int) -> Place:
        """Line and column in the file of a part of the text."""
        if self.path is None:
            return self.document.place_in_prose(self.start + start)
        return self.document.place_in_value(self.path, self.text, start, end)

    def problem(self, rule: str, start: int, end: int, message: Message, *, severity: Severity = "error") -> Problem:
        """A problem at a part of the text."""
        line, column = self.place(start, end)
        return Problem(self.document.path, line, column, rule, message, severity)


def passages_of_record(words: Record | Translation, document: Document, *, is_legal: bool) -> Iterator[Passage]:
    """The values of a record or translation that are words, and its body."""
    for key in WORDS:
        text = getattr(words, key, None)
        if text:
            is_title = is_legal and key in LEGAL_TITLES
            yield Passage(document, document.language, text, (key,), name=key, is_legal_title=is_title)
    if isinstance(words, Law):
        yield from _of_law(words, document)
    if document.prose.strip():
        yield Passage(document, document.language, document.prose)


def _of_law(law: Law, document: Document) -> Iterator[Passage]:
    original = law.original_title
    if original:
        yield Passage(document, original.language, original.text, ("original_title", "text"), name="original_title")
    for index, amendment in enumerate(law.amendments):
        if amendment.title:
            path: KeyPath = ("amendments", index, "title")
            yield Passage(document, document.language, amendment.title, path, name="amendment")


def passages_of_term(term: Term, document: Document, index: int) -> Iterator[Passage]:
    """Forms, reasons and definitions of a term, in each language."""
    for language, forms in term.languages.items():
        for name, path, text in _of_forms(forms):
            yield Passage(document, language, text, (index, "languages", language, *path), name=name)


def _of_forms(forms: TermForms) -> Iterator[tuple[str, KeyPath, str]]:
    yield "form", ("preferred",), forms.preferred
    for index, form in enumerate(forms.admitted):
        yield "form", ("admitted", index), form
    for index, statutory in enumerate(forms.statutory):
        yield "statutory", ("statutory", index, "form"), statutory.form
    for index, avoided in enumerate(forms.avoided):
        yield "avoided", ("avoided", index, "form"), avoided.form
        yield "reason", ("avoided", index, "reason"), avoided.reason
    for index, attention in enumerate(forms.attention):
        yield "attention", ("attention", index, "form"), attention.form
        yield "reason", ("attention", index, "reason"), attention.reason
    if forms.definition:
        yield "definition", ("definition",), forms.definition


def passages_of_strings(document: Document, strings: Mapping[str, str]) -> Iterator[Passage]:
    """Each word of the interface in one language."""
    for key, text in strings.items():
        yield Passage(document, document.language, text, (key,), name="string")
