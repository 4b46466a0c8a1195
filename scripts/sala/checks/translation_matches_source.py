"""A translation has its source, with the same anchors and references in the same order, or only title and summary.

Why:  Links and printed addresses point to anchors in every language; a section left out is advice that readers of
      that language never see.
Bad:  docs/km/contacts/cambodia/x.md without docs/en/contacts/cambodia/x.md; or a section left out
Good: same path, same headings, same references
"""

from collections import defaultdict
from collections.abc import Iterator

from sala.checks.links_inside_docs import has_other_links
from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import REFERENCE_LINK, Document, Heading
from sala.model.library import Entry, Library, TranslatedEntry
from sala.model.parallel import Mark, Parallel, differences
from sala.model.parts import expected_sections
from sala.model.passages import Passage
from sala.model.records import FOLDERS, WORDS
from sala.model.references import resolve
from sala.model.register import Register
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "translation-matches-source"
SEVERITY: Severity = "error"
REFERRING = "](ref:"
"""Without it a text has no reference."""


def check(library: Library) -> Iterator[Problem]:
    """Yield translations without a source, and those whose anchors or references differ."""
    promised = _promised(library.register)
    yield from _without_source(library)
    for page in library.translated_pages:
        source, translated = page.source, page.translated
        yield from _words(source, translated)
        if translated.document.body.strip():
            if _has_its_sections(source, promised):
                yield from _anchors(source.document, translated.document)
            yield from _references(library, page.bodies)


def _without_source(library: Library) -> Iterator[Problem]:
    known = {page.translated.relative_path for page in library.translated_pages}
    for translated in library.translations:
        path = f"docs/{SOURCE_LANGUAGE}/{translated.relative_path}"
        is_told = path in library.unreadable or not _is_of_a_kind(translated.relative_path)
        if translated.relative_path not in known and not is_told:
            message = Message(
                "there is no {path} of which this is a translation; write that first, or rename this file",
                path=path,
            )
            yield Problem(translated.document.path, 1, 1, RULE, message)


def _is_of_a_kind(path: str) -> bool:
    """The folder is one of records; of others folders-expected tells."""
    return "/" not in path or path.split("/")[0] in FOLDERS


def _promised(register: Register) -> dict[str, set[str]]:
    """By record, the anchors that the register names and that were not given up."""
    promised: dict[str, set[str]] = defaultdict(set)
    for name in register.lines:
        record_id, _, anchor = name.partition("#")
        if anchor and name not in register.aliases:
            promised[record_id].add(anchor)
    return promised


def _has_its_sections(source: Entry, promised: dict[str, set[str]]) -> bool:
    """No anchor of the source is lost; of such sections-match-facts and ids-registered tell."""
    expected = {*expected_sections(source.record), *promised.get(source.record.id, ())}
    return expected <= {*source.document.anchors()}


def _words(source: Entry, translated: TranslatedEntry) -> Iterator[Problem]:
    for key in WORDS:
        if getattr(translated.translation, key) and not getattr(source.record, key, None):
            message = Message("the source has no '{key}'; take the key away", key=key)
            yield translated.document.problem(RULE, (key,), message, key=True)


def _anchors(source: Document, target: Document) -> Iterator[Problem]:
    sections, found = _sections(source, target), _sections(target, source)
    wanted, seen = [heading.anchor for heading in sections], [heading.anchor for heading in found]
    if wanted == seen or not source.has_lawful_anchors:  # of those anchors-explicit tells
        return
    renamed = dict(_renamed(sections, found)) if len(wanted) == len(seen) else {}
    left_out = [anchor for anchor in wanted if anchor not in seen and anchor not in renamed.values()]
    extra = [heading for heading in found if heading.anchor and heading.anchor not in wanted]
    for anchor in left_out:
        message = Message(
            "the section '{anchor}' of the source is missing; add it with the same anchor: {{#{anchor}}}", anchor=anchor
        )
        yield target.problem_at(RULE, target.body_line, 1, message)
    for heading, meant in renamed.items():
        yield target.problem_at(RULE, heading.line, 1, _misnamed(heading, meant))
    for heading in extra:
        if heading not in renamed:
            message = Message(
                "the source has no anchor '{anchor}'; use the anchor of the section it translates",
                anchor=heading.anchor,
            )
            yield target.problem_at(RULE, heading.line, 1, message)
    if not left_out and not extra and not renamed and all(seen):
        message = Message(
            "the sections stand in another order than in the source; put them as: {names}",
            names=", ".join(source.anchors()),
        )
        yield target.problem_at(RULE, target.body_line, 1, message)


def _sections(document: Document, other: Document) -> tuple[Heading, ...]:
    """Headings, without those of the first level that the other has not: of these anchors-explicit tells."""
    return tuple(one for one in document.headings() if one.level > 1 or one.anchor in other.anchors())


def _renamed(source: tuple[Heading, ...], target: tuple[Heading, ...]) -> Iterator[tuple[Heading, str]]:
    """Headings that stand where the source has an anchor that is nowhere in the translation, with that anchor."""
    anchors, before = [heading.anchor for heading in target], set[str | None]()
    wanted = [heading.anchor for heading in source]
    for ours, theirs in zip(source, target, strict=True):
        if ours.anchor and ours.anchor not in anchors and (theirs.anchor not in wanted or theirs.anchor in before):
            yield theirs, ours.anchor
        before.add(theirs.anchor)


def _misnamed(heading: Heading, meant: str) -> Message:
    if not heading.anchor:
        return Message(
            "'{title}' has no anchor, its source has '{meant}'; write {{#{meant}}} behind it",
            title=heading.title,
            meant=meant,
        )
    return Message(
        "the source has '{meant}' where this has '{anchor}'; write the same anchor: {{#{meant}}}",
        anchor=heading.anchor,
        meant=meant,
    )


def _references(library: Library, bodies: Parallel) -> Iterator[Problem]:
    """References that differ, block by block where the blocks are the same, else section by section or whole."""
    source, target = bodies.source, bodies.target
    if REFERRING not in source.prose and REFERRING not in target.prose:
        return
    left_out = [part for part in source.outline if part.anchor not in target.anchors() and part.anchor]
    for ours, theirs in bodies.linked_texts:
        if REFERRING not in ours.text and REFERRING not in theirs.text:
            continue
        if has_other_links(ours.text) or has_other_links(theirs.text):
            continue  # of these links-inside-docs tells, and one may stand in place of a reference
        for wanted, seen in differences(_marks(ours), _marks(theirs)):
            if wanted and seen and bodies.has_same_sections:
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
