"""What a reader finds."""

from datetime import date
from functools import partial

import pytest

from sala.model.library import TermEntry
from sala.project import read_project
from sala.search.fold import fold
from tests.browser.samples import address
from tests.browser.search.reading import Reader, Shown
from tests.browser.search.words import (
    ADMITTED,
    ARTICLE_34,
    ARTICLE_34_LSHTSE,
    AVOIDED,
    GROOMING,
    HOTLINE,
    LANGUAGES,
    LSHTSE,
    NOTHING,
    PHONE_SPELLINGS,
    POLICE,
    SHORT_CODE_SPELLINGS,
    SLIPS,
    TOLD,
    TRAFFICKING,
)
from tests.conftest import ROOT

Terms = dict[str, TermEntry]


@pytest.fixture(scope="module")
def terms() -> Terms:
    """Terms of the glossary by id."""
    return {entry.term.id: entry for entry in read_project(ROOT, date.today()).published_terms()}


def languages_of(shown: Shown) -> set[str]:
    """Languages of the pages found, from their addresses."""
    return {start if (start := path.partition("/")[0]) in LANGUAGES else "en" for path in shown.paths}


def test_results_come_as_one_types_in_the_language_of_the_page(any_reader: Reader) -> None:
    for language in LANGUAGES:
        any_reader.open(address("index.html", language))
        word = TRAFFICKING[language]
        seen = []
        half = len(word) // 2
        for typed in (word[:half], word[half:]):
            shown = any_reader.settle(partial(any_reader.write, typed))
            seen.append((shown.is_open, len(shown.paths) > 3, languages_of(shown)))
        assert seen == [(True, True, {language})] * 2
    assert any_reader.faults == []


def test_another_language_is_one_click_away(reader: Reader) -> None:
    reader.open("index.html")
    reader.find(TRAFFICKING["km"])
    for language in ("km", "lo", "en"):
        shown = reader.settle(partial(reader.click, f"[data-language={language}]"))
        pressed = reader.evaluate("() => document.querySelector('[data-language][aria-pressed=true]').lang")
        assert (pressed, languages_of(shown)) == (language, {language})
    assert reader.faults == []


def test_a_term_in_another_language_finds_its_record_in_the_language_of_the_page(reader: Reader, terms: Terms) -> None:
    reader.open("index.html")
    forms = terms[GROOMING].term.languages
    for language in ("km", "lo", "en"):
        shown = reader.find(forms[language].preferred)
        assert (shown.first, shown.results[0].language) == (f"glossary/{GROOMING}.html", "en")
    assert reader.faults == []


@pytest.mark.parametrize(
    ("facet", "value", "folder"),
    [
        ("kind", "contact", "contacts/"),
        ("country", "thailand", ""),
        ("topic", "emergency", ""),
        ("audience", "judge", ""),
    ],
)
def test_results_can_be_narrowed(reader: Reader, facet: str, value: str, folder: str) -> None:
    values = "name => Array.from(document.querySelectorAll(`meta[name='sala:${name}']`), meta => meta.content)"
    reader.open(address("index.html", "km"))
    every = reader.find("កុមារ")
    reader.click(".sala-search__narrow summary")
    narrow = reader.narrow(facet, value)
    wide = reader.narrow(facet, "")
    assert (wide.results == every.results, narrow.results == every.results) == (True, False)
    assert [path for path in narrow.paths if not path.startswith(f"km/{folder}")] == []
    for path in narrow.paths[:3]:
        reader.go(reader.top + path)
        assert value in reader.evaluate(values, facet)
    assert reader.faults == []


def test_the_number_of_an_article_leads_to_it(any_reader: Reader) -> None:
    for language in LANGUAGES:
        any_reader.open(address("index.html", language))
        assert any_reader.find(ARTICLE_34[language]).first.endswith("#art-34")
        assert any_reader.find(ARTICLE_34_LSHTSE[language]).first == address(LSHTSE, language) + "#art-34"
    assert any_reader.faults == []


@pytest.mark.parametrize(("contact", "spellings"), [(POLICE, SHORT_CODE_SPELLINGS), (HOTLINE, PHONE_SPELLINGS)])
def test_a_number_in_any_spelling_leads_to_the_contact(
    reader: Reader, contact: str, spellings: tuple[str, ...]
) -> None:
    for language in LANGUAGES:
        reader.open(address("index.html", language))
        first = {spelling: reader.find(spelling).first for spelling in spellings}
        assert first == dict.fromkeys(spellings, address(contact, language))
    assert reader.faults == []


@pytest.mark.parametrize(("role", "forms"), [("avoided", AVOIDED), ("admitted", ADMITTED)])
def test_another_form_of_a_term_finds_the_preferred_one_and_is_told_so(
    reader: Reader, terms: Terms, role: str, forms: dict[str, tuple[str, str]]
) -> None:
    for language, (form, term) in forms.items():
        reader.open(address("index.html", language))
        shown = reader.find(form)
        told = TOLD[role][language].replace("{form}", form) + terms[term].term.languages[language].preferred
        assert (shown.notes, shown.first) == ((told,), address(f"glossary/{term}.html", language))
    assert reader.faults == []


def test_a_form_to_avoid_is_told_within_a_longer_query(reader: Reader) -> None:
    for language, (form, term) in AVOIDED.items():
        reader.open(address("index.html", language))
        shown = reader.find(f"{form} 2008")
        assert (len(shown.notes), shown.first) == (1, address(f"glossary/{term}.html", language))
        assert shown.notes[0].startswith(TOLD["avoided"][language].replace("{form}", form))
    assert reader.faults == []


def test_what_was_meant_by_a_slip_is_shown_and_told_once(reader: Reader) -> None:
    for language in LANGUAGES:
        reader.open(address("index.html", language))
        instead = reader.attribute("data-say-instead", "[data-sala-search]") or ""
        for slip, meant in SLIPS[language].items():
            shown = reader.find(slip)
            told = fold(instead.replace("{form}", slip).replace("{text}", meant))
            assert (fold(shown.notes[0]), fold(meant) in map(fold, shown.offers)) == (told, False)
            assert len(shown.paths) > 3
    assert reader.faults == []


def test_other_words_that_may_have_been_meant_are_offered_and_a_click_takes_one(reader: Reader) -> None:
    reader.open("index.html")
    assert reader.find("repors").offers == ("report",)
    shown = reader.settle(lambda: reader.click("[data-sala-notes] button"))
    taken = reader.evaluate("() => document.querySelector('#sala-query').value")
    assert (taken, shown.offers, len(shown.paths) > 3) == ("report", (), True)
    assert reader.faults == []


def test_a_law_that_has_no_such_provision_is_first_and_that_is_said(reader: Reader) -> None:
    reader.open("index.html")
    shown = reader.find("lshtse 999")
    title = "Law on Suppression of Human Trafficking and Sexual Exploitation (LSHTSE)"
    told = f"“{title}” has no such provision on this site. Results from elsewhere are only similar."
    assert (shown.first, shown.notes) == (LSHTSE, (told,))
    assert reader.heard() == f"1 page found {told}"
    assert reader.faults == []


def test_a_translation_of_a_term_is_told_as_what_it_means(reader: Reader) -> None:
    reader.open("index.html")
    assert reader.find("កុមារ").notes == ("“កុមារ” means: child",)
    assert reader.faults == []


def test_a_term_is_one_result(reader: Reader) -> None:
    reader.open("index.html")
    found = [result for result in reader.find("grooming").results if result.path.startswith(f"glossary/{GROOMING}")]
    assert [result.title for result in found] == ["solicitation of children for sexual purposes"]
    assert reader.faults == []


def test_nothing_similar_is_spoken_of_where_nothing_is_found(reader: Reader) -> None:
    reader.open("index.html")
    shown = reader.find("0092311511")
    similar = reader.attribute("data-say-absent", "[data-sala-search]")
    assert (shown.count, shown.results, similar in shown.notes) == ("Nothing found", (), False)
    assert reader.heard() == "Nothing found"


def test_where_nothing_is_found_the_reader_is_told_what_to_try_and_whom_to_call(reader: Reader) -> None:
    for language in LANGUAGES:
        reader.open(address("index.html", language))
        shown = reader.find(NOTHING[language])
        say = {key: reader.attribute(f"data-say-{key}", "[data-sala-search]") for key in ("none", "try")}
        numbers = reader.evaluate(
            "() => Array.from(document.querySelectorAll('[data-sala-notes] a[href^=\"tel:\"]'), link => link.href)"
        )
        assert (shown.count, shown.notes[0], shown.results) == (say["none"], say["try"], ())
        assert reader.heard() == say["none"]
        assert "tel:1288;phone-context=+855" in numbers
    assert reader.faults == []


def test_the_search_speaks_the_language_of_the_page(reader: Reader) -> None:
    for language in LANGUAGES:
        reader.open(address("index.html", language))
        seen = reader.evaluate(
            """() => Array.from(document.querySelectorAll(
                 ".sala-search__label, .sala-search summary, .sala-search option[value=''], .sala-find__list"),
                 element => element.textContent.trim()).concat(document.querySelector("#sala-query").placeholder)"""
        )
        wanted = {
            "en": [
                "Search",
                "Narrow down",
                "All kinds",
                "All countries",
                "All topics",
                "For everyone",
                "All pages A to Z",
            ],
            "km": [
                *("ស្វែងរក", "បង្រួមលទ្ធផល", "គ្រប់ប្រភេទ", "គ្រប់ប្រទេស", "គ្រប់ប្រធានបទ"),
                *("សម្រាប់មនុស្សគ្រប់រូប", "ទំព័រទាំងអស់ ក-អ"),
            ],
            "lo": ["ຄົ້ນຫາ", "ຈຳກັດຜົນ", "ທຸກປະເພດ", "ທຸກປະເທດ", "ທຸກຫົວຂໍ້", "ສຳລັບທຸກຄົນ", "ໜ້າທັງໝົດ ກ-ຮ"],
        }
        placeholder = {"en": "Word, article or number", "km": "ពាក្យ មាត្រា ឬលេខ", "lo": "ຄຳສັບ, ມາດຕາ ຫຼື ເບີໂທ"}
        assert seen == [*wanted[language], placeholder[language]]


def test_more_results_are_shown_ten_pages_at_a_time(reader: Reader) -> None:
    reader.open("index.html")
    first = reader.find("child")
    more = reader.settle(lambda: reader.click("[data-sala-more]"))
    ten, twenty = (list(dict.fromkeys(shown.paths)) for shown in (first, more))
    assert (len(ten), len(twenty), twenty[:10]) == (10, 20, ten)
    reader.find("lshtse")
    assert reader.evaluate("() => document.querySelector('[data-sala-more]').hidden") is True
    assert reader.faults == []


def test_a_page_that_is_called_what_was_typed_comes_first(reader: Reader) -> None:
    reader.open("index.html")
    assert reader.find("child helpline cambodia").first == "contacts/cambodia/child-helpline-cambodia.html"
    assert reader.faults == []
