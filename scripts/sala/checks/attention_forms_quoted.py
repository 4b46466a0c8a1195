"""A form that the glossary asks to use with care stands in quotation marks, or is the word of a law.

Why: these words are right in one place and hurt in another. A second look costs a minute; a label that a person did
not choose, or a word that shifts blame to a child, stays on the page for years.

Bad:  Sexting is dangerous for children.
Good: The draft deals with "sexting".

A place where the word is right as it stands is named in the list of exceptions, with the reason.

Source: Terminology Guidelines for the Protection of Children from Sexual Exploitation and Sexual Abuse,
second edition, https://safeonline.global/2025/04/
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.watched import unquoted_uses
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "attention-forms-quoted"
SEVERITY = "warning"


def check(library: Library) -> Iterator[Problem]:
    """Yield unquoted uses of forms that need care."""
    for use in unquoted_uses(library, lambda forms: forms.attention):
        message = Message(
            "'{seen}' is to be used with care ({reason}); write {instead}, or quote whose word it is",
            seen=use.seen,
            reason=use.watched.reason.rstrip(".។ "),
            instead=use.watched.instead,
        )
        yield use.passage.problem(RULE, use.start, use.end, message, severity="warning")
