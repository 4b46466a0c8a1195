"""Pages at addresses that were given up, leading to where their content went."""

import posixpath
from collections.abc import Iterator
from html import escape

from sala.model.library import Library
from sala.model.references import resolve
from sala.pages.addresses import entry_url, page_url
from sala.pages.titles import title_of

PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0; url={url}"><link rel="canonical" href="{url}"></head>
<body><main><h1><a href="{url}">{words}</a></h1></main></body></html>
"""


def redirects(library: Library, language: str, neutral_title: str = "") -> Iterator[tuple[str, str]]:
    """Path below the site, and HTML, of each record id that is an alias. The old page stood beside its successor.

    The title is that of the record, or the neutral one.
    """
    for name in library.register.aliases:
        target = resolve(library, name)
        if "#" in name or target is None or not target.is_shown:
            continue
        old = posixpath.join(posixpath.dirname(target.entry.relative_path), f"{name}.md")
        path = page_url(old, language)
        url = posixpath.relpath(entry_url(target.entry, language, target.anchor), posixpath.dirname(path) or ".")
        words = escape(title_of(library, target.entry, language).text)
        title = escape(neutral_title) or words
        yield path, PAGE.format(language=language, title=title, words=words, url=escape(url))
