"""A page for each topic that standards have, which sets the countries side by side; made from the records alone."""

from collections.abc import Iterator
from dataclasses import replace

from sala.model.allowed import SOURCE_LANGUAGE, Topic
from sala.model.document import Document
from sala.model.library import Entry, Library, TranslatedEntry
from sala.model.records import Guide, Translation
from sala.pages.addresses import MATRIX, comparison_path
from sala.pages.views.matrix import standards_on, topics_of_standards
from sala.pages.wording import Wording


def with_comparisons(library: Library) -> Library:
    """The library with these pages, dated as the page of the matrix is. Without that page there are none."""
    matrix = library.by_path.get(MATRIX)
    if not isinstance(matrix, Entry) or not isinstance(matrix.record, Guide):
        return library
    topics = topics_of_standards(library)
    pages = [_page(library, matrix.record, topic) for topic in topics]
    translations = [page for topic in topics for page in _translations(library, topic)]
    return replace(
        library,
        entries=tuple(sorted((*library.entries, *pages), key=lambda entry: entry.document.path)),
        translations=tuple(sorted((*library.translations, *translations), key=lambda page: page.document.path)),
    )


def _page(library: Library, matrix: Guide, topic: Topic) -> Entry:
    title, summary = _words(library, topic, SOURCE_LANGUAGE)
    found = [source for entry in standards_on(library, topic) for source in entry.record.sources]
    sources = tuple({source.url: source for source in found}.values())
    record = replace(
        matrix,
        id=f"compared-{topic}",
        title=title,
        summary=summary,
        topics=(topic,),
        lists="comparison",
        sources=sources,
    )
    return Entry(record, Document(f"docs/{SOURCE_LANGUAGE}/{comparison_path(topic)}", SOURCE_LANGUAGE, ""))


def _translations(library: Library, topic: str) -> Iterator[TranslatedEntry]:
    for language in library.languages:
        if language != SOURCE_LANGUAGE and f"topic.{topic}" in library.strings.get(language, {}):
            title, summary = _words(library, topic, language)
            words = Translation(title=title, summary=summary, translation="machine-draft")
            yield TranslatedEntry(words, Document(f"docs/{language}/{comparison_path(topic)}", language, ""))


def _words(library: Library, topic: str, language: str) -> tuple[str, str]:
    """Title and summary in a language."""
    say = Wording(language, library.strings)
    name = say(f"topic.{topic}")
    return say("compared.title", topic=name), say("compared.summary", topic=name)
