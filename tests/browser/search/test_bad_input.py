"""Whatever stands in the box, the reader gets an answer, and nothing else happens."""

from tests.browser.samples import address
from tests.browser.search.reading import Reader
from tests.browser.search.words import LANGUAGES, TRAFFICKING

BAD = {
    "100,000 letters": "a" * 100_000,
    "100,000 Khmer letters": "កុមារ" * 20_000,
    "100,000 words": "child ក " * 12_500,
    "only marks": "\u17d2\u17b6\u17c6\u0eb1\u0e49\u0301" * 5,
    "only invisible": "\u200b\u200d\u2060\u00ad",
    "HTML": "<img src=x onerror=alert(1)><script>alert(1)</script>",
    "attribute": "\"'><svg onload=alert(1)>`${alert(1)}`",
    "regular expression": "^(a+)+$|[\\",
    "emoji": "👩‍👩‍👧‍👦🇰🇭\u20e3",
    "emoji cut in half": "child" + "😀" * 150,
    "half of a pair": "child \ud83d",
    "another script": "Καλημέρα עברית عربى हिन्दी 漢字 မြန်မာ",
    "mixed scripts": "childកុមារເດັກเด็กtrẻ34៣៤",
    "controls": "a\u0000b\u0007c\u202ed",
    "names of objects": "__proto__ constructor toString",
}
"""Texts that are no query, by what they are."""
LONGEST = 1000
"""Milliseconds to an answer."""
NOTHING_INJECTED = """
() => ({
  elements: document.querySelectorAll(".sala-search :is(img, svg, script, [onerror], [onload])").length,
  time: sala.told - sala.wanted,
})
"""


def test_bad_input_gets_an_answer_in_time_and_injects_nothing(reader: Reader) -> None:
    reader.open("index.html")
    reader.evaluate("() => { window.alert = text => { throw new Error(text); }; }")
    answers = {}
    for name, text in BAD.items():
        reader.find("child")
        shown = reader.paste(text)
        seen = reader.evaluate(NOTHING_INJECTED)
        answers[name] = (seen["elements"], shown.is_open, bool(shown.count), seen["time"] < LONGEST)
    assert answers == dict.fromkeys(BAD, (0, True, True, True))
    assert reader.find("trafficking").paths != []
    assert reader.faults == []


def test_only_spaces_close_the_list(reader: Reader) -> None:
    reader.open("index.html")
    for text in ("", " ", "\u3000 \t", " " * 100_000):
        assert reader.find("child").is_open
        shown = reader.paste(text)
        status = reader.evaluate("() => document.querySelector('.sala-search [role=status]').textContent")
        assert (shown.is_open, status, shown.results) == (False, "", ())
    assert reader.faults == []


def test_many_keys_in_a_short_time_lead_to_the_last_text(reader: Reader) -> None:
    for language in LANGUAGES:
        reader.open(address("index.html", language))
        reader.evaluate(
            """async () => {
              const box = document.querySelector("#sala-query");
              for (let index = 0; index < 120; index++) {
                box.value = String.fromCodePoint(97 + index % 26, 0x1780 + index % 30);
                box.dispatchEvent(new InputEvent("input", { bubbles: true }));
                await new Promise(done => setTimeout(done, index % 9 ? 2 : 70));
              }
            }"""
        )
        word = TRAFFICKING[language]
        last = reader.paste(word)
        reader.evaluate("() => new Promise(done => setTimeout(done, 300))")
        assert reader.shown().results == last.results
        assert last.results[0].title_marks + last.results[0].snippet_marks != ()
    assert reader.faults == []


def test_an_address_shared_may_hold_any_text_of_any_length(reader: Reader) -> None:
    for query in ("child" * 10_000, "%", "%E1%9E", "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "child+%22"):
        reader.open(f"index.html?q={query}")
        assert reader.find("trafficking").paths != []
    assert reader.faults == []
