"""What an outline of a record is, and the facts that records of all kinds have in common."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any, get_args

from sala.model.allowed import COUNTRY_FACTS, Audience, SourceType, Topic

TODAY, VERIFIED, REVIEW_BY = date(2026, 12, 1), date(2026, 11, 2), date(2027, 5, 2)
"""Days that are in order for whoever looks at the records on the first of them: a review is never far from today."""
TOPICS, AUDIENCES = get_args(Topic), get_args(Audience)

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A section."""

    anchor: str
    """Anchor of its heading."""
    sentences: int
    """How much it says."""
    references: tuple[str, ...] = ()
    """Names to which it points."""
    is_list: bool = False
    """Its sentences are items of a list."""
    page: int | None = None
    """Page of a book that it names: a number that is the same in every language."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A record without its words."""

    kind: str
    """`law`, ..., `term`."""
    id: str
    """Name of the record."""
    path: str
    """Path below docs/<language>/."""
    facts: Facts
    """Front matter in order, but for id, title and summary, which stand first."""
    introduction: int = 0
    """Sentences before the first section."""
    parts: tuple[Part, ...] = ()
    """Sections, in order."""
    has_note: bool = False
    """A note stands in the introduction."""
    year: int = 0
    """Year in the title of a law."""


@dataclass(slots=True)
class Shelf:
    """Names to which later records may point."""

    contacts: dict[str, list[str]] = field(default_factory=dict)
    """Ids of contacts in use, by scope."""
    laws: list[tuple[str, int]] = field(default_factory=list)
    """Ids of laws and their years."""
    provisions: list[str] = field(default_factory=list)
    """Names of published provisions."""
    repealed: list[str] = field(default_factory=list)
    """Ids of laws that are no longer in force, to which only the law in their place points."""
    names: list[str] = field(default_factory=list)
    """Every id so far of what is in use."""
    codes: dict[str, list[str]] = field(
        default_factory=lambda: {country: sorted(facts.short_codes) for country, facts in COUNTRY_FACTS.items()}
    )
    """Short codes that no contact has yet, by country."""


def common(random: Random, countries: Sequence[str]) -> Facts:
    return {
        "countries": list(countries),
        "topics": random.sample(TOPICS, random.randint(1, 3)),
        "audience": random.sample(AUDIENCES, random.randint(1, 4)),
    }


def ending(random: Random, record_id: str, count: int) -> Facts:
    facts: Facts = {"sources": [source(random, record_id, number) for number in range(1, count + 1)]}
    facts["confidence"] = confidence(random)
    if random.random() < 0.6:
        facts["as_of"] = random.randint(2008, 2023)
    return {**facts, "verified": VERIFIED, "review_by": REVIEW_BY, "status": "published"}


def source(random: Random, record_id: str, number: int) -> Facts:
    source: Facts = {"id": f"source-{number}", "title": None}
    source |= {"url": f"https://example.org/{record_id}/{number}", "type": random.choice(get_args(SourceType))}
    return {**source, "date": random.randint(2005, 2023)} if random.random() < 0.7 else source


def confidence(random: Random) -> str:
    return "high" if random.random() < 0.6 else "medium"


def cited(random: Random, count: int) -> Facts:
    return {"sources": [f"source-{random.randint(1, count)}"], "confidence": confidence(random)}
