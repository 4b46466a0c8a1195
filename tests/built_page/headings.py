"""A page has one h1, and no level of heading is skipped on the way down.

Bad:  <h1>Law</h1> ... <h3>Article 1</h3>
Good: <h1>Law</h1> ... <h2>Article 1</h2>

Source: WCAG 2.2, 1.3.1 and 2.4.6, https://www.w3.org/WAI/tutorials/page-structure/headings/
"""

from collections.abc import Iterator, Sequence

from sala.problems import Problem
from tests.built_page.pages import BuiltPage, shortened, text_of

RULE = "headings-in-order"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def check(pages: Sequence[BuiltPage]) -> Iterator[Problem]:
    """Pages without a first-level heading, with several, with a level skipped."""
    for page in pages:
        headings = list(page.elements(*HEADINGS))
        first = [heading for heading in headings if heading.tag == "h1"]
        if not first:
            yield page.problem(page.root, RULE, "there is no h1; give the page one that says what it is")
        for heading in first[1:]:
            words = shortened(text_of(heading))
            yield page.problem(heading, RULE, f"'{words}' is a second h1; make it an h2, or leave out the other")
        level = 0
        for heading in headings:
            seen = int(heading.tag[1])
            if seen > level + 1:
                words, wanted = shortened(text_of(heading)), f"h{level + 1}"
                after = f"h{level}" if level else "nothing"
                yield page.problem(heading, RULE, f"'{words}' is an h{seen} after {after}; make it an {wanted}")
            level = seen
