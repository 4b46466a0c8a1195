"""What can be pressed, and what is shown as a picture, has a name in words.

Bad:  <a href="tel:1280"></a>, <img src="map.png">
Good: <a href="tel:1280">1280</a>, <img src="map.png" alt="Map of the border">; alt="" where it only adorns

Source: WCAG 2.2, 1.1.1, 2.4.4 and 4.1.2, https://www.w3.org/WAI/WCAG22/Understanding/name-role-value
"""

from collections.abc import Iterator, Sequence
from typing import Any

from sala.problems import Problem
from tests.built_page.pages import BuiltPage, text_of

RULE = "controls-named"
NAMES = ("aria-label", "aria-labelledby", "title")


def check(pages: Sequence[BuiltPage]) -> Iterator[Problem]:
    """Links and buttons without words, pictures without alt."""
    for page in pages:
        for element in page.elements("a", "button"):
            # a button that scripts show when they know its words is named then
            if element.get("hidden") is None and not _named(element):
                where = element.get("href") or element.get("class") or ""
                message = f"<{element.tag}> '{where}' has no words; write in it what it does"
                yield page.problem(element, RULE, message)
        for element in page.elements("img"):
            if element.get("alt") is None:
                message = (
                    f"the picture '{element.get('src')}' has no alt; say what it shows, or alt=\"\" if it only adorns"
                )
                yield page.problem(element, RULE, message)


def _named(element: Any) -> bool:
    pictures = (image.get("alt", "") for image in element.iter("img"))
    return bool(text_of(element) or any(element.get(name) for name in NAMES) or any(pictures))
