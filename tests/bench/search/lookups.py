"""Figures of look-ups by number: a provision in any form and digits, a telephone number in any spelling."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from sala.model.allowed import COUNTRY_FACTS
from sala.search.pages import SearchPage
from sala.search.tokens import provision_numbers
from tests.bench.search.answers import Answer, Ours
from tests.bench.search.corpus import Corpus
from tests.bench.search.table import Judged, Row

FORMS = {
    "en": ("art {}", "Article {}", "art. {}", "section {}"),
    "km": ("មាត្រា {}", "មាត្រា{}", "មាត្រាទី {}", "art {}"),
    "lo": ("ມາດຕາ {}", "ມາດຕາ{}", "art {}"),
    "th": ("มาตรา {}", "มาตรา{}", "ข้อ {}", "art {}"),
    "vi": ("Điều {}", "điều {}", "dieu {}", "art {}"),
}
DIGITS = {"km": "០១២៣៤៥៦៧៨៩", "lo": "໐໑໒໓໔໕໖໗໘໙", "th": "๐๑๒๓๔๕๖๗๘๙"}
NATIVE = {"km": "cambodia", "lo": "lao-pdr", "th": "thailand", "vi": "viet-nam"}


@dataclass(frozen=True, slots=True)
class LookUp:
    """A look-up, and every first result that is right."""

    text: str
    """As typed."""
    places: frozenset[tuple[str, str]]
    """Path and anchor; the anchor is empty where any part of the page will do."""


def rows(corpus: Corpus, ours: Ours, count: int, seed: int) -> Iterator[Row]:
    """Share of look-ups whose first result is right."""
    random = Random(f"{seed}/look-ups/{corpus.language}")
    for what, all_of_them in (
        ("provision by number", _by_number(corpus)),
        ("provision by number and law", _by_number_and_law(corpus)),
        ("phone by number", _phones(corpus)),
    ):
        chosen = random.sample(all_of_them, min(count, len(all_of_them)))
        if chosen:
            yield _row(f"{corpus.language} {what}: rank 1", chosen, ours.answers([one.text for one in chosen]))


def _row(what: str, asked: Sequence[LookUp], answers: Sequence[Answer]) -> Row:
    right = [_is_right(one, answer) for one, answer in zip(asked, answers, strict=True)]
    misses = tuple(
        Judged(one.text, one.text, tuple(sorted(map("#".join, one.places))), _places(answer), 0)
        for one, answer, hit in zip(asked, answers, right, strict=True)
        if not hit
    )
    return Row(what, sum(right) / len(right), 1.0, cases=len(asked), misses=misses)


def _is_right(look_up: LookUp, answer: Answer) -> bool:
    if not answer.paths:
        return False
    path, anchor = answer.paths[0], next(iter(answer.anchors[0]), "")
    return not look_up.places.isdisjoint({(path, anchor), (path, "")})


def _places(answer: Answer) -> tuple[str, ...]:
    return tuple(f"{path}#{next(iter(names), '')}" for path, names in zip(answer.paths, answer.anchors, strict=True))


def _provisions(page: SearchPage) -> Iterator[tuple[str, str]]:
    """Number and anchor of each provision of a page."""
    for unit in page.units:
        for number in provision_numbers(unit.number):
            yield number, unit.anchor


def _forms(number: str, language: str) -> Iterator[str]:
    """The number in every form and in the digits of the language; "283-bis" is typed "283 bis", "287-1" "287/1"."""
    spoken = re.sub(r"-(?=\d)", "/", number).replace("-", " ")
    native = spoken.translate(str.maketrans("0123456789", DIGITS.get(language, "0123456789")))
    for form in FORMS[language]:
        yield from dict.fromkeys((form.format(spoken), form.format(native)))


def _by_number(corpus: Corpus) -> list[LookUp]:
    """Without the law: every provision with the number is right."""
    places: dict[str, set[tuple[str, str]]] = {}
    for page in corpus.pages:
        for number, anchor in _provisions(page):
            places.setdefault(number, set()).add((page.path, anchor))
    return [
        LookUp(text, frozenset(where)) for number, where in places.items() for text in _forms(number, corpus.language)
    ]


def _by_number_and_law(corpus: Corpus) -> list[LookUp]:
    """With the title of the law, before or after; laws of one title are all right."""
    places: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for page in corpus.pages:
        for number, anchor in _provisions(page):
            places.setdefault((page.title, number), set()).add((page.path, anchor))
    return [
        LookUp(text, frozenset(where))
        for (title, number), where in places.items()
        for form in _forms(number, corpus.language)
        for text in (f"{form} {title}", f"{title} {form}")
    ]


def _phones(corpus: Corpus) -> list[LookUp]:
    """Each number of a contact in every spelling; where contacts share it, each is right."""
    places: dict[str, set[tuple[str, str]]] = {}
    for page in corpus.pages:
        if "contact" in page.facets["kind"]:
            for phone in (phone for unit in page.units for phone in unit.phones):
                places.setdefault(phone, set()).add((page.path, ""))
    return [
        LookUp(text, frozenset(where))
        for phone, where in places.items()
        for text in _spellings(phone, DIGITS.get(corpus.language, ""))
    ]


def _spellings(phone: str, digits: str) -> Iterator[str]:
    codes = (facts.calling_code.removeprefix("+") for facts in COUNTRY_FACTS.values())
    code = next((code for code in codes if len(phone) > 8 and phone.startswith(code)), "")
    plain = [phone]
    if code:
        rest = phone.removeprefix(code)
        plain = [f"+{code}{rest}", f"+{code} {rest[:2]} {rest[2:5]} {rest[5:]}", f"00{code}{rest}", f"0{rest}"]
        plain += [f"0{rest[:2]} {rest[2:5]} {rest[5:]}", f"0{rest[:2]}-{rest[2:5]}-{rest[5:]}", f"(+{code}) 0{rest}"]
    yield from plain
    if digits:
        yield from (text.translate(str.maketrans("0123456789", digits)) for text in plain)
