"""The whole content at once, and the questions that checks and pages ask of it."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from sala.model.allowed import PUBLISHABLE, SOURCE_LANGUAGE
from sala.model.assets import Asset, LicenceEntry
from sala.model.document import Document, KeyPath
from sala.model.parallel import Parallel
from sala.model.passages import Passage, passages_of_record, passages_of_strings, passages_of_term
from sala.model.records import FOLDERS, Contact, Instrument, Law, Provision, Record, Term, Translation, kind_of
from sala.model.register import Register
from sala.model.settings import SiteSettings
from sala.model.text import Text
from sala.problems import Message, Problem


@dataclass(frozen=True)
class Entry:
    """A record and the file in which it stands."""

    record: Record
    """The facts."""
    document: Document
    """The file, in the source language."""

    @property
    def kind(self) -> str:
        """`law`, `procedure`, ..."""
        return kind_of(self.record)

    @property
    def is_published(self) -> bool:
        """It is on the site."""
        return self.record.status == "published" and self.record.confidence in PUBLISHABLE

    @cached_property
    def relative_path(self) -> str:
        """Path below docs/<language>/, the same in every language: `laws/cambodia/lshtse-2008.md`."""
        return self.document.path.split("/", 2)[2]

    def hidden_anchors(self) -> frozenset[str]:
        """Anchors of provisions that are not on the site."""
        return self._hidden_anchors

    @cached_property
    def _hidden_anchors(self) -> frozenset[str]:
        if not isinstance(self.record, Law | Instrument):
            return frozenset()
        return frozenset(item.anchor for item in self.record.provisions if not is_shown(item))


def is_shown(provision: Provision) -> bool:
    """A provision that is on the site: published, and of a confidence that may be."""
    return provision.status == "published" and provision.confidence in PUBLISHABLE


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term and its place in a file of the glossary."""

    term: Term
    """The concept."""
    document: Document
    """The file of the glossary, in which all languages stand."""
    index: int
    """Place in the file's list, from 0."""

    @property
    def is_published(self) -> bool:
        """It is on the site."""
        return self.term.status == "published" and self.term.confidence in PUBLISHABLE

    @property
    def relative_path(self) -> str:
        """Path of its page below docs/<language>/."""
        return f"glossary/{self.term.id}.md"

    def problem(self, rule: str, path: KeyPath, message: Message) -> Problem:
        """A problem at a key path within the term."""
        return self.document.problem(rule, (self.index, *path), message)


@dataclass(frozen=True, slots=True)
class TranslatedEntry:
    """A translation and the file in which it stands."""

    translation: Translation
    """The words."""
    document: Document
    """The file, in its language."""

    @property
    def relative_path(self) -> str:
        """Path below docs/<language>/, the same as that of its source."""
        return self.document.path.split("/", 2)[2]


@dataclass(frozen=True, slots=True)
class TranslatedPage:
    """A record and a translation of it."""

    source: Entry
    """The record."""
    translated: TranslatedEntry
    """The translation."""
    bodies: Parallel
    """Their bodies, side by side."""


@dataclass(frozen=True)
class Library:
    """All records, terms and translations, and what could not be read."""

    entries: tuple[Entry, ...] = ()
    """Records, sorted by path."""
    terms: tuple[TermEntry, ...] = ()
    """Terms, in the order of the glossary's files."""
    translations: tuple[TranslatedEntry, ...] = ()
    """Translations, sorted by path."""
    today: date = date.min
    """The day on which the content is looked at."""
    register: Register = field(default_factory=Register)
    """Ids and anchors ever given."""
    languages: tuple[str, ...] = (SOURCE_LANGUAGE,)
    """Languages of the site, the source language first."""
    strings: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Words of the interface by language and key."""
    string_files: Mapping[str, Document] = field(default_factory=dict)
    """The file of those words, by language."""
    texts: tuple[Text, ...] = field(default=(), compare=False)
    """Files of content and of words as they stand on the disk, those included that could not become a record."""
    assets: tuple[Asset, ...] = ()
    """Files that are copied into the site as they are, sorted by path."""
    licences: tuple[LicenceEntry, ...] = ()
    """Licences of assets."""
    settings: SiteSettings = field(default_factory=SiteSettings)
    """What mkdocs.yml and the templates say."""
    files: tuple[str, ...] = ()
    """Every path found below docs/ and glossary/, of files and folders."""
    broken_addresses: frozenset[str] = frozenset()
    """Addresses outside the site that the memory of links calls broken."""
    failures: tuple[Problem, ...] = ()
    """What could not be read."""
    unreadable: frozenset[str] = frozenset()
    """Paths of content files that could not be read; what they hold is not known."""
    whole: "Library | None" = None
    """The library of which this is a part; what is looked up by name is looked up there."""

    def looking_at(self, paths: Set[str]) -> "Library":
        """The part that stands in these files, and in those of which they are translations, or which translate them."""
        pages = {path.split("/", 2)[2] for path in paths if path.startswith("docs/") and path.count("/") > 1}
        return replace(
            self,
            entries=tuple(one for one in self.entries if one.relative_path in pages),
            translations=tuple(one for one in self.translations if one.relative_path in pages),
            terms=tuple(one for one in self.terms if one.document.path in paths),
            string_files={language: one for language, one in self.string_files.items() if one.path in paths},
            texts=tuple(one for one in self.texts if one.path in paths or one.path.split("/", 2)[-1] in pages),
            whole=self,
        )

    @property
    def glossary(self) -> tuple[TermEntry, ...]:
        """Every term, where this is but a part too: what is to be written everywhere stands there."""
        return self.whole.terms if self.whole else self.terms

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text for readers: of records, translations, terms, and of the interface."""
        legal = {entry.relative_path for entry in self.entries if isinstance(entry.record, Law | Instrument)}
        found: list[Passage] = []
        for entry in self.entries:
            found += passages_of_record(entry.record, entry.document, is_legal=entry.relative_path in legal)
        for translated in self.translations:
            is_legal = translated.relative_path in legal
            found += passages_of_record(translated.translation, translated.document, is_legal=is_legal)
        for term in self.terms:
            found += passages_of_term(term.term, term.document, term.index)
        for language, document in self.string_files.items():
            found += passages_of_strings(document, self.strings[language])
        return tuple(found)

    @cached_property
    def translated_pages(self) -> tuple[TranslatedPage, ...]:
        """Each record that has a translation, and the translation, sorted by its path."""
        sources = {entry.relative_path: entry for entry in self.entries}
        return tuple(
            TranslatedPage(source, translated, Parallel(source.document, translated.document))
            for translated in self.translations
            if (source := sources.get(translated.relative_path))
        )

    @cached_property
    def by_id(self) -> dict[str, Entry | TermEntry]:
        """Records and terms by id; the first by path where an id stands twice.

        A record whose id is another than its file's name is found by both: which is meant is not known.
        """
        if self.whole:
            return self.whole.by_id
        found: dict[str, Entry | TermEntry] = {}
        for entry in self.entries:
            found.setdefault(entry.record.id, entry)
        for term in self.terms:
            found.setdefault(term.term.id, term)
        for entry in self.entries:
            found.setdefault(id_of_path(entry.relative_path), entry)
        return found

    @cached_property
    def by_path(self) -> dict[str, Entry | TermEntry]:
        """Records and terms by their path below docs/<language>/."""
        if self.whole:
            return self.whole.by_path
        every: tuple[Entry | TermEntry, ...] = (*self.entries, *self.terms)
        return {item.relative_path: item for item in every}

    @cached_property
    def _translated(self) -> dict[tuple[str, str], TranslatedEntry]:
        if self.whole:
            return self.whole._translated
        return {(item.document.language, item.relative_path): item for item in self.translations}

    def translation(self, entry: Entry, language: str) -> TranslatedEntry | None:
        """The translation of a record, if there is one."""
        return self._translated.get((language, entry.relative_path))

    def documents(self) -> Iterator[Document]:
        """The Markdown files of records, then of translations."""
        yield from (entry.document for entry in self.entries)
        yield from (translated.document for translated in self.translations)

    def published(self, kind: str) -> Iterator[Entry]:
        """Records of a kind that are on the site, sorted by path."""
        return (entry for entry in self.entries if entry.kind == kind and entry.is_published)

    def published_terms(self) -> Iterator[TermEntry]:
        """Terms that are on the site."""
        return (entry for entry in self.terms if entry.is_published)

    def emergency_contacts(self, country: str) -> list[Entry]:
        """Contacts of a country that answer when a child is in danger now; the police first."""
        return [entry for entry in self._emergency if country in entry.record.countries]

    @cached_property
    def _emergency(self) -> list[Entry]:
        """Contacts of all countries that answer when a child is in danger now; the police first."""
        found = [
            entry
            for entry in self.published("contact")
            if isinstance(entry.record, Contact) and entry.record.emergency and entry.record.state == "active"
        ]
        return sorted(found, key=lambda entry: getattr(entry.record, "operator_type", "") != "police")

    def may_hold(self, record_id: str, *, a_term: bool) -> bool:
        """A file that could not be read may hold this record, or this term: what stands in it is not known."""
        home = f"docs/{SOURCE_LANGUAGE}/"
        return any(
            (a_term and path.startswith("glossary/"))
            or (path.startswith(home) and id_of_path(path.removeprefix(home)) == record_id)
            for path in self.unreadable
        )

    def amending_laws(self, law_id: str) -> list[str]:
        """Ids of the laws that a law names as amending it."""
        entry = self.by_id.get(law_id)
        if not isinstance(entry, Entry) or not isinstance(entry.record, Law):
            return []
        return [amendment.law for amendment in entry.record.amendments if amendment.law]


def id_of_path(relative_path: str) -> str:
    """Id of the record at a path below docs/<language>/: the file's name; of an index.md its folder's, or `home`."""
    *folders, name = relative_path.removesuffix(".md").split("/")
    return name if name != "index" else ["home", *folders][-1]


def kind_of_path(relative_path: str) -> str:
    """Kind of record that belongs at a path below docs/<language>/; pages outside the kinds' folders are guides."""
    folder, _, rest = relative_path.partition("/")
    if not rest or rest == "index.md":
        return "guide"
    return FOLDERS.get(folder, "guide")
