"""The reader's script with short names: what is shortened, and what must not be."""

from typing import Any

from sala.search.build import index_site
from sala.search.reader import ENGINE, INTERFACE, SOURCES
from sala.search.short import OWN_PROPERTIES, short
from tests.search.reader import Reader, files_of
from tests.search.texts import ROOT

SCRIPT = """
(function (root) {
  /* what a page is worth */
  var Sala = root.Sala = {};
  Sala.weigh = function (one, other) {
    return { page: one.page, score: one.score + other.score, pages: [one, other].length };
  };
})(window);
"""


def test_variables_are_named_in_order_and_own_properties_shortly() -> None:
    assert short(SCRIPT) == ("(a=>{var b=a.Sala={};b.weigh=(a,b)=>({b:a.b,a:a.a+b.a,pages:[a,b].length})})(window)\n")


def test_every_own_property_is_one_of_the_sources() -> None:
    text = "".join((ROOT / SOURCES / f"{name}.js").read_text(encoding="utf-8") for name in ENGINE + INTERFACE)
    assert {name for name in OWN_PROPERTIES if f".{name}" not in text} == set()


def _keys(value: Any) -> set[str]:
    """Keys of all objects within a value."""
    if isinstance(value, dict):
        return set(value).union(*map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


def test_no_own_property_is_one_of_the_index(reader: Reader, tmp_path: Any) -> None:
    (tmp_path / "a.html").write_text('<html lang="en"><h1>Law</h1><p>Call 117.</p>', encoding="utf-8")
    assert index_site(tmp_path, ["en"]) == []
    files = files_of(tmp_path / "search/en")
    reader.ask("index", files)
    keys = set().union(*(_keys(reader.ask("part", name.removesuffix(".js"))) for name in files))
    assert (len(keys) > 5, keys & OWN_PROPERTIES) == (True, set())
