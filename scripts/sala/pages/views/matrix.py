"""The matrix: standards by countries, each cell a result that leads to its reasons; and by what it can be narrowed."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.allowed import COUNTRIES, COUNTRY_FACTS, TOPICS, Topic
from sala.model.library import Entry, Library
from sala.pages.addresses import comparison_path, entry_url, page_url
from sala.pages.choices import Choice
from sala.pages.titles import field_of
from sala.pages.views.common import Desk, Link
from sala.pages.views.standard import SIGNS, AssessmentView, ResultView, assessments, ordered, result_view
from sala.pages.wording import Words


@dataclass(frozen=True, slots=True)
class Column:
    """A country."""

    key: str
    """Name of its folder."""
    name: str
    """Its name."""
    code: str
    """ISO 3166-1 code, for a narrow screen."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A standard and how the countries stand."""

    link: Link
    """The standard, by its short name."""
    topics: tuple[str, ...]
    """Its topics."""
    cells: tuple[AssessmentView | None, ...]
    """One a column; None where the standard has no assessment of the country."""

    @property
    def results(self) -> tuple[str, ...]:
        """The results that stand in the row."""
        return tuple(dict.fromkeys(cell.result.key for cell in self.cells if cell))


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The values of one sort by which the matrix can be narrowed."""

    name: str
    """country, result or topic."""
    label: str
    """In words."""
    choices: tuple[Choice, ...]
    """The values and their words."""


@dataclass(frozen=True, slots=True)
class MatrixView:
    """What the matrix prints."""

    columns: tuple[Column, ...]
    """Countries."""
    rows: tuple[MatrixRow, ...]
    """Standards, in their order."""
    results: tuple[ResultView, ...]
    """The legend."""
    narrowed: tuple[Narrowing, ...]
    """By what it can be narrowed."""
    compared: tuple[Link, ...]
    """Pages that set the countries side by side, one a topic."""


def matrix_view(desk: Desk) -> MatrixView:
    """The matrix of all published standards."""
    say = desk.wording
    rows = tuple(_row(desk, entry) for entry in ordered(desk.library))
    topics = topics_of_standards(desk.library)
    return MatrixView(
        columns=tuple(Column(key, say(f"country.{key}"), COUNTRY_FACTS[key].iso) for key in COUNTRIES),
        rows=rows,
        results=tuple(result_view(say, result) for result in SIGNS),
        narrowed=(
            Narrowing("country", say("countries"), tuple((key, say(f"country.{key}")) for key in COUNTRIES)),
            Narrowing("result", say("result"), tuple((key, say(f"assessment.{key}")) for key in SIGNS)),
            Narrowing("topic", say("topics"), tuple((topic, say(f"topic.{topic}")) for topic in topics)),
        ),
        compared=tuple(
            Link(Words(say(f"topic.{topic}"), desk.language), page_url(comparison_path(topic), desk.language))
            for topic in topics
        ),
    )


def topics_of_standards(library: Library) -> tuple[Topic, ...]:
    """Topics that a published standard has, in the order in which they are allowed."""
    found = {topic for entry in library.published("standard") for topic in entry.record.topics}
    return tuple(topic for topic in TOPICS if topic in found)


def standards_on(library: Library, topic: str) -> Iterator[Entry]:
    """Published standards on a topic, in their order."""
    return (entry for entry in ordered(library) if topic in entry.record.topics)


def _row(desk: Desk, entry: Entry) -> MatrixRow:
    by_country = {cell.anchor: cell for cell in assessments(desk, entry)}
    named = (field_of(desk.library, entry, key, desk.language) for key in ("short_title", "title"))
    link = Link(next(words for words in named if words), entry_url(entry, desk.language))
    return MatrixRow(link, entry.record.topics, tuple(by_country.get(country) for country in COUNTRIES))
