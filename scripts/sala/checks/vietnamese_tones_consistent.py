"""The tone of Vietnamese syllables in -oa, -oe and -uy stands on the same letter in the whole content.

Why: both ways are used in print, hòa and hoà. A reader who searches within a page for one does not find the other, and
a translator's program takes them for two words.

Bad:  hòa on one page, hoà on another
Good: hòa on each

A warning, at each place of the way that is less common.

(catalogue VI01)
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

RULE = "vietnamese-tones-consistent"
SEVERITY: Severity = "warning"
# e.g. "hòa", "hòe", "thúy"
EARLY = re.compile(r"(?:[òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY])(?!\w)")
# e.g. "hoà", "hoè", "thuý"; not "quý", whose u belongs to the q
LATE = re.compile(r"(?:[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ](?<=[oO].)|[ỳýỷỹỵỲÝỶỸỴ](?<=[uU].)(?<![qQ]..))(?!\w)")
LETTER = re.compile("[òóỏõọùúủũụàáảãạèéẻẽẹỳýỷỹỵÒÓỎÕỌÙÚỦŨỤÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ]")


def check(library: Library) -> Iterator[Problem]:
    """Yield each syllable of the rarer way, where both ways occur."""
    texts = [text for text in library.texts if LETTER.search(text.raw)]
    ways = [[(text, match) for text in texts for match in text.find(way)] for way in (EARLY, LATE)]
    if not all(ways):
        return
    for text, match in min(ways[::-1], key=len):
        start = match.start()
        while text.raw[start - 1 : start].isalpha():
            start -= 1
        seen = text.raw[start : match.end()]
        message = Message("'{seen}' has its tone on another letter than most such words; move it", seen=seen)
        yield text.problem(RULE, start, message, SEVERITY)
