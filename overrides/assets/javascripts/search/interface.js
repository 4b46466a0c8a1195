/* The search box: a combobox with a list of results (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  var form = document.querySelector("[data-sala-search]");
  if (!form) { return; }
  var WAIT = 15, PAUSE = 500, SHOWN = 10;
  var say = Sala.say;
  var input = form.querySelector("input"), list = form.querySelector("[role=listbox]");
  var panel = form.querySelector("[data-sala-panel]"), status = form.querySelector("[role=status]");
  var chosen = form.querySelector("[data-sala-chosen]"), count = form.querySelector("[data-sala-count]");
  var notes = form.querySelector("[data-sala-notes]"), more = form.querySelector("[data-sala-more]");
  var filters = all("select"), buttons = all("[data-language]");
  var language = document.documentElement.lang, isDisk = root.location.protocol === "file:";
  var own = codeOf(pressed()), engines = {}, parts = {}, limit = SHOWN, composing = false, active = -1, isScrolled = false;
  /* searches are counted: the one under way, the last that was shown whole */
  var run = 0, finished = 0, typedAt = 0, timer = 0, pause = 0, isPause = false, heard = "";
  /* the text that the list answers, which may be older than what stands in the box */
  var listed = "";

  function all(selector) { return Array.from(form.querySelectorAll(selector)); }

  function engine(code) {
    if (!engines[code]) {
      parts[code] = Sala.partsOf(Sala.base, code);
      engines[code] = Sala.createEngine(parts[code]);
    }
    return engines[code];
  }

  /* What every search needs is fetched while the reader still thinks of a word. */
  function prepare() {
    var code = codeOf(pressed());
    engine(code);
    parts[code]("manifest").then(function (index) { return parts[code](index.terms); }).then(Sala.formsByFirst)
      .catch(function () { /* told by the search itself */ });
  }

  /* The language whose pages are searched, and what narrows the results. */
  function pressed() { return buttons.filter(function (one) { return one.getAttribute("aria-pressed") === "true"; })[0]; }
  function codeOf(button) { return button.getAttribute("data-language"); }
  function press(button) {
    buttons.forEach(function (other) { other.setAttribute("aria-pressed", other === button); });
  }
  function narrowing() { return filters.filter(function (select) { return select.value; }); }
  function take(text) {
    input.value = text;
    input.focus();
    search();
  }
  function reset(selects) {
    selects.forEach(function (select) { select.value = ""; });
    take(input.value);
  }

  /* Pages that the chosen values let through; all, where nothing tells their values. */
  function narrowed(code, answer) {
    var selects = narrowing();
    if (!selects.length) { return Promise.resolve(answer.pages); }
    return engine(code).facets().then(function (facets) {
      return answer.pages.filter(function (one) {
        return selects.every(function (select) {
          var facet = facets[select.dataset.facet];
          return facet[1][one.page].indexOf(facet[0].indexOf(select.value)) >= 0;
        });
      });
    }, function () { answer.damaged = true; return answer.pages; });
  }

  /* Answer and pages of a language. */
  function ask(code, text) {
    return engine(code).search(text, language).then(function (answer) {
      return narrowed(code, answer).then(function (pages) { return { answer: answer, pages: pages }; });
    });
  }

  function replace(place, nodes) {
    place.textContent = "";
    nodes.forEach(function (node) { place.appendChild(node); });
  }

  /* Shows the pages unless a later search has begun. */
  function show(mine, typed, code, answer, pages) {
    function begin(isLost) {
      listed = typed;
      setActive(-1);
      tell(answer, pages, isLost);
      if (isScrolled) { panel.scrollTop = 0; isScrolled = false; }
      open(true);
    }
    function end(isLost) {
      if (isLost) { tell(answer, pages, true); }
      more.hidden = pages.length <= limit;
      more.textContent = say("more", { number: pages.length - limit });
      finish(mine, typed, !pages.length);
    }
    return Sala.showList(list, pages.slice(0, limit), {
      answer: answer, code: code, page: engine(code).page, atOnce: limit > SHOWN,
      isLate: function () { return mine !== run || composing; }
    }, begin, end);
  }

  /* What stands above the list. */
  function tell(answer, pages, isLost) {
    var damaged = answer.damaged || isLost;
    var warnings = Sala.warnings(answer, damaged, pages.length), told = Sala.answerNotes(answer, warnings, take);
    if (!pages.length) { told = told.concat(Sala.nothingNotes(damaged, narrowing().length, function () { reset(filters); })); }
    replace(notes, told);
    replace(chosen, Sala.chosenButtons(narrowing(), reset));
    count.textContent = pages.length ? say(pages.length === 1 ? "result" : "results", { number: pages.length })
      : damaged ? "" : say("none");
    heard = [count.textContent].concat(warnings).join(" ").trim();
    buttons.forEach(function (button) { countOf(button).textContent = ""; });
  }

  function countOf(button) { return button.querySelector("[data-sala-pages]"); }

  /* All is shown; the attribute says what for. */
  function finish(mine, typed, isNothing) {
    finished = mine;
    form.setAttribute("data-answered", typed);
    if (isNothing) { askOthers(mine, typed, true); }
    if (isPause) { settle(); }
  }

  /* Once the reader pauses: what is heard, how many pages other languages have. */
  function settle() {
    if (finished !== run) { return; }
    status.textContent = heard;
    if (list.firstChild) { askOthers(run, input.value, false); }
  }

  /* How many pages each other language has; where there is nothing here, that is said with a button. */
  function askOthers(mine, typed, isNothing) {
    Promise.all(buttons.map(function (button) {
      if (button === pressed()) { return 0; }
      return ask(codeOf(button), typed).then(function (found) {
        return !found.answer.instead && found.pages.some(function (one) { return one.exact || one.all; }) ? found.pages.length : 0;
      }).catch(function () { return 0; });
    })).then(function (numbers) {
      if (mine !== run) { return; }
      buttons.forEach(function (button, at) { countOf(button).textContent = numbers[at] ? " " + numbers[at] : ""; });
      var found = buttons.filter(function (button, at) { return numbers[at]; });
      if (isNothing && found.length) { notes.insertBefore(Sala.elsewhereNote(found), notes.firstChild); }
    });
  }

  function search(further) {
    root.clearTimeout(timer);
    limit = further === true ? limit + SHOWN : SHOWN;
    var mine = ++run, typed = input.value, code = codeOf(pressed());
    root.clearTimeout(pause);
    isPause = false;
    if (!typed.trim()) { clear(); return; }
    pause = root.setTimeout(function () {
      isPause = true;
      if (!isDisk) { remember(); }
      settle();
    }, PAUSE);
    ask(code, typed).then(function (found) {
      return show(mine, typed, code, found.answer, found.pages);
    });
  }

  function clear() {
    listed = status.textContent = list.textContent = "";
    form.setAttribute("data-answered", input.value);
    remember();
    open(false);
  }

  /* What was searched for, as values of an address. */
  function values() {
    var kept = {};
    if (!input.value.trim()) { return kept; }
    kept.q = Sala.parseQuery(input.value).text;
    if (codeOf(pressed()) !== own) { kept["in"] = codeOf(pressed()); }
    narrowing().forEach(function (select) { kept[select.name] = select.value; });
    return kept;
  }

  /* The address says what was searched for, so that it can be shared. From the disk no word stands in it: there the
     entry of the session holds it, for the way back. */
  function remember() {
    var before = said(), after = Sala.writeAddress(before, values());
    if (after === before) { return; }
    try {
      if (isDisk) { root.history.replaceState(Object.assign({}, root.history.state, { sala: after }), ""); } else { Sala.replaceAddress(after); }
    } catch (error) { /* browsers refuse after many changes in short time */ }
  }

  /* What the session says on the way back, else the address. */
  function said() { return isDisk && (root.history.state || {}).sala || root.location.search; }

  function restore() {
    var kept = Sala.readAddress(said());
    buttons.forEach(function (button) { if (codeOf(button) === kept["in"]) { press(button); } });
    filters.forEach(function (select) {
      select.value = kept[select.name] || "";
      if (select.selectedIndex < 0) { select.value = ""; }
    });
    input.value = Sala.parseQuery(kept.q || "").text;
    if (input.value) { search(); }
  }

  function open(wanted) {
    if (panel.hidden === !wanted) { return; }
    panel.hidden = !wanted;
    input.setAttribute("aria-expanded", wanted);
    if (!wanted) { setActive(-1); }
  }

  function options() { return list.querySelectorAll("[role=option]"); }

  function setActive(index) {
    var every = options();
    if (every[active]) { every[active].setAttribute("aria-selected", "false"); }
    active = every.length ? index : -1;
    if (every[active]) {
      every[active].setAttribute("aria-selected", "true");
      every[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", every[active].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function onKey(event) {
    if (composing || event.isComposing) { return; }
    var number = options().length;
    if (event.key === "ArrowDown" && number) { open(true); setActive((active + 1) % number); }
    else if (event.key === "ArrowUp" && number) { setActive((active - 1 + number) % number); }
    else if (event.key === "Enter") {
      var option = options()[Math.max(active, 0)];
      if (option && !panel.hidden && listed === input.value) { option.querySelector("a").click(); } else { search(); }
    } else { return; }
    event.preventDefault();
  }

  /* Escape closes the panel wherever the focus is, and in the box then empties that; a slash leads to the box. */
  function onKeyAnywhere(event) {
    if (composing || event.isComposing) { return; }
    var target = event.target;
    if (event.key === "Escape" && !panel.hidden) {
      if (form.contains(target)) { input.focus(); }
      open(false);
    } else if (event.key === "Escape" && target === input) {
      input.value = "";
      search();
    } else if (event.key === "/" && !event.ctrlKey && !event.metaKey && !target.closest("input,select,textarea")) {
      input.focus();
    } else { return; }
    event.preventDefault();
  }

  /* A key is answered at once; those that come upon its heels, as from an input method, together. */
  function onInput() {
    var now = Date.now(), isAlone = now - typedAt > WAIT;
    typedAt = now;
    root.clearTimeout(timer);
    if (composing) { return; }
    if (isAlone) { search(); } else { timer = root.setTimeout(search, WAIT); }
  }

  list.addEventListener("click", remember);
  more.addEventListener("click", function () { search(true); });
  panel.addEventListener("scroll", function () { isScrolled = true; });
  input.addEventListener("input", onInput);
  input.addEventListener("keydown", onKey);
  input.addEventListener("compositionstart", function () { composing = true; });
  input.addEventListener("compositionend", function () { composing = false; onInput(); });
  input.addEventListener("focus", function () { prepare(); if (listed) { open(true); } });
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  form.addEventListener("focusout", function (event) {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) { open(false); }
  });
  filters.forEach(function (select) { select.addEventListener("change", search); });
  buttons.forEach(function (button) {
    button.addEventListener("click", function () { press(button); search(); });
  });
  document.addEventListener("keydown", onKeyAnywhere);
  document.addEventListener("click", function (event) { if (document.contains(event.target) && !form.contains(event.target)) { open(false); } });

  form.hidden = false;
  restore();
})(typeof globalThis === "object" ? globalThis : this);
