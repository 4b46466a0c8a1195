"""The search without a mouse, with a screen reader, with an input method."""

from tests.browser.search.reading import BOX, Reader

FOCUS = "() => document.activeElement.id"


def chosen(reader: Reader) -> list[int]:
    """Places of the results on which the arrows stand."""
    return [place for place, result in enumerate(reader.shown().results) if result.chosen]


def test_the_keyboard_reaches_everything(any_reader: Reader) -> None:
    reader = any_reader
    reader.open("index.html")
    reader.press("/")
    reader.until(f"() => ({FOCUS})() === 'sala-query'")
    shown = reader.settle(lambda: reader.write("child"))
    last = len(shown.results) - 1
    places = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown"):
        reader.press(key)
        places.append(chosen(reader))
    assert places == [[0], [1], [0], [last], [0]]
    reader.press("ArrowDown")
    reader.press("Enter")
    reader.until_at(shown.results[1].path)
    assert reader.faults == []


def test_escape_closes_the_list_and_then_empties_the_box(reader: Reader) -> None:
    value = f"() => document.querySelector('{BOX}').value"
    reader.open("index.html")
    reader.find("child")
    reader.press("Escape")
    assert (reader.shown().is_open, reader.evaluate(value), reader.evaluate(FOCUS)) == (False, "child", "sala-query")
    reader.press("ArrowDown")
    assert (reader.shown().is_open, chosen(reader)) == (True, [0])
    reader.press("Escape")
    reader.press("Escape")
    assert (reader.shown().is_open, reader.evaluate(value)) == (False, "")


def test_enter_opens_the_first_result_of_what_stands_in_the_box(reader: Reader) -> None:
    reader.open("index.html")
    reader.find("128")
    reader.evaluate(  # before the list has followed
        """() => {
          const box = document.querySelector("#sala-query");
          box.value = "1288";
          box.dispatchEvent(new InputEvent("input", { bubbles: true }));
          box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
        }"""
    )
    reader.until("() => document.querySelector('[role=option] a').href.includes('cambodia-police-1288')")
    reader.press("Enter")
    reader.until_at("contacts/cambodia/cambodia-police-1288.html")


def test_a_slash_in_the_box_is_a_slash(reader: Reader) -> None:
    reader.open("index.html")
    reader.find("NS/RKM")
    assert reader.evaluate(f"() => document.querySelector('{BOX}').value") == "NS/RKM"


ROLES = """
() => {
  const box = document.querySelector("#sala-query"), list = document.getElementById(box.getAttribute("aria-controls"));
  const options = Array.from(list.querySelectorAll("[role=option]"));
  const within = option => {
    const roles = [];
    for (let element = option.parentElement; element !== list; element = element.parentElement) {
      roles.push(element.getAttribute("role"));
    }
    return roles.join(" ");
  };
  return {
    box: ["role", "aria-expanded", "aria-autocomplete", "aria-activedescendant"].map(name => box.getAttribute(name)),
    label: Array.from(box.labels, label => label.textContent),
    list: [list.getAttribute("role"), list.getAttribute("aria-label")],
    within: Array.from(new Set(options.map(within))),
    links: Array.from(new Set(options.map(option => option.querySelectorAll("a, button, [tabindex]").length))),
    tabs: Array.from(new Set(options.map(option => option.querySelector("a").tabIndex))),
    ids: new Set(options.map(option => option.id)).size === options.length && options.every(option => option.id),
    selected: options.filter(option => option.getAttribute("aria-selected") === "true").map(option => option.id),
    status: document.querySelector(".sala-search [role=status]").textContent,
  };
}
"""


PAUSE = 499
"""Milliseconds after the last key before which nothing is announced."""


def test_a_screen_reader_is_told_of_a_combobox_its_list_and_the_result_chosen(reader: Reader) -> None:
    reader.open("index.html")
    assert reader.evaluate(ROLES)["box"] == ["combobox", "false", "list", None]
    shown = reader.find("child")
    assert reader.heard() == shown.count
    assert reader.evaluate("() => sala.heard - sala.wanted") >= PAUSE
    told = reader.evaluate(ROLES)
    number = int(told["status"].split()[0])
    assert {**told, "status": "", "selected": []} == {
        "box": ["combobox", "true", "list", None],
        "label": ["Search"],
        "list": ["listbox", "Results"],
        "within": ["group presentation"],
        "links": [1],
        "tabs": [-1],
        "ids": True,
        "selected": [],
        "status": "",
    }
    assert (told["selected"], told["status"]) == ([], f"{number} pages found")
    reader.press("ArrowDown")
    told = reader.evaluate(ROLES)
    assert told["selected"] == [told["box"][3]]
    reader.press("Escape")
    assert reader.evaluate(ROLES)["box"] == ["combobox", "false", "list", None]


def test_the_list_stays_while_an_input_method_composes(reader: Reader) -> None:
    reader.open("km/index.html")
    before = reader.find("ជួញដូរ")
    reader.evaluate("() => { document.querySelector('#sala-query').value = ''; sala.told = 0; }")
    reader.compose(["ក", "កុ", "កុម", "កុមារ"])
    reader.evaluate("() => new Promise(done => setTimeout(done, 300))")
    value = reader.evaluate("() => document.querySelector('#sala-query').value")
    assert (value, reader.evaluate("() => sala.told"), reader.shown().results) == ("កុមារ", 0, before.results)
    after = reader.settle(lambda: reader.commit("កុមារ"))
    assert (after.results != before.results, "កុមារ" in after.results[0].title + after.results[0].snippet) == (
        True,
        True,
    )
    assert reader.faults == []
