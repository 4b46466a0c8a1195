"""What a search can be narrowed by: the allowed values in the reader's words."""

from typing import get_args

from sala.model.allowed import Audience, Country, Topic
from sala.model.library import Library
from sala.model.records import FOLDER_OF
from sala.pages.wording import Wording

Choice = tuple[str, str]
"""A value and its words."""


def choices(library: Library, say: Wording) -> dict[str, list[Choice]]:
    """Values and words of each facet, those of which the site has nothing left out."""
    kinds = [kind for kind in FOLDER_OF if kind == "term" or any(True for _ in library.published(kind))]
    return {
        "kind": [(kind, say(f"nav.{FOLDER_OF[kind]}")) for kind in kinds],
        "country": _of("country", get_args(Country), say),
        "topic": _of("topic", get_args(Topic), say),
        "audience": _of("audience", get_args(Audience), say),
    }


def _of(facet: str, values: tuple[str, ...], say: Wording) -> list[Choice]:
    return [(value, say(f"{facet}.{value}")) for value in values]
