"""The index of a folder of pages: what stands in it, and what a build writes anew."""

import gzip
import random
import re
from pathlib import Path

import pytest

from sala.search.build import build_search, index_site
from tests.search.reader import Reader, files_of
from tests.search.texts import ROOT, words_of_pages

LARGEST_SCRIPT = 15_000
"""Bytes of the script, gzipped: what a phone on a slow line loads in a moment."""
LAW = """<!doctype html><html lang="en"><head><meta name="sala:kind" content="law">
<meta name="sala:country" content="kh"><title>x</title></head><body><nav>Menu</nav>
<h1>Labour law</h1><section id="a-1" data-sala-kind="provision" data-sala-number="1"><h2>Article 1</h2>
<p>Work, 117.</p><a href="tel:117">117</a></section></body></html>"""
TERM = """<html lang="en"><head><meta name="sala:kind" content="term"></head><body><h1>Wage</h1>
<ul lang="km"><li data-sala-form="preferred">ប្រាក់ឈ្នួល</li></ul></body></html>"""
POSTINGS = (
    '0#1\t!"!\n01\t!""\n117\t""#BR#\n0@117\t!"!\n0article\t!"!\n0labour\t!!!\n2w\t!!"\n0wage\t#!!\n1ork\t!"BP\n'
    "0ក់ឈ្នួ\t#!K*\n0ឈ្នួល\t#!K1\n0ប្រាក់\t#!K)\n0ល|\t#!K4"
)
"""Lines of what is shared with the term before, the rest of the term, a tab; page times two, plus one where several
positions follow; unit; positions."""
WORDS = (
    "0<egwage\t1\n2larticle\t1\n1krwork\t1\n1rulabour\t1\n1walaw\t1\n1កបប្រាក់\t1\n1លឈឈ្នួល\t1\n3ប្រាក់ឈ្នួល\t1\n"
    "0>ararticle\t1\n1lalabour\t1\n5w\t1\n1wawage\t1\n2owork\t1\n1ឈលឈ្នួល\t1\n1បកប្រាក់\t1\n9ឈ្នួល\t1"
)
"""Lines of words by the last two letters, from the end, and by the first two; and the number of their pages."""
LAW_UNITS = [["", "page", "Labour law", ""], ["a-1", "provision", "Article 1", "Work, 117.\n117"]]
KHMER = '<html lang="km"><h1>ច្បាប់</h1>'


def _write(site: Path, pages: dict[str, str]) -> None:
    for name, text in pages.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")


def _files(site: Path, language: str) -> dict[str, str]:
    return files_of(site / "search" / language)


def _times(site: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in (site / "search").rglob("*.js")}


def _parts(reader: Reader, site: Path, language: str) -> dict[str, object]:
    """What each part named by the manifest holds."""
    reader.ask("index", _files(site, language))
    manifest = reader.ask("part", "manifest")
    held: dict[str, object] = {"pages": manifest["pages"]}
    for tree in ("postings", "texts", "titles", "words"):
        directory = reader.ask("part", manifest[tree][1][0])
        held[tree] = [[key, reader.ask("part", name)] for key, name in zip(*directory, strict=True)]
    return held | {name: reader.ask("part", manifest[name]) for name in ("facets", "terms")}


# A whole index


def test_a_small_index_in_full(tmp_path: Path, reader: Reader) -> None:
    _write(tmp_path, {"en/law.html": LAW, "en/wage.html": TERM, "km/law.html": KHMER})
    assert index_site(tmp_path, ["en", "km"]) == []
    assert _parts(reader, tmp_path, "en") == {
        "pages": 2,
        "postings": [["#1", POSTINGS]],
        "texts": [
            [
                0,
                [
                    ["en/law.html", "Labour law", "law", LAW_UNITS],
                    ["en/wage.html", "Wage", "term", [["", "page", "Wage", "ប្រាក់ឈ្នួល"]]],
                ],
            ]
        ],
        "titles": [[0, [["en/law.html", "Labour law", "law", []], ["en/wage.html", "Wage", "term", []]]]],
        "facets": {
            "kind": [["law", "term"], [[0], [1]]],
            "country": [["kh"], [[0], []]],
            "topic": [[], [[], []]],
            "audience": [[], [[], []]],
        },
        "words": [["<egwage", WORDS]],
        "terms": [[1, [["km", "preferred", "ប្រាក់ឈ្នួល"]]]],
    }
    assert reader.ask("word", "#1", False) == [[0, 1, 0, 1, 1, True]]
    assert reader.ask("word", "@117", False) == [[0, 1, 0, 1, 1, True]]
    assert reader.ask("word", "117", False) == [[0, 1, 258, 1, 1, True], [0, 1, 260, 1, 1, True]]


def test_a_language_without_pages_is_told_and_has_an_index_all_the_same(tmp_path: Path, reader: Reader) -> None:
    _write(tmp_path, {"law.html": KHMER})
    told = "no page in 'en', so nothing is found there"
    cure = 'write pages with <html lang="en">, or take the language out of the site'
    assert [str(problem) for problem in index_site(tmp_path, ["en", "km"])] == [
        f".:1:1: error: {told}; {cure} [page-searchable]"
    ]
    assert _parts(reader, tmp_path, "km")["pages"] == 1
    reader.ask("index", _files(tmp_path, "en"))
    assert reader.ask("word", "law", True) == []


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("nowhere", "is not there; build the site first, or name its folder"),
        ("file", "is a file; name the folder of the site"),
    ],
)
def test_a_folder_that_is_none_is_told_and_nothing_is_written(tmp_path: Path, name: str, seen: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    site = tmp_path / name
    told = f"{site.as_posix()}:1:1: error: the folder of pages {seen}"
    problems = [*index_site(site, ["en"]), *build_search(site, ROOT, ["en"])]
    assert [str(problem) for problem in problems] == [f"{told} [page-searchable]"] * 2
    assert [path.name for path in tmp_path.rglob("*")] == ["file"]


def test_a_folder_without_our_markup_is_searchable_too(tmp_path: Path, reader: Reader) -> None:
    _write(
        tmp_path,
        {
            "b/page.html": "<html lang=en><title>Rights</title><body><p>Everyone has the right to life.",
            "a.html": "<html lang=en><body><main><h1>Freedom</h1>Thought<h2 id=x>Limits</h2>None",
        },
    )
    assert index_site(tmp_path, ["en"]) == []
    parts = _parts(reader, tmp_path, "en")
    assert parts["texts"] == [
        [
            0,
            [
                [
                    "a.html",
                    "Freedom",
                    "page",
                    [["", "page", "Freedom", "Thought"], ["x", "section", "Limits", "None"]],
                ],
                ["b/page.html", "Rights", "page", [["", "page", "", "Everyone has the right to life."]]],
            ],
        ]
    ]
    assert parts["facets"] == {name: [[], [[], []]] for name in ("kind", "country", "topic", "audience")}
    assert reader.ask("word", "rig", True) == [[1, 0, 259, 1, 1, False]]


def test_pages_that_cannot_be_searched_are_told_and_the_others_indexed(tmp_path: Path, reader: Reader) -> None:
    _write(tmp_path, {"a.html": "", "b.html": KHMER, "c.html": "<h1>A</h1>", "d.html": '<html lang="xx"><p>A'})
    assert [str(problem) for problem in index_site(tmp_path, ["km"])] == [
        "a.html:1:1: error: the page is empty; build the site again [page-searchable]",
        "c.html:1:1: error: the page has no lang; write <html lang=...> with one of: km [page-searchable]",
        "d.html:1:1: error: lang is 'xx'; write <html lang=...> with one of: km [page-searchable]",
    ]
    assert _parts(reader, tmp_path, "km")["pages"] == 1


def test_the_reader_script_is_small_and_has_one_name_of_its_own(tmp_path: Path, reader: Reader) -> None:
    assert build_search(tmp_path, ROOT, []) == []
    script = (tmp_path / "assets/javascripts/search.js").read_text(encoding="utf-8")
    assert (re.findall(r"/\*|^\s", script, re.MULTILINE), script.count("Sala")) == ([], 1)
    assert len(gzip.compress(script.encode(), 9)) < LARGEST_SCRIPT
    assert reader.ask("compiles", script) is True


# What is written anew


def test_a_second_build_of_the_same_pages_writes_nothing(tmp_path: Path) -> None:
    _write(tmp_path, {"en/law.html": LAW, "km/law.html": KHMER})
    index_site(tmp_path, ["en", "km"])
    before = _times(tmp_path)
    index_site(tmp_path, ["en", "km"])
    assert _times(tmp_path) == before


def test_after_an_edit_the_folder_is_what_it_would_be_without_the_build_before(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    _write(old, {"law.html": LAW, "wage.html": TERM})
    index_site(old, ["en"])
    for site in (old, new):
        _write(site, {"law.html": LAW.replace("Work", "Labour"), "wage.html": TERM})
        index_site(site, ["en"])
    assert _files(old, "en") == _files(new, "en")


def test_a_part_that_a_broken_off_build_left_short_is_written_again(tmp_path: Path) -> None:
    _write(tmp_path, {"law.html": LAW})
    index_site(tmp_path, ["en"])
    whole = _files(tmp_path, "en")
    for name in whole:
        (tmp_path / "search/en" / name).write_text(whole[name][:20], encoding="utf-8")
    index_site(tmp_path, ["en"])
    assert _files(tmp_path, "en") == whole


def test_files_that_are_no_parts_stay(tmp_path: Path, reader: Reader) -> None:
    _write(tmp_path, {"law.html": LAW, "search/en/index.html": '<html lang="en"><h1>Search</h1>'})
    index_site(tmp_path, ["en"])
    assert (tmp_path / "search/en/index.html").is_file()


# How much an edit changes


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of 300 pages of provisions, made of the words of the pages in Khmer."""
    site = tmp_path_factory.mktemp("many")
    words = [word for page in words_of_pages("km") for word in re.findall("[\u1780-\u17d2]+", page)]
    chosen = random.Random(3)
    for number in range(300):
        units = (f"<h2>មាត្រា {unit}</h2><p>{' '.join(chosen.choices(words, k=6))}</p>" for unit in range(4))
        _write(site, {f"{number:03}.html": f'<html lang="km"><h1>ច្បាប់ {number}</h1>{"".join(units)}'})
    index_site(site, ["km"])
    return site


@pytest.mark.parametrize(
    ("old", "new", "share"),
    [
        # every word of the unit stands one place later; however large the site, no more parts change than it has words
        ("<h2>មាត្រា 3</h2><p>", "<h2>មាត្រា 3</h2><p>ថ្មី ", 0.35),
        ("</p><h2>មាត្រា 3", " និងកិច្ចការថ្មី</p><h2>មាត្រា 3", 0.13),
    ],
    ids=["a word at the beginning of a unit", "a few words at the end of a unit"],
)
def test_an_edit_to_one_page_of_300_changes_few_parts(many: Path, old: str, new: str, share: float) -> None:
    before = _files(many, "km")
    page = many / "150.html"
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")
    index_site(many, ["km"])
    after = _files(many, "km")
    page.write_text(text, encoding="utf-8")
    index_site(many, ["km"])
    assert _files(many, "km") == before
    assert len(before) > 60
    assert 2 <= len(after.keys() - before.keys()) <= share * len(after)


def test_a_longer_text_moves_no_other_text_to_another_part(many: Path) -> None:
    before = _files(many, "km")
    page = many / "002.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("</p>", " និង" * 100 + "</p>", 3), encoding="utf-8")
    index_site(many, ["km"])
    after = _files(many, "km")
    page.write_text(text, encoding="utf-8")
    texts = {name for name in after if '.html","' in after[name]}
    assert len(texts) > 30
    assert len(texts - before.keys()) <= 0.1 * len(texts)
