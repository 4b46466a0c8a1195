"""Forms that the glossary asks to avoid or to use with care, and where texts use them as their own."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import REFERENCE_LINK
from sala.model.forms import Form, folded_text, found, quoted
from sala.model.library import Entry, Library, TermEntry
from sala.model.passages import Passage
from sala.model.records import AttentionForm, AvoidedForm, Instrument, Law, TermForms
from sala.problems import Message, one_of

BLANK = re.compile(r"\n[ \t]*\n")
"""What stands between two blocks."""
fold = lru_cache(maxsize=16384)(folded_text)
"""Folded texts, which several rules ask for."""


@dataclass(frozen=True, slots=True)
class Watched:
    """A form of the glossary that is not simply to be used."""

    form: str
    """The form."""
    reason: str
    """Why not, or when."""
    instead: str
    """What to write in its place: the preferred form, and those that are admitted."""


@dataclass(frozen=True, slots=True)
class Use:
    """A place at which a text uses such a form."""

    passage: Passage
    """The text."""
    start: int
    """Offset at which the form begins."""
    end: int
    """Offset after it."""
    watched: Watched
    """The form."""

    @property
    def seen(self) -> str:
        """The words as they stand there, in one line."""
        return " ".join(self.passage.text[self.start : self.end].split())


Choice = Callable[[TermForms], tuple[AvoidedForm, ...] | tuple[AttentionForm, ...]]


def unquoted_uses(library: Library, choice: Choice) -> Iterator[Use]:
    """Uses of the chosen forms outside quotations, titles of laws and sources, and the words of a law."""
    return _uses(library, choice, in_quotations=False)


def unattributed_uses(library: Library, choice: Choice) -> Iterator[Use]:
    """Uses of the chosen forms but in titles of laws and sources, the words of a law, and quotations of a law.

    A quotation is that of a law or instrument on its page, and in a block that links to it.
    """
    for use in _uses(library, choice, in_quotations=True):
        if not (_is_quoted(use) and _tells_of_a_law(library, use)):
            yield use


def _is_quoted(use: Use) -> bool:
    return any(first <= use.start and use.end <= last for first, last in quoted(use.passage.text))


def _tells_of_a_law(library: Library, use: Use) -> bool:
    """Its page is that of a law or instrument, or its block links to one."""
    path = use.passage.document.path
    if path.startswith("docs/") and _is_legal(library.by_path.get(path.split("/", 2)[2])):
        return True
    text = use.passage.text
    before, after = BLANK.split(text[: use.start])[-1], BLANK.split(text[use.end :])[0]
    names = (match[2] for part in (before, after) for match in REFERENCE_LINK.finditer(part))
    return any(_is_legal(library.by_id.get(name)) for name in names)


def _is_legal(entry: Entry | TermEntry | None) -> bool:
    return isinstance(entry, Entry) and isinstance(entry.record, Law | Instrument)


def _uses(library: Library, choice: Choice, *, in_quotations: bool) -> Iterator[Use]:
    by_language = _watched(library, choice)
    texts: dict[str, list[Passage]] = defaultdict(list)
    for passage in library.passages:
        if not passage.is_legal_title and not passage.is_of_others:
            texts[passage.language].append(passage)
    titles = _titles(library.whole or library)
    for language, written in texts.items():
        watched = {**by_language.get(SOURCE_LANGUAGE, {}), **by_language.get(language, {})}
        whole = "\n".join(fold(passage.text) for passage in written)
        forms = tuple(form for form in watched if form.may_stand_in(whole))
        for passage in written:
            for start, end, form in found(forms, passage, fold(passage.text), in_quotations=in_quotations):
                use = Use(passage, start, end, watched[form])
                if not _is_spared(library, use, form, titles) and not _is_the_form_itself(use):
                    yield use


def _watched(library: Library, choice: Choice) -> dict[str, dict[Form, Watched]]:
    forms: dict[str, dict[Form, Watched]] = defaultdict(dict)
    for entry in library.glossary:
        for language, names in entry.term.languages.items():
            used = {form.casefold() for form in (names.preferred, *names.admitted)}  # of these terms-complete tells
            instead = one_of([Message("'{form}'", form=form) for form in (names.preferred, *names.admitted)])
            for item in (item for item in choice(names) if item.form.casefold() not in used):
                forms[language].setdefault(Form(item.form), Watched(item.form, item.reason, instead))
    return forms


def _is_the_form_itself(use: Use) -> bool:
    """A term whose preferred or admitted form is to be avoided is told by terms-complete and terms-distinct."""
    return use.passage.name == "form" and use.start == 0 and use.end == len(use.passage.text)


def _is_spared(library: Library, use: Use, form: Form, titles: frozenset[str]) -> bool:
    """It stands in the title of a law, instrument or source, or in the words of a law that the term itself gives."""
    around = [title for title in titles if form.pattern.search(title)] + list(_words_of_law(library, use.passage))
    return any(_covers(use, words) for words in around)


def _covers(use: Use, words: str) -> bool:
    text, low, at = use.passage.text.lower(), words.lower(), -1
    while (at := text.find(low, at + 1)) >= 0:
        if at <= use.start and use.end <= at + len(low):
            return True
    return False


def _words_of_law(library: Library, passage: Passage) -> Iterator[str]:
    if passage.name != "definition" or passage.path is None:
        return
    for entry in library.terms:
        if entry.document is passage.document and entry.index == passage.path[0]:
            names = entry.term.languages[passage.language]
            yield from (statutory.form for statutory in names.statutory)


def _titles(library: Library) -> frozenset[str]:
    """Titles of laws, instruments and sources, in every language."""
    titles: set[str | None] = set()
    legal = set()
    for entry in library.entries:
        record = entry.record
        titles.update(source.title for source in record.sources)
        if isinstance(record, Law | Instrument):
            legal.add(entry.relative_path)
            titles.update((record.title, record.short_title))
        if isinstance(record, Law):
            titles.update(amendment.title for amendment in record.amendments)
            titles.add(record.original_title.text if record.original_title else None)
    for term in library.terms:
        titles.update(source.title for source in term.term.sources)
    for translated in library.translations:
        if translated.relative_path in legal:
            titles.update((translated.translation.title, translated.translation.short_title))
    return frozenset(title for title in titles if title)
