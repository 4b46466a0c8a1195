"""The only file that knows mkdocs. Each hook hands over to the package.

mkdocs-static-i18n runs all hooks once a language in one process: nothing here may depend on an earlier run, and the
language is that of the build under way.
"""

from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from sala.pages.addresses import CHECKS_FOLDER
from sala.pages.comparisons import with_comparisons
from sala.pages.manual import with_manual
from sala.pages.navigation import navigation
from sala.pages.site import Site, published_at
from sala.project import read_project
from sala.rules import RULES
from sala.search.build import build_search

log = get_plugin_logger("sala")
TERM_LINKS = "sala.pages.term_links"
NO_PART = (
    "strings/",
    "assets/javascripts/search/",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
    "assets/stylesheets/palette.",
)
"""What overrides/ and the theme hold besides files of the site: words, parts of our search, the theme's search."""


def _i18n(config: MkDocsConfig) -> Any:
    """The plugin that builds once a language."""
    return config.plugins["i18n"]


def _language(config: MkDocsConfig) -> str:
    return str(_i18n(config).current_language or _i18n(config).default_language)


def _site(config: MkDocsConfig) -> Site:
    site: Site = config.extra["sala"]
    return site


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content anew for the first language, and lay out the navigation of each."""
    if _language(config) == _i18n(config).default_language:
        root = Path(config.config_file_path).parent
        library = with_comparisons(with_manual(read_project(root, date.today()), RULES))
        config.extra["sala"] = Site(library, published_at(config.site_url))
    config.nav = navigation(_site(config).library, _language(config))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what is not published; add the pages that have no file."""
    site = _site(config)
    for file in list(files):
        if site.is_left_out(file.src_uri) or file.src_uri.startswith(NO_PART) or file.src_uri.endswith(".map"):
            files.remove(file)
    for path in site.generated_paths():
        file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
        file.inclusion = InclusionLevel.NOT_IN_NAV  # those that the navigation leaves out, a guide leads to
        files.append(file)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Markdown composed from facts and words."""
    return _site(config).source(page.file.src_uri, _language(config))


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the term links where this page stands."""
    language = _language(config)
    links = _site(config).term_links(page.file.src_uri, language)
    config.mdx_configs[TERM_LINKS] = {"links": links, "language": language}
    return markdown


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give templates the words of the interface."""
    env.globals["say"] = _site(config).wording(_language(config))
    env.globals["wordings"] = _site(config).wordings()
    env.globals["published_at"] = _site(config).url
    env.globals["choices"] = _site(config).choices
    env.globals["checks_folder"] = CHECKS_FOLDER
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Give the template the values of the page."""
    context["record"] = _site(config).view(page.file.src_uri, page.content or "", _language(config))
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files beside the pages; after the last language, make all pages searchable."""
    neutral = config.site_name if config.extra.get("neutral_titles") else ""
    for path, data in _site(config).files(_language(config), neutral):
        target = Path(config.site_dir) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    languages = _site(config).library.languages
    if _language(config) == languages[-1]:
        for problem in build_search(Path(config.site_dir), Path(config.config_file_path).parent, languages):
            log.warning("%s", problem)
