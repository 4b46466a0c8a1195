"""What was searched for stands in the address, to be shared; from the disk no word does; and the way back finds it."""

import pytest

from tests.browser.search.reading import BOX, Reader

VALUE = f"() => document.querySelector('{BOX}').value"
PAUSE = "() => new Promise(done => setTimeout(done, 700))"


def is_disk(reader: Reader) -> bool:
    return reader.top.startswith("file:")


def test_words_language_and_filters_are_shared_by_the_address(reader: Reader) -> None:
    reader.open("km/index.html")
    reader.find("1288 & ៣៤")
    reader.settle(lambda: reader.click("[data-language=lo]"))
    found = reader.narrow("kind", "contact")
    reader.evaluate(PAUSE)
    query = "?q=" + str(reader.evaluate("() => encodeURIComponent('1288 & ៣៤')")) + "&in=lo&kind=contact"
    assert reader.path == "km/index.html" + ("" if is_disk(reader) else query)
    reader.go(reader.top + "km/guides/safe-browsing.html" + query)
    reader.until("() => document.querySelector('[data-answered]') !== null")
    shared = reader.shown()
    pressed = reader.evaluate("() => document.querySelector('[data-language][aria-pressed=true]').lang")
    assert (pressed, shared.chips, shared.paths, bool(shared.paths)) == ("lo", found.chips, found.paths, True)
    assert reader.faults == []


@pytest.mark.parametrize("way", ["escape", "by hand"])
def test_an_emptied_box_leaves_nothing_in_the_address(reader: Reader, way: str) -> None:
    reader.open("index.html?mark=child&q=child&in=km&kind=law#choose")
    reader.until("() => document.querySelector('[data-answered]') !== null")
    if way == "escape":
        reader.evaluate(f"() => document.querySelector('{BOX}').focus()")
        reader.press("Escape")
        reader.press("Escape")
    else:
        reader.paste("")
    reader.until(f"() => ({VALUE})() === ''")
    asked = "?mark=child&q=child&in=km&kind=law#choose" if is_disk(reader) else "?mark=child#choose"
    assert reader.path == f"index.html{asked}"


def test_the_way_back_finds_the_search_as_it_was(reader: Reader) -> None:
    reader.open("index.html")
    reader.find("child")
    found = reader.narrow("kind", "law")
    reader.click("[role=option] a")
    reader.until_at(found.first)
    reader.back()
    reader.until_at("index.html")
    reader.until(
        "() => document.querySelectorAll('[role=option]').length > 0 && document.querySelector('[data-answered]')"
    )
    back = reader.shown()
    assert (reader.evaluate(VALUE), back.paths, back.chips) == ("child", found.paths, found.chips)
    assert reader.path == "index.html" + ("" if is_disk(reader) else "?q=child&kind=law")
    assert reader.faults == []


def test_a_value_that_is_not_to_be_chosen_narrows_nothing(reader: Reader) -> None:
    reader.open("index.html?q=1288&in=xx&kind=nothing&country=%E1")
    reader.until("() => document.querySelectorAll('[role=option]').length > 0")
    values = "() => Array.from(document.querySelectorAll('.sala-search select'), select => select.selectedIndex)"
    assert (reader.shown().chips, reader.evaluate(values)) == ((), [0, 0, 0, 0])
