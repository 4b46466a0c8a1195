"""Files of the site that are no pages: pictures, fonts, styles; who made them and on what terms."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from sala.model.document import Document
from sala.model.records import value
from sala.model.values import Text

LICENCES_PATH = "docs/assets/licences.yml"
"""Where the licences of all assets stand."""

Licence = Literal[
    "Apache-2.0",
    "BSD-3-Clause",
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-SA-3.0",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "OFL-1.1",
]
"""SPDX ids of licences under which a file may be copied with the site, https://spdx.org/licenses/"""

People = Literal["none", "consented"]
"""Whether a picture shows people, and that all of them, or those who care for them, agreed in writing."""

RASTER = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
PICTURES = RASTER | {".svg"}
"""Endings of pictures."""
OF_OTHERS = PICTURES | {".mp3", ".mp4", ".ogg", ".otf", ".pdf", ".ttf", ".wav", ".webm", ".woff", ".woff2"}
"""Endings of files that have an author of their own; scripts and styles of the site are under its own licence."""


@value
class AssetLicence:
    """Who made an asset, or all of a folder, and on what terms it may be copied."""

    path: Text
    """Path from the project's root; of a folder with a slash at its end: overrides/assets/fonts/."""
    licence: Licence
    """SPDX id."""
    author: Text
    """Who made it."""
    source: Text
    """Where it was taken from."""
    people: People | None = None
    """Pictures: none where nobody is to be recognised, consented where all agreed."""

    def covers(self, path: str) -> bool:
        """It speaks of this file."""
        return path == self.path or (self.path.endswith("/") and path.startswith(self.path))


@dataclass(frozen=True, slots=True)
class LicenceEntry:
    """A licence and its place in the file."""

    licence: AssetLicence
    """Whose file it is, and on what terms."""
    document: Document
    """The file of licences."""
    index: int
    """Place in the file's list, from 0."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is copied into the site as it is."""

    path: str
    """Path from the project's root."""
    size: int
    """Bytes."""
    metadata: tuple[str, ...] = ()
    """Names of what a picture holds besides the picture: Exif, XMP, comment."""
    text: str = ""
    """Text of a drawing or a style; of other files nothing."""

    @property
    def ending(self) -> str:
        """`.png`, in lower case."""
        return PurePosixPath(self.path).suffix.lower()
