"""Words are Markdown, without HTML of their own.

Why:  A page is printed, translated, searched and packed in several ways; each knows Markdown, none trusts HTML in
      it.
Bad:  <script>...</script>, <b>Call</b>, title: "The <i>law</i>"
Good: **Call**
"""

import re
from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "words-plain"
SEVERITY: Severity = "error"
# e.g. "<script>", "</b>", "<!-- x", "<img src=x"; "< 18" and "<https://...>" are none
TAG = re.compile(r"<(?:[a-zA-Z][\w-]*(?=[\s/>])|/[a-zA-Z][\w-]*|!--)")


def check(library: Library) -> Iterator[Problem]:
    """Yield tags in bodies, titles, summaries, terms and words of the interface; what closes one is told with it."""
    for passage in library.passages:
        opened: set[str] = set()
        for match in TAG.finditer(passage.text) if "<" in passage.text else ():
            if match[0].startswith("</") and match[0].replace("/", "") in opened:
                continue
            opened.add(match[0])
            yield passage.problem(RULE, *match.span(), _message(match[0]))


def _message(seen: str) -> Message:
    return Message("'{seen}' is HTML; write Markdown, or \\< for the sign itself", seen=seen)
