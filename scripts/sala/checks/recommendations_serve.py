"""A recommendation serves a standard, in a country.

Why:  The plan shows what was recommended beside each gap; what serves no standard stands nowhere in it, and looks
      as if nobody had asked for it.
Bad:  standards: []
Good: standards: [live-streamed-abuse]
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.records import Recommendation
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "recommendations-serve"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield recommendations that name no standard, or no country."""
    for entry in library.entries:
        if not isinstance(entry.record, Recommendation):
            continue
        if not entry.record.standards:
            message = Message(
                "'{id}' serves no standard; name under standards those whose gap it would close", id=entry.record.id
            )
            yield entry.document.problem(RULE, ("standards",), message, key=True)
        if not entry.record.countries:
            message = Message(
                "'{id}' is for no country; name under countries those that it is about", id=entry.record.id
            )
            yield entry.document.problem(RULE, ("countries",), message, key=True)
