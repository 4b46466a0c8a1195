"""What an answer says of an address, together with what is remembered of it.

An address is broken only when it failed on three days or more, a week or more apart, without having been seen good in
between. Sites of the region are often slow, closed to some countries or badly certified: what may be the server's or
the network's trouble is suspicious, and never counts as a failure.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from sala.links.memory import Memory, Remembered

Verdict = Literal["good", "moved", "suspicious", "failing", "broken"]
VERDICTS: tuple[Verdict, ...] = ("broken", "failing", "suspicious", "moved", "good")
"""The worst first."""
FAILURES = 3
"""Days of failure in a row before an address is broken."""
SPAN = timedelta(days=7)
"""Time between the first and the last of them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back when an address was asked for."""

    kind: Literal["good", "suspicious", "failure"]
    """What it says of the address."""
    text: str
    """The same in a few words: "200 OK", "404 Not Found", "timeout"."""
    moved_to: str | None = None
    """Address to which a good one sent the reader for good."""
    is_from_server: bool = True
    """A server answered, whatever it said; False where none was reached."""


def judge(before: Remembered | None, answer: Answer, today: date) -> tuple[Remembered, Verdict]:
    """What is to be remembered after an answer, and the verdict. A second failure on one day counts no more."""
    known = replace(before or Remembered(checked=today, answer=""), checked=today, answer=answer.text)
    if answer.kind == "good":
        after = Remembered(
            checked=today,
            answer=answer.text,
            first_good=known.first_good or today,
            last_good=today,
            moved_to=answer.moved_to,
        )
    elif answer.kind == "suspicious" or known.last_failure == today:
        after = known
    else:
        failures, first = known.failures + 1, known.first_failure or today
        after = replace(known, failures=failures, first_failure=first, last_failure=today)
    return after, verdict_of(after)


def verdict_of(known: Remembered) -> Verdict:
    """How an address stands."""
    if known.first_failure and known.last_failure:
        long_enough = known.last_failure - known.first_failure >= SPAN
        return "broken" if known.failures >= FAILURES and long_enough else "failing"
    if known.last_good == known.checked:
        return "moved" if known.moved_to else "good"
    return "suspicious"


def broken(memory: Memory) -> frozenset[str]:
    """Addresses that are broken."""
    return frozenset(address for address, known in memory.items() if verdict_of(known) == "broken")
