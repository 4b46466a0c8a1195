"""A published page can be reached: the navigation lists it, or another page leads to it.

Why:  A page that nothing leads to is found by search alone, and on paper not at all.
Bad:  docs/en/guides/index.md that no page names; docs/en/standards/index.md while there is no standard
Good: docs/en/guides/about.md, which the navigation lists

The navigation lists every record, term and guide; of pages named index.md only those above a list of records.
A warning: search and addresses find the page still.
"""

from collections.abc import Iterator

from sala.model.library import Entry, Library
from sala.model.records import FOLDERS
from sala.problems import Message, Problem, Severity

RULE = "pages-reachable"
SEVERITY: Severity = "warning"


def check(library: Library) -> Iterator[Problem]:
    """Yield published pages without a way to them."""
    unlisted = [entry for entry in library.entries if entry.is_published and not _is_listed(library, entry)]
    if not unlisted:
        return
    led_to = {
        library.register.target(record)
        for entry in library.entries
        if entry.is_published
        for _, _, record, _ in entry.document.links()
        if record != entry.record.id
    }
    for entry in unlisted:
        if entry.record.id not in led_to:
            message = Message(
                "nothing leads to '{id}'; name it on another page, or set status: draft", id=entry.record.id
            )
            yield entry.document.problem(RULE, ("status",), message, severity=SEVERITY)


def _is_listed(library: Library, entry: Entry) -> bool:
    folder, _, name = entry.relative_path.rpartition("/")
    if name != "index.md" or not folder:
        return True
    kind = FOLDERS.get(folder)
    if kind == "term":
        return any(True for _ in library.published_terms())
    return kind not in (None, "guide") and any(True for _ in library.published(kind or ""))
