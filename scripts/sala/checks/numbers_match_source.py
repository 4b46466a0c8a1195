"""A translation has the numbers of its source, section by section.

Why: a reader acts on a number: an age, a penalty, a time limit, the article to cite. One that is wrong in one
language leads only the readers of that language astray, and nobody who reads the source can see it.

Bad:  under 18 years -> អាយុក្រោម 16 ឆ្នាំ; in 2008 -> ໃນປີ 2551
Good: under 18 years -> អាយុក្រោម ១៨ ឆ្នាំ; on 24 February 2012 -> ວັນທີ 24 ກຸມພາ 2012; 7.5 million -> 7,5 ລ້ານ

Digits of any script are the same number, and so are 1,234.5 and 1.234,5. Numbers that the source spells in words,
and its months, may be digits in the translation, and small numbers of the source may be words there. A year of the
Buddhist era in the place of its year of the common era is a warning, of years-explained where it is called one; both
may stand beside each other. Whole dates are the matter of dates-match-source. A number to call is told by
no-phone-in-prose, one that leads to a person by no-personal-data, one in an address by address-not-in-prose: they must
go, and are not asked for.

Source: decimal and group separators of Khmer and Lao, Unicode CLDR, https://cldr.unicode.org/
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from sala.checks.address_not_in_prose import addresses
from sala.checks.no_personal_data import personal_data
from sala.checks.no_phone_in_prose import numbers_to_call
from sala.checks.years_explained import is_buddhist_year, stands_alone
from sala.model.dates import BUDDHIST, ERA, months_in_figures
from sala.model.library import Library
from sala.model.numerals import is_spelt, numbers, spelt_in_english
from sala.model.pairs import pairs
from sala.model.parallel import Mark, Pair, differences
from sala.model.passages import Passage
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "numbers-match-source"
SEVERITY = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield numbers that stand on one side alone."""
    for pair in pairs(library):
        ours, theirs = list(_of_source(pair.source.text)), list(numbers(pair.target.text))
        if [mark.value for mark in ours] != [mark.value for mark in theirs]:
            ours, theirs = _without_months(pair.source, ours), _without_months(pair.target, theirs)
            theirs = list(_in_common_era(pair, ours, theirs))
            needed = _needed(pair, ours, theirs)
            for wanted, seen in differences(needed, _unexplained(pair, needed, theirs)):
                yield from _problems(pair, wanted, seen)


@lru_cache(maxsize=16384)
def _of_source(text: str) -> tuple[Mark, ...]:
    """The numbers of a source, which are asked for once a language."""
    return tuple(numbers(text))


def _without_months(passage: Passage, marks: list[Mark]) -> list[Mark]:
    """The lawful numbers without the months of dates in figures."""
    months = list(months_in_figures(passage.text, passage.language))
    return [mark for mark in lawful(passage.text, marks) if not any(mark.start in span for span in months)]


def lawful(text: str, marks: list[Mark]) -> list[Mark]:
    """What stands in a text, without what no text may have and so none is asked for."""
    spans = [range(column - 1, column - 1 + len(seen)) for column, seen in numbers_to_call(text)]
    spans += [range(start, start + len(seen)) for start, seen, _ in personal_data(text)]
    spans += [range(*match.span()) for match in addresses(text)]
    return [mark for mark in marks if not any(mark.start in span for span in spans)]


def _in_common_era(pair: Pair, ours: list[Mark], theirs: list[Mark]) -> Iterator[Mark]:
    """The numbers with a Buddhist year as the year of the source that it is; without it where both stand there."""
    years, written = {mark.value for mark in ours}, {mark.value for mark in theirs}
    for mark in theirs:
        common = _common(mark)
        if common not in years or mark.value in years or not is_buddhist_year(pair.target.text, mark.start):
            yield mark
        elif common not in written:
            yield replace(mark, value=common)


def _common(mark: Mark) -> str:
    """The year of the common era, where the number may be one of the Buddhist era; else empty."""
    return str(int(mark.value) - ERA) if mark.value.isdecimal() and int(mark.value) in BUDDHIST else ""


def _needed(pair: Pair, ours: list[Mark], theirs: list[Mark]) -> list[Mark]:
    """Numbers of the source, without those that the translation spells in words, or that years-explained asks for."""
    left = Counter(mark.value for mark in theirs)
    asked = {_common(mark) for mark in theirs if stands_alone(pair.target.text, mark.start)}
    needed = []
    for mark in ours:
        left[mark.value] -= 1
        is_had = mark.value in asked or is_spelt(mark.value, pair.target.text, pair.target.language)
        if left[mark.value] >= 0 or not is_had:
            needed.append(mark)
    return needed


def _unexplained(pair: Pair, needed: list[Mark], theirs: list[Mark]) -> list[Mark]:
    """Numbers of the translation, without those that the source spells in words; of these as many as it misses."""
    left, spelt = Counter(mark.value for mark in needed), Counter(spelt_in_english(pair.source.text))
    missed = (left - Counter(mark.value for mark in theirs)).total()
    unexplained, explained = [], []
    for mark in theirs:
        left[mark.value] -= 1
        if left[mark.value] >= 0:
            unexplained.append(mark)
        elif spelt[mark.value] > 0:
            spelt[mark.value] -= 1
            explained.append(mark)
        else:
            missed -= 1
            unexplained.append(mark)
    return sorted([*unexplained, *explained[: max(missed, 0)]], key=lambda mark: mark.start)


def _problems(pair: Pair, wanted: Mark | None, seen: Mark | None) -> Iterator[Problem]:
    source, target = pair.source, pair.target
    where = f"{source.document.path}:{source.place(wanted.start, wanted.end)[0]}" if wanted else ""
    number = source.text[wanted.start : wanted.end] if wanted else ""
    if wanted and seen:
        written = target.text[seen.start : seen.end]
        if seen.value.isdecimal() and wanted.value == str(int(seen.value) - ERA):
            message = Message(
                "{written} is the year {number} in the Buddhist era; write {number}, as {where} does",
                written=written,
                number=number,
                where=where,
            )
            yield target.problem(RULE, seen.start, seen.end, message, severity="warning")
            return
        message = Message(
            "the source has {number} where this has {written} ({where}); write {number}, or correct the source",
            number=number,
            written=written,
            where=where,
        )
        yield target.problem(RULE, seen.start, seen.end, message)
    elif seen:
        line = f"{source.document.path}:{source.place(0, len(source.text))[0]}"
        message = Message(
            "the number {written} is not in the source ({line}); take it away, or add it there",
            written=target.text[seen.start : seen.end],
            line=line,
        )
        yield target.problem(RULE, seen.start, seen.end, message)
    elif wanted and not pair.lacks_a_block:
        message = Message(
            "the number {number} of the source ({where}) is missing; write it here too", number=number, where=where
        )
        yield target.problem(RULE, 0, len(target.text), message)
