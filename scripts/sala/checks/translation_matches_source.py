"""A translation has its source, with the same anchors and references in the same order, or only title and summary.

Why:  Links and printed addresses point to anchors in every language; a section left out is advice that readers of
      that language never see.
Bad:  docs/km/contacts/cambodia/x.md without docs/en/contacts/cambodia/x.md; or a section left out
Good: same path, same headings, same references
"""

from collections.abc import Iterator

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import REFERENCE_LINK, Document
from sala.model.library import Entry, Library, TranslatedEntry
from sala.model.parallel import Mark, differences, has_same_sections, linked_texts
from sala.model.passages import Passage
from sala.model.records import WORDS
from sala.model.references import resolve
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "translation-matches-source"
SEVERITY: Severity = "error"
REFERRING = "](ref:"
"""Without it a text has no reference."""


def check(library: Library) -> Iterator[Problem]:
    """Yield translations without a source, and those whose anchors or references differ."""
    sources = {entry.relative_path: entry for entry in library.entries}
    for translated in library.translations:
        path = f"docs/{SOURCE_LANGUAGE}/{translated.relative_path}"
        source = sources.get(translated.relative_path)
        if source is None:
            if path not in library.unreadable:
                message = Message(
                    "there is no {path} of which this is a translation; write that first, or rename this file",
                    path=path,
                )
                yield Problem(translated.document.path, 1, 1, RULE, message)
            continue
        yield from _words(source, translated)
        if translated.document.body.strip():
            yield from _anchors(source.document, translated.document)
            yield from _references(library, source.document, translated.document)


def _words(source: Entry, translated: TranslatedEntry) -> Iterator[Problem]:
    for key in WORDS:
        if getattr(translated.translation, key) and not getattr(source.record, key, None):
            message = Message("the source has no '{key}'; take the key away", key=key)
            yield translated.document.problem(RULE, (key,), message, key=True)


def _anchors(source: Document, target: Document) -> Iterator[Problem]:
    wanted, found = source.anchors(), target.anchors()
    if wanted == found:
        return
    renamed = {
        seen: meant
        for meant, seen in zip(wanted, found, strict=False)
        if meant not in found and seen not in wanted and len(wanted) == len(found)
    }
    missing = [anchor for anchor in wanted if anchor not in found and anchor not in renamed.values()]
    extra = [anchor for anchor in found if anchor not in wanted]
    for anchor in missing:
        message = Message(
            "the section '{anchor}' of the source is missing; add it with the same anchor: {{#{anchor}}}", anchor=anchor
        )
        yield target.problem_at(RULE, target.body_line, 1, message)
    for heading in target.headings():
        if heading.anchor in renamed:
            message = Message(
                "the source has '{meant}' where this has '{anchor}'; write the same anchor: {{#{meant}}}",
                anchor=heading.anchor,
                meant=renamed[heading.anchor],
            )
            yield target.problem_at(RULE, heading.line, 1, message)
        elif heading.anchor in extra:
            message = Message(
                "the source has no anchor '{anchor}'; use the anchor of the section it translates",
                anchor=heading.anchor,
            )
            yield target.problem_at(RULE, heading.line, 1, message)
    if not missing and not extra:
        message = Message(
            "the sections stand in another order than in the source; put them as: {names}", names=", ".join(wanted)
        )
        yield target.problem_at(RULE, target.body_line, 1, message)


def _references(library: Library, source: Document, target: Document) -> Iterator[Problem]:
    """References that differ, block by block where the blocks are the same, else section by section or whole."""
    if REFERRING not in source.prose and REFERRING not in target.prose:
        return
    is_near = has_same_sections(source, target)
    left_out = [part for part in source.outline if part.anchor not in target.anchors() and part.anchor]
    for ours, theirs in linked_texts(source, target):
        if REFERRING not in ours.text and REFERRING not in theirs.text:
            continue
        for wanted, seen in differences(_marks(ours), _marks(theirs)):
            if wanted and seen and is_near:
                message = Message(
                    "this leads to '{seen}', the source to '{name}'; point to '{name}'",
                    seen=seen.value,
                    name=wanted.value,
                )
                yield theirs.problem(RULE, seen.start, seen.end, message)
                continue
            if seen:
                message = Message(
                    "the source has no reference to '{name}'; take it away, or add it to the source", name=seen.value
                )
                yield theirs.problem(RULE, seen.start, seen.end, message)
            is_told = wanted and any(part.start <= ours.start + wanted.start < part.end for part in left_out)
            if wanted and not is_told and resolve(library, wanted.value):
                message = Message(
                    "the reference to '{name}' is missing; the source has it: [words](ref:{name})", name=wanted.value
                )
                yield theirs.problem(RULE, 0, 0, message)


def _marks(passage: Passage) -> Iterator[Mark]:
    for match in REFERENCE_LINK.finditer(passage.text):
        name = f"{match[2]}#{match[3]}" if match[3] else match[2]
        yield Mark(name, match.start(), match.end())
