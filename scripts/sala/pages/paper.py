"""How large the type of a procedure may be so that it prints on one page of A4 (ISO 216), reckoned at build.

Lengths are in millimetres; sizes of type in points of 1/72 inch.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from itertools import chain

from sala.pages.pictures.lettering import LEADING, UNSPACED, width

POINT = 0.3528
HIGH, WIDE = 265, 186
"""Room within the margins of overrides/assets/stylesheets/print-procedure.css, with a little to spare."""
COLUMN = 117
"""Width of the words beside the picture."""
PICTURE = 56
"""Width of that picture."""
FIRM = 12
"""Gaps, frames and lines between the parts, whatever the size of the type."""
STACKED_LEADING = 1.6
"""Height of a line of Khmer, Lao or Thai on paper, in sizes of type."""
CARD, CODE = 105, 32
"""Width of the card, and of its code with the gaps about it."""

# e.g. `</p>`, `<br>`, `</li>`: where a line of a rendered body ends
ENDS = re.compile(r"</(?:p|li|td|h\d)>|<br ?/?>")
# e.g. `<em>`, `</a>`
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Setting:
    """How a procedure is set on paper."""

    size: float
    """Size of type, in points."""
    is_brief: bool
    """The words of a step go on behind its heading, and its legal basis is left to the page, for there is no room."""

    @property
    def name(self) -> str:
        """Name of its style: `95`, `75-brief`."""
        return f"{self.size * 10:g}{'-brief' if self.is_brief else ''}"


SETTINGS = (
    *(Setting(size, False) for size in (9.5, 9, 8.5, 8)),
    *(Setting(size, True) for size in (8.5, 8, 7.5, 7)),
)
"""From the most readable to the densest."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What goes on the page: lines of text, each of which may take several on paper."""

    wide: tuple[str, ...]
    """Over the whole width."""
    steps: tuple[tuple[str, ...], ...]
    """In the column beside the picture: the lines of each step."""
    after: tuple[str, ...]
    """In the same column, below."""
    bases: tuple[str, ...]
    """Legal basis of the steps."""
    picture: float
    """Height of the picture by its width."""
    card: tuple[str, ...]
    """Lines of the card."""


def plain(html: str) -> str:
    """The words of a piece of HTML."""
    return unescape(TAG.sub("", html))


def lines_of(html: str) -> tuple[str, ...]:
    """The words of a rendered body, by its paragraphs and items."""
    return tuple(text for part in ENDS.split(html) if (text := plain(part).strip()))


def setting(sheet: Sheet, language: str) -> Setting:
    """The most readable setting with which the sheet fits on a page; the densest where none does."""
    return next((one for one in SETTINGS if height(sheet, language, one) <= HIGH), SETTINGS[-1])


def height(sheet: Sheet, language: str, chosen: Setting) -> float:
    """Height that a sheet takes."""
    em = chosen.size * POINT
    line = em * (STACKED_LEADING if language in UNSPACED else LEADING)
    steps = (" ".join(step) for step in sheet.steps) if chosen.is_brief else (*chain(*sheet.steps), *sheet.bases)
    card = max(_lines(sheet.card, (CARD - CODE) / em) * line, CODE)
    column = (_lines(steps, COLUMN / em) + _lines(sheet.after, COLUMN / em)) * line + card
    beside = max(column, sheet.picture * PICTURE + 2 * line)
    return FIRM + _lines(sheet.wide, WIDE / em) * line + beside


def _lines(texts: Iterable[str], room: float) -> float:
    """Lines that texts take where a line has this room, in sizes of type; a third of a line stands between two."""
    return sum(-(-width(text) // room) + 0.3 for text in texts)
