"""A record's id is the name of its file.

Why:  Editors find a record by its file and refer to it by its id; two names for one thing are mistaken for two
      things.
Bad:  docs/en/laws/cambodia/lshtse.md with `id: lshtse-2008`
Good: docs/en/laws/cambodia/lshtse-2008.md with `id: lshtse-2008`

Pages with the name index.md are named for their folder; the one at the top is `home`.
"""

from collections.abc import Iterator

from sala.model.library import Library, id_of_path
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "id-is-file-name"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield ids that differ from their file's name."""
    for entry in library.entries:
        expected = id_of_path(entry.relative_path)
        if entry.record.id != expected:
            message = Message(
                "the id is '{id}', the file says '{expected}'; make them the same",
                id=entry.record.id,
                expected=expected,
            )
            yield entry.document.problem(RULE, ("id",), message)
