"""Single fields: partial dates and their order, text, flags, numbers."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from sala.model.values import PartialDate, Plain, read_date, read_day, read_flag, read_text, read_whole

QUICK = settings(derandomize=True, database=None, deadline=None, max_examples=200)


def _partial(day: date, parts: int) -> PartialDate:
    return PartialDate(*(day.year, day.month, day.day)[:parts])


# few years, so that dates often meet
DATES = st.builds(_partial, st.dates(date(2007, 11, 20), date(2008, 3, 10)), st.integers(1, 3))


def _days(partial: PartialDate) -> tuple[date, date]:
    """First and last day that a date can mean."""
    return (
        date(partial.year, partial.month or 1, partial.day or 1),
        next(
            day
            for month, number in product((partial.month or 12,), (partial.day or 31, 30, 29, 28))
            if (day := _day(partial.year, month, number))
        ),
    )


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


@QUICK
@given(DATES, DATES)
def test_a_date_is_earlier_when_all_its_days_are(one: PartialDate, other: PartialDate) -> None:
    assert (one < other) == (_days(one)[1] < _days(other)[0])


@QUICK
@given(DATES, DATES)
def test_of_two_dates_at_most_one_is_earlier_and_later_is_the_same_turned_round(
    one: PartialDate, other: PartialDate
) -> None:
    assert (one > other) == (other < one)
    assert [one < other, one == other, one > other].count(True) <= 1


@QUICK
@given(DATES, DATES, DATES)
def test_what_is_earlier_than_an_earlier_date_is_earlier(a: PartialDate, b: PartialDate, c: PartialDate) -> None:
    assert a < c or not (a < b and b < c)


@QUICK
@given(DATES)
def test_a_date_written_and_read_again_is_the_same(day: PartialDate) -> None:
    assert read_date(str(day)) == day
    assert day.first_day() == _days(day)[0]


def test_a_year_is_neither_before_nor_after_a_month_of_it() -> None:
    year, month = PartialDate(2008), PartialDate(2008, 2)
    assert (year < month, month < year, year > month, month > year, year == month) == (False,) * 5


@pytest.mark.parametrize("written", ["2008-02-30", "2008-13", "0000", "2007-02-29"])
def test_a_day_that_does_not_exist_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_date(written)
    assert caught.value.message() == f"the day {written} does not exist; look it up in the source"


@pytest.mark.parametrize("written", ["15 February 2008", "2008-2-1", "08", "២០០៨", "2008-02-15T00:00", "2008\n", ""])
def test_a_date_of_another_form_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_date(written)
    assert caught.value.message() == f"{written!r} is no date; write YYYY-MM-DD, YYYY-MM or YYYY"


def test_a_day_must_be_known_where_a_day_is_asked() -> None:
    assert read_day("2008-02-15") == date(2008, 2, 15)
    with pytest.raises(PydanticCustomError) as caught:
        read_day("2008-02")
    assert caught.value.message() == "2008-02 names no day; write YYYY-MM-DD"


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("bool", 'no is yes or no to YAML, not text; write it in quotes: "no"'),
        ("float", 'no is a number to YAML, not text; write it in quotes: "no"'),
        ("timestamp", 'no is a date to YAML, not text; write it in quotes: "no"'),
        ("value", 'no is a sign of its own to YAML, not text; write it in quotes: "no"'),
        ("null", "the value is empty; write it"),
    ],
)
def test_text_that_yaml_takes_for_something_else_is_refused(kind: str, message: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_text(Plain("no", kind))
    assert caught.value.message() == message


def test_a_text_that_shows_braces_is_told_as_it_stands() -> None:
    with pytest.raises(PydanticCustomError) as caught:
        read_date("{message}")
    assert caught.value.message() == "'{message}' is no date; write YYYY-MM-DD, YYYY-MM or YYYY"


def test_flags_are_true_or_false_and_nothing_else() -> None:
    assert (read_flag(Plain("true", "bool")), read_flag(Plain("false", "bool"))) == (True, False)
    others: tuple[object, ...] = (Plain("yes", "bool"), Plain("True", "bool"), "true", [], None)
    for other in others:
        with pytest.raises(PydanticCustomError):
            read_flag(other)


def test_whole_numbers_have_no_leading_zero() -> None:
    assert (read_whole(Plain("0", "int")), read_whole(Plain("25", "int"))) == (0, 25)
    others: tuple[object, ...] = (Plain("025", "int"), Plain("-1", "int"), Plain("២៥", "str"), "25", [])
    for other in others:
        with pytest.raises(PydanticCustomError):
            read_whole(other)
