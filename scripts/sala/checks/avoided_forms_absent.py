"""No text uses a form that the glossary asks to avoid, except in somebody else's words.

Why: such words make a crime sound like a trade or a holiday, or lay the blame on the child. A child who reads them,
or of whom an official speaks so, is harmed again; and what the glossary tells others to avoid it must avoid itself.

Bad:  Child pornography is an offence.
Good: The law calls it "child pornography". Child sexual abuse material is an offence.

Looked at are titles, summaries, bodies, definitions and the words of the interface, in every language for which the
glossary gives forms. Block quotations, words in quotation marks, titles of laws, instruments and sources, and the
words of a law that a term gives as statutory are left alone.

Source: Terminology Guidelines for the Protection of Children from Sexual Exploitation and Sexual Abuse,
second edition, https://safeonline.global/2025/04/
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.watched import unquoted_uses
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "avoided-forms-absent"
SEVERITY = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield unquoted uses of avoided forms."""
    for use in unquoted_uses(library, lambda forms: forms.avoided):
        message = Message(
            "'{seen}' is a form to avoid ({reason}); write '{preferred}', or put a law's own words in quotation marks",
            seen=use.seen,
            reason=use.watched.reason.rstrip(".។ "),
            preferred=use.watched.preferred,
        )
        yield use.passage.problem(RULE, use.start, use.end, message)
