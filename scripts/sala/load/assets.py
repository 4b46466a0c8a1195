"""Reads the files that are no pages, and the list of their licences."""

from collections.abc import Iterator
from pathlib import Path

from sala.load.kept import Kept
from sala.load.listing import every_path, printable
from sala.load.pictures import metadata
from sala.load.text import TextFault, read, unclean, unreadable
from sala.load.validation import validate
from sala.load.yaml_tree import YamlFault, parse_yaml
from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.assets import LICENCES_PATH, RASTER, Asset, AssetLicence, LicenceEntry
from sala.model.document import Document
from sala.problems import Message, Problem

TOPS = ("docs", "overrides/assets")
NO_ASSETS = (".md", ".yml", ".yaml")
WRITTEN = frozenset({".svg", ".css"})
"""Endings of assets that are text."""
MAX_BYTES = 20_000_000
"""Largest asset that is looked into; its size is told of every one."""


def load_assets(root: Path) -> tuple[tuple[Asset, ...], list[Problem]]:
    """Assets, sorted by path, and what could not be read. What leads elsewhere is left out."""
    assets, problems = [], []
    for name in _listing(root):
        path, name = root / name, printable(name)
        try:
            size = path.stat().st_size
            data = path.read_bytes() if size <= MAX_BYTES and path.suffix.lower() in RASTER | WRITTEN else b""
        except OSError as error:
            problems.append(Problem(name, 1, 1, "file-readable", unreadable(error)))
            continue
        text = data.decode("utf-8", "replace") if path.suffix.lower() in WRITTEN else ""
        assets.append(Asset(name, size, metadata(data), text))
    return tuple(assets), problems


def _listing(root: Path) -> Iterator[str]:
    for top in TOPS:
        for name in every_path(root, top):
            if name.lower().endswith((*NO_ASSETS, "/")):
                continue
            path = root / name
            if path.is_file() and not path.is_symlink():
                yield name


Licences = tuple[tuple[LicenceEntry, ...], list[Problem]]


def load_licences(root: Path, kept: Kept) -> Licences:
    """Licences of assets in the order of their file, and what is wrong with it. A project without the file has none."""
    file = root / LICENCES_PATH
    if not file.is_file():
        return (), []
    try:
        return kept.of(LICENCES_PATH, read(file), _licences)
    except TextFault as fault:
        return (), [Problem(LICENCES_PATH, fault.line, fault.column, fault.rule, fault.message)]


def _licences(text: str) -> Licences:
    try:
        tree = parse_yaml(text)
    except YamlFault as fault:
        return (), [Problem(LICENCES_PATH, *fault.place, fault.rule, fault.message)]
    problems = [Problem(LICENCES_PATH, line, column, "text-clean", message) for line, column, message in unclean(text)]
    problems += [Problem(LICENCES_PATH, *place, rule, message) for place, rule, message in tree.faults]
    document = Document(LICENCES_PATH, SOURCE_LANGUAGE, values=tree.values, keys=tree.keys, head=text)
    if not isinstance(tree.value, list):
        message = Message("what stands here is no list of licences; begin each with '- path: ...'")
        return (), [*problems, Problem(LICENCES_PATH, 1, 1, "schema", message)]
    entries = []
    for index in range(len(tree.value)):
        licence, faults = validate(AssetLicence, tree, document, (index,))
        problems += faults
        if licence is not None:
            entries.append(LicenceEntry(licence, document, index))
    return tuple(entries), problems
