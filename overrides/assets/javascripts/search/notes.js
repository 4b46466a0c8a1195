/* What is told above the list: other words, other languages, what narrows the results, what to do where nothing is found. */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  if (!Sala.say) { return; }
  var say = Sala.say, element = Sala.element;

  /* A paragraph of a text and buttons. */
  function offered(text, buttons) { return element("p", {}, [text + " "].concat(buttons)); }

  function termNote(term) {
    return element("p", {}, [
      say(term.role === "avoided" ? "avoided" : "preferred", { form: term.typed }) + " ",
      element("strong", { lang: term.preferredLanguage }, [term.preferred])
    ]);
  }

  /* take(text) searches for another text. */
  Sala.answerNotes = function (answer, damaged, take) {
    var notes = answer.terms.filter(function (term) { return term.told; }).map(termNote);
    function note(text) { notes.push(element("p", {}, [text])); }
    if (answer.instead) { note(say("instead", { typed: answer.query.text, text: answer.instead })); }
    if (answer.suggestions.length) {
      notes.push(offered(say("meant"), answer.suggestions.map(function (text) {
        return Sala.button(text, function () { take(text); });
      })));
    }
    if (damaged) { note(say("damaged")); }
    if (answer.absent) { note(say("absent")); }
    if (answer.dropped.length) { note(say("dropped", { words: answer.dropped.join(", ") })); }
    return notes;
  };

  /* Nothing found: what to try, and the numbers to call that stand above the page. */
  Sala.nothingNotes = function (damaged, isNarrowed, reset) {
    var notes = [], numbers = document.querySelector(".sala-emergency ul");
    if (isNarrowed && !damaged) { notes.push(offered(say("filtered"), [Sala.button(say("reset"), reset)])); }
    if (!damaged) { notes.push(element("p", {}, [say("try")])); }
    if (numbers) { notes.push(numbers.cloneNode(true)); }
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
