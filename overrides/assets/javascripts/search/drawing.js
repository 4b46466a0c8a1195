/* Elements of the search: what was found, drawn as the options of a listbox. Words of the interface stand in the form's
   data attributes, in the page's language. */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  var form = document.querySelector("[data-sala-search]");
  if (!form) { return; }
  var UNITS = 2, LENGTH = 180, LENGTH_ON_A_PHONE = 110, PHONE = 600;
  /* the top of the site */
  var base = Sala.base = form.getAttribute("data-base").replace(/\/?$/, "/");
  /* the width of the screen, not of the window: to ask for that makes the browser lay out the page */
  var length = root.screen.width < PHONE ? LENGTH_ON_A_PHONE : LENGTH;
  /* the end of a block that ends with a sentence or a part of one: needs no dot before the next */
  var SENTENCE = /([.,;:!?។៖])\n/g;
  var drawn = 0;

  Sala.say = function (key, values) {
    var text = form.getAttribute("data-say-" + key);
    Object.keys(values || {}).forEach(function (name) { text = text.split("{" + name + "}").join(values[name]); });
    return text;
  };

  function element(tag, attributes, children) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) { node.setAttribute(name, attributes[name]); });
    (children || []).forEach(function (child) {
      node.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
    });
    return node;
  }
  Sala.element = element;

  Sala.button = function (text, pressed, attributes) {
    var button = element("button", attributes, [text]);
    button.type = "button";
    button.addEventListener("click", pressed);
    return button;
  };

  function marked(pieces) {
    return pieces.map(function (piece) {
      var text = piece.text.replace(SENTENCE, "$1 ").replace(/\n/g, " · ");
      return piece.hit ? element("mark", {}, [text]) : text;
    });
  }

  /* What a kind of page is called. */
  function labelOf(kind) {
    var option = form.querySelector("select[name=kind] option[value='" + kind + "']");
    return option ? option.textContent : "";
  }

  function address(page, unit, text) {
    return base + page[0] + "?mark=" + encodeURIComponent(text) + (unit[0] ? "#" + unit[0] : "");
  }

  function option(page, unit, answer, code) {
    var open = answer.parsed.open;
    return element("li", {
      role: "option", "aria-selected": "false", id: "sala-option-" + (++drawn), lang: unit[4] || code
    }, [element("a", { href: address(page, unit, answer.instead || answer.parsed.text), tabindex: "-1" }, [
      element("strong", {}, marked(Sala.snippet(unit[2] || page[1], answer.groups, open, Infinity))),
      element("span", { "class": "sala-results__snippet" }, marked(Sala.snippet(unit[3], answer.groups, open, length)))
    ])]);
  }

  /* A page [path, title, kind, units] that was found, with the best of its units; of a term, whose units all have its
     title, with one; of a page whose text is lost, with its title. */
  Sala.drawPage = function (one, page, answer, code) {
    var first = page[3][0] || ["", "", page[1], ""];
    var units = one.units.slice(0, page[2] === "term" ? 1 : UNITS).map(function (number) { return page[3][number] || first; })
      .filter(Sala.once(function (unit) { return unit; }));
    var head = units[0] === first;
    var title = element("p", { "class": "sala-results__page", "aria-hidden": "true" }, [
      element("span", { lang: code }, [head ? "" : page[1] + " · "]), element("small", {}, [labelOf(page[2])])
    ]);
    return element("li", { role: "presentation" }, [title, element("ul", { role: "group", "aria-label": page[1] },
      units.map(function (unit) { return option(page, unit, answer, code); }))]);
  };
})(typeof globalThis === "object" ? globalThis : this);
