"""What an attribute of HTML, or a style sheet, refers to."""

import re

PLAIN = ("href", "src", "poster", "cite", "action", "formaction", "data", "xlink:href")
"""Attributes whose value is one address."""
LISTS = ("srcset", "imagesrcset")
"""Attributes whose value is a list of addresses with widths: `a.png 1x, b.png 2x`."""

# e.g. url(../fonts/noto.woff2), url("a b.png"), @import "print.css"
IN_STYLES = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s)"']+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')""")
# e.g. 0; url=../laws/new-name.html
REFRESH = re.compile(r"""^\s*[\d.]*\s*[;,]?\s*url\s*=\s*["']?([^"'\s]+)""", re.IGNORECASE)


def referred(name: str, value: str) -> list[str]:
    """Addresses in the value of an attribute; none where the attribute holds no address."""
    if name in PLAIN:
        return [value.strip()]
    if name in LISTS:
        return [part.split()[0] for part in value.split(",") if part.strip()]
    if name == "style":
        return [address for _, address in in_styles(value)]
    match = REFRESH.match(value) if name == "content" else None
    return [match[1]] if match else []


def in_styles(text: str) -> list[tuple[int, str]]:
    """Offset and address of each reference of a style sheet."""
    return [(match.start(), next(filter(None, match.groups()), "")) for match in IN_STYLES.finditer(text)]
