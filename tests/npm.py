"""Packages of npm that tests need: of one version, and held against the integrity that is written beside it."""

import base64
import hashlib
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tests.locking import locked
from tests.nodejs import npm

CACHE = Path(tempfile.gettempdir()) / "sala-npm"


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the npm registry."""

    name: str
    """Its name."""
    version: str
    """The version that was looked at."""
    integrity: str
    """What `npm view NAME@VERSION dist.integrity` says: sha512 of the archive, in base64."""

    def __str__(self) -> str:
        return f"{self.name}@{self.version}"


def unpacked(package: Package) -> Path:
    """The folder of a package, fetched where this machine lacks it. What it depends on is not fetched.

    Raises `RuntimeError` where the registry gives nothing, or something else.
    """
    folder = CACHE / f"{package.name}-{package.version}"
    CACHE.mkdir(exist_ok=True)
    with locked(CACHE / "lock"):
        if not (folder / "package").is_dir():
            _fetch(package, folder)
    return folder / "package"


def _fetch(package: Package, folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=CACHE) as work:
        command = [*npm(), "pack", str(package), "--silent", "--pack-destination", work]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        archive = next(Path(work).glob("*.tgz"), None)
        if archive is None:
            raise RuntimeError(
                f"npm cannot bring {package}; its registry must be in reach: {done.stderr.strip()[-200:]}"
            )
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if package.integrity != f"sha512-{digest}":
            raise RuntimeError(f"{package} is not the package that was looked at; see what changed, set its integrity")
        with tarfile.open(archive) as tar:
            tar.extractall(Path(work) / "files", filter="data")
        (Path(work) / "files").rename(folder)
