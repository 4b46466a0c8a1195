"""Every text of the library that has a translation, beside it: bodies, fields, definitions, words of the interface."""

from collections.abc import Iterator

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import Document, KeyPath
from sala.model.library import Library
from sala.model.parallel import Pair
from sala.model.passages import Passage
from sala.model.records import WORDS


def pairs(library: Library) -> Iterator[Pair]:
    """Sections and fields of records, definitions of terms and words of the interface, beside their translations."""
    for page in library.translated_pages:
        source, translated = page.source, page.translated
        for key in WORDS:
            ours, theirs = getattr(source.record, key, None), getattr(translated.translation, key, None)
            if ours and theirs:
                yield Pair(
                    _field(source.document, source.document.language, key, ours),
                    _field(translated.document, translated.document.language, key, theirs),
                )
        yield from page.bodies.sections
    for term in library.terms:
        english = term.term.languages.get(SOURCE_LANGUAGE)
        for language, forms in term.term.languages.items():
            if language != SOURCE_LANGUAGE and english and english.definition and forms.definition:
                path: KeyPath = (term.index, "languages")
                yield Pair(
                    Passage(term.document, SOURCE_LANGUAGE, english.definition, (*path, SOURCE_LANGUAGE, "definition")),
                    Passage(term.document, language, forms.definition, (*path, language, "definition")),
                )
    yield from _strings(library)


def _field(document: Document, language: str, key: str, text: str) -> Passage:
    return Passage(document, language, text, (key,), name=key)


def _strings(library: Library) -> Iterator[Pair]:
    english = library.string_files.get(SOURCE_LANGUAGE)
    for language, document in library.string_files.items() if english else ():
        for key, text in library.strings[language].items():
            ours = library.strings[SOURCE_LANGUAGE].get(key)
            if english and ours and language != SOURCE_LANGUAGE:
                yield Pair(
                    Passage(english, SOURCE_LANGUAGE, ours, (key,), name="string"),
                    Passage(document, language, text, (key,), name="string"),
                )
