"""A translation has the dates of its source: the same day, month and year together, section by section.

Why: a law that is in force in March and not in July, or a judgment of another day, is cited wrongly by all who read
that language; and a month is a word, which a look at the numbers passes over.

Bad:  17 July 2023 -> ថ្ងៃទី 17 ខែសីហា ឆ្នាំ 2023; 24 July 2016 -> ວັນທີ 24 ມິຖຸນາ 2016
Good: 17 July 2023 -> ថ្ងៃទី 17 ខែកក្កដា ឆ្នាំ 2023, 17/07/2023, 17 กรกฎาคม พ.ศ. 2566

Months are known by their names in English, Khmer, Lao, Thai and Vietnamese, and by their numbers where the whole date
is in figures; digits of any script are the same, and a Buddhist year is the year that it is. A day or year that the
section has in no date is told by numbers-match-source.

Source: names of months, Unicode CLDR, https://cldr.unicode.org/
"""

from collections.abc import Iterator

from sala.checks.numbers_match_source import lawful
from sala.model.dates import dates, day_and_year, in_words, may_hold_dates, month_of
from sala.model.library import Library
from sala.model.numerals import numbers
from sala.model.pairs import pairs
from sala.model.parallel import Mark, Pair, differences
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "dates-match-source"
SEVERITY = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield dates that stand on one side alone."""
    dated: dict[str, bool] = {}  # sources by path: most have no date, and are looked at once for all languages
    for pair in pairs(library):
        source = pair.source
        if source.is_body:
            path = source.document.path
            if path not in dated:
                dated[path] = may_hold_dates(source.document.prose, source.language)
            if not dated[path]:
                continue
        ours = list(dates(source.text, source.language))
        theirs = list(dates(pair.target.text, pair.target.language)) if ours else []
        if [mark.value for mark in ours] != [mark.value for mark in theirs]:
            ours, theirs = lawful(pair.source.text, ours), lawful(pair.target.text, theirs)
            known = _numbers(pair.source.text, ours), _numbers(pair.target.text, theirs)
            for wanted, seen in differences(ours, theirs):
                if wanted and _is_for_this_rule(pair, wanted, seen, *known):
                    yield _problem(pair, wanted, seen)


def _numbers(text: str, found: list[Mark]) -> set[str]:
    """The numbers of a text, and the years of its dates in the common era."""
    return {mark.value for mark in numbers(text)}.union(*(day_and_year(mark.value) for mark in found))


def _is_for_this_rule(pair: Pair, wanted: Mark, seen: Mark | None, ours: set[str], theirs: set[str]) -> bool:
    """The month is another one; or each day and year stands on both sides, so that no other rule tells."""
    if seen and month_of(wanted.value) != month_of(seen.value):
        return True
    is_as_in_source = seen is None or day_and_year(seen.value) <= ours
    return is_as_in_source and day_and_year(wanted.value) <= theirs and not pair.lacks_a_block


def _problem(pair: Pair, wanted: Mark, seen: Mark | None) -> Problem:
    source, target = pair.source, pair.target
    where = f"{source.document.path}:{source.place(wanted.start, wanted.end)[0]}"
    date = source.text[wanted.start : wanted.end]
    if seen is None:
        message = Message(
            "the date {date} of the source ({where}) is missing; write it here too", date=date, where=where
        )
        return target.problem(RULE, 0, len(target.text), message)
    message = Message(
        "the source has {date} where this has {written} ({where}); write {right}, or correct the source",
        date=date,
        written=target.text[seen.start : seen.end],
        where=where,
        right=in_words(wanted.value, target.language),
    )
    return target.problem(RULE, seen.start, seen.end, message)
