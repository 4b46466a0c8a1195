"""Reads what of mkdocs.yml and of the templates the rules look at."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from sala.load.yaml_tree import PARSER
from sala.model.document import KeyPath
from sala.model.settings import CONFIG_PATH, Setting, SiteSettings


def load_settings(root: Path) -> SiteSettings:
    """Settings, templates and root files of a project whose mkdocs.yml is known to be readable."""
    text = (root / CONFIG_PATH).read_text(encoding="utf-8")
    node = yaml.compose(text, Loader=PARSER)
    templates = {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted((root / "overrides").rglob("*.html"))
        if path.is_file()
    }
    names = frozenset(path.name for path in root.iterdir() if path.is_file())
    return SiteSettings(dict(_settings(node, ())), templates, names)


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
