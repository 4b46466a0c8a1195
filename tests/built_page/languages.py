"""The page names its language, and each part in another script names its own.

A program that reads aloud picks its voice, and a browser its font, by `lang`.

Bad:  <html lang="en"> ... <p>កុមារ</p>
Good: <html lang="en"> ... <p lang="km">កុមារ</p>

Source: WCAG 2.2, 3.1.1 and 3.1.2, https://www.w3.org/WAI/WCAG22/Understanding/language-of-parts
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sala.problems import Problem
from tests.built_page.pages import BuiltPage, shortened

RULE = "language-named"
LETTERS = {
    "km": re.compile("[\u1780-\u17ff]"),
    "lo": re.compile("[\u0e80-\u0eff]"),
    "th": re.compile("[\u0e01-\u0e5b]"),
    "vi": re.compile("[\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]"),
}
"""Letters that only one language of the region writes."""
# four words of Latin letters together are a phrase, fewer may be a name, e.g. "Child Helpline Cambodia"
LATIN_PHRASE = re.compile(r"(?:[A-Za-z]{2,}[ ,]+){3,}[A-Za-z]{2,}")
OWN_SCRIPT = frozenset({"km", "lo", "th"})
"""Languages whose own words are never in Latin letters."""
SAID = ("title", "aria-label", "alt", "placeholder")
"""Attributes that a person reads or hears."""
CODE = frozenset({"code", "pre"})
"""What a program reads, in no language."""
UNSEEN = frozenset({"script", "style", "template"})


def check(pages: Sequence[BuiltPage]) -> Iterator[Problem]:
    """Pages in the wrong language, and words under the `lang` of another."""
    for page in pages:
        seen = page.root.get("lang")
        if seen != page.language:
            message = f"lang of the page is '{seen}' where its address says '{page.language}'; make them the same"
            yield page.problem(page.root, RULE, message)
        yield from _parts(page)


def _parts(page: BuiltPage) -> Iterator[Problem]:
    for element, language, words in _walk(page.root, ""):
        for spoken, letters in LETTERS.items():
            if spoken != language and letters.search(words):
                message = f"'{shortened(words)}' stands under lang '{language}'; put lang=\"{spoken}\" on its element"
                yield page.problem(element, RULE, message)
        is_code = element.tag in CODE
        if (
            language in OWN_SCRIPT
            and not is_code
            and not LETTERS[language].search(words)
            and LATIN_PHRASE.search(words)
        ):
            message = f"'{shortened(words)}' stands under lang '{language}'; put the lang of these words on its element"
            yield page.problem(element, RULE, message)


def _walk(element: Any, language: str) -> Iterator[tuple[Any, str, str]]:
    """Every run of words that a person meets, with the element that holds it and the language it is said to be in."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN:
        return
    spoken = element.get("lang", language)
    yield from ((element, spoken, element.get(name)) for name in SAID if element.get(name))
    if element.tag == "meta" and element.get("name") == "description":
        yield element, spoken, element.get("content", "")
    yield element, spoken, element.text or ""
    for child in element:
        yield from _walk(child, spoken)
        yield element, spoken, child.tail or ""
