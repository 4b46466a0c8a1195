"""Every language of the site has all words of the interface, with the same placeholders.

Why:  A button without words, or a sentence that shows {number}, makes a page in that language useless or absurd.
Bad:  overrides/strings/km.yml without `leave`, or `step: ជំហាន` where English has `step: Step {number}`
Good: the same keys in each file, each with the `{names}` of the English words
"""

import re
from collections.abc import Iterator, Mapping

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import Document
from sala.model.library import Library
from sala.problems import Message, Problem, Severity, like

RULE = "strings-complete"
SEVERITY: Severity = "error"
THEME = "theme."
"""Words of the theme: asked for only where the theme itself lacks the language."""
# e.g. `{number}`
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


def check(library: Library) -> Iterator[Problem]:
    """Yield keys that a language lacks or has beyond English, and words whose placeholders differ."""
    source = library.strings.get(SOURCE_LANGUAGE, {})
    for language, words in library.strings.items():
        document = library.string_files.get(language)
        if words and document and language != SOURCE_LANGUAGE:
            yield from _faults(source, words, document)


def _faults(source: Mapping[str, str], words: Mapping[str, str], document: Document) -> Iterator[Problem]:
    # a key whose value is no text is told by schema
    lacking = [key for key in source if (key,) not in document.keys]
    for key in words:
        if key in source:
            yield from _placeholders(key, source[key], words[key], document)
        elif not key.startswith(THEME):
            meant = like(key, lacking)
            lacking = [one for one in lacking if one != meant]
            yield document.problem(RULE, (key,), _unknown(key, meant), key=True)
    for key in lacking:
        message = Message("'{key}' is missing; translate: {text}", key=key, text=source[key])
        yield document.problem_at(RULE, 1, 1, message)


def _placeholders(key: str, text: str, translated: str, document: Document) -> Iterator[Problem]:
    wanted, found = set(PLACEHOLDER.findall(text)), set(PLACEHOLDER.findall(translated))
    if wanted != found:
        yield document.problem(RULE, (key,), _other_placeholders(key, sorted(wanted)))


def _other_placeholders(key: str, wanted: list[str]) -> Message:
    if not wanted:
        return Message("'{key}' has a placeholder, and the English words have none; take it away", key=key)
    return Message(
        "'{key}' has other placeholders than the English words; keep {names}", key=key, names=", ".join(wanted)
    )


def _unknown(key: str, meant: str | None) -> Message:
    if meant:
        return Message("'{key}' is no key of the English words; did you mean '{meant}'?", key=key, meant=meant)
    return Message("'{key}' is no key of the English words; take it away, or add it there", key=key)
