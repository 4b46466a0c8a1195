/* The search box: a combobox with a list of results (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
   Words of the interface stand in the form's data attributes, in the page's language. */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  var form = document.querySelector("[data-sala-search]");
  if (!form) { return; }
  var WAIT = 15, PAUSE = 500, SHOWN = 10, UNITS = 3;
  var more = form.querySelector("[data-sala-more]"), limit = SHOWN;
  var input = form.querySelector("input"), list = form.querySelector("[role=listbox]");
  var panel = form.querySelector("[data-sala-panel]"), status = form.querySelector("[role=status]");
  var notes = form.querySelector("[data-sala-notes]"), filters = form.querySelectorAll("select");
  var base = form.getAttribute("data-base").replace(/\/?$/, "/");
  var language = document.documentElement.lang;
  var engines = {}, waiting = {}, run = 0, timer = 0, pause = 0, composing = false, active = -1;

  function say(key, values) {
    var text = form.getAttribute("data-say-" + key) || "";
    Object.keys(values || {}).forEach(function (name) { text = text.replace("{" + name + "}", values[name]); });
    return text;
  }

  /* Each file of the index calls this with what it holds. */
  Sala.part = function (language, name, value) {
    var key = language + "/" + name;
    if (waiting[key]) { waiting[key](value); }
  };

  function fetchPart(language) {
    var held = {};
    return function (name) {
      if (!held[name]) {
        held[name] = new Promise(function (resolve, reject) {
          var script = document.createElement("script");
          waiting[language + "/" + name] = resolve;
          script.src = base + "search/" + language + "/" + name + ".js";
          script.onload = function () { script.remove(); reject(new Error(name)); };
          script.onerror = script.onload;
          document.head.appendChild(script);
        });
        held[name].catch(function () { delete held[name]; });
      }
      return held[name];
    };
  }

  function engine(code) {
    engines[code] = engines[code] || Sala.createEngine(fetchPart(code));
    return engines[code];
  }

  function element(tag, attributes, children) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    (children || []).forEach(function (child) {
      node.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return node;
  }

  function marked(pieces) {
    return pieces.map(function (piece) { return piece.hit ? element("mark", {}, [piece.text]) : piece.text; });
  }

  /* Pages that the chosen values let through; all, where nothing tells their values. */
  function narrowed(code, answer) {
    var chosen = Array.prototype.filter.call(filters, function (select) { return select.value; });
    if (!chosen.length) { return Promise.resolve(answer.pages); }
    return engine(code).facets().then(function (facets) {
      return answer.pages.filter(function (one) {
        return chosen.every(function (select) {
          var facet = facets[select.name];
          return facet[1][one.page].indexOf(facet[0].indexOf(select.value)) >= 0;
        });
      });
    }, function () { answer.damaged = true; return answer.pages; });
  }

  function labelOf(name, value) {
    var option = form.querySelector("select[name=" + name + "] option[value='" + value + "']");
    return option ? option.textContent : "";
  }

  function address(page, unit, text) {
    return base + page[0] + "?mark=" + encodeURIComponent(text) + (unit[0] ? "#" + unit[0] : "");
  }

  function option(page, unit, answer, code) {
    var query = answer.query, pieces = Sala.snippet(unit[2] || page[1], answer.groups, query.open, true);
    var link = element("a", { href: address(page, unit, query.text), tabindex: "-1" }, [
      element("strong", {}, marked(pieces)),
      element("span", { "class": "sala-results__snippet" }, marked(Sala.snippet(unit[3], answer.groups, query.open)))
    ]);
    return element("li", { role: "option", "aria-selected": "false", id: "sala-option-" + (++option.count), lang: unit[4] || code }, [link]);
  }
  option.count = 0;

  function group(one, page, answer, code) {
    var units = one.units.slice(0, UNITS).map(function (number) { return page[3][number]; }).filter(Boolean);
    if (!units.length) { units = [page[3][0]]; }
    var head = units[0] === page[3][0];
    var title = element("p", { "class": "sala-results__page", "aria-hidden": "true" }, [
      element("span", { lang: code }, [head ? "" : page[1] + " "]), element("small", {}, [labelOf("kind", page[2])])
    ]);
    return element("li", { role: "presentation" }, [title, element("ul", { role: "group", "aria-label": page[1] },
      units.map(function (unit) { return option(page, unit, answer, code); }))]);
  }

  function isTitle(one, answer) {
    return Number(Sala.groupsOf(one.title).map(Sala.groupText).join(" ") === answer.query.folded);
  }

  /* Shows the pages unless a later search has begun. */
  function show(mine, typed, code, answer, pages) {
    return Promise.all(pages.slice(0, limit).map(function (one) {
      return engine(code).page(one.page).then(function (page) { return { title: page[1], node: group(one, page, answer, code) }; })
        .catch(function () { return null; });
    })).then(function (groups) {
      if (mine !== run || composing) { return; }
      /* a page that is called what was typed stands before those whose titles only hold it */
      var whole = groups.filter(Boolean).sort(function (a, b) { return isTitle(b, answer) - isTitle(a, answer); });
      notes.textContent = "";
      answer.terms.forEach(noteTerm);
      noteSuggestions(answer);
      var damaged = answer.damaged || whole.length < groups.length;
      if (damaged) { note(say("damaged")); }
      if (answer.absent) { note(say("absent")); }
      list.textContent = "";
      whole.forEach(function (one) { list.appendChild(one.node); });
      setActive(-1);
      status.textContent = [
        pages.length ? say("results", { number: pages.length }) : damaged ? "" : say("none"),
        damaged ? say("damaged") : "", answer.absent ? say("absent") : ""
      ].filter(Boolean).join(" ");
      if (!pages.length) { noteNothing(damaged); }
      more.hidden = pages.length <= limit;
      more.textContent = say("more", { number: pages.length - limit });
      answered(typed);
      open(true);
    });
  }

  /* What the list answers may be older than what stands in the box. */
  function answered(typed) { form.setAttribute("data-answered", typed); }
  function isAnswered() { return form.getAttribute("data-answered") === input.value; }

  function note(text) { notes.appendChild(element("p", {}, [text])); }

  function noteTerm(term) {
    if (!term.told) { return; }
    notes.appendChild(element("p", {}, [
      say(term.role === "avoided" ? "avoided" : "preferred", { form: term.typed }) + " ",
      element("strong", { lang: term.preferredLanguage }, [term.preferred])
    ]));
  }

  function noteSuggestions(answer) {
    if (!answer.suggestions.length) { return; }
    notes.appendChild(element("p", {}, [say("meant") + " "].concat(answer.suggestions.slice(0, 3).map(function (text) {
      var button = element("button", { type: "button" }, [text]);
      button.addEventListener("click", function () { input.value = text; input.focus(); search(); });
      return button;
    }))));
  }

  /* Nothing found: what to try, and the numbers to call that stand above the page. */
  function noteNothing(damaged) {
    var numbers = document.querySelector(".sala-emergency ul");
    if (!damaged) { note(say("try")); }
    if (numbers) { notes.appendChild(numbers.cloneNode(true)); }
  }

  function search(further) {
    limit = further === true ? limit + SHOWN : SHOWN;
    var mine = ++run, code = form.querySelector("[data-language][aria-pressed=true]").getAttribute("data-language");
    var typed = input.value, query = Sala.parseQuery(typed);
    if (!typed.trim()) { answered(typed); status.textContent = ""; open(false); return; }
    rememberLater();
    engine(code).search(query.text, language).then(function (answer) {
      return narrowed(code, answer).then(function (pages) { return show(mine, typed, code, answer, pages); });
    }).catch(function () {
      if (mine !== run) { return; }
      list.textContent = "";
      notes.textContent = "";
      more.hidden = true;
      note(say("damaged"));
      noteNothing(true);
      status.textContent = say("damaged");
      answered(typed);
      open(true);
    });
  }

  /* The address says what was searched for, so that it can be shared; from the disk it leaves no trace. */
  function remember() {
    root.clearTimeout(pause);
    if (root.location.protocol === "file:" || !root.history.replaceState) { return; }
    var query = Sala.parseQuery(input.value);
    if (!query.text) { return; }
    try {
      root.history.replaceState(root.history.state, "", "?q=" + encodeURIComponent(query.text) + root.location.hash);
    } catch (error) { /* browsers refuse after many changes in short time */ }
  }

  /* Once the reader pauses: to change the address costs as much as to search. */
  function rememberLater() {
    root.clearTimeout(pause);
    pause = root.setTimeout(remember, PAUSE);
  }

  function open(wanted) {
    panel.hidden = !wanted;
    input.setAttribute("aria-expanded", String(wanted));
    if (!wanted) { setActive(-1); }
  }

  function options() { return list.querySelectorAll("[role=option]"); }

  function setActive(index) {
    var all = options();
    if (all[active]) { all[active].setAttribute("aria-selected", "false"); }
    active = all.length ? index : -1;
    if (all[active]) {
      all[active].setAttribute("aria-selected", "true");
      all[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", all[active].id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function onKey(event) {
    if (composing || event.isComposing) { return; }
    var count = options().length;
    if (event.key === "ArrowDown" && count) { open(true); setActive((active + 1) % count); }
    else if (event.key === "ArrowUp" && count) { setActive((active - 1 + count) % count); }
    else if (event.key === "Enter") {
      var chosen = options()[Math.max(active, 0)];
      if (chosen && !panel.hidden && isAnswered()) { chosen.querySelector("a").click(); } else { search(); }
    } else if (event.key === "Escape") {
      if (panel.hidden) { input.value = ""; } else { open(false); }
    } else { return; }
    event.preventDefault();
  }

  function later() {
    root.clearTimeout(timer);
    if (!composing) { timer = root.setTimeout(search, WAIT); }
  }

  list.addEventListener("click", remember);
  more.addEventListener("click", function () { search(true); });
  input.addEventListener("input", later);
  input.addEventListener("keydown", onKey);
  input.addEventListener("compositionstart", function () { composing = true; });
  input.addEventListener("compositionend", function () { composing = false; later(); });
  input.addEventListener("focus", function () { if (list.children.length) { open(true); } });
  form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  Array.prototype.forEach.call(filters, function (select) { select.addEventListener("change", search); });
  Array.prototype.forEach.call(form.querySelectorAll("[data-language]"), function (button) {
    button.addEventListener("click", function () {
      Array.prototype.forEach.call(form.querySelectorAll("[data-language]"), function (other) {
        other.setAttribute("aria-pressed", String(other === button));
      });
      search();
    });
  });
  document.addEventListener("keydown", function (event) {
    var target = event.target;
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
  document.addEventListener("click", function (event) { if (!form.contains(event.target)) { open(false); } });

  form.hidden = false;
  var shared = /[?&]q=([^&#]*)/.exec(root.location.search);
  if (shared) {
    try { input.value = Sala.parseQuery(decodeURIComponent(shared[1].replace(/\+/g, " "))).text; } catch (error) { input.value = ""; }
    search();
  }
})(typeof globalThis === "object" ? globalThis : this);
