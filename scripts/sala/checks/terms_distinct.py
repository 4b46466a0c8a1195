"""Each form of the glossary stands once, for one concept, written as it is written inside a sentence.

Why: pages link a word to the term that it belongs to, and the checks of wording ask which form is right. Where one
form belongs to two concepts, or is asked for here and forbidden there, both lead the editor astray.

Bad:  preferred: shelter in two terms; admitted: [hotline, Hotline]; preferred: "child abuse."
Good: preferred: shelter in one, residential care centre in the other

Forms are compared as the search folds them. A published term has a definition in every language of the site in which
it has a form.

Source: ISO 704:2022, one designation for one concept, https://www.iso.org/standard/79077.html
"""

from collections import defaultdict
from collections.abc import Iterator

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import KeyPath
from sala.model.forms import folded_text
from sala.model.library import Library, TermEntry
from sala.model.records import TermForms
from sala.problems import Message, Problem

RULE = "terms-distinct"
SEVERITY = "error"
STOPS = (".", "។", "៕", "。")


def check(library: Library) -> Iterator[Problem]:
    """Yield forms of two terms, forms listed twice, forms badly written, and published terms without definition."""
    preferred: dict[tuple[str, str], TermEntry] = {}
    avoided: dict[tuple[str, str], list[TermEntry]] = defaultdict(list)
    for entry in library.terms:
        for language, forms in entry.term.languages.items():
            for item in forms.avoided:
                avoided[language, _fold(item.form)].append(entry)
    for entry in library.terms:
        for language, forms in entry.term.languages.items():
            path: KeyPath = ("languages", language)
            yield from _preferred_twice(entry, (*path, "preferred"), language, forms, preferred)
            yield from _avoided_elsewhere(entry, path, language, forms, avoided)
            yield from _within(entry, path, forms)
            is_due = entry.is_published and language in library.languages and language != SOURCE_LANGUAGE
            if is_due and forms.definition is None:
                message = Message(
                    "'{form}' has no {language} definition; add it", form=forms.preferred, language=language
                )
                yield entry.problem(RULE, path, message)


def _preferred_twice(
    entry: TermEntry, path: KeyPath, language: str, forms: TermForms, preferred: dict[tuple[str, str], TermEntry]
) -> Iterator[Problem]:
    first = preferred.setdefault((language, _fold(forms.preferred)), entry)
    if first.term.id != entry.term.id:
        message = Message(
            "'{form}' is also the preferred form of '{other}'; give each concept its own",
            form=forms.preferred,
            other=first.term.id,
        )
        yield entry.problem(RULE, path, message)


def _avoided_elsewhere(
    entry: TermEntry, path: KeyPath, language: str, forms: TermForms, avoided: dict[tuple[str, str], list[TermEntry]]
) -> Iterator[Problem]:
    """Preferred and admitted forms that another term asks to avoid."""
    for group, key_path, form in _forms(forms):
        for other in avoided.get((language, _fold(form)), ()) if group == "used" else ():
            if other.term.id != entry.term.id:
                message = Message(
                    "'{form}' is a form that '{other}' asks to avoid; keep it in one of the two",
                    form=form,
                    other=other.term.id,
                )
                yield entry.problem(RULE, (*path, *key_path), message)


def _within(entry: TermEntry, path: KeyPath, forms: TermForms) -> Iterator[Problem]:
    used: set[str] = set()
    seen: dict[str, set[str]] = {"used": used, "avoided": set(), "attention": used, "statutory": set()}
    for group, key_path, form in _forms(forms):
        folded = _fold(form)
        if folded in seen[group]:
            message = Message("'{form}' stands twice among the forms; keep it once", form=form)
            yield entry.problem(RULE, (*path, *key_path), message)
        seen[group].add(folded)
        if form != form.strip() or form.endswith(STOPS):
            message = Message("'{form}' begins or ends with a space or a full stop; take that away", form=form)
            yield entry.problem(RULE, (*path, *key_path), message)


def _forms(forms: TermForms) -> Iterator[tuple[str, KeyPath, str]]:
    yield "used", ("preferred",), forms.preferred
    for index, form in enumerate(forms.admitted):
        yield "used", ("admitted", index), form
    for index, avoided in enumerate(forms.avoided):
        yield "avoided", ("avoided", index, "form"), avoided.form
    for index, attention in enumerate(forms.attention):
        yield "attention", ("attention", index, "form"), attention.form
    for index, statutory in enumerate(forms.statutory):
        yield "statutory", ("statutory", index, "form"), statutory.form


def _fold(form: str) -> str:
    return " ".join(folded_text(form).replace("-", " ").split()).rstrip("".join(STOPS))
