"""The generator's projects are valid, can be built, and are the same each time."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sala.checks import check_library
from sala.cli import main
from sala.model.allowed import COUNTRY_FACTS
from sala.model.library import Library
from sala.model.records import Contact, Law, Procedure
from sala.pages.compose import compose
from sala.project import read_project
from tests.bench.frame import SITE_URL
from tests.bench.generator import EPOCH, FEWEST, counts, generate, html_pages
from tests.bench.outline import TODAY
from tests.bench.texts import LANGUAGES, ROOT, cut, voices

ENGLISH_WORD = re.compile(r"\b(?:the|and|child)\b")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bench") / "project"
    generate(folder, 30, LANGUAGES, seed=1)
    return folder


@pytest.fixture(scope="module")
def library(project: Path) -> Library:
    return read_project(project, TODAY)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file but those that are copied from this repository as they are."""
    files = (
        path for part in ("docs", "glossary", "mkdocs.yml") for path in (folder / part, *(folder / part).rglob("*"))
    )
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files if path.is_file()}


def article(html: str) -> str:
    """Text of the article of a page."""
    found: list[str] = []

    class Reader(HTMLParser):
        within = False

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.within = self.within or tag == "article"

        def handle_endtag(self, tag: str) -> None:
            self.within = self.within and tag != "article"

        def handle_data(self, data: str) -> None:
            if self.within:
                found.append(data)

    Reader().feed(html)
    return " ".join(" ".join(found).split())


def test_a_project_in_five_languages_has_no_problem(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    assert main(["check", "--root", str(project)]) == 0
    assert capsys.readouterr().out.splitlines()[0].startswith("0 errors, 0 warnings; looked at 140 pages and 2 terms")


@pytest.mark.parametrize("seed", range(5))
def test_other_seeds_and_sizes_have_no_problem_either(tmp_path: Path, seed: int) -> None:
    generate(tmp_path / "project", 60 + seed, ("en", "km", "lo"), seed)
    assert check_library(read_project(tmp_path / "project", TODAY)) == []


def test_each_language_has_the_pages_asked_for_with_full_bodies(library: Library) -> None:
    assert len(list(library.published_terms())) + len(library.entries) == 30
    for language in LANGUAGES[1:]:
        translations = [library.translation(entry, language) for entry in library.entries]
        assert all(translated and translated.document.body.strip() for translated in translations)


def test_counts_add_up_at_any_size() -> None:
    for pages in (FEWEST, 13, 30, 999, 2_000, 10_000):
        assert sum(counts(pages).values()) + 7 == pages


def test_every_kind_is_there_in_the_smallest_project() -> None:
    assert counts(FEWEST) == {"law": 1, "procedure": 1, "contact": 1, "instrument": 1, "guide": 0, "term": 1}


def test_laws_and_procedures_have_as_many_parts_as_real_ones(library: Library) -> None:
    records = [entry.record for entry in library.entries]
    assert {3 <= len(record.provisions) <= 12 for record in records if isinstance(record, Law)} == {True}
    assert {4 <= len(record.steps) <= 8 for record in records if isinstance(record, Procedure)} == {True}


def test_no_number_is_given_to_two_contacts(tmp_path: Path) -> None:
    generate(tmp_path / "project", 600, ("en",), seed=3)
    found = read_project(tmp_path / "project", TODAY)
    contacts = [entry.record for entry in found.entries if isinstance(entry.record, Contact)]
    numbers = [(channel.country, channel.number) for contact in contacts for channel in contact.channels]
    numbers = [number for number in numbers if number[1]]
    assert len(numbers) == len(set(numbers)) > 40
    short = {number for country, number in numbers if country}
    assert short <= {code for facts in COUNTRY_FACTS.values() for code in facts.short_codes}


def test_the_same_seed_gives_the_same_bytes_in_another_process(project: Path, tmp_path: Path) -> None:
    code = f"from tests.bench.generator import *; generate(Path({str(tmp_path / 'again')!r}), 30, LANGUAGES, 1)"
    environment = {**os.environ, "PYTHONHASHSEED": "7"}  # the order of sets is another
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, check=True)
    assert bytes_of(tmp_path / "again") == bytes_of(project)


def test_another_seed_gives_other_words(project: Path, tmp_path: Path) -> None:
    generate(tmp_path / "other", 30, LANGUAGES, seed=2)
    path = "docs/km/guides/guide-00001.md"
    assert (tmp_path / "other" / path).read_bytes() != (project / path).read_bytes()


def test_fewer_languages_change_no_word_of_the_others(project: Path, tmp_path: Path) -> None:
    generate(tmp_path / "km", 30, ("km",), seed=1)
    for path in ("docs/en/guides/guide-00001.md", "docs/km/guides/guide-00001.md", "glossary/subject.yml"):
        assert (tmp_path / "km" / path).read_bytes() == (project / path).read_bytes()


def test_no_two_pages_say_the_same(library: Library) -> None:
    for language in LANGUAGES:
        bodies = [compose(library, entry, language) for entry in library.entries]
        assert len(set(bodies)) == len(bodies)


def test_khmer_pages_have_about_2500_characters(tmp_path: Path) -> None:
    generate(tmp_path / "project", 300, ("km",), seed=1)
    library = read_project(tmp_path / "project", TODAY)
    bodies = [re.sub(r"\]\(.*?\)|\{.*?\}|^## ", "", compose(library, entry, "km")) for entry in library.entries]
    definitions = [entry.term.languages["km"].definition or "" for entry in library.terms]
    assert 2_000 < sum(map(len, [*bodies, *definitions])) / 300 < 2_800


def test_a_small_project_is_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_SITE_URL", SITE_URL)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    generate(tmp_path / "project", 12, LANGUAGES, seed=1)
    assert main(["build", "--root", str(tmp_path / "project"), "--out", str(tmp_path / "site")]) == 0
    pages = [path for path in (tmp_path / "site").rglob("*.html") if path.name not in {"404.html", "leave.html"}]
    assert len(pages) == 12 * 5
    html_pages(tmp_path / "km", 12, "km", seed=1)
    for path in (tmp_path / "km").rglob("*.html"):
        built = tmp_path / "site" / path.relative_to(tmp_path / "km")
        assert article(path.read_text(encoding="utf-8")) == article(built.read_text(encoding="utf-8"))


def test_english_pages_stand_at_the_top_and_others_below_their_language(tmp_path: Path) -> None:
    for language in ("en", "vi"):
        html_pages(tmp_path / language, 12, language, seed=1)
    english = {path.relative_to(tmp_path / "en").as_posix() for path in (tmp_path / "en").rglob("*.html")}
    others = {path.relative_to(tmp_path / "vi").as_posix() for path in (tmp_path / "vi").rglob("*.html")}
    assert len(english) == 12
    assert others == {f"vi/{path}" for path in english}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_made_of_real_clauses_of_their_language(language: str) -> None:
    voice = voices()[language]
    assert len(voice.openings) > 50
    assert len(voice.closings) > 20
    if language != "en":
        assert not any(ENGLISH_WORD.search(clause) for clause in (*voice.openings, *voice.closings))


def test_a_sentence_with_markup_or_a_number_is_left_out() -> None:
    assert cut("Call [](ref:child-helpline-cambodia) now.", "en") == ()
    assert cut("ទូរស័ព្ទ ១២៨០។", "km") == ()
    assert cut("A person who is under 18, and who travels.", "en") == ()
    assert cut("A person who is a child, and who travels.", "en") == ("A person who is a child,", "and who travels")


def test_what_cannot_be_made_is_said_before_anything_is_written(tmp_path: Path) -> None:
    for pages, languages, words in ((12, ("fr",), "no text in fr"), (5, ("km",), "5 pages are too few")):
        with pytest.raises(ValueError, match=words):
            generate(tmp_path / "project", pages, languages, seed=1)
    assert not (tmp_path / "project").exists()
    (tmp_path / "kept.txt").touch()
    with pytest.raises(ValueError, match="is not empty"):
        generate(tmp_path, 12, ("km",), seed=1)
