"""The manual of the rules as pages: one a rule, made from its docstring, and the list of all in a guide."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import Document
from sala.model.library import Entry, Library
from sala.pages.addresses import CHECKS_FOLDER, GUIDE_TO_CHECKS
from sala.rules import Rule

# Words of a script with what joins them, e.g. "ប៉ុស្តិ៍ នគរបាល"; Vietnamese by letters that no other language has.
JOINED = r"[{0}](?:[ \u200b-\u200d]*[{0}])*"
SCRIPTS = {
    "vi": re.compile(r"\w*[\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]\w*"),
    "km": re.compile(JOINED.format(r"\u1780-\u17ff")),
    "lo": re.compile(JOINED.format(r"\u0e80-\u0eff")),
    "th": re.compile(JOINED.format(r"\u0e01-\u0e5b")),
}
MARKS = re.compile(r"[&<>`*_\[\]{}#!|\\~^]")
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
    """Text as words, code between backticks as code."""
    return "".join(
        f"<code>{_marked(piece)}</code>" if at % 2 else _marked(piece) for at, piece in enumerate(text.split("`"))
    )


def _block(text: str) -> str:
    return f'<pre><code class="language-text">{_marked(text.strip())}\n</code></pre>'


def _marked(text: str) -> str:
    """Text of which Markdown and HTML take nothing for marks; words of another script with their language."""
    text = MARKS.sub(lambda mark: f"&#{ord(mark[0])};", text)
    for language, words in SCRIPTS.items():
        text = words.sub(rf'<span lang="{language}">\g<0></span>', text)
    return text
