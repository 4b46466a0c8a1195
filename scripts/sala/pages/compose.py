"""The Markdown of a record's page in a language: its translation, and the source where that is silent."""

import re
from dataclasses import dataclass

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.document import REFERENCE_LINK, Document, Section
from sala.model.library import Entry, Library
from sala.model.references import resolve
from sala.pages.addresses import source_link
from sala.pages.titles import title_of

# e.g. "``` text\n[](ref:x)\n```", "`[](ref:x)`": what stands in code is shown as it is written
CODE = re.compile(
    r"(^ {0,3}```.*?^ {0,3}```[^\n]*$|^ {0,3}~~~.*?^ {0,3}~~~[^\n]*$|(?<!`)`[^`\n]+`(?!`))", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A section with the language of its words."""

    section: Section
    language: str


def compose(library: Library, entry: Entry, language: str) -> str:
    """Markdown of a published page. Unpublished provisions are left out; references are links to pages."""
    translated = library.translation(entry, language)
    target = translated.document if translated and translated.document.body.strip() else None
    introduction = target.introduction() if target else entry.document.introduction()
    parts = [(introduction, introduction_language(library, entry, language))]
    parts += [(_section(piece, language), piece.language) for piece in _pieces(entry, target, language)]
    return "\n\n".join(_linked(library, entry, text, language, spoken) for text, spoken in parts) + "\n"


def introduction_language(library: Library, entry: Entry, language: str) -> str:
    """Language of the words before the first section."""
    translated = library.translation(entry, language)
    return language if translated and translated.document.body.strip() else SOURCE_LANGUAGE


def _pieces(entry: Entry, target: Document | None, language: str) -> list[_Piece]:
    """Sections of the source, each in its translation where there is one."""
    hidden = entry.hidden_anchors()
    translated = {section.heading.anchor: section for section in target.sections()} if target else {}
    pieces = []
    for section in entry.document.sections():
        if section.heading.anchor in hidden:
            continue
        found = translated.get(section.heading.anchor)
        pieces.append(_Piece(found, language) if found else _Piece(section, SOURCE_LANGUAGE))
    return pieces


def _section(piece: _Piece, language: str) -> str:
    heading = piece.section.heading
    mark = "" if piece.language == language else f" lang={piece.language}"
    return f"## {heading.title} {{#{heading.anchor}{mark}}}\n\n{piece.section.text}"


def _linked(library: Library, entry: Entry, markdown: str, language: str, spoken: str) -> str:
    """References made links to the Markdown of their pages, which the generator checks and turns into addresses.

    A title is in the page's language where it can be; it is marked where the words around it are in another.
    """

    def link(match: re.Match[str]) -> str:
        name = f"{match[2]}#{match[3]}" if match[3] else match[2]
        target = resolve(library, name)
        if target is None:
            return match[1] or name
        words = title_of(library, target.entry, language)
        attributes = "" if words.language == spoken or match[1] else f"{{ lang={words.language} }}"
        return f"[{match[1] or words.text}]({source_link(target, entry.relative_path)}){attributes}"

    pieces = CODE.split(markdown)
    return "".join(piece if at % 2 else REFERENCE_LINK.sub(link, piece) for at, piece in enumerate(pieces))
