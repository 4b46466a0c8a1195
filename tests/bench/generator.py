"""Whole projects of valid records at any size, for benchmarks; and the pages that they make.

The same seed gives the same bytes, for the same records of this repository from which the words are drawn. They are to
be looked at on the day `tests.bench.outline.TODAY`: reviews are planned for the months after it.
"""

import re
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from sala.model.assets import LICENCES_PATH
from sala.model.register import REGISTER_PATH, extended
from tests.bench.frame import render_pages
from tests.bench.front_matter import yaml_of
from tests.bench.outline import TODAY, Outline
from tests.bench.outlines import FIXED_GUIDES, outlines
from tests.bench.texts import LANGUAGES, ROOT
from tests.bench.writing import file_of, interface, term_of

SHARES = {"law": 42, "procedure": 22, "contact": 12, "instrument": 8, "guide": 6, "term": 10}
"""Records of each kind in a hundred, the fixed guides apart."""
FEWEST = FIXED_GUIDES + len(SHARES) - 1
"""Least number of pages: the fixed guides, and one record of each other kind."""
MOST_TERMS = 60
"""A glossary does not grow with the pages; in this repository's there are a few more that can be drawn."""
EPOCH = str(int(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC).timestamp()))
"""What SOURCE_DATE_EPOCH is to be where a command looks at generated records."""
NAMES = {"en": "English", "km": "ភាសាខ្មែរ", "lo": "ພາສາລາວ", "th": "ไทย", "vi": "Tiếng Việt"}
# the items below `languages:` in mkdocs.yml, e.g. `        - {locale: en, name: English, default: true}`
LANGUAGE_LINES = re.compile(r"(?<=languages:\n)(?:[ ]+- \{locale:.*\}\n)+")


def generate(folder: Path, pages: int, languages: tuple[str, ...], seed: int) -> None:
    """Write a project with so many pages in each language; English, the source, is always among them.

    Raises `ValueError` where a language is unknown, the pages are too few, or the folder is not empty.
    """
    languages = tuple(dict.fromkeys(("en", *languages)))
    _refuse(folder, pages, languages)
    made = list(outlines(counts(pages), seed))
    _copy_frame(folder, languages)
    for outline in made:
        if outline.kind != "term":
            for language in languages:
                _write(folder / "docs" / language / outline.path, file_of(outline, language, seed))
    terms = (term_of(outline, place, seed) for place, outline in enumerate(o for o in made if o.kind == "term"))
    _write(folder / "glossary/subject.yml", "\n".join(terms))
    _write(folder / REGISTER_PATH, extended("", _names(made)))


def html_pages(folder: Path, pages: int, language: str, seed: int) -> None:
    """Write the pages of `generate` in one language as HTML, without mkdocs, at the addresses of the site.

    The templates of overrides/ print the record; what Material puts around it is a small frame of the same elements.
    """
    _refuse(folder, pages, (language,))
    with tempfile.TemporaryDirectory() as project:
        generate(Path(project), pages, (language,), seed)
        for path, html in render_pages(Path(project), language):
            _write(folder / path, html)


def counts(pages: int) -> dict[str, int]:
    """Records of each kind that make so many pages together with the fixed guides."""
    rest = pages - FIXED_GUIDES
    found = {kind: max(kind != "guide", rest * share // 100) for kind, share in SHARES.items()}
    found["term"] = min(found["term"], MOST_TERMS)
    found["law"] += rest - sum(found.values())
    return found


def _refuse(folder: Path, pages: int, languages: tuple[str, ...]) -> None:
    unknown = [language for language in languages if language not in LANGUAGES]
    if unknown:
        raise ValueError(f"there is no text in {', '.join(unknown)}; choose from {', '.join(LANGUAGES)}")
    if pages < FEWEST:
        raise ValueError(f"{pages} pages are too few; ask for {FEWEST} or more")
    if folder.exists() and any(folder.iterdir()):
        raise ValueError(f"{folder} is not empty; name a new folder")


def _copy_frame(folder: Path, languages: tuple[str, ...]) -> None:
    """The repository's own mkdocs.yml with other languages, its hooks, templates and words."""
    items = "".join(
        f"        - {{locale: {language}, name: {NAMES[language]}{', default: true' if language == 'en' else ''}}}\n"
        for language in languages
    )
    config, replaced = LANGUAGE_LINES.subn(items, (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    if replaced != 1:
        raise ValueError("mkdocs.yml does not list its languages one a line as {locale: ...}; see LANGUAGE_LINES")
    _write(folder / "mkdocs.yml", config)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    for name in ("LICENSE", "LICENSE-CONTENT", LICENCES_PATH):
        _write(folder / name, (ROOT / name).read_text(encoding="utf-8"))
    for hook in (ROOT / "scripts").glob("*.py"):
        _write(folder / "scripts" / hook.name, hook.read_text(encoding="utf-8"))
    for language in languages:
        strings = folder / f"overrides/strings/{language}.yml"
        if not strings.exists():
            _write(strings, yaml_of({**interface(language), "language": NAMES[language]}))


def _names(made: list[Outline]) -> Iterator[str]:
    """Every id and anchor, as `sala register` gives them."""
    for outline in made:
        hidden = {item["anchor"] for item in outline.facts.get("provisions", ()) if "status" in item}
        yield outline.id
        yield from (f"{outline.id}#{part.anchor}" for part in outline.parts if part.anchor not in hidden)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8"))
