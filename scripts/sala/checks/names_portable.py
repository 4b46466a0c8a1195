"""File and folder names work on every disk: lower-case ASCII letters, digits, hyphens and one dot.

Why:  Copies go out on sticks. A name that Windows or FAT32 cannot hold makes the copy stop half-way, or drops the
      page.
Bad:  docs/en/laws/cambodia/ច្បាប់.md, Law 2008.md, aux.md
Good: docs/en/laws/cambodia/lshtse-2008.md

Source: Microsoft, Naming Files, Paths, and Namespaces,
https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

RULE = "names-portable"
SEVERITY: Severity = "error"
# e.g. "lshtse-2008.md", "noto-sans-khmer.woff2", "cambodia"
NAME = re.compile(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*")
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))})


def check(library: Library) -> Iterator[Problem]:
    """Yield names that some disk or system cannot hold."""
    for path in library.files:
        name = path.rstrip("/").rpartition("/")[2]
        where = path.rstrip("/")
        if name.partition(".")[0].lower() in RESERVED:
            message = Message("Windows keeps the name '{name}' for itself; choose another", name=name)
            yield Problem(where, 1, 1, RULE, message)
        elif not NAME.fullmatch(name):
            message = Message(
                "the name '{name}' does not work on every disk; use a-z, 0-9 and hyphens, like lshtse-2008.md",
                name=name,
            )
            yield Problem(where, 1, 1, RULE, message)
