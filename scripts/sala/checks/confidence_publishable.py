"""What is published is sure: of high or medium confidence.

Bad:  status: published, confidence: low
Good: status: draft, confidence: low
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.parts import cited_parts, may_be_published
from sala.problems import Problem

RULE = "confidence-publishable"


def check(library: Library) -> Iterator[Problem]:
    """Yield what is to be published on low confidence, or on none."""
    for entry in library.entries:
        if entry.record.status != "published":
            continue
        if not may_be_published(entry.record.confidence):
            message = "a record of low confidence is to be published; set status: draft, or find a better source"
            yield entry.document.problem(RULE, ("confidence",), message)
        for part in cited_parts(entry.record):
            if part.is_published and part.states_a_fact and not may_be_published(part.confidence):
                seen = part.confidence or "no"
                message = (
                    f"{part.name} is of {seen} confidence; leave it out or make it a draft until a source bears it"
                )
                yield entry.document.problem(RULE, (*part.path, "confidence"), message)
    for term in library.terms:
        if term.term.status == "published" and not may_be_published(term.term.confidence):
            message = "a term of low confidence is to be published; set status: draft, or find a better source"
            yield term.problem(RULE, ("confidence",), message)
