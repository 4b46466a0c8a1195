"""A term has its English forms and definition, and no form is both to be used and to be avoided.

Why:  The glossary tells writers which word to use. Where it is silent or contradicts itself, every page goes its
      own way.
Bad:  preferred: child pornography, avoided: [{form: child pornography, ...}]
Good: preferred: child sexual abuse material, avoided: [{form: child pornography, ...}]

Source: Terminology Guidelines for the Protection of Children from Sexual Exploitation and Sexual Abuse,
second edition, https://safeonline.global/2025/04/
"""

from collections.abc import Iterator

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import KeyPath
from sala.model.library import Library
from sala.model.records import Term
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "terms-complete"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield terms without English, drafts that do not say so, and forms that are used and avoided."""
    for entry in library.terms:
        for path, message in _faults(entry.term, library):
            yield entry.problem(RULE, path, message)


def _faults(term: Term, library: Library) -> Iterator[tuple[KeyPath, Message]]:
    english = term.languages.get(SOURCE_LANGUAGE)
    if english is None or english.definition is None:
        yield (
            ("languages",),
            Message("'{id}' has no English definition; add languages: {{en: {{preferred, definition}}}}", id=term.id),
        )
    for language, forms in term.languages.items():
        path: KeyPath = ("languages", language)
        if language in library.languages and language != SOURCE_LANGUAGE and forms.translation is None:
            yield (
                path,
                Message(
                    "the {language} entry does not say how far it is reviewed; add translation: machine-draft",
                    language=language,
                ),
            )
        used = {form.casefold() for form in (forms.preferred, *forms.admitted)}
        for index, avoided in enumerate(forms.avoided):
            if avoided.form.casefold() in used:
                message = Message("'{form}' is both used and avoided; keep one of the two", form=avoided.form)
                yield (*path, "avoided", index, "form"), message
