"""The strokes of which pictures are made: shapes and lines of text as SVG (https://www.w3.org/TR/SVG2/).

Colours come from the style sheet, by class, so that a picture follows the theme and prints in black.
"""

from collections.abc import Iterable
from html import escape


def box(x: float, y: float, wide: float, high: float, name: str) -> str:
    """A rectangle with soft corners."""
    return f'<rect class="sala-picture__{name}" x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" rx="4"/>'


def disc(x: float, y: float, radius: float, name: str) -> str:
    """A circle about a point."""
    return f'<circle class="sala-picture__{name}" cx="{x:g}" cy="{y:g}" r="{radius:g}"/>'


def way(points: str, name: str) -> str:
    """A path, as the `d` of SVG."""
    return f'<path class="sala-picture__{name}" d="{points}"/>'


def line_of_text(x: float, y: float, text: str, size: float, name: str, language: str = "") -> str:
    """One line of words from a point on its base line; with its language where that is not the page's."""
    spoken = f' lang="{language}"' if language else ""
    return f'<text class="sala-picture__{name}" x="{x:g}" y="{y:g}" font-size="{size:g}"{spoken}>{escape(text)}</text>'


def figure(wide: float, high: float, name: str, title: str, description: str, strokes: Iterable[str]) -> str:
    """A whole picture, which is read aloud as its title and description."""
    return (
        f'<svg class="sala-picture" viewBox="0 0 {wide:g} {high:g}" role="img"'
        f' aria-labelledby="{name}-title" aria-describedby="{name}-text" xmlns="http://www.w3.org/2000/svg">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-text">{escape(description)}</desc>'
        f"{''.join(strokes)}</svg>"
    )
