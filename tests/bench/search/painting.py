"""Figure of what a reader waits for: from a key to the results on the screen, in a real browser on a slow machine."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from sala.search.reader import TARGET, reader_script
from tests.bench.search.corpus import Corpus
from tests.bench.search.table import Row
from tests.bench.search.weights import p95
from tests.bench.texts import ROOT
from tests.browser.finding import provide_browser
from tests.browser.serving import serving

SLOWED = 4
WATCH = """() => {
  const input = document.querySelector("#sala-query"), list = document.querySelector("#sala-results");
  window.painted = [];
  let typed = 0;
  input.addEventListener("input", event => { typed = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (!typed) { return; }
    const began = typed;
    typed = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.painted.push(performance.now() - began);
      channel.port2.postMessage(0);
    });
  }).observe(list.closest("form"), { childList: true, subtree: true, characterData: true });
}"""
"""Notes the milliseconds from each input event to the end of the frame in which its results are drawn."""


def row(corpus: Corpus, typed: Sequence[str], strokes: int) -> Row:
    """Milliseconds of so many keys, of which p95 counts; the index stands below the pages."""
    front = corpus.site / corpus.language / "index.html"
    _finish(front, corpus.site)
    with serving(corpus.site) as address, sync_playwright() as playwright:
        program = provide_browser(os.environ)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{address}{front.relative_to(corpus.site).as_posix()}")
        page.wait_for_load_state("networkidle")  # a browser that has just begun still loads its own windows
        times = _type(page, typed, strokes)
        browser.close()
    notes = f"median {median(times):.0f}, most {max(times):.0f} ms; CPU slowed {SLOWED} times"
    what = f"{corpus.language} {len(corpus.pages)} pages: key to results painted, p95"
    return Row(what, p95(times), 100, "ms", False, len(times), notes=notes)


def _finish(front: Path, site: Path) -> None:
    """Give a generated page the script and style that mkdocs adds on the real site, and the server its 404 page."""
    (site / "404.html").write_text("none", encoding="utf-8")
    text = front.read_text(encoding="utf-8")
    style = site / "assets/stylesheets/search.css"
    style.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "overrides/assets/stylesheets/search.css", style)
    (site / TARGET).parent.mkdir(parents=True, exist_ok=True)
    (site / TARGET).write_text(reader_script(ROOT), encoding="utf-8")
    added = f'<link rel="stylesheet" href="/assets/stylesheets/search.css"><script src="/{TARGET}"></script></body>'
    front.unlink()
    front.write_text(text.replace("</body>", added), encoding="utf-8")


def _type(page: Page, typed: Sequence[str], strokes: int) -> list[float]:
    """Type texts letter by letter, each once its predecessor's results are there."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.evaluate(WATCH)
    page.focus("#sala-query")
    count = 0
    for text in typed:
        page.evaluate("document.querySelector('#sala-query').value = ''")
        for letter in text:
            if count >= strokes:
                break
            page.keyboard.insert_text(letter)
            count += 1
            page.wait_for_function("count => window.painted.length >= count", arg=count, polling=20)
            page.wait_for_timeout(30)
    return [float(value) for value in page.evaluate("window.painted")]
