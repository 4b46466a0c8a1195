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
    """Yield tags in every text for readers."""
    for passage in library.passages:
        for match in TAG.finditer(passage.text):
            message = Message("'{seen}' is HTML; write Markdown, or \\< for the sign itself", seen=match[0])
            yield passage.problem(RULE, *match.span(), message)
