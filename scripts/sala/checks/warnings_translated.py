"""Every danger and warning of the source stands as such in the translation, in the same section.

Why: these notes keep a child or the reader from harm. One that is missing, or is set as a quiet note, is not seen by
the very people who read that language alone.

Bad:  !!! danger "Call now" -> !!! note "ហៅឥឡូវនេះ", or nothing
Good: !!! danger "Call now" -> !!! danger "ហៅឥឡូវនេះ"
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.model.parallel import Pair, Run
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "warnings-translated"
SEVERITY = "error"
CRITICAL = frozenset({"danger", "warning"})


def check(library: Library) -> Iterator[Problem]:
    """Yield dangers and warnings of the source in whose place there is nothing, or something else."""
    for page in library.translated_pages:
        for pair in page.bodies.sections:
            for ours, theirs in pair.changes:
                yield from _lost(pair, ours, theirs)


def _lost(pair: Pair, ours: Run, theirs: Run) -> Iterator[Problem]:
    for index, block in enumerate(ours):
        if block.name not in CRITICAL:
            continue
        where = f"{pair.source.document.path}:{pair.source.document.place_in_prose(block.start)[0]}"
        seen = theirs[index] if index < len(theirs) else None
        start = seen.mark - pair.target.start if seen else 0
        if seen and seen.kind == "admonition":
            message = Message(
                "this is !!! {seen}, in the source !!! {name} ({where}); write !!! {name}",
                seen=seen.name,
                name=block.name,
                where=where,
            )
        else:
            message = Message(
                "the !!! {name} of the source ({where}) is missing; translate it here", name=block.name, where=where
            )
        yield pair.target.problem(RULE, start, start, message)
