/* What is told above the list: other words, other languages, what narrows the results, what to do where nothing is found. */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  if (!Sala.say) { return; }
  var say = Sala.say, element = Sala.element;

  /* A paragraph of a text and buttons, apart also for who hears them. */
  function offered(text, buttons) {
    return element("p", {}, [text].concat(Sala.flat(buttons.map(function (button) { return [" ", button]; }))));
  }

  function termNote(term) {
    var key = term.role === "avoided" ? term.role : term.language === term.preferredLanguage ? "preferred" : "means";
    return element("p", {}, [
      say(key, { form: term.typed }) + " ",
      element("strong", { lang: term.preferredLanguage }, [term.preferred])
    ]);
  }

  /* What makes an answer with some number of pages less than it seems. */
  Sala.warnings = function (answer, damaged, number) {
    return [
      damaged && say("damaged"),
      answer.lacking ? say("lacking", { law: answer.lacking }) : answer.absent && number && say("absent"),
      answer.isPartly && number && say("partly")
    ].filter(Boolean);
  };

  /* take(text) searches for another text. */
  Sala.answerNotes = function (answer, warnings, take) {
    var notes = answer.terms.filter(function (term) { return term.told; }).map(termNote);
    function note(text) { notes.push(element("p", {}, [text])); }
    if (answer.instead) { note(say("instead", { form: answer.parsed.text, text: answer.instead })); }
    var others = answer.suggestions.filter(function (text) { return text !== answer.instead; });
    if (others.length) {
      notes.push(offered(say("meant"), others.map(function (text) {
        return Sala.button(text, function () { take(text); });
      })));
    }
    warnings.forEach(note);
    if (answer.dropped.length) { note(say("dropped", { words: answer.dropped.join(", ") })); }
    return notes;
  };

  /* Nothing found: what to try, and the numbers to call that stand above the page. */
  Sala.nothingNotes = function (damaged, isNarrowed, reset) {
    var notes = [];
    if (!damaged) {
      notes.push(isNarrowed ? offered(say("filtered"), [Sala.button(say("reset"), reset)]) : offered(say("try"), []));
    }
    document.querySelectorAll(".sala-emergency > :not(span)").forEach(function (one) { notes.push(one.cloneNode(true)); });
    return notes;
  };

  /* Found in other languages: the buttons of those, once more. */
  Sala.elsewhereNote = function (buttons) {
    return offered(say("elsewhere"), buttons.map(function (button) {
      return Sala.button(button.textContent, function () { button.click(); }, { lang: button.lang });
    }));
  };

  /* What narrows the results: a button for each value takes it off, and one takes off all. */
  Sala.chosenButtons = function (selects, reset) {
    var buttons = selects.map(function (select) {
      var label = select.options[select.selectedIndex].text;
      return Sala.button(label + " ✕", function () { reset([select]); }, { "aria-label": say("remove", { value: label }) });
    });
    return buttons.concat(buttons.length ? Sala.button(say("reset"), function () { reset(selects); }) : []);
  };
})(typeof globalThis === "object" ? globalThis : this);
