"""What is published is sure: of high or medium confidence.

Why:  A number or an article that one weak source gives may send somebody the wrong way, and on the site it looks
      as sure as the rest.
Bad:  status: published, confidence: low
Good: status: draft, confidence: low
"""

from collections.abc import Iterator

from sala.model.allowed import PUBLISHABLE
from sala.model.library import Library
from sala.model.parts import Part, cited_parts
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "confidence-publishable"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield what is to be published on low confidence, or on none."""
    for entry in library.entries:
        if entry.record.status != "published":
            continue
        if entry.record.confidence not in PUBLISHABLE:
            message = Message(
                "a record of low confidence is to be published; set status: draft, or find a better source"
            )
            yield entry.document.problem(RULE, ("confidence",), message)
        for part in cited_parts(entry.record):
            if part.path[0] == "assessments":  # of those assessments-sure tells
                continue
            if part.is_published and part.states_a_fact and part.confidence not in PUBLISHABLE:
                yield entry.document.problem(RULE, (*part.path, "confidence"), _unborne(part))
    for term in library.terms:
        if term.term.status == "published" and term.term.confidence not in PUBLISHABLE:
            message = Message("a term of low confidence is to be published; set status: draft, or find a better source")
            yield term.problem(RULE, ("confidence",), message)
        for language, forms in term.term.languages.items():
            if term.term.status == "published" and forms.confidence == "low":
                message = Message(
                    "the {language} form is of low confidence; take its sources and confidence away: it is a draft",
                    language=language,
                )
                yield term.problem(RULE, ("languages", language, "confidence"), message)


def _unborne(part: Part) -> Message:
    if part.confidence is None:
        return Message(
            "{name} has no confidence; write it, or leave the part out until a source bears it", name=part.name
        )
    return Message(
        "{name} is of confidence: {seen}; leave it out or make it a draft until a source bears it",
        name=part.name,
        seen=part.confidence,
    )
