"""No text uses a form that the glossary asks to avoid, except in the words of a law.

Why: such words make a crime sound like a trade or a holiday, or lay the blame on the child. A child who reads them,
or of whom an official speaks so, is harmed again; and what the glossary tells others to avoid it must avoid itself.

Bad:  Child pornography is an offence. The officer called her a "child prostitute".
Good: [The law](ref:lshtse-2008) calls it "child pornography". Child sexual abuse material is an offence.

Looked at are titles, summaries, bodies, definitions and the words of the interface, in every language for which the
glossary gives forms. Left alone are titles of laws, instruments and sources, the words of a law that a term gives as
statutory, and quotations of a law or instrument: those on its own page, and those in a paragraph that links to it.
Other words stand with an exemption, which says whose they are.

Source: Terminology Guidelines for the Protection of Children from Sexual Exploitation and Sexual Abuse,
second edition, https://safeonline.global/2025/04/
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.watched import unattributed_uses
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "avoided-forms-absent"
SEVERITY = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield uses of avoided forms as one's own words."""
    for use in unattributed_uses(library, lambda forms: forms.avoided):
        message = Message(
            "'{seen}' is a form to avoid ({reason}); write {instead}, "
            "or quote it beside a link to the law whose word it is",
            seen=use.seen,
            reason=use.watched.reason.rstrip(".។ "),
            instead=use.watched.instead,
        )
        yield use.passage.problem(RULE, use.start, use.end, message)
