"""The manual of the rules as pages: one a rule, made from its docstring, and the list of all in a guide."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import Document
from sala.model.library import Entry, Library
from sala.pages.addresses import CHECKS_FOLDER, GUIDE_TO_CHECKS
from sala.rules import Rule

SEVERITIES = {"error": "Error: the site is not built", "warning": "Warning: the site is built"}


def with_manual(library: Library, rules: Sequence[Rule]) -> Library:
    """The library with a page for each rule, dated as the guide is, and the guide with the list of them.

    Without the guide there are no such pages.
    """
    guide = library.by_path.get(GUIDE_TO_CHECKS)
    if not isinstance(guide, Entry):
        return library
    pages = [_page(guide, rule) for rule in rules]
    listing = replace(guide.document, body=f"{guide.document.body.rstrip()}\n\n{_list(rules)}")
    entries = (replace(entry, document=listing) if entry is guide else entry for entry in library.entries)
    return replace(library, entries=tuple(sorted((*entries, *pages), key=lambda entry: entry.document.path)))


def page_path(rule_id: str) -> str:
    """Path below docs/<language>/ of the page of a rule."""
    return f"{CHECKS_FOLDER}/{rule_id}.md"


def _page(guide: Entry, rule: Rule) -> Entry:
    record = replace(guide.record, id=f"check-{rule.id}", title=f"Check: {rule.id}", summary=rule.holds)
    path = f"docs/{SOURCE_LANGUAGE}/{page_path(rule.id)}"
    return Entry(record, Document(path, SOURCE_LANGUAGE, "\n\n".join(_body(rule)) + "\n"))


def _body(rule: Rule) -> Iterator[str]:
    yield f"**{SEVERITIES[rule.severity]}.** {_plain(rule.notes)}"
    yield f"## Why {{#why}}\n\n{_plain(rule.why)}"
    yield f"## What it finds {{#bad}}\n\n{_block(rule.bad)}"
    yield f"## What to write {{#good}}\n\n{_block(rule.good)}"
    if rule.source:
        yield f"## Source {{#source}}\n\n{_plain(rule.source)}"
    yield "## Where it stands {#place}\n\nAll checks: [](ref:checks)."


def _list(rules: Sequence[Rule]) -> str:
    rows = [
        f"| [{rule.id}](ref:check-{rule.id}) | {rule.severity} | {_plain(rule.holds)} |"
        for rule in sorted(rules, key=lambda rule: rule.id)
    ]
    return "\n".join(["## All checks {#all}", "", "| Check | Severity | What must hold |", "|---|---|---|", *rows, ""])


def _plain(text: str) -> str:
    """Text as words: what Markdown would take for marks is escaped outside of code."""
    return "`".join(
        piece if at % 2 else re.sub(r"[*_<>\[\]{}#!|]", r"\\\g<0>", piece) for at, piece in enumerate(text.split("`"))
    )


def _block(text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence} text\n{text.strip()}\n{fence}"
