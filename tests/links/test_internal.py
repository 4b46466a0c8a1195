"""Each damage done to a copy of the real site is found at its place, and nothing else; the site itself has none."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from sala.links.commands import links_internal
from sala.links.internal import NOT_FOUND, RESOLVE, findings
from sala.links.located import problems
from sala.links.references import SITEMAP
from sala.links.site import read_site
from sala.problems import report
from tests.conftest import SITE_URL

PROBE = """<!doctype html>
<html lang="en"><head><title>Probe</title>
<link rel="stylesheet" href="../assets/stylesheets/probe.css">
<script src="../assets/javascripts/probe.js"></script>
<link rel="canonical" href="https://sala.example/guides/probe.html">
</head><body id="whole">
<h1 id="ក">Probe &amp; more</h1>
<p>ខ្មែរ <a href="probe-target.html">The page</a>, <a href="./probe-target.html?from=probe#part">its part</a>.</p>
<p><a href="#%E1%9E%80">Here</a>, <a href="#whole">here</a>, <a href="#top">the top</a>, <a href="#">the top</a>.</p>
<img alt="" src="../assets/images/probe.png"
  srcset="../assets/images/probe.png 1x, ../assets/images/probe-2.png 2x">
<p style="background: url('../assets/images/probe.png')"><a rel="nofollow" href="../index.html">Home</a></p>
<p><a href="https://other.example/">Out</a>, <a href="mailto:a@sala.example">mail</a>, <a href="tel:117">call</a></p>
<!-- <a href="in-a-comment.html">no link</a> -->
</body></html>
"""
FILES = {
    "guides/probe.html": PROBE,
    "guides/probe-target.html": '<!doctype html><title>Target</title><p id="part">Part</p>\n',
    "guides/probe-old.html": (
        '<!doctype html><title>Old</title>\n<meta http-equiv="refresh" content="0; url=probe-target.html#part">\n'
    ),
    "assets/stylesheets/probe.css": (
        "/* probe */\n@font-face { font-family: P; src: url(../fonts/probe.woff2) format('woff2') }\n"
        "a { background: url(data:image/gif;base64,R0lGOD) }\n"
    ),
    "assets/javascripts/probe.js": "",
    "assets/fonts/probe.woff2": "",
    "assets/images/probe.png": "",
    "assets/images/probe-2.png": "",
}
"""A page that refers to others in every way, and what it refers to."""


@pytest.fixture(scope="module")
def copied(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the real site."""
    return Path(shutil.copytree(site, tmp_path_factory.mktemp("copied") / "site"))


@pytest.fixture
def probed(site: Path, copied: Path) -> Iterator[Path]:
    """A copy of the real site with the probe in it, whole again after each test."""
    for path, text in FILES.items():
        (copied / path).write_text(text, encoding="utf-8", newline="\n")
    yield copied
    shutil.copy(site / NOT_FOUND, copied)


Damage = Callable[[Path], None]


def without(path: str) -> Damage:
    """The site without one file."""
    return lambda folder: (folder / path).unlink()


def with_text(path: str, old: str, new: str) -> Damage:
    """The site with other words in one file."""

    def damage(folder: Path) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    return damage


def linking_to(address: str) -> Damage:
    """The site whose probe leads to this address instead of to the target."""
    return with_text("guides/probe.html", 'href="probe-target.html"', f'href="{address}"')


MISSING = "take the link away, or link to what there is"
NEXT = "did you mean 'guides/probe.html'?"
DAMAGES: dict[str, tuple[Damage, list[str]]] = {
    "a page is gone": (
        without("guides/probe-target.html"),
        [
            f"guides/probe-old.html:2:1: error: 'probe-target.html#part': there is no guides/probe-target.html; {NEXT}"
            " [links-resolve]",
            f"guides/probe.html:8:10: error: 'probe-target.html': there is no guides/probe-target.html; {NEXT}"
            " [links-resolve]",
            "guides/probe.html:8:52: error: './probe-target.html?from=probe#part': there is no"
            f" guides/probe-target.html; {NEXT} [links-resolve]",
        ],
    ),
    "an id is gone": (
        with_text("guides/probe-target.html", 'id="part"', 'id="parts"'),
        [
            "guides/probe-old.html:2:1: error: 'probe-target.html#part': guides/probe-target.html has no place 'part';"
            " did you mean 'parts'? [links-resolve]",
            "guides/probe.html:8:52: error: './probe-target.html?from=probe#part': guides/probe-target.html has no"
            " place 'part'; did you mean 'parts'? [links-resolve]",
        ],
    ),
    "an id of the page itself is gone": (
        with_text("guides/probe.html", 'id="ក"', ""),
        [
            "guides/probe.html:9:4: error: '#%E1%9E%80': guides/probe.html has no place 'ក';"
            f" {MISSING} [links-resolve]",
        ],
    ),
    "an image is gone": (
        without("assets/images/probe.png"),
        [
            "guides/probe.html:10:1: error: '../assets/images/probe.png': there is no assets/images/probe.png;"
            " did you mean 'assets/images/probe-2.png'? [links-resolve]",
            "guides/probe.html:12:1: error: '../assets/images/probe.png': there is no assets/images/probe.png;"
            " did you mean 'assets/images/probe-2.png'? [links-resolve]",
        ],
    ),
    "a larger image is gone": (
        without("assets/images/probe-2.png"),
        [
            "guides/probe.html:10:1: error: '../assets/images/probe-2.png': there is no assets/images/probe-2.png;"
            " did you mean 'assets/images/probe.png'? [links-resolve]",
        ],
    ),
    "a font is gone": (
        without("assets/fonts/probe.woff2"),
        [
            "assets/stylesheets/probe.css:2:35: error: '../fonts/probe.woff2': there is no assets/fonts/probe.woff2;"
            f" {MISSING} [links-resolve]",
        ],
    ),
    "an address stated to machines is wrong": (
        with_text("guides/probe.html", f"{SITE_URL}guides/probe.html", f"{SITE_URL}guides/prob.html"),
        [
            f"guides/probe.html:5:1: error: '{SITE_URL}guides/prob.html': there is no guides/prob.html; did you mean"
            " 'guides/probe.html'? [links-resolve]",
        ],
    ),
    "a script is gone": (
        without("assets/javascripts/probe.js"),
        [
            "guides/probe.html:4:1: error: '../assets/javascripts/probe.js': there is no assets/javascripts/probe.js;"
            " did you mean 'assets/javascripts/open.js'? [links-resolve]",
        ],
    ),
    "a link begins at the top": (
        linking_to("/guides/probe-target.html"),
        [
            "guides/probe.html:8:10: error: '/guides/probe-target.html': from the disk it leads out of the site; write"
            " it relative to the page [links-portable]",
        ],
    ),
    "a link goes by way of the web": (
        linking_to(f"{SITE_URL}guides/probe-target.html"),
        [
            f"guides/probe.html:8:10: error: '{SITE_URL}guides/probe-target.html': a copy on a stick would lead to the"
            " web; link from page to page [links-portable]",
        ],
    ),
    "a link leads out of the folder": (
        linking_to("../../outside.html"),
        [
            "guides/probe.html:8:10: error: '../../outside.html': it leads out of the site; link to a page of the site"
            " [links-portable]",
        ],
    ),
    "a link to a folder that a server would serve": (
        linking_to("../laws/"),
        [
            "guides/probe.html:8:10: error: '../laws/': laws is a folder, which opens no page from the disk; link to"
            " laws/index.html [links-portable]",
        ],
    ),
    "a link to a folder without a page": (
        linking_to("../laws/cambodia"),
        [
            "guides/probe.html:8:10: error: '../laws/cambodia': laws/cambodia is a folder, which opens no page from"
            " the disk; link to a page [links-portable]",
        ],
    ),
    "capitals that only Windows and macOS forgive": (
        linking_to("Probe-Target.html"),
        [
            "guides/probe.html:8:10: error: 'Probe-Target.html': the file is named guides/probe-target.html; write it"
            " so, capitals are told apart [links-portable]",
        ],
    ),
    "the page for lost readers leads astray": (
        with_text("404.html", 'href="/index.html"', 'href="index.html"'),
        [
            "404.html:74:7: error: 'index.html': this page is shown at any address; begin the link with /"
            " [links-portable]",
        ],
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_is_found_at_its_place_and_nothing_else(probed: Path, name: str) -> None:
    damage, expected = DAMAGES[name]
    damage(probed)
    lines = report(problems(probed, findings(read_site(probed)), {}))
    assert [line.removeprefix(f"{probed.as_posix()}/") for line in lines] == expected


def test_a_part_of_the_search_that_is_gone_is_missed_by_the_part_that_names_it(site: Path) -> None:
    """The reader's script makes the links to these; every one must be there, in every language."""
    whole = read_site(site)
    search = {path: page for path, page in whole.pages.items() if path.startswith("search/")}
    named = [path for path in search if not path.endswith("/manifest.js")]
    assert {path.split("/")[1] for path in search} == {"en", "km", "lo"}
    for part in named:
        damaged = replace(whole, files=whole.files - {part}, pages=search)
        found = [finding for finding in findings(damaged) if finding.fault.rule == RESOLVE]
        assert [f"{PurePosixPath(finding.path).parent}/{finding.address}" for finding in found] == [part]


def test_a_page_that_the_sitemap_lists_must_be_there(site: Path) -> None:
    whole = read_site(site)
    damaged = replace(whole, files=whole.files - {"a-z.html"}, pages={SITEMAP: whole.pages[SITEMAP]})
    assert [finding.address for finding in findings(damaged)] == [f"{SITE_URL}a-z.html"]


def test_the_site_and_the_probe_have_no_finding(site: Path, probed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = [links_internal(Path(), folder, lambda line: None) for folder in (site, probed)]
    printed = capsys.readouterr().out.splitlines()
    assert (codes, [line.partition(";")[0] for line in printed]) == ([0, 0], ["0 errors", "0 errors"])
