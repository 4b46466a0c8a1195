"""Reads what of mkdocs.yml and of the templates the rules look at."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from sala.load.listing import every_path, printable
from sala.load.site_config import config_text
from sala.load.text import TextFault, read
from sala.load.yaml_tree import PARSER
from sala.model.document import KeyPath
from sala.model.settings import Setting, SiteSettings


def load_settings(root: Path) -> SiteSettings:
    """Settings, templates and root files of a project . Raises `SiteConfigFault` where mkdocs.yml cannot be read."""
    node = yaml.compose(config_text(root), Loader=PARSER)
    names = frozenset(path.name for path in root.iterdir() if path.is_file())
    return SiteSettings(dict(_settings(node, ())), dict(_templates(root)), names)


def _templates(root: Path) -> Iterator[tuple[str, str]]:
    """Path and text of each template that can be read."""
    for name in every_path(root, "overrides"):
        if name.endswith(".html"):
            with suppress(TextFault):
                yield printable(name), read(root / name)


def _settings(node: Any, path: KeyPath) -> Iterator[tuple[KeyPath, Setting]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield from _settings(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _settings(item, (*path, index))
    elif isinstance(node, yaml.ScalarNode):
        yield path, Setting(node.value, (node.start_mark.line + 1, node.start_mark.column + 1))
