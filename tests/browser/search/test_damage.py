"""A copy on which a part of the index is missing or damaged: the reader is told, and the rest is found."""

import json
import os
import re
import shutil
from bisect import bisect_right
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.browser.samples import address
from tests.browser.search.conftest import EVERY_BROWSER, Reading
from tests.browser.search.reading import Reader
from tests.browser.search.words import DAMAGED, TRAFFICKING
from tests.browser.serving import serving

OTHER = {"en": "1288", "km": "១២៨៨", "lo": "1288"}
"""A search that needs other parts of the index."""

HOTEL = {"en": "hotel", "km": "សណ្ឋាគារ", "lo": "ໂຮງແຮມ"}
"""A word that stands in other parts of the index."""
# e.g. `[["","page","Title","Text"]`: the first unit of a page
HEAD = re.compile(r'\[\["","page","')
TEN = 10
"""Pages of a list before it is asked for more."""

Harm = Callable[[Path], None]


def missing(part: Path) -> None:
    part.unlink()


def truncated(part: Path) -> None:
    data = part.read_bytes()
    part.unlink()
    part.write_bytes(data[: len(data) // 2])


def empty(part: Path) -> None:
    part.unlink()
    part.write_bytes(b"")


def of_another_build(part: Path) -> None:
    text = part.read_text(encoding="utf-8").replace(part.stem, "zzzzzzzz", 1)
    part.unlink()
    part.write_text(text, encoding="utf-8")


HARMS: list[tuple[str, Harm]] = [("km", missing), ("lo", truncated), ("en", of_another_build), ("km", empty)]


def part_of(folder: Path, name: str) -> Any:
    """Value of a part that is JSON."""
    text = (folder / f"{name}.js").read_text(encoding="utf-8")
    return json.loads(text.partition(f'"{name}",')[2].rstrip().removesuffix(")"))


def leaf(folder: Path, tree: list[Any], key: Any) -> Path:
    """The part in which a key stands."""
    keys, names = tree
    while True:
        name = names[max(0, bisect_right(keys, key) - 1)]
        if not (folder / f"{name}.js").read_text(encoding="utf-8").startswith(f'Sala.part("{folder.name}","{name}",[['):
            return folder / f"{name}.js"
        inner = part_of(folder, name)
        if isinstance(inner[0][0], list):  # a part of texts
            return folder / f"{name}.js"
        keys, names = inner


@pytest.fixture
def copy(site: Path, tmp_path: Path) -> Path:
    """A copy of the site, of the same files until one is harmed."""
    return Path(shutil.copytree(site, tmp_path / "site", copy_function=os.link))


@contextmanager
def reading_copy(reading: Reading, copy: Path, name: str, way: str, device: str) -> Iterator[Reader]:
    """A reader of the copy."""
    if way == "disk":
        with reading(name, copy.as_uri() + "/", device) as reader:
            yield reader
        return
    with serving(copy) as top, reading(name, top, device) as reader:
        yield reader


by_every_browser = pytest.mark.parametrize(("name", "way", "device"), EVERY_BROWSER)
CASES = [
    pytest.param(*EVERY_BROWSER[browser], *case, id="-".join([*EVERY_BROWSER[browser], case[1].__name__]))
    for place, case in enumerate(HARMS)
    for browser in (place % 2, 3 - place % 2)
]
"""Each harm in both browsers, once over http and once from the disk."""
by_every_harm = pytest.mark.parametrize(("name", "way", "device", "language", "harm"), CASES)


@by_every_harm
def test_without_a_part_of_the_words_the_reader_is_told_and_other_words_are_found(
    reading: Reading, copy: Path, name: str, way: str, device: str, language: str, harm: Harm
) -> None:
    folder = copy / "search" / language
    word = TRAFFICKING[language]
    harm(leaf(folder, part_of(folder, "manifest")["postings"], word))
    with reading_copy(reading, copy, name, way, device) as reader:
        reader.open(address("index.html", language))
        told = reader.find(word)
        heard = reader.heard()
        other = reader.find(OTHER[language])
    assert (DAMAGED[language] in told.notes, DAMAGED[language] in heard) == (True, True)
    assert (DAMAGED[language] in other.notes, bool(other.results)) == (False, True)


@by_every_harm
def test_without_a_part_of_the_texts_the_other_results_are_shown(
    reading: Reading, copy: Path, name: str, way: str, device: str, language: str, harm: Harm
) -> None:
    folder = copy / "search" / language
    with reading_copy(reading, copy, name, way, device) as reader:
        reader.open(address("index.html", language))
        whole = reader.find(TRAFFICKING[language])
    first = whole.paths[0]
    (texts,) = (
        path for path in folder.glob("*.js") if HEAD.search(text := path.read_text("utf-8")) and f'["{first}",' in text
    )
    harm(texts)
    with reading_copy(reading, copy, name, way, device) as reader:
        reader.open(address("index.html", language))
        rest = reader.find(TRAFFICKING[language])
        heard = reader.heard()
    assert (DAMAGED[language] in rest.notes, DAMAGED[language] in heard) == (True, True)
    assert (rest.paths, rest.results[0].snippet, bool(rest.results[0].title)) == (whole.paths, "", True)


@by_every_harm
def test_without_the_glossary_the_reader_is_told_and_the_words_are_found(
    reading: Reading, copy: Path, name: str, way: str, device: str, language: str, harm: Harm
) -> None:
    folder = copy / "search" / language
    harm(folder / (part_of(folder, "manifest")["terms"] + ".js"))
    with reading_copy(reading, copy, name, way, device) as reader:
        reader.open(address("index.html", language))
        told = reader.find(TRAFFICKING[language])
        heard = reader.heard()
    assert (told.notes, DAMAGED[language] in heard, len(told.paths)) == ((DAMAGED[language],), True, TEN)


@by_every_harm
def test_without_a_part_of_the_words_the_other_words_of_a_query_are_found(
    reading: Reading, copy: Path, name: str, way: str, device: str, language: str, harm: Harm
) -> None:
    folder = copy / "search" / language
    harm(leaf(folder, part_of(folder, "manifest")["postings"], TRAFFICKING[language]))
    with reading_copy(reading, copy, name, way, device) as reader:
        reader.open(address("index.html", language))
        alone = reader.find(f"{HOTEL[language]} ")
        both = reader.find(f"{TRAFFICKING[language]} {HOTEL[language]} ")
    assert (DAMAGED[language] in both.notes, both.notes.count(DAMAGED[language])) == (True, 1)
    assert (set(both.paths) & set(alone.paths) != set(), both.count) == (True, alone.count)


@by_every_harm
def test_without_the_index_of_a_language_the_others_work(
    reading: Reading, copy: Path, name: str, way: str, device: str, language: str, harm: Harm
) -> None:
    if harm is of_another_build:
        other = "en" if language != "en" else "km"
        (copy / "search" / language / "manifest.js").unlink()
        shutil.copy(copy / "search" / other / "manifest.js", copy / "search" / language / "manifest.js")
    else:
        harm(copy / "search" / language / "manifest.js")
    other = "lo" if language == "km" else "km"
    with reading_copy(reading, copy, name, way, device) as reader:
        reader.open(address("index.html", language))
        told = reader.find("1288")
        heard = reader.heard()
        found = reader.settle(lambda: reader.click(f"[data-language={other}]"))
    note, _, numbers = told.notes[-3:]  # before them, that there are pages in other languages
    assert (note, heard, told.results) == (DAMAGED[language], DAMAGED[language], ())
    assert [number for number in ("1288", "1554", "191", "113") if number not in numbers] == []
    assert found.first == f"{other}/contacts/cambodia/cambodia-police-1288.html"


@by_every_browser
def test_without_the_values_to_narrow_by_all_results_are_shown(
    reading: Reading, copy: Path, name: str, way: str, device: str
) -> None:
    folder = copy / "search" / "km"
    missing(folder / (part_of(folder, "manifest")["facets"] + ".js"))
    with reading_copy(reading, copy, name, way, device) as reader:
        reader.open("km/index.html")
        whole = reader.find(TRAFFICKING["km"])
        told = reader.narrow("kind", "contact")
    assert (told.notes, told.paths) == ((DAMAGED["km"],), whole.paths)
