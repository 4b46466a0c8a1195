"""The rendered body of a page, cut at its second-level headings so that a template can set facts beside each part."""

import re
from dataclasses import dataclass

# e.g. `<h2 id="art-34" lang="en">Purchase of ...</h2>`, as Python-Markdown writes it
HEADING = re.compile(r"^<h2\b(?P<attributes>[^>]*)>(?P<title>.*?)</h2>$", re.MULTILINE | re.DOTALL)
ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class RenderedSection:
    """A part of a page as HTML."""

    anchor: str
    """Id of its heading."""
    title: str
    """Heading, as HTML."""
    body: str
    """What follows the heading, as HTML."""
    language: str | None
    """Language of its words where it is not the page's."""


def cut(html: str) -> tuple[str, tuple[RenderedSection, ...]]:
    """HTML before the first second-level heading, and the sections."""
    headings = list(HEADING.finditer(html))
    if not headings:
        return html, ()
    ends = [*(heading.start() for heading in headings[1:]), len(html)]
    sections = []
    for heading, end in zip(headings, ends, strict=True):
        attributes = dict(ATTRIBUTE.findall(heading["attributes"]))
        body = html[heading.end() : end].strip()
        sections.append(RenderedSection(attributes.get("id", ""), heading["title"], body, attributes.get("lang")))
    return html[: headings[0].start()].strip(), tuple(sections)
