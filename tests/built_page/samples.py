"""Pages that together show everything which the pages of a site are made of."""

from collections.abc import Iterator, Sequence

from tests.built_page.pages import BuiltPage

Piece = tuple[str, str, str]
"""Name of an element, a class of it, and the language that it names."""


def samples(pages: Sequence[BuiltPage]) -> tuple[BuiltPage, ...]:
    """Of each language the largest page of every kind, and as many more as show the pieces that those lack."""
    languages = sorted({page.language for page in pages})
    return tuple(
        page for language in languages for page in _of_language([page for page in pages if page.language == language])
    )


def _of_language(pages: Sequence[BuiltPage]) -> Iterator[BuiltPage]:
    pieces = {page.path: frozenset(_pieces(page)) for page in pages}
    missing = set().union(*pieces.values())
    for kind in sorted({page.kind for page in pages}):
        largest = max((page for page in pages if page.kind == kind), key=lambda page: len(page.source))
        missing -= pieces[largest.path]
        yield largest
    while missing:
        best = max(pages, key=lambda page: len(pieces[page.path] & missing))
        missing -= pieces[best.path]
        yield best


def _pieces(page: BuiltPage) -> Iterator[Piece]:
    for element in page.elements():
        language = element.get("lang", "")
        for name in element.get("class", "").split() or [""]:
            yield element.tag, name, language
