"""An id stands once on a page: a link to it leads to one place.

Bad:  <h2 id="art-1"> ... <h2 id="art-1">
Good: <h2 id="art-1"> ... <h2 id="art-2">

Source: HTML, https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute
"""

from collections.abc import Iterator, Sequence

from sala.problems import Problem
from tests.built_page.pages import BuiltPage

RULE = "ids-stand-once"


def check(pages: Sequence[BuiltPage]) -> Iterator[Problem]:
    """Ids that another element of the page has already."""
    for page in pages:
        lines: dict[str, int] = {}
        for element in page.elements():
            name = element.get("id")
            if name in lines:
                message = f"the id '{name}' stands in line {lines[name]} already; give one of the two another"
                yield page.problem(element, RULE, message)
            elif name is not None:
                lines[name] = element.sourceline
