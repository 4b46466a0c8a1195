"""Every language of the site has all words of the interface, with the same placeholders.

Why:  A button without words, or a sentence that shows {number}, makes a page in that language useless or absurd.
Bad:  overrides/strings/km.yml without `leave`, or `step: ជំហាន` where English has `step: Step {number}`
Good: the same keys in each file, each with the `{names}` of the English words
"""

import re
from collections.abc import Iterator, Mapping

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Library
from sala.problems import Message, Problem, Severity, nearest

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
        if words and language != SOURCE_LANGUAGE:
            for message in _faults(source, words):
                yield Problem(f"overrides/strings/{language}.yml", 1, 1, RULE, message)


def _faults(source: Mapping[str, str], words: Mapping[str, str]) -> Iterator[Message]:
    for key, text in source.items():
        if key not in words:
            yield Message("'{key}' is missing; translate: {text}", key=key, text=text)
            continue
        wanted, found = set(PLACEHOLDER.findall(text)), set(PLACEHOLDER.findall(words[key]))
        if wanted != found:
            names = ", ".join(sorted(wanted)) or "none"
            yield Message("'{key}' has other placeholders than the English words; keep {names}", key=key, names=names)
    for key in words:
        if key not in source and not key.startswith(THEME):
            yield Message("'{key}' is no key of the English words; {lawful}", key=key, lawful=nearest(key, source))
