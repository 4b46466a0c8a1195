"""An answer and what is remembered give what to remember and a verdict; the day is a value."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.links.memory import Remembered
from sala.links.verdict import Answer, Verdict, broken, judge, verdict_of

DAY = date(2026, 12, 1)
GOOD = Answer("good", "200 OK")
MOVED = Answer("good", "200 OK", moved_to="https://new.example/")
GONE = Answer("failure", "404 Not Found")
BUSY = Answer("suspicious", "503 Service Unavailable")


def verdicts(*answers: tuple[int, Answer]) -> list[Verdict]:
    """The verdict after each answer, on that many days after the first."""
    known: Remembered | None = None
    told = []
    for days, answer in answers:
        known, verdict = judge(known, answer, DAY + timedelta(days))
        told.append(verdict)
    return told


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ([(0, GOOD), (1, MOVED), (2, GOOD)], ["good", "moved", "good"]),
        ([(0, GONE), (1, GONE), (7, GONE)], ["failing", "failing", "broken"]),
        ([(0, GONE), (1, GONE), (6, GONE)], ["failing", "failing", "failing"]),
        ([(0, GONE), (7, GONE)], ["failing", "failing"]),
        ([(0, GONE), (0, GONE), (7, GONE)], ["failing", "failing", "failing"]),
        ([(0, GONE), (3, GOOD), (6, GONE), (9, GONE)], ["failing", "good", "failing", "failing"]),
        ([(0, BUSY), (4, BUSY), (9, BUSY)], ["suspicious", "suspicious", "suspicious"]),
        ([(0, GOOD), (1, BUSY)], ["good", "suspicious"]),
        ([(0, GONE), (2, BUSY), (3, GONE), (7, GONE)], ["failing", "failing", "failing", "broken"]),
        ([(0, GONE), (3, GONE), (7, GONE), (8, BUSY), (9, GOOD)], ["failing", "failing", "broken", "broken", "good"]),
    ],
)
def test_only_three_days_of_failure_over_a_week_break_an_address(
    answers: list[tuple[int, Answer]], told: list[Verdict]
) -> None:
    assert verdicts(*answers) == told


def test_what_was_first_seen_good_is_kept_and_the_row_of_failures_ends() -> None:
    known = Remembered(
        checked=DAY,
        answer="404 Not Found",
        first_good=DAY,
        last_good=DAY,
        failures=2,
        first_failure=DAY,
        last_failure=DAY,
    )
    later = DAY + timedelta(5)
    after = Remembered(checked=later, answer="200 OK", first_good=DAY, last_good=later, moved_to="https://new.example/")
    assert judge(known, MOVED, later) == (after, "moved")


days = st.lists(st.tuples(st.integers(0, 40), st.sampled_from([GOOD, MOVED, GONE, BUSY])), max_size=30)


@given(days)
def test_a_suspicious_answer_never_breaks_an_address(answers: list[tuple[int, Answer]]) -> None:
    ordered = sorted(answers, key=lambda pair: pair[0])
    told = ["none", *verdicts(*ordered)]
    for before, after, (_, answer) in zip(told, told[1:], ordered, strict=False):
        assert not (answer is BUSY and after == "broken" and before != "broken")


def test_pages_are_told_which_addresses_are_broken() -> None:
    row = Remembered(checked=DAY, answer="404", failures=3, first_failure=DAY - timedelta(7), last_failure=DAY)
    fine = Remembered(checked=DAY, answer="200 OK", first_good=DAY, last_good=DAY)
    assert (verdict_of(fine), broken({"https://a.example/": row, "https://b.example/": fine})) == (
        "good",
        frozenset({"https://a.example/"}),
    )
