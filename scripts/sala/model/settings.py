"""What mkdocs.yml and the templates say that content depends on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sala.model.document import KeyPath, Place

CONFIG_PATH = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Setting:
    """A single value of mkdocs.yml."""

    text: str
    """The value as written, without quotes."""
    place: Place
    """Line and column."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The settings of the site, and what prints its pages."""

    values: Mapping[KeyPath, Setting] = field(default_factory=dict)
    """Single values by key path; a tag, such as !ENV, is passed over."""
    templates: Mapping[str, str] = field(default_factory=dict)
    """Text of each template below overrides/, by path."""
    names: frozenset[str] = frozenset()
    """Names of the files at the project's root."""

    def below(self, *start: str | int) -> dict[KeyPath, Setting]:
        """The single values whose key path begins so."""
        return {path: setting for path, setting in self.values.items() if path[: len(start)] == start}
