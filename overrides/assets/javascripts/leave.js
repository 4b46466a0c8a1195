/* Leave at once, by the button or by pressing Escape three times, and leave nothing in the tab to go back to.

   Each page that the tab shows is numbered, in its entry of the tab's history. To leave is to go back to the first, and
   to put the empty page in its place, from which a step on cuts off all that lay ahead. Nothing is stored: the number of
   the page before, and that the reader is leaving, are the name of the window, which the tab forgets on another site. */
(function () {
  "use strict";
  var NAME = "sala-page-", LEAVING = "sala-leaving", KEY = "Escape", PRESSES = 3, PAUSE = 2000, PATIENCE = 3000;
  var empty = new URL(document.currentScript.getAttribute("data-sala-empty"), document.baseURI).href;
  var presses = 0, last = 0;

  function hide() {
    document.documentElement.style.visibility = "hidden";
    document.title = "about:blank";
  }

  function state() { return window.history.state || {}; }

  function number() {
    if (!state().order) {
      var before = window.name.indexOf(NAME) === 0 ? Number(window.name.slice(NAME.length)) : 0;
      var next = { order: before + 1 };
      Object.keys(state()).forEach(function (key) { next[key] = state()[key]; });
      window.history.replaceState(next, "");
    }
    window.name = NAME + state().order;
  }

  function clear() {
    window.name = "";
    window.location.replace(empty);
  }

  function arrive() {
    if (window.name === LEAVING) { hide(); clear(); } else { number(); }
  }

  function leave() {
    var back = state().order - 1;
    hide();
    if (!(back > 0)) { clear(); return; }
    window.name = LEAVING;
    window.history.go(-back);
    window.setTimeout(clear, PATIENCE);
  }

  function press(event) {
    var now = Date.now();
    if (event.repeat) { return; }
    if (event.key !== KEY) { presses = 0; return; }
    presses = now - last < PAUSE ? presses + 1 : 1;
    last = now;
    if (presses === PRESSES) { leave(); }
  }

  arrive();
  window.addEventListener("pageshow", function (event) { if (event.persisted) { arrive(); } });
  window.addEventListener("hashchange", arrive);
  document.addEventListener("keydown", press, true);
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-sala-leave]");
    if (link) {
      event.preventDefault();
      leave();
    }
  });
})();
