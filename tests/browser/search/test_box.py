"""The box and its panel: what other languages have, what narrows the results, where it stands, how large it is."""

from functools import partial

import pytest

from tests.browser.samples import address
from tests.browser.search.reading import Reader
from tests.browser.search.words import LANGUAGES, LSHTSE, NOTHING, TRAFFICKING

NAMES = ("English", "ភាសាខ្មែរ", "ພາສາລາວ")
ONLY_KHMER = "ឧបករណ៍"
FOCUS = "() => document.activeElement.id"
COUNTED = "() => Array.from(document.querySelectorAll('[data-sala-pages]')).some(one => one.textContent)"


def test_other_languages_say_how_many_pages_they_have_once_the_reader_pauses(reader: Reader) -> None:
    reader.open("index.html")
    assert reader.find("1288").languages == NAMES
    reader.until(COUNTED)
    told = dict(zip(NAMES, reader.shown().languages, strict=True))
    assert told["English"] == "English"
    for language, name in (("km", "ភាសាខ្មែរ"), ("lo", "ພາສາລາວ")):
        shown = reader.settle(partial(reader.click, f"[data-language={language}]"))
        number = "".join(letter for letter in shown.count if letter.isdigit())
        assert told[name] == f"{name} {number}"
    assert reader.faults == []


def test_what_only_another_language_has_is_offered_there(reader: Reader) -> None:
    reader.open("index.html")
    shown = reader.find(ONLY_KHMER)
    assert shown.results == ()
    reader.until(COUNTED)
    note = reader.shown().notes[0]
    assert note.startswith("Found in another language: ភាសាខ្មែរ ")
    found = reader.settle(lambda: reader.click("[data-sala-notes] button[lang=km]"))
    assert [path for path in found.paths if not path.startswith("km/")] == []
    assert found.paths != []
    assert reader.faults == []


def test_one_page_is_told_as_one(reader: Reader) -> None:
    reader.open("index.html")
    reader.find("grooming")
    assert reader.narrow("kind", "term").count == "1 page found"
    assert reader.heard() == "1 page found"


def test_what_narrows_the_results_is_shown_and_taken_off(reader: Reader) -> None:
    reader.open("index.html")
    every = reader.find("child")
    reader.narrow("kind", "contact")
    both = reader.narrow("country", "thailand")
    assert both.chips == ("Whom to call ✕", "Thailand ✕", "Show all results")
    one = reader.settle(lambda: reader.click("[data-sala-chosen] button"))
    assert (one.chips, reader.evaluate(FOCUS)) == (("Thailand ✕", "Show all results"), "sala-query")
    none = reader.settle(lambda: reader.click("[data-sala-chosen] button:last-child"))
    assert (none.chips, none.results) == ((), every.results)
    assert reader.faults == []


def test_nothing_found_under_a_filter_says_so_and_offers_all(reader: Reader) -> None:
    reader.open("index.html")
    every = reader.find("1288")
    shown = reader.narrow("kind", "instrument")
    others = ("Found in another language", "A child in danger now?", "Cambodia")
    told = tuple(note for note in shown.notes if not note.startswith(others))
    assert (shown.count, shown.results, told) == (
        "Nothing found",
        (),
        ("The results are narrowed down. Show all results",),
    )
    again = reader.settle(lambda: reader.click("[data-sala-notes] button"))
    assert (again.results, again.chips) == (every.results, ())


SEEN_NUMBERS = """
within => Array.from(document.querySelectorAll(`${within} a.sala-call`))
  .filter(number => number.checkVisibility()).map(number => number.textContent)
"""


@pytest.mark.parametrize("page", ["index.html", LSHTSE])
def test_with_nothing_found_the_numbers_to_call_stand_in_the_panel(desk_reader: Reader, page: str) -> None:
    desk_reader.open(page)
    numbers = desk_reader.evaluate(SEEN_NUMBERS, ".sala-emergency")
    assert "1288" in numbers
    shown = desk_reader.find(NOTHING["en"])
    advice = ("Try another word, fewer words, or another language.", "A child in danger now? Call:")
    assert (shown.notes[-3:-1], desk_reader.evaluate(SEEN_NUMBERS, "[data-sala-notes]")) == (advice, numbers)


def test_with_nothing_found_on_a_page_without_numbers_none_is_promised(web_reader: Reader) -> None:
    web_reader.open("404.html")  # from the disk nobody meets it
    assert web_reader.find(NOTHING["en"]).notes == ("Try another word, fewer words, or another language.",)


def test_that_the_words_meet_nowhere_is_shown_and_heard(reader: Reader) -> None:
    reader.open("index.html")
    told = "No part of a page has all these words together. These pages have most of them."
    shown = reader.find("what do I do if a guest brings a child")
    assert (told in shown.notes, told in reader.heard(), bool(shown.results)) == (True, True, True)


def test_what_is_offered_is_apart_for_who_hears_it(reader: Reader) -> None:
    reader.open("index.html")
    assert reader.find("cose").notes == ("Nothing found for “cose”. Results for “Close”:", "Did you mean chose code")


def test_escape_closes_the_panel_wherever_the_focus_is_in_it(reader: Reader) -> None:
    reader.open("index.html")
    reader.find("child")
    reader.evaluate("() => document.querySelector('[data-language=km]').focus()")
    reader.press("Escape")
    assert (reader.shown().is_open, reader.evaluate(FOCUS)) == (False, "sala-query")


def test_tab_out_of_the_search_closes_the_panel(reader: Reader) -> None:
    reader.open("index.html")
    reader.find("child")
    stops: list[bool] = []
    while reader.shown().is_open and len(stops) < 20:
        reader.press("Tab")
        stops.append(reader.evaluate("() => Boolean(document.activeElement.closest('.sala-search'))"))
    assert (stops[0], stops[-1], reader.shown().is_open) == (True, False, False)


COVERS = """
() => {
  const panel = document.querySelector("[data-sala-panel]").getBoundingClientRect();
  const numbers = document.querySelector(".sala-emergency").getBoundingClientRect();
  return panel.top < numbers.bottom - 1 && numbers.top < panel.bottom && panel.height > 0;
}
"""
UNDER_LEAVE = """
() => {
  const leave = document.querySelector(".sala-leave").getBoundingClientRect();
  const panel = document.querySelector("[data-sala-panel]").getBoundingClientRect();
  return Array.from(document.querySelectorAll("#sala-query, .sala-search :is(button, select, summary), [role=option]"))
    .map(element => [element.textContent || element.id, element.getBoundingClientRect()])
    .filter(([, place]) => place.width && place.right > leave.left && place.left < leave.right)
    .filter(([, place]) => Math.min(place.bottom, panel.bottom) > leave.top && place.top < leave.bottom)
    .map(([name]) => name);
}
"""
# Where the box begins, in pixels, and the first result, as a part of the height.
TOPS = """
() => {
  const result = document.querySelector("[role=option]"), top = element => element.getBoundingClientRect().top;
  return [top(document.querySelector("#sala-query")), result && top(result) / innerHeight];
}
"""
SMALL = """
() => Array.from(document.querySelectorAll(
  ".sala-find :is(button, summary, input, select, .sala-find__list), [data-sala-notes] a.sala-call"))
  .filter(element => element.checkVisibility() && element.getBoundingClientRect().height < 44)
  .map(element => `${element.tagName} ${element.textContent}`)
"""
WIDE = """
() => Array.from(document.querySelectorAll(".sala-find, .sala-find *"))
  .filter(element => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1 && element.clientWidth)
  .filter(element => getComputedStyle(element).display !== "inline" && !element.matches("[role=status], input"))
  .map(element => element.className || element.tagName)
"""


def test_the_panel_leaves_the_numbers_to_call_in_sight(desk_reader: Reader) -> None:
    for language in LANGUAGES:
        desk_reader.open(address("index.html", language))
        desk_reader.find(TRAFFICKING[language])
        assert desk_reader.evaluate(COVERS) is False


def test_the_button_to_leave_covers_nothing_of_the_search(any_reader: Reader) -> None:
    for language in LANGUAGES:
        any_reader.open(address("index.html", language))
        any_reader.find(TRAFFICKING[language])
        assert any_reader.evaluate(UNDER_LEAVE) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_box_and_the_first_result_stand_above_the_keyboard(phone_reader: Reader, language: str) -> None:
    phone_reader.open(address(LSHTSE, language))
    phone_reader.evaluate("() => { scrollTo(0, 900); document.querySelector('#sala-query').focus(); }")
    before = phone_reader.evaluate(TOPS)
    phone_reader.find(TRAFFICKING[language])
    box, result = phone_reader.evaluate(TOPS)
    assert (before, box < 60, result < 0.45) == ([box, None], True, True)


def test_on_a_phone_what_narrows_the_results_stands_two_beside_each_other(phone_reader: Reader) -> None:
    phone_reader.open("index.html")
    phone_reader.find("child")
    phone_reader.click(".sala-search__narrow summary")
    tops = phone_reader.evaluate(
        "() => Array.from(document.querySelectorAll('.sala-search select'), one => one.offsetTop)"
    )
    assert (tops[0] == tops[1] < tops[2] == tops[3]) is True


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_everything_is_large_enough_for_a_thumb_and_nothing_overflows(
    phone_reader: Reader, language: str
) -> None:
    phone_reader.open(address("index.html", language))
    for typed in (TRAFFICKING[language], "trafikking", "zzzqqq", "q" * 120):
        phone_reader.find(typed)
        phone_reader.evaluate("() => { document.querySelector('.sala-search details').open = true; }")
        assert (typed, phone_reader.evaluate(SMALL), phone_reader.evaluate(WIDE)) == (typed, [], [])


def test_a_term_shows_its_meaning_and_a_form_in_another_language_shows_the_form(reader: Reader) -> None:
    reader.open("index.html")
    own = reader.find("grooming").results[0]
    assert own.snippet.startswith("Making contact with a child, and winning trust")
    other = reader.find("ការលួងលោមកុមារក្នុងគោលបំណង").results
    assert "Khmer: ការលួងលោមកុមារក្នុងគោលបំណងផ្លូវភេទ" in [result.title for result in other]


def test_a_lost_address_has_the_search_too(web_reader: Reader) -> None:
    web_reader.open("km/no/such/page.html")
    labels = "() => Array.from(document.querySelectorAll('.sala-search__label, summary'), one => one.textContent)"
    assert web_reader.evaluate(labels) == ["Search", "Narrow down"]
    assert web_reader.find("1288").first == "contacts/cambodia/cambodia-police-1288.html"
