"""The whole view of a page: what all kinds share, and what is particular to its kind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sala.model.allowed import LAID_OUT, SOURCE_LANGUAGE
from sala.model.library import Entry, Library, TermEntry
from sala.model.records import Contact, Guide, Law
from sala.model.values import PartialDate
from sala.pages.addresses import entry_url, is_for_editors
from sala.pages.compose import introduction_language
from sala.pages.json_ld import json_ld
from sala.pages.names import names
from sala.pages.rendered import RenderedSection, cut
from sala.pages.titles import field_of, summary_of, title_of
from sala.pages.views.common import (
    ConfidenceView,
    DateView,
    Desk,
    EmergencyLine,
    Link,
    Notice,
    SourceView,
    date_view,
    emergency_lines,
    link_to,
    source_view,
    translation_notices,
)
from sala.pages.views.comparison import ComparisonView, comparison_view
from sala.pages.views.contact import ContactView, contact_notices, contact_view
from sala.pages.views.door import DoorView, door_views
from sala.pages.views.law import LawView, law_notices, law_view
from sala.pages.views.listing import Group, listing
from sala.pages.views.matrix import MatrixView, matrix_view
from sala.pages.views.plan import PlanView, plan_view
from sala.pages.views.procedure import ProcedureView, procedure_view
from sala.pages.views.question import QuestionView, question_view
from sala.pages.views.recommendation import RecommendationView, recommendation_view
from sala.pages.views.standard import StandardView, standard_view
from sala.pages.views.term import TermView, term_view
from sala.pages.wording import Wording, Words

View = Callable[[Desk, Entry, tuple[RenderedSection, ...]], "Particular"]
Particular = (
    LawView
    | ProcedureView
    | ContactView
    | QuestionView
    | TermView
    | StandardView
    | RecommendationView
    | MatrixView
    | ComparisonView
    | PlanView
    | None
)


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in another language."""

    language: str
    """BCP 47 code."""
    url: str
    """Address from the top of the site."""
    is_translated: bool
    """The words there are in that language."""


@dataclass(frozen=True, slots=True)
class PageView:
    """Everything that a template prints of a record."""

    kind: str
    """Which template prints it."""
    title: Words
    """Title."""
    short_title: Words | None
    """Short name in use."""
    summary: Words
    """Summary."""
    notices: tuple[Notice, ...]
    """What the reader must know first: a draft law, a number out of use."""
    language_notices: tuple[Notice, ...]
    """What the reader must know of the language of the words."""
    introduction: str
    """HTML before the first section."""
    introduction_language: str
    """Language of the introduction."""
    sections: tuple[RenderedSection, ...]
    """All sections, for kinds without a view of their own."""
    particular: Particular
    """What is particular to the kind."""
    doors: tuple[DoorView, ...]
    """Pages to which a guide opens large doors."""
    groups: tuple[Group, ...]
    """Records that a guide lists."""
    laid_out: str
    """Which table of its own a guide has: matrix, comparison, plan, or nothing."""
    is_for_editors: bool
    """It is no page for readers, and is kept out of search."""
    countries: tuple[str, ...]
    """Countries, in words."""
    topics: tuple[str, ...]
    """Subjects, in words."""
    audience: tuple[str, ...]
    """For whom, in words."""
    sources: tuple[SourceView, ...]
    """All sources."""
    confidence: ConfidenceView
    """How sure it is."""
    as_of: DateView | None
    """Date of the state described."""
    verified: DateView | None
    """When it was last verified."""
    review_by: DateView | None
    """When it is due again."""
    emergency: tuple[EmergencyLine, ...]
    """Numbers to call in danger."""
    how_sure: Link | None
    """Page on confidence."""
    languages: tuple[LanguageLink, ...]
    """This page in every language."""
    section_languages: dict[str, str]
    """Languages of the headings that are not in the page's, by anchor."""
    old_anchors: dict[str, tuple[str, ...]]
    """Anchors that were given up, by the one that took their place."""
    facets: tuple[tuple[str, str], ...]
    """What a search can be narrowed by: name and value."""
    names: tuple[tuple[str, str], ...]
    """What readers call it besides its title: kind of name, and names with commas."""
    json_ld: str
    """schema.org description, safe inside a script element."""


def page_view(library: Library, entry: Entry | TermEntry, html: str, language: str, site_url: str) -> PageView:
    """The view of a published page from its rendered body."""
    desk = Desk(library, Wording(language, library.strings), site_url)
    say = desk.wording
    record = entry.record if isinstance(entry, Entry) else entry.term
    introduction, sections = cut(html)
    particular = _particular(desk, entry, sections)
    countries = entry.record.countries if isinstance(entry, Entry) else ()
    guide = entry.record if isinstance(entry, Entry) and isinstance(entry.record, Guide) else None
    lists = guide.lists if guide else None
    return PageView(
        kind=entry.kind if isinstance(entry, Entry) else "term",
        title=title_of(library, entry, language),
        short_title=field_of(library, entry, "short_title", language) if isinstance(entry, Entry) else None,
        summary=summary_of(library, entry, language),
        notices=_notices(desk, entry),
        language_notices=_language_notices(desk, entry),
        introduction=introduction,
        introduction_language=introduction_language(library, entry, language) if isinstance(entry, Entry) else language,
        sections=sections,
        particular=particular,
        doors=door_views(desk, guide.doors) if guide else (),
        groups=listing(desk, lists) if lists and lists not in LAID_OUT else (),
        laid_out=lists if lists in LAID_OUT else "",
        is_for_editors=is_for_editors(entry.relative_path),
        countries=tuple(say(f"country.{country}") for country in countries),
        topics=tuple(say(f"topic.{topic}") for topic in record.topics),
        audience=tuple(say(f"audience.{role}") for role in getattr(record, "audience", ())),
        sources=tuple(source_view(desk, source) for source in record.sources),
        confidence=ConfidenceView(record.confidence, say(f"confidence.{record.confidence}")),
        as_of=date_view(say, record.as_of),
        verified=date_view(say, PartialDate.of(record.verified)),
        review_by=date_view(say, PartialDate.of(record.review_by)),
        emergency=emergency_lines(desk, countries),
        how_sure=link_to(desk, "how-sure-is-this"),
        section_languages={section.anchor: section.language for section in sections if section.language},
        old_anchors=_old_anchors(library, record.id),
        facets=tuple(_facets(entry)),
        names=tuple(names(record, say)) if isinstance(record, Contact) else (),
        languages=tuple(_language_link(library, entry, code) for code in library.languages),
        json_ld=json_ld(library, entry, language, site_url),
    )


def _old_anchors(library: Library, record_id: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for old in library.register.aliases:
        record, _, anchor = library.register.target(old).partition("#")
        if anchor and record == record_id and old.startswith(f"{record_id}#"):
            found[anchor] = (*found.get(anchor, ()), old.partition("#")[2])
    return found


def _facets(entry: Entry | TermEntry) -> Iterator[tuple[str, str]]:
    yield "kind", entry.kind if isinstance(entry, Entry) else "term"
    record = entry.record if isinstance(entry, Entry) else entry.term
    for name, key in (("country", "countries"), ("topic", "topics"), ("audience", "audience")):
        yield from ((name, value) for value in getattr(record, key, ()))


def _particular(desk: Desk, entry: Entry | TermEntry, sections: tuple[RenderedSection, ...]) -> Particular:
    if isinstance(entry, TermEntry):
        return term_view(desk, entry)
    views: dict[str, View] = {
        "law": law_view,
        "instrument": law_view,
        "procedure": procedure_view,
        "contact": contact_view,
        "question": question_view,
        "standard": standard_view,
        "recommendation": recommendation_view,
    }
    view = views.get(entry.kind)
    if view:
        return view(desk, entry, sections)
    return _table(desk, entry.record) if isinstance(entry.record, Guide) else None


def _table(desk: Desk, guide: Guide) -> MatrixView | ComparisonView | PlanView | None:
    if guide.lists == "matrix":
        return matrix_view(desk)
    if guide.lists == "plan":
        return plan_view(desk)
    return comparison_view(desk, guide.topics[0]) if guide.lists == "comparison" and guide.topics else None


def _notices(desk: Desk, entry: Entry | TermEntry) -> tuple[Notice, ...]:
    record = entry.record if isinstance(entry, Entry) else None
    if isinstance(record, Law):
        return law_notices(desk, record)
    return contact_notices(desk, record) if isinstance(record, Contact) else ()


def _language_notices(desk: Desk, entry: Entry | TermEntry) -> tuple[Notice, ...]:
    return _term_notices(desk, entry) if isinstance(entry, TermEntry) else translation_notices(desk, entry)


def _term_notices(desk: Desk, entry: TermEntry) -> tuple[Notice, ...]:
    forms = entry.term.languages.get(desk.language)
    say = desk.wording
    english = Link(Words(say("read_english"), desk.language), entry_url(entry, SOURCE_LANGUAGE))
    if forms is None:
        return (Notice("untranslated", say("untranslated_title"), say("untranslated_text"), english),)
    if forms.translation == "machine-draft":
        return (Notice("draft", say("draft_title"), say("draft_text"), english),)
    return ()


def _language_link(library: Library, entry: Entry | TermEntry, code: str) -> LanguageLink:
    if isinstance(entry, TermEntry):
        translated = code in entry.term.languages
    else:
        translated = code == SOURCE_LANGUAGE or library.translation(entry, code) is not None
    return LanguageLink(code, entry_url(entry, code), translated)
