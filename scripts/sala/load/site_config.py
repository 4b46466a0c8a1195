"""What the package needs to know of mkdocs.yml: the languages of the site."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sala.load.text import TextFault, read
from sala.load.yaml_tree import PARSER, YamlFault, look_ahead
from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.settings import CONFIG_PATH


class SiteConfigFault(Exception):
    """mkdocs.yml is missing or does not name its languages."""


@dataclass(frozen=True, slots=True)
class SiteLanguage:
    """A language of the site."""

    locale: str
    """BCP 47 code, as in docs/<locale>/."""
    name: str
    """Its own name."""
    is_default: bool
    """The source language, whose pages stand at the top of the site."""


class _TolerantLoader(PARSER):  # type: ignore[misc]  # the quick parser has no types
    """Reads a mkdocs.yml with tags of its own, such as !ENV, without acting on them."""


def _ignore_tag(loader: _TolerantLoader, suffix: str, node: yaml.Node) -> Any:
    return None


_TolerantLoader.add_multi_constructor("!", _ignore_tag)


def config_text(root: Path) -> str:
    """Text of mkdocs.yml. Raises `SiteConfigFault` where it is not there or is no YAML that can be walked through."""
    path = root / CONFIG_PATH
    if not path.is_file():
        raise SiteConfigFault(f"{path} does not exist; run sala in the folder of the project, or name it: --root")
    try:
        text = read(path)
        look_ahead(text, tags=True)
    except (TextFault, YamlFault, yaml.YAMLError) as fault:
        message = f"{path}: no languages found ({fault}); list them under plugins: i18n: languages"
        raise SiteConfigFault(message) from fault
    return text


def site_languages(root: Path) -> tuple[SiteLanguage, ...]:
    """Languages of the site below a root, the source language first.

    Raises `SiteConfigFault` where there is no mkdocs.yml, where it has no i18n plugin with languages, or where another
    language than the source language is its default.
    """
    path = root / CONFIG_PATH
    try:
        config = yaml.load(config_text(root), Loader=_TolerantLoader)
        plugins = [plugin for plugin in config["plugins"] if isinstance(plugin, dict) and "i18n" in plugin]
        found = [
            SiteLanguage(entry["locale"], entry["name"], bool(entry.get("default")))
            for entry in plugins[0]["i18n"]["languages"]
        ]
    except (yaml.YAMLError, ValueError, KeyError, IndexError, TypeError) as error:
        message = f"{path}: no languages found ({error}); list them under plugins: i18n: languages"
        raise SiteConfigFault(message) from error
    if [language.locale for language in found if language.is_default] != [SOURCE_LANGUAGE]:
        raise SiteConfigFault(
            f"{path}: the default language must be {SOURCE_LANGUAGE}, the language of the facts; mark it"
        )
    return tuple(sorted(found, key=lambda language: not language.is_default))
