"""Faults that stand, each with its reason. One that is found no more is to be taken off: the check says so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from sala.problems import Message, Problem

PLACE = "tests/built_page/known_faults.py"
RULE = "known-faults-found"


class Fault(Protocol):
    """What a validator says of one place."""

    @property
    def message(self) -> str:
        """What is wrong."""

    @property
    def markup(self) -> str:
        """The faulty markup, or the way to it."""


@dataclass(frozen=True, slots=True)
class KnownFault:
    """A fault that is let pass."""

    message: str
    """The beginning of what the validator says."""
    markup: str
    """What the faulty markup holds."""
    reason: str
    """Why it stands."""

    def covers(self, fault: Fault) -> bool:
        """The fault is this one."""
        return fault.message.startswith(self.message) and self.markup in fault.markup


INVALID = (
    KnownFault(
        message="Attribute “autocomplete” is only allowed when the input type is",
        markup='<input class="md-toggle" data-md-toggle=',
        reason="Material's base.html writes it outside of any block, and would have to be copied whole to leave it "
        "out; it keeps Firefox from opening the menu again when a page is loaded anew",
    ),
)
"""What the Nu HTML Checker finds."""

INACCESSIBLE = (
    KnownFault(
        message="Interactive controls must not be nested",
        markup="#sala-option-",
        reason="a result of the search is an option of its list, for arrow keys, and holds a link, for a new tab",
    ),
)
"""What axe-core finds."""


F = TypeVar("F", bound=Fault)


def unlisted(faults: Iterable[F], known: Sequence[KnownFault]) -> Iterator[F]:
    """Faults that do not stand in a list."""
    return (fault for fault in faults if not any(one.covers(fault) for one in known))


def gone(faults: Iterable[Fault], known: Sequence[KnownFault]) -> Iterator[Problem]:
    """Faults of a list that are found no more on the whole site."""
    seen = list(faults)
    for one in known:
        if not any(one.covers(fault) for fault in seen):
            message = Message(
                "'{seen}' on {markup} is found no more; take it off the list", seen=one.message, markup=one.markup
            )
            yield Problem(PLACE, 1, 1, RULE, message)
