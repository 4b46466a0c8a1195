"""What happened to a law and when, as a picture: one line for each day, the oldest on top."""

from collections.abc import Iterable
from dataclasses import dataclass

from sala.model.values import PartialDate
from sala.pages.pictures.drawing import disc, figure, line_of_text, way
from sala.pages.pictures.lettering import leading, wrapped
from sala.pages.wording import Wording, Words

WIDE = 340
SIZE = 14
LINE, WORDS, EDGE = 12, 30, 12
"""Where the line runs, and where the words begin and end."""
GAP = 10
NAME = "timeline"
"""Beginning of the ids within the picture."""


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day."""

    day: PartialDate
    """When, as far as it is known."""
    what: Words
    """What."""


def timeline(events: Iterable[Event], say: Wording) -> str:
    """SVG of the events in their order; nothing for fewer than two, which need no picture."""
    known = sorted(events, key=lambda event: event.day.first_day())
    if len(known) < 2:
        return ""
    y, strokes, places = GAP / 2, [], []
    for event in known:
        places.append(y + leading(say.language) * SIZE / 2)
        for words, name in ((Words(say.date(event.day), say.language), "date"), (event.what, "event")):
            spoken = "" if words.language == say.language else words.language
            for line in wrapped(words.text, words.language, (WIDE - WORDS - EDGE) / SIZE):
                high = leading(words.language) * SIZE
                strokes.append(line_of_text(WORDS, y + high * 0.5 + SIZE * 0.36, line, SIZE, name, spoken))
                y += high
        y += GAP
    line = way(f"M{LINE} {places[0]:g}V{places[-1]:g}", "arrow")
    discs = [disc(LINE, place, 6, "disc") for place in places]
    told = " ".join(f"{say.date(event.day)}: {event.what.text}." for event in known)
    return figure(WIDE, y, NAME, say("timeline"), told, [line, *discs, *strokes])
