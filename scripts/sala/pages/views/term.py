"""A term: all languages together, what to use, what to avoid and why."""

from dataclasses import dataclass

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import TermEntry
from sala.model.records import AttentionForm, AvoidedForm, StatutoryForm, TermForms
from sala.pages.views.common import Desk, Evidence, Link, evidence, link_to


@dataclass(frozen=True, slots=True)
class StatutoryView:
    """Words of a law."""

    form: str
    """The words."""
    law: Link | None
    """Where they stand."""


@dataclass(frozen=True, slots=True)
class FormsView:
    """The forms of a term in one language."""

    language: str
    """BCP 47 code."""
    language_name: str
    """Name of the language, in the page's."""
    preferred: str
    """The form to use."""
    admitted: tuple[str, ...]
    """Forms that may be used too."""
    avoided: tuple[AvoidedForm, ...]
    """Forms not to use, with the reason."""
    attention: tuple[AttentionForm, ...]
    """Forms to use with care, with the reason."""
    statutory: tuple[StatutoryView, ...]
    """Forms of the law."""
    definition: str
    """What it means, or nothing."""
    evidence: Evidence
    """Source and confidence of the form."""
    is_draft: bool
    """No source gives this form: the English stands beside it."""


@dataclass(frozen=True, slots=True)
class TermView:
    """What is particular to a term."""

    english: str
    """The English form."""
    languages: tuple[FormsView, ...]
    """The page's language first, then English, then the rest."""


def term_view(desk: Desk, entry: TermEntry) -> TermView:
    """The view of a term."""
    languages = entry.term.languages
    order = sorted(languages, key=lambda code: (code != desk.language, code != SOURCE_LANGUAGE, code))
    english = languages[SOURCE_LANGUAGE].preferred
    return TermView(english, tuple(_forms(desk, entry, code, languages[code]) for code in order))


def _forms(desk: Desk, entry: TermEntry, code: str, forms: TermForms) -> FormsView:
    proof = evidence(desk, entry.term.sources, forms.sources, forms.confidence)
    return FormsView(
        code,
        desk.wording.language_name(code),
        forms.preferred,
        forms.admitted,
        forms.avoided,
        forms.attention,
        tuple(_statutory(desk, form) for form in forms.statutory),
        forms.definition or "",
        proof,
        code != SOURCE_LANGUAGE and not forms.sources,
    )


def _statutory(desk: Desk, form: StatutoryForm) -> StatutoryView:
    return StatutoryView(form.form, link_to(desk, form.law) if form.law else None)
