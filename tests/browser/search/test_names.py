"""The short names of the search's script are no names of the browser's."""

from playwright.sync_api import Browser

from sala.search.short import OWN_PROPERTIES
from tests.browser.visiting import DESKTOP, visiting

# Names of everything that can be reached from the window, through objects, functions and what they inherit
EVERY_NAME = """() => {
  const names = new Set(), seen = new Set();
  const waiting = [window, document, document.createElement("form"), new Event("a")];
  while (waiting.length) {
    const one = waiting.pop();
    if (one === null || !/^(object|function)$/.test(typeof one) || seen.has(one)) { continue; }
    seen.add(one);
    waiting.push(Object.getPrototypeOf(one));
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(one))) {
      names.add(name);
      if (one !== window.Sala && name !== "Sala") { waiting.push(property.value, property.get); }
    }
  }
  return Array.from(names);
}"""


def test_no_own_property_is_one_of_the_language_or_the_document(browser: Browser) -> None:
    with visiting(browser, "about:blank", DESKTOP) as visit:
        visit.page.goto("about:blank")
        names = set(visit.page.evaluate(EVERY_NAME))
    assert ({"querySelector", "kind", "raw", "lastIndexOf", "preventDefault"} <= names, names & OWN_PROPERTIES) == (
        True,
        set(),
    )
