"""A reader at the search box. One set of hands for both browsers: what differs is how each is driven."""

import time
from abc import ABC, abstractmethod
from base64 import b64decode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Error as PlaywrightError

from tests.browser.search.marionette import Marionette, MarionetteError
from tests.browser.visiting import Visit

BOX = "#sala-query"
SECONDS = 30
"""Longest wait for anything."""

# The form says what the list answers each time all of it is shown; role=status says it when the reader pauses.
WATCH = """
() => {
  const now = () => performance.now(), form = document.querySelector(".sala-search");
  window.sala = { told: 0, heard: 0, wanted: now() };
  new MutationObserver(() => { sala.told = now(); }).observe(form, { attributeFilter: ["data-answered"] });
  new MutationObserver(() => { sala.heard = now(); })
    .observe(form.querySelector("[role=status]"), { childList: true });
  document.querySelector("#sala-query").addEventListener("input", () => { sala.wanted = now(); }, true);
}
"""
# The list may still answer what was typed a key before.
ANSWERED = """
() => sala.told >= sala.wanted
  && document.querySelector("[data-answered]")?.dataset.answered === document.querySelector("#sala-query").value
"""
SHOWN = """
() => {
  const within = document.querySelector("[data-sala-panel]");
  const words = element => element ? element.textContent.replace(/\\s+/g, " ").trim() : "";
  const marks = element => Array.from(element.querySelectorAll("mark"), mark => mark.textContent);
  return {
    open: !within.hidden,
    count: words(within.querySelector("[data-sala-count]")),
    languages: Array.from(within.querySelectorAll("[data-language]"), words),
    chips: Array.from(within.querySelectorAll("[data-sala-chosen] button"), words),
    notes: Array.from(within.querySelectorAll("[data-sala-notes] > *"), words),
    offers: Array.from(within.querySelectorAll("[data-sala-notes] button"), words),
    results: Array.from(within.querySelectorAll("[role=option]"), option => ({
      title: words(option.querySelector("strong")),
      snippet: words(option.querySelector(".sala-results__snippet")),
      title_marks: marks(option.querySelector("strong")),
      snippet_marks: marks(option.querySelector(".sala-results__snippet")),
      address: option.querySelector("a").href,
      language: option.lang,
      chosen: option.getAttribute("aria-selected") === "true",
    })),
  };
}
"""


@dataclass(frozen=True, slots=True)
class Result:
    """A result as the reader sees it."""

    title: str
    """Heading of what was found."""
    snippet: str
    """A part of its text."""
    title_marks: tuple[str, ...]
    """Words marked in the title."""
    snippet_marks: tuple[str, ...]
    """Words marked in the snippet."""
    path: str
    """Path below the site, and fragment."""
    language: str
    """Language of its words."""
    chosen: bool
    """The arrows stand on it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the search shows."""

    is_open: bool
    """The panel is there."""
    count: str
    """How many pages were found."""
    languages: tuple[str, ...]
    """Languages to choose, each with the number of its pages once that is known."""
    chips: tuple[str, ...]
    """What the results are narrowed by, and the button that takes all of it off."""
    notes: tuple[str, ...]
    """What is told above the list."""
    offers: tuple[str, ...]
    """Other ways to write it."""
    results: tuple[Result, ...]
    """The list."""

    @property
    def paths(self) -> list[str]:
        """Path below the site of each result, without fragment, each once."""
        return list(dict.fromkeys(result.path.partition("#")[0] for result in self.results))

    @property
    def first(self) -> str:
        """Path and fragment of the first result; nothing where there is none."""
        return self.results[0].path if self.results else ""


class Reader(ABC):
    """Somebody with a browser on a page of the site."""

    top: str
    """Address of the top of the site, with a slash at its end."""

    @abstractmethod
    def go(self, address: str) -> None:
        """Go to an address, and wait until it is loaded."""

    @abstractmethod
    def evaluate(self, function: str, argument: Any = None) -> Any:
        """Value of a function of JavaScript in the page."""

    @abstractmethod
    def write(self, text: str) -> None:
        """Type into the search box, after what is there."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press a key where the focus is, by its name in JavaScript."""

    @abstractmethod
    def click(self, selector: str) -> None:
        """Click the first element for a selector of CSS."""

    @abstractmethod
    def compose(self, texts: Sequence[str]) -> None:
        """Put texts, each in place of the one before, into the search box as an input method does, and stay at that."""

    @abstractmethod
    def commit(self, text: str) -> None:
        """End what was composed with a text."""

    @abstractmethod
    def picture(self, path: Path) -> None:
        """Save what is in sight as PNG."""

    @property
    @abstractmethod
    def faults(self) -> list[str]:
        """What went wrong since the visit began."""

    def open(self, path: str) -> None:
        """Open a page of the site and watch its search."""
        self.go(self.top + path)
        self.evaluate(WATCH)

    @property
    def path(self) -> str:
        """Path of the page below the site, with query and fragment."""
        return str(self.evaluate("() => location.href")).removeprefix(self.top)

    def until(self, function: str, argument: Any = None) -> None:
        """Wait until a function is true in the page, also across a change of pages."""
        end = time.monotonic() + SECONDS
        while not self._is(function, argument):
            assert time.monotonic() < end, f"waited {SECONDS} s in vain for {function} with {argument!r}"
            time.sleep(0.02)

    def until_at(self, path: str) -> None:
        """Wait until a page is there whose path below the site, with fragment, begins so."""
        self.until(
            "start => document.readyState === 'complete' && location.href.replace(/[?][^#]*/, '').startsWith(start)",
            self.top + path,
        )

    def settle(self, action: Callable[[], object]) -> Shown:
        """What the search shows in answer to an action."""
        self.evaluate("() => { sala.wanted = performance.now(); }")
        action()
        self.until(ANSWERED)
        return self.shown()

    def find(self, text: str) -> Shown:
        """What the search shows for a text, typed into the empty box."""
        self.clear()
        return self.settle(lambda: self.write(text))

    def paste(self, text: str) -> Shown:
        """What the search shows for a text that is put into the box at once, as from the clipboard."""
        script = """text => {
          document.querySelector("#sala-query").select();
          document.execCommand(text ? "insertText" : "delete", false, text);
        }"""
        return self.settle(lambda: self.evaluate(script, text))

    def clear(self) -> None:
        """Empty the box, and put the focus there."""
        self.evaluate("() => { const box = document.querySelector('#sala-query'); box.value = ''; box.focus(); }")

    def shown(self) -> Shown:
        """What the search shows now."""
        seen = self.evaluate(SHOWN)
        return Shown(
            seen["open"],
            seen["count"],
            tuple(seen["languages"]),
            tuple(seen["chips"]),
            tuple(seen["notes"]),
            tuple(seen["offers"]),
            tuple(self._result(**result) for result in seen["results"]),
        )

    def heard(self) -> str:
        """What a screen reader announces once the reader pauses."""
        self.until("() => sala.heard >= sala.wanted")
        return str(self.evaluate("() => document.querySelector('.sala-search [role=status]').textContent"))

    def narrow(self, facet: str, value: str) -> Shown:
        """What the search shows once a value to narrow by is chosen."""
        script = """([name, value]) => {
          const select = document.querySelector(`select[data-facet=${name}]`);
          select.value = value;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }"""
        return self.settle(lambda: self.evaluate(script, [facet, value]))

    def back(self) -> None:
        """Go back a page."""
        self.evaluate("() => { history.back(); }")

    def attribute(self, name: str, selector: str = BOX) -> str | None:
        """An attribute of the first element for a selector."""
        value: str | None = self.evaluate("([s, n]) => document.querySelector(s).getAttribute(n)", [selector, name])
        return value

    def _result(
        self,
        title: str,
        snippet: str,
        title_marks: list[str],
        snippet_marks: list[str],
        address: str,
        language: str,
        chosen: bool,
    ) -> Result:
        page, _, fragment = address.removeprefix(self.top).partition("#")
        path = page.partition("?")[0] + (f"#{fragment}" if fragment else "")
        return Result(title, snippet, tuple(title_marks), tuple(snippet_marks), path, language, chosen)

    def _is(self, function: str, argument: Any) -> bool:
        try:
            return bool(self.evaluate(function, argument))
        except (PlaywrightError, MarionetteError):  # between two pages
            return False


class ChromiumReader(Reader):
    """A reader with Chromium, driven by Playwright."""

    def __init__(self, visit: Visit) -> None:
        self.top = visit.top
        self._visit = visit
        self._page = visit.page
        self._session = visit.page.context.new_cdp_session(visit.page)

    def go(self, address: str) -> None:
        self._page.goto(address, wait_until="load")

    def evaluate(self, function: str, argument: Any = None) -> Any:
        return self._page.evaluate(function, argument)

    def write(self, text: str) -> None:
        self._page.focus(BOX)
        self._page.keyboard.type(text)

    def press(self, key: str) -> None:
        self._page.keyboard.press(key)

    def click(self, selector: str) -> None:
        self._page.click(selector)

    def compose(self, texts: Sequence[str]) -> None:
        self._page.focus(BOX)
        for text in texts:
            at = len(text)
            self._session.send("Input.imeSetComposition", {"text": text, "selectionStart": at, "selectionEnd": at})

    def commit(self, text: str) -> None:
        self._session.send("Input.insertText", {"text": text})

    def picture(self, path: Path) -> None:
        self._page.screenshot(path=path)

    @property
    def faults(self) -> list[str]:
        return self._visit.faults


KEYS = {"ArrowDown": "\ue015", "ArrowUp": "\ue013", "Enter": "\ue007", "Escape": "\ue00c", "Tab": "\ue004"}
"""Keys that are no character, https://www.w3.org/TR/webdriver2/#keyboard-actions."""

# A page gets the size of a device as Firefox's own WebDriver BiDi gives it one: by the size of its <browser>.
SIZE = """
const [width, height] = arguments[0], browser = gBrowser.selectedBrowser;
Object.assign(browser.style, width ? { width: `${width}px`, height: `${height}px`, flex: "none" }
  : { width: "", height: "", flex: "" });
"""
ERRORS = """
return Services.console.getMessageArray().flatMap(message => {
  if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) { return []; }
  return message.sourceName.startsWith(arguments[0]) ? [message.toString()] : [];
});
"""
COMPOSE = """
const made = () => Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor);
const method = window.salaMethod = window.salaMethod || made(), text = arguments[0];
method.beginInputTransactionForTests(window);
method.setPendingCompositionString(text);
method.appendClauseToPendingComposition(text.length, method.ATTR_RAW_CLAUSE);
method.setCaretInPendingComposition(text.length);
method.flushPendingComposition();
"""


class FirefoxReader(Reader):
    """A reader with Firefox, driven by Marionette."""

    def __init__(self, driver: Marionette, top: str, size: tuple[int, int] | None) -> None:
        self.top = top
        self._driver = driver
        self._written = driver.said.stat().st_size
        self.go("about:blank")
        driver.run_inside("Services.console.reset();")
        driver.run_inside(SIZE, size or (0, 0))

    def go(self, address: str) -> None:
        self._driver.send("WebDriver:Navigate", url=address)

    def evaluate(self, function: str, argument: Any = None) -> Any:
        return self._driver.run(f"return ({function})(arguments[0]);", argument)

    def write(self, text: str) -> None:
        self._driver.send("WebDriver:ElementSendKeys", id=self._driver.element(BOX), text=text)

    def press(self, key: str) -> None:
        value = KEYS.get(key, key)
        strokes = [{"type": kind, "value": value} for kind in ("keyDown", "keyUp")]
        self._driver.send("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": strokes}])

    def click(self, selector: str) -> None:
        self._driver.send("WebDriver:ElementClick", id=self._driver.element(selector))

    def compose(self, texts: Sequence[str]) -> None:
        self.evaluate("selector => document.querySelector(selector).focus()", BOX)
        for text in texts:
            self._driver.run_inside(COMPOSE, text)

    def commit(self, text: str) -> None:
        self._driver.run_inside("window.salaMethod.commitCompositionWith(arguments[0]);", text)

    def picture(self, path: Path) -> None:
        path.write_bytes(b64decode(self._driver.send("WebDriver:TakeScreenshot", full=False)))

    @property
    def faults(self) -> list[str]:
        written = self._driver.said.read_bytes()[self._written :].decode("utf-8", "replace")
        told = [line for line in written.splitlines() if line.startswith("console.error")]
        return [*self._driver.run_inside(ERRORS, self.top), *told]
