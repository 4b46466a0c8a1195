"""The pages of a project as HTML without mkdocs: the record's own templates in a frame like that of the theme."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, pass_context
from jinja2.runtime import Context
from markdown import Markdown

from sala.model.library import Entry, TermEntry
from sala.pages.addresses import page_url
from sala.pages.compose import compose
from sala.pages.site import Site
from sala.pages.term_links import TermLinks
from sala.project import read_project
from tests.bench.outline import TODAY

EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "attr_list", "footnotes")
"""Those of mkdocs and of mkdocs.yml, but for the term links, which are set for each page."""
# e.g. `href="../laws/cambodia/x.md#art-1"`
MARKDOWN_LINK = re.compile(r'(href="[^":]+)\.md(#[^"]*)?"')
BLOCKS = ("styles", "libs", "fonts", "analytics", "announce", "outdated", "tabs", "config", "scripts", "footer")
"""Blocks of Material's base.html that say nothing of the page; templates may fill them."""
BASE = """<!doctype html>
<html lang="{{ say.language }}" class="no-js">
<head>{% block site_meta %}{% endblock %}{% block htmltitle %}{% endblock %}{% block extrahead %}{% endblock %}</head>
<body dir="ltr">
{% block header %}<header class="md-header"><nav class="md-header__inner md-grid">{{ config.site_name }}</nav></header>
{% endblock %}
<div class="md-container" data-md-component="container">
{% block hero %}{% endblock %}
<main class="md-main" data-md-component="main"><div class="md-main__inner md-grid">
{% block site_nav %}{% endblock %}
{% block container %}<div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset">{% block content %}{% endblock %}</article></div>{% endblock %}
</div></main>
</div>
""" + "".join(f"{{% block {name} %}}{{% endblock %}}" for name in BLOCKS)
FRAME = BASE + "</body></html>\n"
SITE_NAME = "Sala"
SITE_URL = "https://sala.example/"


def render_pages(root: Path, language: str) -> Iterator[tuple[str, str]]:
    """Path below the site, and HTML, of every page of a project in a language."""
    library = read_project(root, TODAY)
    site = Site(library, SITE_URL)
    template = _environment(root, site, language).get_template("main.html")
    markdown = Markdown(extensions=list(EXTENSIONS), output_format="html")
    links: dict[str, dict[str, str]] = {}
    entries: list[Entry | TermEntry] = [entry for entry in library.entries if entry.is_published]
    for entry in (*entries, *library.published_terms()):
        source_path = f"{language}/{entry.relative_path}"
        html = ""  # the page of a term has facts alone
        if isinstance(entry, Entry):
            folder = posixpath.dirname(source_path)
            if folder not in links:  # they are relative, so the same for all records of a folder
                links[folder] = site.term_links(source_path, language)
            html = _html(markdown, compose(library, entry, language), links[folder], language)
        record = site.view(source_path, html, language)
        url = page_url(entry.relative_path, language)
        yield url, template.render(record=record, page=_page(record, url), config={"site_name": SITE_NAME, "extra": {}})


def _html(markdown: Markdown, body: str, links: dict[str, str], language: str) -> str:
    markdown.treeprocessors.register(TermLinks(markdown, links, language), "sala-term-links", 5)
    html = markdown.reset().convert(body)
    return MARKDOWN_LINK.sub(lambda match: f'{match[1]}.html{match[2] or ""}"', html)


def _page(record: Any, url: str) -> dict[str, Any]:
    return {
        "title": record.title.text,
        "meta": {"description": record.summary.text},
        "url": url,
        "is_homepage": url.rpartition("/")[2] == "index.html" and url.count("/") <= 1,
    }


def _environment(root: Path, site: Site, language: str) -> Environment:
    loader = ChoiceLoader([DictLoader({"base.html": FRAME}), FileSystemLoader(root / "overrides")])
    environment = Environment(loader=loader, auto_reload=False)  # no escaping, as in mkdocs
    environment.filters["url"] = _relative
    environment.globals["say"] = site.wording(language)
    environment.globals["wordings"] = site.wordings()
    environment.globals["choices"] = site.choices
    return environment


@pass_context
def _relative(context: Context, target: str) -> str:
    """A way from the page to an address that begins at the top of the site, as mkdocs's filter `url` gives it."""
    if re.match(r"[a-z]+:|#|//", target):
        return target
    path, mark, anchor = target.partition("#")
    return posixpath.relpath(path, posixpath.dirname(context["page"]["url"]) or ".") + mark + anchor
