"""The nine kinds of record. A record holds the facts; its words beyond title and summary are in sections.

Keys of front matter are these fields, in this order. `WORDS` names the fields that a translation
carries; every other field is a fact, written once in the source language and inherited.
"""

from dataclasses import field
from typing import Any, dataclass_transform

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as pydantic_dataclass

from sala.model.allowed import (
    Assessment,
    Audience,
    Basis,
    ChannelType,
    Confidence,
    ContactState,
    Cost,
    Country,
    Hours,
    InstrumentType,
    LawStatus,
    LawType,
    Listed,
    OperatorType,
    RatificationAction,
    RecommendationState,
    SourceType,
    Status,
    Topic,
    TranslationStatus,
    Unit,
    Verification,
    Weekday,
)
from sala.model.values import (
    AnyDate,
    ClockTime,
    Day,
    Duration,
    Flag,
    Language,
    Reference,
    Slug,
    Text,
    TimeLimit,
    Url,
    Whole,
)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def value(cls: type[Any]) -> Any:
    """A frozen value that refuses keys it does not know."""
    config = ConfigDict(extra="forbid", defer_build=True)
    return pydantic_dataclass(config=config, frozen=True, kw_only=True, slots=True)(cls)


@value
class Source:
    """Where a fact comes from."""

    id: Slug
    """Short name, unique in this record; parts of the record cite it."""
    title: Text
    """Title of the document or page."""
    publisher: Text | None = None
    """Who issued it."""
    url: Url
    """Address at which it was read."""
    archived: Url | None = None
    """Address of an archived copy of the same text; the page leads there once the first address is broken."""
    type: SourceType
    """What sort of source it is."""
    date: AnyDate | None = None
    """Date of the source itself; left out where it is undated."""


@value
class Exemption:
    """Leave to break one rule for a while."""

    rule: Slug
    """Id of the rule."""
    at: Text | None = None
    """Anchor of the section, or key of the front matter, for which it holds; left out, it holds for the whole."""
    reason: Text
    """Why the rule is broken here."""
    until: Day
    """Last day on which it holds."""


@value
class Record:
    """What all kinds have in common."""

    id: Slug
    """Name of the record, the same as the file's; never reused."""
    title: Text
    """Title, in words."""
    summary: Text
    """One to three plain sentences."""
    countries: tuple[Country, ...] = ()
    """Countries for which it holds."""
    topics: tuple[Topic, ...] = ()
    """Subjects."""
    audience: tuple[Audience, ...] = ()
    """For whom."""
    sources: tuple[Source, ...] = ()
    """Where the facts come from."""
    confidence: Confidence
    """How sure the facts are: high, medium, low."""
    as_of: AnyDate | None = None
    """Date of the state that the sources describe; left out where they are undated."""
    verified: Day
    """Day on which somebody last held the record against its sources."""
    review_by: Day
    """Day by which somebody must do so again."""
    status: Status
    """draft, published or withdrawn; only published records are on the site."""
    exemptions: tuple[Exemption, ...] = ()
    """Rules that it may break for a while."""


@value
class Provision:
    """One article or section, or one rule of a law whose number is not known."""

    anchor: Slug
    """Anchor of its section: art-34, s-52, or a short name."""
    number: Text | None = None
    """Number as the law has it: "34", "283 bis", "287/1"."""
    topics: tuple[Topic, ...] = ()
    """Subjects."""
    sources: tuple[Slug, ...] = ()
    """Ids of the record's sources that show it."""
    confidence: Confidence
    """How sure it is."""
    as_of: AnyDate | None = None
    """Date of the text that it states, where it is not the record's."""
    superseded: Flag = False
    """An older text, kept beside its successor."""
    status: Status = "published"
    """draft keeps it off the site."""


@value
class OriginalTitle:
    """Title in the language of the law."""

    language: Language
    """BCP 47 code."""
    text: Text
    """The title."""


@value
class Amendment:
    """A change to a law."""

    number: Text | None = None
    """Number of the amending law, where a source gives it."""
    title: Text | None = None
    """Its title."""
    adopted: AnyDate | None = None
    """Day of adoption."""
    in_force: AnyDate | None = None
    """Day from which it applies."""
    law: Slug | None = None
    """Id of its own record, where it has one."""
    sources: tuple[Slug, ...] = ()
    """Ids of the record's sources that show it."""
    confidence: Confidence
    """How sure it is."""


@value
class Law(Record):
    """A national law, code, decree, circular or policy, with its provisions."""

    short_title: Text | None = None
    """Short name in use."""
    type: LawType
    """What sort of text it is."""
    number: Text | None = None
    """Official number."""
    original_title: OriginalTitle | None = None
    """Title in the original language."""
    unit: Unit = "article"
    """What its provisions are called in English."""
    law_status: LawStatus
    """draft, in-force, amended (in force as amended), repealed or unknown."""
    adopted: AnyDate | None = None
    """Day of adoption, or on which it was given."""
    promulgated: AnyDate | None = None
    """Day of promulgation."""
    gazetted: AnyDate | None = None
    """Day of publication in the gazette."""
    in_force: AnyDate | None = None
    """Day from which it applies."""
    amendments: tuple[Amendment, ...] = ()
    """Changes to it, oldest first."""
    replaces: tuple[Slug, ...] = ()
    """Ids of laws that it replaced."""
    implements: tuple[Slug, ...] = ()
    """Ids of laws that it implements."""
    provisions: tuple[Provision, ...] = ()
    """Its provisions, in the order of the text."""


@value
class Ratification:
    """Where one country stands towards a treaty. Without an action it is not known."""

    country: Country
    """The country."""
    action: RatificationAction | None = None
    """What it did; party where it is bound and the act is not stated."""
    date: AnyDate | None = None
    """When, as exactly as a source tells."""
    sources: tuple[Slug, ...] = ()
    """Ids of the record's sources that show it."""
    confidence: Confidence | None = None
    """How sure it is."""


@value
class Instrument(Record):
    """A treaty, declaration or guideline."""

    short_title: Text | None = None
    """Short name in use."""
    type: InstrumentType
    """What sort of text it is."""
    organisation: Text
    """Body under which it was made."""
    number: Text | None = None
    """Official number or symbol."""
    adopted: AnyDate | None = None
    """Day of adoption."""
    in_force: AnyDate | None = None
    """Day from which it binds its parties."""
    ratifications: tuple[Ratification, ...] = ()
    """One row a country, for conventions and protocols."""
    provisions: tuple[Provision, ...] = ()
    """Its provisions, in the order of the text."""


@value
class CountryAssessment:
    """How one country's law stands against a standard."""

    country: Country
    """The country; the words why are in the section with this anchor."""
    result: Assessment
    """met, partly, gap or unknown."""
    basis: tuple[Basis, ...] = ()
    """Who says so: a public-body, another organisation, or this knowledge base's own reading of the text-of-law."""
    provisions: tuple[Reference, ...] = ()
    """Laws of the country, or provisions of them, that show it."""
    sources: tuple[Slug, ...] = ()
    """Ids of the record's sources that show it."""
    as_of: AnyDate | None = None
    """Date of the state that the source describes; left out where it is undated."""
    confidence: Confidence | None = None
    """How sure it is; none where nothing is known."""
    settled_by: tuple[Text, ...] = ()
    """unknown: what would settle it, a document or a text by the name under which it is looked for."""


@value
class Ground:
    """An instrument, or a provision of one, on which a standard rests."""

    instrument: Reference
    """The instrument; with the anchor of the provision only where a source shows which one it is."""
    sources: tuple[Slug, ...] = ()
    """Ids of the record's sources that show it."""
    confidence: Confidence
    """How sure it is that the standard rests on this."""


@value
class Standard(Record):
    """One requirement drawn from instruments, and how each country meets it. A section for each country says why."""

    short_title: Text | None = None
    """Short name, by which it stands in the matrix."""
    rests_on: tuple[Ground, ...] = ()
    """Instruments and provisions on which it rests."""
    assessments: tuple[CountryAssessment, ...] = ()
    """One a country."""


@value
class Recommendation(Record):
    """A measure that a public body recommended to close a gap."""

    recommended_by: Text
    """The body that recommended it."""
    addressed_to: Text
    """To whom."""
    issued: AnyDate | None = None
    """When."""
    standards: tuple[Slug, ...] = ()
    """Ids of the standards that it serves."""
    institutions: tuple[Slug, ...] = ()
    """Institutions to whose mandate it belongs, as terms of the glossary. Where the body named none this is the
    knowledge base's own assignment, and the page says so."""
    state: RecommendationState
    """How far it was followed, as far as a source tells."""


@value
class Step:
    """One step of a procedure."""

    anchor: Slug
    """Anchor of its section."""
    who: tuple[Audience, ...]
    """Who does it."""
    within: TimeLimit | None = None
    """Time limit: the step is done immediately, or before an ISO 8601 duration is over (PT24H, P15D)."""
    lasts: Duration | None = None
    """How long what the step begins may last, as an ISO 8601 duration: temporary protection for PT24H."""
    legal_basis: tuple[Reference, ...] = ()
    """Provisions that require or allow it."""
    contacts: tuple[Slug, ...] = ()
    """Ids of the contacts needed."""
    sources: tuple[Slug, ...] = ()
    """Ids of the record's sources that show it."""
    confidence: Confidence
    """How sure it is."""


@value
class Procedure(Record):
    """What to do, step by step. Sections: `when`, one a step, `avoid`."""

    steps: tuple[Step, ...]
    """The steps, in order."""


@value
class Channel:
    """One way to reach a contact."""

    type: ChannelType
    """What sort of channel it is."""
    number: Text | None = None
    """short-code: its digits. phone: E.164, +85592311511."""
    country: Country | None = None
    """short-code: the country in which it can be dialled."""
    sms: Flag = False
    """It takes text messages too."""
    url: Url | None = None
    """web-form, website: the address."""
    address: Text | None = None
    """email: a role address, never a person's."""


@value
class Opening:
    """A span of time in which a contact answers, on some days of the week, by the clock of its country."""

    days: tuple[Weekday, ...]
    """Days on which it begins: mo, tu, we, th, fr, sa, su."""
    opens: ClockTime
    """From when, in quotes: "08:00"."""
    closes: ClockTime
    """Until when, in quotes: "17:00"; an earlier time than opens is that of the next day."""


@value
class Contact(Record):
    """A service or unit, never a person."""

    operator: Text
    """Who runs it."""
    operator_type: OperatorType
    """What sort of body that is."""
    emergency: Flag = False
    """It answers when a child is in danger now."""
    state: ContactState
    """active, defunct (no longer in use), or unconfirmed (it exists, no number is confirmed)."""
    replaced_by: Slug | None = None
    """defunct: id of the contact that took its place."""
    channels: tuple[Channel, ...] = ()
    """Ways to reach it, the best first."""
    hours: Hours
    """When it answers."""
    opening: tuple[Opening, ...] = ()
    """office: the hours, where a source states them."""
    languages: tuple[Language, ...] = ()
    """Languages that it speaks, where stated."""
    cost: Cost
    """What a call costs."""
    anonymous: Flag = False
    """It takes reports without a name."""
    max_age: Whole | None = None
    """Greatest age that it serves, in years."""
    verified_by: Verification
    """How the number was last verified."""


@value
class StepInCountry:
    """The step on which an answer ends in one country."""

    country: Country
    """The country."""
    leads_to: Reference
    """Procedure of that country and its step, as procedure#step."""


@value
class Answer:
    """One answer to a question: it leads to the next question, or ends on a step and on whom to call."""

    anchor: Slug
    """Anchor of its section: the heading is the answer in the reader's words, the text says more."""
    audience: tuple[Audience, ...] = ()
    """Who gives this answer, where it is one by role."""
    leads_to: Reference | None = None
    """Id of the question that follows; or the step on which the answer ends, as procedure#step."""
    in_country: tuple[StepInCountry, ...] = ()
    """Countries with a step of their own; leads_to holds for the others."""
    contacts: tuple[Slug, ...] = ()
    """Of an end: ids of whom to call, the best first; the page puts each below its countries."""
    none_confirmed: tuple[Country, ...] = ()
    """Of an end: countries for which no contact is confirmed; the page says so."""


@value
class Question(Record):
    """One question on the way from what has happened to the right step. Sections: one an answer."""

    answers: tuple[Answer, ...]
    """The answers, in the order in which they are offered."""


@value
class Guide(Record):
    """A free page."""

    doors: tuple[Slug, ...] = ()
    """Ids of the pages to which it opens large doors; one to a question shows its answers too."""

    lists: Listed | None = None
    """Kind of record that the page lists below its text."""


@value
class AvoidedForm:
    """A form that the terminology guidelines advise against."""

    form: Text
    """The form."""
    reason: Text
    """Why not."""


@value
class AttentionForm:
    """A form that is to be used with care only, and not of every person or act."""

    form: Text
    """The form."""
    reason: Text
    """When it may be used, and what to mind."""


@value
class StatutoryForm:
    """A form that stands in a law, and is kept in quotations and titles."""

    form: Text
    """The form."""
    law: Reference | None = None
    """The law or provision in which it stands."""


@value
class TermForms:
    """The forms of a concept in one language."""

    preferred: Text
    """The form to use."""
    admitted: tuple[Text, ...] = ()
    """Forms that may be used too."""
    avoided: tuple[AvoidedForm, ...] = ()
    """Forms not to use, with the reason."""
    attention: tuple[AttentionForm, ...] = ()
    """Forms to use with care, with the reason."""
    statutory: tuple[StatutoryForm, ...] = ()
    """Forms of the law."""
    definition: Text | None = None
    """What it means, in one or two sentences."""
    translation: TranslationStatus | None = None
    """How far a translated entry has been reviewed; left out for the source language."""
    translated_by: Slug | None = None
    """Role that translated it, such as khmer-translator; never a person's name."""
    reviewed_by: Slug | None = None
    """Role that reviewed it, another than translated it; never a person's name."""
    sources: tuple[Slug, ...] = ()
    """Ids of the term's sources that give the preferred form."""
    confidence: Confidence | None = None
    """How sure the form is."""


@value
class Term:
    """One concept of the glossary, all languages together."""

    id: Slug
    """Name of the concept; never reused."""
    topics: tuple[Topic, ...] = ()
    """Subjects."""
    sources: tuple[Source, ...] = ()
    """Where definition and forms come from."""
    confidence: Confidence
    """How sure the entry is."""
    as_of: AnyDate | None = None
    """Date of the state that the sources describe."""
    verified: Day
    """Day on which somebody last held it against its sources."""
    review_by: Day
    """Day by which somebody must do so again."""
    status: Status
    """draft, published or withdrawn."""
    exemptions: tuple[Exemption, ...] = ()
    """Rules that it may break for a while."""
    languages: dict[str, TermForms]
    """Forms by language (BCP 47 code)."""


@value
class Translation:
    """The words of a record in another language; every fact is inherited from the record."""

    title: Text
    """Title."""
    summary: Text
    """Summary."""
    short_title: Text | None = None
    """law, instrument, standard: short name."""
    operator: Text | None = None
    """contact: who runs it."""
    organisation: Text | None = None
    """instrument: body under which it was made."""
    recommended_by: Text | None = None
    """recommendation: the body that recommended it."""
    addressed_to: Text | None = None
    """recommendation: to whom."""
    translation: TranslationStatus
    """How far it has been reviewed."""
    exemptions: tuple[Exemption, ...] = ()
    """Rules that this translation may break for a while."""
    translated_by: Slug | None = None
    """Role that translated it, such as khmer-translator; never a person's name."""
    reviewed_by: Slug | None = None
    """Role that reviewed it, another than translated it; never a person's name."""


WORDS: tuple[str, ...] = (
    "title",
    "summary",
    "short_title",
    "operator",
    "organisation",
    "recommended_by",
    "addressed_to",
)
"""Fields of a record that a translation replaces."""

KINDS: dict[str, type[Record]] = {
    "law": Law,
    "instrument": Instrument,
    "standard": Standard,
    "recommendation": Recommendation,
    "procedure": Procedure,
    "contact": Contact,
    "question": Question,
    "guide": Guide,
}
"""Kinds that are one file a record, by name; `term` is the ninth, many in a file."""

FOLDERS: dict[str, str] = {
    "laws": "law",
    "instruments": "instrument",
    "standards": "standard",
    "recommendations": "recommendation",
    "procedures": "procedure",
    "contacts": "contact",
    "questions": "question",
    "guides": "guide",
    "glossary": "term",
}
"""Folder under docs/<language>/ of each kind."""
FOLDER_OF: dict[str, str] = {kind: folder for folder, kind in FOLDERS.items()}
UNSCOPED: frozenset[str] = frozenset({"questions", "guides", "glossary"})
"""Folders whose records are not sorted by country."""


def kind_of(record: Record | Term) -> str:
    """The kind of a record, as in `KINDS`; `term` for a term."""
    return type(record).__name__.lower()
