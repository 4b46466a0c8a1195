/* The list of results, drawn in two steps: what is in sight at once, the rest when the reader has seen that. */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  var IN_SIGHT = 3, REST = 100;
  var timer = 0;

  /* Reads the text of each page; null where it is missing. */
  function read(founds, task) {
    return Promise.all(founds.map(function (one) {
      if (one.text !== undefined) { return one; }
      return task.page(one.found.page).catch(function () { return null; }).then(function (text) { one.text = text; });
    }));
  }

  /* Missing, or with nothing but its title. */
  function isLost(one) { return !one.text || !one.text[3].length; }

  /* A page that is called what was typed stands before those whose titles only hold it: their texts are read first. */
  function mayBeCalled(one) { return one.found.sure !== false && one.found.starts !== false && one.found.units[0] === 0; }
  function isCalled(one, folded) {
    return !!one.text && Sala.groupsOf(one.text[1]).map(Sala.groupText).join(" ") === folded;
  }

  function draw(list, founds, task) {
    var drawn = document.createDocumentFragment();
    founds.forEach(function (one) {
      if (one.text) { drawn.appendChild(Sala.drawPage(one.found, one.text, task.answer, task.code)); }
    });
    list.appendChild(drawn);
  }

  /* task: {answer, code, page(number), atOnce, isLate()}; first(isLost) is called before the list changes, last(isLost)
     when all is drawn, with whether texts were missing. */
  Sala.showList = function (list, pages, task, first, last) {
    var folded = task.answer.parsed.folded;
    var founds = pages.map(function (found) { return { found: found }; });
    /* the answer to an earlier key may come after that to a later one, whose list must go on */
    if (task.isLate()) { return; }
    root.clearTimeout(timer);
    return read(founds.filter(function (one, at) { return task.atOnce || at < IN_SIGHT || mayBeCalled(one); }), task).then(function () {
      if (task.isLate()) { return; }
      founds.sort(function (a, b) { return isCalled(b, folded) - isCalled(a, folded); });
      var until = founds.findIndex(function (one) { return one.text === undefined; });
      until = task.atOnce || until < 0 ? founds.length : Math.min(until, IN_SIGHT);
      var seen = founds.slice(0, until), rest = founds.slice(until);
      first(seen.some(isLost));
      list.textContent = "";
      draw(list, seen, task);
      function finish() { last(founds.some(isLost)); }
      if (!rest.length) { finish(); return; }
      timer = root.setTimeout(function () {
        if (task.isLate()) { return; }
        read(rest, task).then(function () {
          if (task.isLate()) { return; }
          draw(list, rest, task);
          finish();
        });
      }, REST);
    });
  };
})(typeof globalThis === "object" ? globalThis : this);
