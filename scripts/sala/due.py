"""What somebody has to look at: reviews that are due, contacts to verify, exemptions about to end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sala.model.library import Entry, Library
from sala.model.records import Contact


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """One thing to look at."""

    day: date
    """By when."""
    path: str
    """File in which it stands."""
    what: str
    """Title, form of a term, or rule."""
    how: str
    """What is to be done."""


def due(library: Library, days: int) -> dict[str, list[Due]]:
    """What is due within so many days from the library's today, by heading, the most urgent first."""
    last = library.today + timedelta(days=days)
    contacts = [entry for entry in library.published("contact") if isinstance(entry.record, Contact)]
    others = [entry for entry in library.entries if entry.is_published and entry.kind != "contact"]
    groups = {
        "Contacts to verify": map(_contact, contacts),
        "Reviews": map(_review, others),
        "Terms": _terms(library),
        "Exemptions that end": _exemptions(library),
    }
    return {heading: found for heading, items in groups.items() if (found := _until(items, last))}


def written(groups: dict[str, list[Due]], today: date) -> str:
    """The text of an issue: a list with boxes under each heading; nothing where nothing is due."""
    parts = []
    for heading, items in groups.items():
        lines = [
            f"- [ ] {item.day}{' (overdue)' if item.day < today else ''}: {item.what}, {item.how} (`{item.path}`)"
            for item in items
        ]
        parts.append("\n".join([f"## {heading}", "", *lines, ""]))
    return "\n".join(parts)


def _until(items: Iterable[Due], last: date) -> list[Due]:
    return sorted(item for item in items if item.day <= last)


def _contact(entry: Entry) -> Due:
    how = f"verify its number (last: {entry.record.verified}, {getattr(entry.record, 'verified_by', '')})"
    return Due(entry.record.review_by, entry.document.path, entry.record.title, how)


def _review(entry: Entry) -> Due:
    how = f"hold it against its sources (last: {entry.record.verified})"
    return Due(entry.record.review_by, entry.document.path, entry.record.title, how)


def _terms(library: Library) -> Iterator[Due]:
    for entry in library.published_terms():
        how = f"hold it against its sources (last: {entry.term.verified})"
        yield Due(entry.term.review_by, entry.document.path, entry.term.id, how)


def _exemptions(library: Library) -> Iterator[Due]:
    held = [(entry.document.path, entry.record.exemptions) for entry in library.entries]
    held += [(one.document.path, one.translation.exemptions) for one in library.translations]
    held += [(entry.document.path, entry.term.exemptions) for entry in library.terms]
    for path, exemptions in held:
        for exemption in exemptions:
            yield Due(exemption.until, path, exemption.rule, f"mend what it covers: {exemption.reason}")
