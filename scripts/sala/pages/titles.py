"""What a record is called in a language."""

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Entry, Library, TermEntry
from sala.pages.wording import Words


def field_of(library: Library, entry: Entry, key: str, language: str) -> Words | None:
    """A field of words in a language, or in the source language where it is not translated."""
    translated = library.translation(entry, language)
    text = getattr(translated.translation, key) if translated else None
    if text:
        return Words(text, language)
    source = getattr(entry.record, key, None)
    return Words(source, SOURCE_LANGUAGE) if source else None


def title_of(library: Library, entry: Entry | TermEntry, language: str) -> Words:
    """Title of a record, or the preferred form of a term."""
    if isinstance(entry, Entry):
        return field_of(library, entry, "title", language) or Words(entry.record.id, SOURCE_LANGUAGE)
    spoken = language if language in entry.term.languages else SOURCE_LANGUAGE
    return Words(entry.term.languages[spoken].preferred, spoken)


def summary_of(library: Library, entry: Entry | TermEntry, language: str) -> Words:
    """Summary of a record, or the definition of a term."""
    if isinstance(entry, Entry):
        return field_of(library, entry, "summary", language) or Words("", SOURCE_LANGUAGE)
    forms = entry.term.languages.get(language)
    if forms and forms.definition:
        return Words(forms.definition, language)
    return Words(entry.term.languages[SOURCE_LANGUAGE].definition or "", SOURCE_LANGUAGE)


def headings(library: Library, entry: Entry, language: str) -> dict[str | None, Words]:
    """Headings of a page by anchor, in a language where they are translated."""
    translated = library.translation(entry, language)
    found: dict[str | None, Words] = {}
    for document, spoken in ((entry.document, SOURCE_LANGUAGE), (translated and translated.document, language)):
        for heading in document.headings() if document else ():
            found[heading.anchor] = Words(heading.title, spoken)
    return found
