"""Words are Markdown, without HTML of their own.

Why:  A page is printed, translated, searched and packed in several ways; each knows Markdown, none trusts HTML in
      it.
Bad:  <script>...</script>, <b>Call</b>, title: "The <i>law</i>"
Good: **Call**
"""

import re
from collections.abc import Iterator
from typing import Any

from sala.model.document import KeyPath
from sala.model.library import Library
from sala.model.records import WORDS, TermForms
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "words-plain"
SEVERITY: Severity = "error"
# e.g. "<script>", "</b>", "<!-- x", "<img src=x"; "< 18" and "<https://...>" are none
TAG = re.compile(r"<(?:[a-zA-Z][\w-]*(?=[\s/>])|/[a-zA-Z][\w-]*|!--)")


def check(library: Library) -> Iterator[Problem]:
    """Yield tags in bodies, titles, summaries and the forms and definitions of terms."""
    for document in library.documents():
        for line, column, match in document.find(TAG):
            yield document.problem_at(RULE, line, column, _message(match[0]))
    for entry in library.entries:
        for key, seen in _in_fields(entry.record):
            yield entry.document.problem(RULE, (key,), _message(seen))
    for translated in library.translations:
        for key, seen in _in_fields(translated.translation):
            yield translated.document.problem(RULE, (key,), _message(seen))
    for term in library.terms:
        for language, forms in term.term.languages.items():
            for path, text in _words_of(forms):
                found = TAG.search(text)
                if found:
                    yield term.problem(RULE, ("languages", language, *path), _message(found[0]))


def _in_fields(record: Any) -> Iterator[tuple[str, str]]:
    for key in WORDS:
        found = TAG.search(getattr(record, key, None) or "")
        if found:
            yield key, found[0]


def _words_of(forms: TermForms) -> Iterator[tuple[KeyPath, str]]:
    yield ("preferred",), forms.preferred
    yield ("definition",), forms.definition or ""
    for index, form in enumerate(forms.admitted):
        yield ("admitted", index), form
    for index, statutory in enumerate(forms.statutory):
        yield ("statutory", index, "form"), statutory.form
    for index, avoided in enumerate(forms.avoided):
        yield ("avoided", index, "form"), avoided.form
        yield ("avoided", index, "reason"), avoided.reason
    for index, attention in enumerate(forms.attention):
        yield ("attention", index, "form"), attention.form
        yield ("attention", index, "reason"), attention.reason


def _message(seen: str) -> Message:
    return Message("'{seen}' is HTML; write Markdown, or \\< for the sign itself", seen=seen)
