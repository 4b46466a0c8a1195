"""The site is built beside the last good one and takes its place only when every language is clean."""

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sala.build import BuildFault, Built, TargetFault, build_site, environment
from sala.cli import main
from tests.pages.small_site import ROOT, changed, make_project, say

HOME = "docs/en/index.md"
# e.g. <title>Sala</title>, not the title of a picture: <title id="path-title">
TITLE = re.compile(r"<title>([^<]*)</title>")
OTHER_TITLES = {"404.html": "404 - Sala", "leave.html": "about:blank"}


def silent(line: str) -> None:
    """Nobody watches."""


def contents(folder: Path) -> dict[str, str]:
    """Every file of a folder and a digest of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def beside(project: Path) -> list[str]:
    """What a build left beside the site."""
    return sorted(path.name for path in project.glob(".site-*"))


@pytest.fixture(scope="module")
def good_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with a good site."""
    root = make_project(tmp_path_factory.mktemp("good") / "project")
    build_site(root, root / "site", silent)
    return root


@pytest.fixture
def project(good_project: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(good_project, tmp_path / "project"))


def test_every_language_is_built(project: Path) -> None:
    english = {path.relative_to(project / "site").as_posix() for path in (project / "site").glob("*/**/*.html")}
    pages = {path for path in english if not path.startswith(("km/", "lo/"))} | {"index.html"}
    built = {path.relative_to(project / "site").as_posix() for path in (project / "site").rglob("*.html")}
    assert built == {
        *pages,
        *(f"{language}/{path}" for language in ("km", "lo") for path in pages),
        "404.html",
        "leave.html",
    }
    assert sorted(pages) == [
        "contacts/cambodia/helpline.html",
        "contacts/cambodia/police.html",
        "contacts/lao-pdr/unit.html",
        "contacts/viet-nam/line-111.html",
        "contacts/viet-nam/old-line.html",
        "glossary/child.html",
        "guides/how-sure-is-this.html",
        "index.html",
        "instruments/international/treaty.html",
        "laws/cambodia/old-law.html",
        "laws/cambodia/tourism-law.html",
        "laws/thailand/online-bill.html",
        "procedures/international/report.html",
    ]


def test_what_is_not_published_is_nowhere_in_the_site(project: Path) -> None:
    """Titles and words of a draft law, a draft provision, a draft term."""
    unpublished = [b"rumour", b"Secret article", b"Nobody has confirmed this", b"withheld"]
    files = [path.read_bytes().lower() for path in (project / "site").rglob("*.html")]
    assert [words for words in unpublished if any(words.lower() in data for data in files)] == []


def test_a_build_tells_each_language_and_the_count_of_pages(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    told: list[str] = []
    built = build_site(root, tmp_path / "out", told.append)
    assert (built, told) == (
        Built(tmp_path / "out", 41),
        ["building en ...", "building km ...", "building lo ..."],
    )


def test_the_search_palette_and_maps_of_the_theme_are_not_in_the_site(project: Path) -> None:
    """Our own search takes their place; a reader would only carry them along."""
    unused = re.compile(r"/lunr/|/workers/|palette\.|\.map$|search/search_index\.json$")
    assert [path for path in contents(project / "site") if unused.search(path)] == []


@pytest.mark.parametrize(
    ("address", "addresses"),
    [
        ("https://sala.example/", ["https://sala.example/laws/cambodia/tourism-law.html"] * 2),
        ("http://localhost:8000/", ["tourism-law.html", None]),
    ],
)
def test_a_page_tells_its_address_only_where_the_site_has_one(
    address: str, addresses: list[str | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_SITE_URL", address)
    root = make_project(tmp_path / "project")
    build_site(root, root / "site", silent)
    html = (root / "site/laws/cambodia/tourism-law.html").read_text(encoding="utf-8")
    alternate = re.search(r'hreflang="en" href="([^"]*)"', html)
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert alternate and block
    assert [alternate[1], json.loads(block[1]).get("url")] == addresses


def test_the_licence_line_and_headings_of_a_table_of_contents_are_in_their_language(project: Path) -> None:
    html = (project / "site/km/laws/cambodia/tourism-law.html").read_text(encoding="utf-8")
    copyright_line = re.search(r'<div class="md-copyright">(.*?)</div>', html)
    entry = re.search(r'<a href="#art-1" class="md-nav__link"([^>]*)>', html)
    assert copyright_line and entry
    assert (copyright_line[1], entry[1]) == (say("km")("licence"), ' lang="en"')


def test_the_new_site_takes_the_place_of_the_old_one_whole(project: Path) -> None:
    (project / "site" / "old.html").write_text("an old page", encoding="utf-8")
    build_site(project, project / "site", silent)
    assert ("old.html" in contents(project / "site"), beside(project)) == (False, [])


def test_a_name_that_was_given_up_has_a_page_that_leads_on(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    with (root / "docs" / ".register").open("a", encoding="utf-8") as register:
        register.write("hotel-law -> tourism-law\n")
    build_site(root, root / "site", silent)
    pages = [path for path in contents(root / "site") if path.endswith("hotel-law.html")]
    assert pages == [f"{prefix}laws/cambodia/hotel-law.html" for prefix in ("km/", "", "lo/")]


def test_a_warning_in_any_language_fails_the_build_and_all_of_them_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A link to an anchor that is not on the page; the last good site stays byte for byte."""
    before = contents(project / "site")
    for path, old, new in (
        ("docs/en/guides/how-sure-is-this.md", "High is", "[High](#gone) is"),
        ("docs/km/procedures/international/report.md", "ប្រាប់ទីកន្លែង។", "[ប្រាប់](#also-gone)"),
    ):
        (project / path).write_text(changed(path, old, new)[path], encoding="utf-8")
    assert main(["build", "--root", str(project)]) == 1
    missing = "contains a link '#{}', but there is no such anchor on this page."
    guide = "WARNING -  Doc file 'en/guides/how-sure-is-this.md' " + missing.format("gone")
    report = "WARNING -  Doc file 'km/procedures/international/report.md' " + missing.format("also-gone")
    *warnings, last = capsys.readouterr().err.removeprefix("sala: ").splitlines()
    assert sorted(warnings) == [guide, guide, guide, report]
    assert last == "the site was not built; mend the lines above, then build again"
    assert (contents(project / "site"), beside(project)) == (before, [])


def test_a_warning_in_a_translation_alone_fails_the_build(project: Path) -> None:
    path = "docs/km/procedures/international/report.md"
    (project / path).write_text(changed(path, "ប្រាប់ទីកន្លែង។", "[ប្រាប់](#gone)")[path], encoding="utf-8")
    with pytest.raises(BuildFault) as fault:
        build_site(project, project / "site", silent)
    assert str(fault.value).splitlines() == [
        f"WARNING -  Doc file '{path.removeprefix('docs/')}' contains a link '#gone', "
        "but there is no such anchor on this page.",
        "the site was not built; mend the lines above, then build again",
    ]


def test_an_error_in_the_content_fails_the_build_before_it_begins(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(project / "site")
    change = changed(HOME, "ref:report", "ref:reporter")
    (project / HOME).write_text(change[HOME], encoding="utf-8")
    assert main(["build", "--root", str(project)]) == 1
    told = capsys.readouterr()
    assert [line.partition(": ")[0] for line in told.out.splitlines()[:-1]] == ["docs/en/index.md:17:35"]
    assert told.err == f"{project / 'site'} was not built; mend the lines above, then build again\n"
    assert (contents(project / "site"), beside(project)) == (before, [])


def test_a_generator_that_breaks_down_fails_the_build_and_its_last_words_are_told(project: Path) -> None:
    before = contents(project / "site")
    (project / "overrides" / "main.html").write_text("{% broken %}", encoding="utf-8")
    with pytest.raises(BuildFault) as fault:
        build_site(project, project / "site", silent)
    assert str(fault.value).splitlines()[-2:] == [
        "mkdocs ended with 1",
        "the site was not built; mend the lines above, then build again",
    ]
    assert (contents(project / "site"), beside(project)) == (before, [])


@pytest.mark.parametrize("target", ["notes", "notes/letter.txt"])
def test_a_folder_that_is_no_site_is_refused_and_left_alone(
    tmp_path: Path, target: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make_project(tmp_path / "project")
    (root / "notes").mkdir()
    (root / "notes" / "letter.txt").write_text("dear reader", encoding="utf-8")
    before = contents(root)
    folder = root / target
    assert main(["build", "--root", str(root), "--out", str(folder)]) == 2
    told = f"sala: {folder} is not empty and is no site of ours; name another folder with --out\n"
    assert (capsys.readouterr().err, contents(root)) == (told, before)


def test_with_neutral_titles_the_tab_of_every_page_says_the_name_of_the_site_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page for lost readers says no more than that it is one; the empty page, nothing."""
    monkeypatch.setenv("SALA_NEUTRAL_TITLES", "true")
    build_site(project, project / "site", silent)
    pages = {path.relative_to(project / "site").as_posix(): path for path in (project / "site").rglob("*.html")}
    titles = {name: TITLE.findall(path.read_text(encoding="utf-8")) for name, path in pages.items()}
    assert titles == {name: [OTHER_TITLES.get(name, "Sala")] for name in pages}


def test_an_empty_folder_becomes_the_site(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    (tmp_path / "out").mkdir()
    assert build_site(root, tmp_path / "out", silent).pages == 41


def test_a_fault_of_the_target_is_a_fault_of_the_build() -> None:
    assert issubclass(TargetFault, BuildFault)


def test_a_killed_build_leaves_the_last_good_site_and_the_next_build_works(project: Path) -> None:
    before = contents(project / "site")
    command = [sys.executable, "-m", "sala", "build", "--root", str(project)]
    building = subprocess.Popen(command, start_new_session=True, env=environment(), stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not any(project.glob(".site-*/**/*.html")):
        assert building.poll() is None, "the build was over before it could be killed"
        assert time.monotonic() < deadline, "the build wrote no page in a minute"
        time.sleep(0.005)
    os.killpg(building.pid, signal.SIGKILL)
    building.wait()
    assert contents(project / "site") == before
    assert main(["build", "--root", str(project)]) == 0
    assert contents(project / "site").keys() == before.keys()


def test_plain_mkdocs_builds_the_real_content_without_a_warning(tmp_path: Path) -> None:
    """`sala build` is a comfort, not a need."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(), capture_output=True, text=True, encoding="utf-8", check=False
    )
    noteworthy = [line for line in done.stderr.splitlines() if line.startswith(("WARNING", "ERROR"))]
    assert (done.returncode, noteworthy) == (0, [])
    homes = [f"{prefix}index.html" for prefix in ("", "km/", "lo/")]
    assert [home for home in homes if not (tmp_path / "site" / home).is_file()] == []
