"""A picture holds nothing but its picture; a drawing or a style loads nothing from elsewhere.

Why:  A photograph tells where and when it was taken, and by whose telephone; a drawing that loads a file tells its
      owner who reads this site.
Bad:  photo.jpg with Exif data, map.svg with <script> or href="https://..."
Good: pictures saved anew without their data; drawings of shapes and words alone

Source: Exif 3.0, https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E
"""

import re
from collections.abc import Iterator

from sala.model.assets import Asset
from sala.model.library import Library
from sala.problems import Message, Problem, Severity, all_of

RULE = "assets-clean"
SEVERITY: Severity = "error"
# e.g. "<script", " onload=", "<foreignObject", "<!ENTITY", 'href="https://x.org', "url(//x.org", "@import"
ALIVE = re.compile(
    r"<script\b|<foreignObject\b|<!ENTITY\b|<iframe\b|\son[a-z]+\s*=|javascript:"
    r"|(?:(?<![\w:])|xlink:)(?:href|src)\s*=\s*[\"']\s*(?:https?:)?//[^\"']*|url\(\s*[\"']?\s*(?:https?:)?//[^\"')]*|@import\b[^;\n]*",
    re.IGNORECASE,
)


def check(library: Library) -> Iterator[Problem]:
    """Yield pictures with data about their making, and drawings and styles that act or load."""
    for asset in library.assets:
        if asset.metadata:
            message = Message(
                "the picture holds {names}, which may tell who, where and when; save it without",
                names=all_of(asset.metadata),
            )
            yield Problem(asset.path, 1, 1, RULE, message)
        yield from _alive(asset)


def _alive(asset: Asset) -> Iterator[Problem]:
    for match in ALIVE.finditer(asset.text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        before = asset.text[:start]
        message = Message("'{seen}' runs a program or loads from elsewhere; take it away", seen=match[0].strip())
        yield Problem(asset.path, before.count("\n") + 1, start - before.rfind("\n"), RULE, message)
