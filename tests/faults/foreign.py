"""English words left in a message that is told in another language.

Not counted are what the content says itself: words of the line on which the fault stands, and whole values of the
words of the interface and of the glossary; and what is the same in every language: names of fields and rules, allowed
values, ids, paths, commands, names of characters and of techniques.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

import yaml

from sala.checks.marks_rendered import NOTES
from sala.load.validation import field_names
from sala.model import allowed, assets
from sala.model.assets import AssetLicence
from sala.model.records import FOLDERS, KINDS, WORDS, Term, Translation
from sala.problems import Message, Problem
from sala.report.wording import speaker
from sala.rules import RULES
from tests.conftest import ROOT

# e.g. "Exif", "hết", "a"
WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]*[A-Za-z][A-Za-z\u00c0-\u024f\u1e00-\u1eff]*")
CODEPOINT = re.compile(r"U\+([0-9A-F]{4,6})")
# e.g. "docs/en/guides/checks.md:15"
PLACE = re.compile(r"(docs/en/[\w./-]+\.md):(\d+)")
# e.g. "thai-statutes", "viet-nam-111#limit", "86/2025/QH15": an id, an anchor, a number
SLUG = re.compile(r"[a-z0-9]+(?:[-#][a-z0-9]+)+|[A-Z]+\d+")
# e.g. "  - id: lexicon"
ID = re.compile(r"^ *- id: (\S+)", re.MULTILINE)
CODE = re.compile(
    r"\ba-z\b|E\.164|0x[0-9a-f]{2}|PT?\d+[A-Z]|tag:[\w.,:]+|YYYY|-MM|-DD|'at'"
    r"|sala (?:check --fix|register)|key: (?:value|text)|- item|ref:[\w#-]*|\{#short-name\}"
    r"|short-name|new-name|lang=\w+|(?:https?://|www\.)\S*|[\w.+-]+@[\w.-]+|[\w./*-]+\.(?:md|yml|svg|png|jpg|html)(?::\d+)?"
    r"|'extra: \w+'|\btrue\b|\bfalse\b|say\(|overrides/\w+/|docs/[\w/-]*|git checkout HEAD"
)
"""Commands, forms and paths that a message gives as they are to be typed."""
TECHNIQUES = frozenset(
    [
        "ASCII",
        "BCP",
        "BOM",
        "CR",
        "D",
        "Enter",
        "Exif",
        "HTML",
        "ISO",
        "LF",
        "Markdown",
        "Tab",
        "USB",
        "UTF",
        "Windows",
        "XMP",
        "YAML",
    ]
)


def foreign_words(problem: Problem, line: str, language: str) -> list[str]:
    """Words of a message, told in a language, that are neither of the content nor the same in every language."""
    told = speaker_of(language)(problem.message)
    known = known_words() | words(f"{line} {problem.path}") | names_of_characters(told) | cited_words(told)
    for value in leaves(problem.message):
        known |= words(value if value in whole_values() else " ".join(SLUG.findall(value)))
    return sorted(word for word in words(CODEPOINT.sub("", CODE.sub("", told))) if word not in known)


def words(text: str) -> frozenset[str]:
    """Words of a text in Latin letters."""
    return frozenset(WORD.findall(unicodedata.normalize("NFC", text)))


def leaves(message: Message) -> Iterator[str]:
    """Values of a message and of those within it that are no messages themselves."""
    for value in message.values.values():
        if isinstance(value, Message):
            yield from leaves(value)
        else:
            yield str(value)


def names_of_characters(told: str) -> frozenset[str]:
    """Words of the names that Unicode gives to the characters of which a message tells."""
    return words(" ".join(unicodedata.name(chr(int(code, 16)), "") for code in CODEPOINT.findall(told)))


def cited_words(told: str) -> frozenset[str]:
    """Words of the lines of the source to which a message points."""
    lines = (
        ((ROOT / path).read_text(encoding="utf-8").split("\n"), int(number)) for path, number in PLACE.findall(told)
    )
    return words(" ".join(text for all_lines, number in lines for text in all_lines[number - 1 : number]))


speaker_of = cache(speaker)


@cache
def known_words() -> frozenset[str]:
    """Words of names that are the same in every language."""
    models = (*KINDS.values(), AssetLicence, Term, Translation)
    names = [name for model in models for name in _fields(model, set())]
    literals = (*vars(allowed).values(), *vars(assets).values())
    values = [value for literal in literals for value in get_args(literal)]
    paths = [
        path.relative_to(ROOT).as_posix()
        for folder in ("docs", "glossary", "overrides")
        for path in (ROOT / folder).rglob("*")
    ]
    files = ("docs/.register", "mkdocs.yml", "overrides/strings/en.yml")
    texts = [(ROOT / path).read_text(encoding="utf-8") for path in files[:2]]
    keys = yaml.load((ROOT / files[2]).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    sources = [id for path in (ROOT / "glossary").glob("*.yml") for id in ID.findall(path.read_text(encoding="utf-8"))]
    roots = [path.name for path in ROOT.iterdir()]
    rules = [rule.id for rule in RULES]
    named = [
        *names,
        *values,
        *allowed.LEGAL_ROLES,
        *NOTES,
        *paths,
        *FOLDERS,
        *WORDS,
        *rules,
        *texts,
        *keys,
        *roots,
        *sources,
    ]
    return TECHNIQUES | words(" ".join(map(str, named)))


def _fields(model: Any, seen: set[Any]) -> Iterator[str]:
    """Names of the fields of a model and of the models within it."""
    if model in seen:
        return
    seen.add(model)
    if hasattr(model, "__dataclass_fields__"):
        for name in field_names(model):
            yield name
            yield from _fields(model.__dataclass_fields__[name].type, seen)
    for part in get_args(model):
        yield from _fields(part, seen)


@cache
def whole_values() -> frozenset[str]:
    """Values of the glossary and of the English words of the interface."""
    paths = (*(ROOT / "glossary").glob("*.yml"), ROOT / "overrides/strings/en.yml")
    return frozenset(
        value.rstrip(".។ ")
        for path in paths
        for value in _scalars(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))
    )


def _scalars(tree: Any) -> Iterator[str]:
    if isinstance(tree, Mapping):
        tree = list(tree.values())
    if isinstance(tree, list):
        for item in tree:
            yield from _scalars(item)
    else:
        yield tree
