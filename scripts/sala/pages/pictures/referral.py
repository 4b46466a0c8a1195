"""The path of a procedure as a picture: who acts, in which steps, whom they call, and to whom the work goes on."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sala.pages.pictures.drawing import box, disc, figure, line_of_text, way
from sala.pages.pictures.lettering import leading, wrapped
from sala.pages.wording import Wording, Words

# e.g. `viewBox="0 0 340 512.4"`
VIEW_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
WIDE = 340
"""Width of the picture; a phone shows it at about this size."""
SIZE = 14
SMALL = 12.5
"""Sizes of letters, in the same unit."""
EDGE, INDENT, CALL = 12, 44, 62
"""Where the words of heads, of steps, and of contacts begin."""
GAP = 8
ARROW = 34
"""Room for the arrow between two stations."""
NAME = "path"
"""Beginning of the ids within the picture."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A step as the picture shows it."""

    number: int
    """Its place in the procedure, from 1."""
    who: tuple[str, ...]
    """Roles that do it, in the page's words."""
    title: Words
    """Its heading."""
    limits: tuple[str, ...] = ()
    """Time limit and greatest duration, in words."""
    contacts: tuple[Words, ...] = ()
    """Whom to call: name and number."""


@dataclass(frozen=True, slots=True)
class Station:
    """Steps on end that the same roles do."""

    who: tuple[str, ...]
    """Those roles."""
    stops: tuple[Stop, ...]
    """The steps."""


def stations(stops: Iterable[Stop]) -> tuple[Station, ...]:
    """Steps put together by who does them."""
    found: list[Station] = []
    for stop in stops:
        if found and set(found[-1].who) == set(stop.who):
            found[-1] = Station(found[-1].who, (*found[-1].stops, stop))
        else:
            found.append(Station(stop.who, (stop,)))
    return tuple(found)


def referral_picture(stops: Iterable[Stop], say: Wording) -> str:
    """SVG of the path; nothing where there are no steps."""
    path = stations(stops)
    if not path:
        return ""
    sheet = _Sheet(say)
    for before, station in zip((None, *path), path, strict=False):
        if before:
            sheet.arrow(_passage(before, station, say))
        sheet.station(station)
    return figure(WIDE, sheet.y + 2, NAME, say("path"), " ".join(_told(path, say)), sheet.strokes)


def proportion(svg: str) -> float:
    """Height of a picture by its width; nothing where there is none."""
    found = VIEW_BOX.search(svg)
    return float(found[2]) / float(found[1]) if found else 0


def _passage(before: Station, after: Station, say: Wording) -> str:
    """Words on an arrow: the work is handed over where none of the first go on."""
    return say("goes_on") if set(before.who) & set(after.who) else say("hands_over")


def _told(path: tuple[Station, ...], say: Wording) -> Iterator[str]:
    """The picture in words, a sentence a station."""
    for before, station in zip((None, *path), path, strict=False):
        steps = "; ".join(
            " · ".join((f"{stop.number}. {stop.title.text}", *stop.limits, *(one.text for one in stop.contacts)))
            for stop in station.stops
        )
        passage = f"{_passage(before, station, say)}: " if before else ""
        yield f"{passage}{', '.join(station.who)}: {steps}."


@dataclass(slots=True)
class _Sheet:
    """A picture under way, drawn from the top."""

    say: Wording
    y: float = 2
    strokes: list[str] = field(default_factory=list)

    def station(self, station: Station) -> None:
        """Head, steps, and a frame about them, which is drawn below."""
        top, place = self.y, len(self.strokes)
        self._words(Words(", ".join(station.who), self.say.language), EDGE, SIZE, "who")
        head = self.y + GAP / 2
        self.y = head
        for stop in station.stops:
            self._stop(stop)
        self.y += GAP
        frame = [box(2, top, WIDE - 4, self.y - top, "frame"), box(2, top, WIDE - 4, head - top, "head")]
        self.strokes[place:place] = frame

    def arrow(self, words: str) -> None:
        """Down to the next station, with what passes."""
        lines = wrapped(words, self.say.language, (WIDE - INDENT - EDGE) / SMALL)
        end = self.y + max(ARROW, len(lines) * leading(self.say.language) * SMALL + GAP)
        self.strokes.append(
            way(f"M24 {self.y + 2:g}V{end - 4:g}M18 {end - 11:g}L24 {end - 3:g}L30 {end - 11:g}", "arrow")
        )
        self._words(Words(words, self.say.language), INDENT, SMALL, "passage")
        self.y = end

    def _stop(self, stop: Stop) -> None:
        self.y += GAP / 2
        middle = self.y + leading(stop.title.language) * SIZE / 2
        self.strokes.append(disc(24, middle, 11, "disc"))
        self.strokes.append(line_of_text(24, middle + 4.5, str(stop.number), SMALL, "number"))
        self._words(stop.title, INDENT, SIZE, "step")
        for limit in stop.limits:
            middle = self.y + leading(self.say.language) * SMALL / 2
            self.strokes.append(disc(INDENT + 6, middle, 5.5, "clock"))
            self.strokes.append(way(f"M{INDENT + 6:g} {middle - 3.5:g}V{middle:g}H{INDENT + 9:g}", "clock"))
            self._words(Words(limit, self.say.language), CALL, SMALL, "limit")
        for contact in stop.contacts:
            middle = self.y + leading(contact.language) * SMALL / 2
            self.strokes.append(way(f"M{INDENT:g} {middle:g}h10m-4 -4l4 4l-4 4", "arrow"))
            self._words(contact, CALL, SMALL, "contact")

    def _words(self, words: Words, x: float, size: float, name: str) -> None:
        """Lines of words from here down; their base line leaves room for marks above and below."""
        high = leading(words.language) * size
        spoken = "" if words.language == self.say.language else words.language
        for line in wrapped(words.text, words.language, (WIDE - x - EDGE) / size):
            self.strokes.append(line_of_text(x, self.y + high * 0.5 + size * 0.36, line, size, name, spoken))
            self.y += high
