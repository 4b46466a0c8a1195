"""The plan: each gap and part-gap of a country, and what public bodies recommended to close it, by institution."""

from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.allowed import COUNTRIES, SOURCE_LANGUAGE
from sala.model.library import Entry, Library
from sala.model.records import Recommendation, Standard
from sala.pages.addresses import PLAN_SHEET, entry_url, in_language
from sala.pages.titles import field_of, title_of
from sala.pages.views.common import DateView, Desk, Link, SourceView, date_view, link_to, source_view
from sala.pages.views.standard import ResultView, ordered, result_view
from sala.pages.wording import Words

TO_CLOSE = frozenset({"gap", "partly"})
"""Results that a recommendation is looked for."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What was recommended."""

    link: Link
    """The recommendation."""
    recommended_by: Words
    """By whom."""
    addressed_to: Words
    """To whom."""
    issued: DateView | None
    """When."""
    state: str
    """How far it was followed, in words."""
    sources: tuple[SourceView, ...]
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A standard that a country does not meet, or a recommendation that serves it."""

    standard: Link | None
    """The standard; None for a recommendation on all of them."""
    result: ResultView | None
    """How the country stands; None for a recommendation on all standards."""
    measure: Measure | None
    """What was recommended; None where no recommendation was found."""


@dataclass(frozen=True, slots=True)
class Charge:
    """What falls to one institution."""

    institution: Link | None
    """The institution; None where none is assigned, and where nothing was recommended."""
    rows: tuple[PlanRow, ...]
    """By standard."""


@dataclass(frozen=True, slots=True)
class CountryPlan:
    """The plan of a country."""

    anchor: str
    """Name of the country's folder."""
    country: str
    """Its name."""
    charges: tuple[Charge, ...]
    """By institution; what has none, and then what nobody recommended, last."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """What the plan prints."""

    countries: tuple[CountryPlan, ...]
    """One a country."""
    sheet: str
    """Address of the same as a sheet, from the top of the site."""


def plan_view(desk: Desk) -> PlanView:
    """The plan of all countries."""
    return PlanView(tuple(_of_country(desk, country) for country in COUNTRIES), in_language(PLAN_SHEET, desk.language))


def _of_country(desk: Desk, country: str) -> CountryPlan:
    measured: dict[str, list[PlanRow]] = {}
    unmeasured: list[PlanRow] = []
    for row, institutions in _rows(desk, country):
        for name in institutions or ("",):
            (measured.setdefault(name, []) if row.measure else unmeasured).append(row)
    charges = [Charge(link_to(desk, name) if name else None, tuple(rows)) for name, rows in measured.items()]
    charges.sort(key=lambda charge: (charge.institution is None, charge.institution and _name(charge.institution)))
    if unmeasured:
        charges.append(Charge(None, tuple(unmeasured)))
    return CountryPlan(country, desk.wording(f"country.{country}"), tuple(charges))


def _name(link: Link) -> str:
    return link.words.text.casefold()


def _rows(desk: Desk, country: str) -> Iterator[tuple[PlanRow, tuple[str, ...]]]:
    """Each row with the ids of its institutions. What serves every standard stands once, and closes no gap by name."""
    standards = ordered(desk.library)
    measures = list(_recommendations(desk.library, country))
    general = [record.id for _, record in measures if len(record.standards) == len(standards)]
    for entry, record in measures:
        if record.id in general:
            yield PlanRow(None, None, _measure(desk, entry)), record.institutions
    for standard in standards:
        result = _result(standard, country)
        if result is None:
            continue
        link = Link(title_of(desk.library, standard, desk.language), entry_url(standard, desk.language, country))
        view = result_view(desk.wording, result)
        own = [pair for pair in measures if pair[1].id not in general and standard.record.id in pair[1].standards]
        for entry, record in own:
            yield PlanRow(link, view, _measure(desk, entry)), record.institutions
        if not own and result in TO_CLOSE:
            yield PlanRow(link, view, None), ()


def _recommendations(library: Library, country: str) -> Iterator[tuple[Entry, Recommendation]]:
    for entry in library.published("recommendation"):
        if isinstance(entry.record, Recommendation) and country in entry.record.countries:
            yield entry, entry.record


def _result(entry: Entry, country: str) -> str | None:
    assert isinstance(entry.record, Standard)
    return next((cell.result for cell in entry.record.assessments if cell.country == country), None)


def _measure(desk: Desk, entry: Entry) -> Measure:
    record = entry.record
    assert isinstance(record, Recommendation)
    by, to = (field_of(desk.library, entry, key, desk.language) for key in ("recommended_by", "addressed_to"))
    return Measure(
        link=Link(title_of(desk.library, entry, desk.language), entry_url(entry, desk.language)),
        recommended_by=by or Words(record.recommended_by, SOURCE_LANGUAGE),
        addressed_to=to or Words(record.addressed_to, SOURCE_LANGUAGE),
        issued=date_view(desk.wording, record.issued),
        state=desk.wording(f"recommendation_state.{record.state}"),
        sources=tuple(source_view(desk, source) for source in record.sources),
    )
