"""A built site as its links see it: its files, and what each of them names and refers to."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from sala.links.faults import LinksFault
from sala.links.references import SITEMAP, References, is_read, read


@dataclass(frozen=True)
class BuiltSite:
    """A built site, as its links see it."""

    files: frozenset[str]
    """Paths below the site, with forward slashes, in the very letters that the disk has."""
    pages: Mapping[str, References]
    """What each page, style sheet and part of the search refers to, by path."""

    @cached_property
    def address(self) -> str:
        """Address at which it is published, as its sitemap has it, with a slash at its end; nothing without one."""
        listed = self.pages[SITEMAP].stated if SITEMAP in self.pages else ()
        homes = [address.removesuffix("index.html") for address in listed if address.endswith("/index.html")]
        return min(homes, key=len, default="")

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a file, the site itself (`.`) included."""
        return frozenset(str(folder) for path in self.files for folder in PurePosixPath(path).parents)

    @cached_property
    def by_small_letters(self) -> dict[str, str]:
        """Paths by their form without capitals: how Windows and macOS find a file."""
        return {path.casefold(): path for path in sorted(self.files)}

    @cached_property
    def links(self) -> int:
        """How many links its files hold, each address counted once a file."""
        return sum(len(page.addresses) + len(page.stated) for page in self.pages.values())


class SiteFault(LinksFault):
    """There is no built site where it was looked for."""


def read_site(folder: Path) -> BuiltSite:
    """The site in a folder. Raises `SiteFault` where none was built."""
    if not (folder / "index.html").is_file():
        raise SiteFault(f"there is no built site in {folder}, for want of an index.html; build it first: sala build")
    files = frozenset(_files(folder))
    return BuiltSite(files, {path: read(path, (folder / path).read_bytes()) for path in sorted(files) if is_read(path)})


def _files(folder: Path) -> Iterator[str]:
    for path, _, names in os.walk(folder):
        below = Path(path).relative_to(folder).as_posix()
        yield from (f"{below}/{name}".removeprefix("./") for name in names)
