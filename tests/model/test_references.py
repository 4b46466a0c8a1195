"""What a name leads to."""

from dataclasses import replace
from pathlib import Path

import pytest

from sala.model.library import Library, id_of_path, kind_of_path
from sala.model.references import Mention, Target, mentions, names_in_use, resolve
from sala.model.register import Register
from sala.project import read_project
from tests.projects import TODAY, make_project, write

LAW, LAW_PATH = "trafficking-law", "docs/en/laws/cambodia/trafficking-law.md"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return read_project(make_project(tmp_path / "project"), TODAY)


def _with_aliases(library: Library, **aliases: str) -> Library:
    return replace(library, register=Register(aliases={name.replace("_", "-"): to for name, to in aliases.items()}))


def test_a_name_leads_to_its_record_and_an_anchor_to_its_place_there(library: Library) -> None:
    entry = library.by_id[LAW]
    assert resolve(library, LAW) == Target(entry, None, True)
    assert resolve(library, f"{LAW}#art-12") == Target(entry, "art-12", True)


def test_a_term_is_a_target_without_anchors(library: Library) -> None:
    term = library.by_id["child-sexual-abuse"]
    assert resolve(library, "child-sexual-abuse") == Target(term, None, True)
    assert resolve(library, "child-sexual-abuse#en") is None


@pytest.mark.parametrize("name", ["no-law", f"{LAW}#art-99", "", "#art-7", f"{LAW}#art-7#art-12"])
def test_a_name_of_nothing_leads_to_nothing(library: Library, name: str) -> None:
    assert resolve(library, name) is None


def test_an_alias_leads_to_what_took_its_place_and_keeps_the_anchor(library: Library) -> None:
    renamed = _with_aliases(library, old_law=LAW)
    assert resolve(renamed, "old-law") == resolve(library, LAW)
    assert resolve(renamed, "old-law#art-7") == resolve(library, f"{LAW}#art-7")


def test_an_alias_of_an_anchor_may_lead_to_an_anchor_of_a_renamed_record(library: Library) -> None:
    register = Register(aliases={f"{LAW}#art-1": "old-law#art-7", "old-law": LAW})
    assert resolve(replace(library, register=register), f"{LAW}#art-1") == resolve(library, f"{LAW}#art-7")


def test_a_circle_of_aliases_leads_to_nothing(library: Library) -> None:
    assert resolve(_with_aliases(library, a="b", b="a"), "a") is None


def test_what_is_not_on_the_site_is_a_target_that_is_not_shown(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    text = (root / LAW_PATH).read_text(encoding="utf-8")
    write(root, LAW_PATH, text.replace("confidence: high", "confidence: low", 1))
    library = read_project(root, TODAY)
    shown = {
        name: target.is_shown for name in (LAW, f"{LAW}#art-7", f"{LAW}#art-12") if (target := resolve(library, name))
    }
    assert shown == {LAW: True, f"{LAW}#art-7": False, f"{LAW}#art-12": True}


def test_mentions_are_told_with_their_place_and_the_kinds_they_may_lead_to(library: Library) -> None:
    report = next(entry for entry in library.entries if entry.record.id == "report")
    assert list(mentions(report)) == [
        Mention(("steps", 0, "contacts", 0), "helpline", ("contact",)),
        Mention(("steps", 1, "legal_basis", 0), f"{LAW}#art-7", ("law", "instrument")),
    ]


def test_names_in_use_are_records_with_their_anchors_then_terms(library: Library) -> None:
    assert list(names_in_use(library)) == [
        "helpline",
        LAW,
        f"{LAW}#art-7",
        f"{LAW}#art-12",
        "report",
        "report#when",
        "report#call",
        "report#write-down",
        "report#avoid",
        "child-sexual-abuse",
    ]


def test_the_id_of_a_path_is_its_name_or_its_folder() -> None:
    paths = ("laws/cambodia/lshtse-2008.md", "laws/index.md", "laws/cambodia/index.md", "index.md")
    assert [id_of_path(path) for path in paths] == ["lshtse-2008", "laws", "cambodia", "home"]


def test_the_kind_of_a_path_is_that_of_its_folder_and_other_pages_are_guides() -> None:
    paths = ("laws/cambodia/a.md", "laws/index.md", "index.md", "glossary/a.md", "lawz/a.md")
    assert [kind_of_path(path) for path in paths] == ["law", "guide", "guide", "term", "guide"]


def test_only_a_file_of_its_name_or_a_glossary_may_hold_what_is_not_known() -> None:
    library = Library(unreadable=frozenset({"docs/en/laws/cambodia/a.md", "docs/km/guides/b.md", "docs/en/index.md"}))
    assert [library.may_hold(name, a_term=True) for name in ("a", "b", "home", "c")] == [True, False, True, False]
    glossary = Library(unreadable=frozenset({"glossary/abuse.yml"}))
    assert (glossary.may_hold("c", a_term=True), glossary.may_hold("c", a_term=False)) == (True, False)
