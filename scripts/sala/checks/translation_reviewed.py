"""What is called reviewed was translated by one role and reviewed by another; legally, by one that knows the law.

Why: who has translated a text reads in it what was meant. A second person finds the penalty or age that slipped, and
a reader who is told "reviewed" must be able to rely on that person's having been there.

Bad:  translation: reviewed, translated_by: khmer-translator, reviewed_by: khmer-translator
Good: translation: legally-reviewed, translated_by: khmer-translator, reviewed_by: khmer-legal-reviewer

The roles are short names of what somebody does, never a person's name: the content is public.

Source: ISO 17100:2015, revision by a person other than the translator, https://www.iso.org/standard/59149.html
"""

from collections.abc import Iterator

from sala.model.allowed import LEGAL_ROLES, REVIEWED
from sala.model.document import Document, KeyPath
from sala.model.library import Library
from sala.model.records import TermForms, Translation
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "translation-reviewed"
SEVERITY = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield reviewed translations without two roles, with the same twice, and legal ones without a legal role."""
    for translated in library.translations:
        yield from _faults(translated.document, (), translated.translation)
    for term in library.terms:
        for language, forms in term.term.languages.items():
            yield from _faults(term.document, (term.index, "languages", language), forms)


def _faults(document: Document, path: KeyPath, words: Translation | TermForms) -> Iterator[Problem]:
    if words.translated_by and words.translated_by == words.reviewed_by:
        message = Message(
            "'{role}' both translated and reviewed this; name the other role that reviewed it", role=words.reviewed_by
        )
        yield document.problem(RULE, (*path, "reviewed_by"), message)
    if words.translation not in REVIEWED:
        return
    missing = [key for key in ("translated_by", "reviewed_by") if getattr(words, key) is None]
    if missing:
        message = Message(
            "translation: {status} asks for {keys}; name the role there, or set translation: translated",
            status=words.translation,
            keys=", ".join(missing),
        )
        yield document.problem(RULE, (*path, "translation"), message)
    reviewer = words.reviewed_by
    if words.translation == "legally-reviewed" and reviewer and not LEGAL_ROLES & set(reviewer.split("-")):
        message = Message(
            "'{role}' is no legal role; name one with one of these words in it ({words}), or set translation: reviewed",
            role=reviewer,
            words=", ".join(sorted(LEGAL_ROLES)),
        )
        yield document.problem(RULE, (*path, "reviewed_by"), message)
