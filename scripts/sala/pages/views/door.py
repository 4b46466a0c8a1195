"""A door: a page that a guide opens with a tap, and the answers behind it where it is a question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sala.model.library import Entry
from sala.model.references import resolve
from sala.pages.addresses import entry_url
from sala.pages.titles import summary_of, title_of
from sala.pages.views.common import Desk, Link
from sala.pages.views.question import AnswerView, answer_views
from sala.pages.wording import Words


@dataclass(frozen=True, slots=True)
class DoorView:
    """A door as printed."""

    link: Link
    """Title and page."""
    summary: Words
    """What is behind it."""
    answers: tuple[AnswerView, ...]
    """The answers of a question; none for another page."""


def door_views(desk: Desk, names: Iterable[str]) -> tuple[DoorView, ...]:
    """The doors of a guide, those to what is not on the site left out."""
    return tuple(_door(desk, entry) for entry in _behind(desk, names))


def _behind(desk: Desk, names: Iterable[str]) -> Iterator[Entry]:
    for name in names:
        target = resolve(desk.library, name)
        if target and target.is_shown and isinstance(target.entry, Entry):
            yield target.entry


def _door(desk: Desk, entry: Entry) -> DoorView:
    link = Link(title_of(desk.library, entry, desk.language), entry_url(entry, desk.language))
    return DoorView(link, summary_of(desk.library, entry, desk.language), answer_views(desk, entry))
