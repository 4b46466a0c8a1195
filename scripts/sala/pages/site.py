"""The site as the generator asks for it: which files are pages, what each one says, what its template prints."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sala.model.library import Entry, Library, TermEntry
from sala.pages.addresses import PLAN_SHEET, in_language
from sala.pages.choices import Choice, choices
from sala.pages.compose import compose
from sala.pages.plan_sheet import plan_sheet
from sala.pages.redirects import redirects
from sala.pages.term_links import links_for
from sala.pages.titles import summary_of, title_of
from sala.pages.vcard import vcards
from sala.pages.views.common import Desk
from sala.pages.views.page import PageView, page_view
from sala.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class Site:
    """The content, and the address at which it is published."""

    library: Library
    """All content."""
    url: str
    """Address at which the site is published, with a slash at its end; nothing where that is not known."""

    def entry(self, source_path: str) -> Entry | TermEntry | None:
        """The published record whose page has this path below docs/; None for anything else."""
        entry = self.library.by_path.get(_below_language(source_path))
        return entry if entry and entry.is_published else None

    def is_left_out(self, source_path: str) -> bool:
        """A Markdown file that is no page: a draft, a record withdrawn, a translation of one."""
        return source_path.endswith(".md") and self.entry(source_path) is None

    def generated_paths(self) -> list[str]:
        """Paths below docs/ of pages that have no file of their own: terms, manuals, comparisons, in every language."""
        known = set(self.library.files)
        guides = (entry for entry in self.library.published("guide") if entry.document.path not in known)
        paths = [term.relative_path for term in self.library.published_terms()]
        paths += [guide.relative_path for guide in guides]
        return [f"{language}/{path}" for language in self.library.languages for path in paths]

    def source(self, source_path: str, language: str) -> str | None:
        """Markdown of a page, with title and description; None for a file that is no page of ours."""
        entry = self.entry(source_path)
        if entry is None:
            return None
        title = title_of(self.library, entry, language).text
        description = summary_of(self.library, entry, language).text
        body = compose(self.library, entry, language) if isinstance(entry, Entry) else ""
        # JSON is YAML, and json.dumps quotes whatever needs it
        return (
            f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n"
            f"description: {json.dumps(description, ensure_ascii=False)}\n---\n\n{body}"
        )

    def term_links(self, source_path: str, language: str) -> dict[str, str]:
        """Forms of terms and the relative link to each from a page."""
        return links_for(self.library, language, _below_language(source_path))

    def view(self, source_path: str, html: str, language: str) -> PageView | None:
        """What the template prints; None for a page that is no record."""
        entry = self.entry(source_path)
        return page_view(self.library, entry, html, language, self.url) if entry else None

    def files(self, language: str, neutral_title: str = "") -> Iterator[tuple[str, bytes]]:
        """Path below the site and bytes of files beside the pages: at addresses given up, contact cards, the plan.

        The title of the first is that of the record, or the neutral one.
        """
        yield from _encoded(redirects(self.library, language, neutral_title))
        yield from _encoded(vcards(self.library, language, self.url))
        if any(getattr(guide.record, "lists", None) == "plan" for guide in self.library.published("guide")):
            desk = Desk(self.library, self.wording(language))
            yield in_language(PLAN_SHEET, language), plan_sheet(desk, self.url)

    def wording(self, language: str) -> Wording:
        """Words of the interface."""
        return Wording(language, self.library.strings)

    def choices(self, language: str) -> dict[str, list[Choice]]:
        """What a search can be narrowed by, in a language."""
        return choices(self.library, self.wording(language))

    def wordings(self) -> dict[str, Wording]:
        """Words of the interface in every language."""
        return {language: self.wording(language) for language in self.library.languages}


def _below_language(source_path: str) -> str:
    return source_path.partition("/")[2]


def _encoded(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, bytes]]:
    return ((path, text.encode("utf-8")) for path, text in files)


def published_at(site_url: str | None) -> str:
    """The address at which a site is published; nothing where mkdocs.yml says only where it is tried out."""
    known = site_url and not re.match(r"https?://(localhost|127\.0\.0\.1)\b", site_url)
    return site_url.rstrip("/") + "/" if site_url and known else ""
