/* Narrows the matrix by a country, a result and a topic at once; without this each link does so by itself. */
(function () {
  "use strict";

  var matrix = document.querySelector("[data-sala-matrix]");
  var links = list(matrix, "[data-sala-only]");
  var rows = list(matrix, "tbody tr");
  var count = matrix.querySelector("[data-sala-count]");
  var chosen = {};

  function list(element, selector) {
    return Array.prototype.slice.call(element.querySelectorAll(selector));
  }

  function has(element, name) {
    return !chosen[name] || element.getAttribute("data-" + name).split(" ").indexOf(chosen[name]) >= 0;
  }

  function fits(row) {
    return list(row, "td a").filter(function (link) {
      link.hidden = !has(link, "result");
      return !link.hidden && has(link.parentNode, "country");
    }).length > 0 && has(row, "topic");
  }

  function show() {
    list(matrix, "[data-country]").forEach(function (cell) { cell.hidden = !has(cell, "country"); });
    var shown = rows.filter(function (row) {
      row.hidden = !fits(row);
      return !row.hidden;
    });
    links.forEach(function (link) {
      var name = link.getAttribute("data-sala-only");
      link.setAttribute("aria-current", String(!!name && chosen[name] === link.getAttribute("data-sala-value")));
    });
    count.textContent = count.getAttribute("data-sala-count")
      .replace("{number}", shown.length).replace("{all}", rows.length);
  }

  function choose(link) {
    var name = link.getAttribute("data-sala-only");
    var value = link.getAttribute("data-sala-value");
    if (name) { chosen[name] = chosen[name] === value ? "" : value; } else { chosen = {}; }
    show();
  }

  links.forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      choose(link);
    });
  });

  /* What the address asks for is chosen here from now on, and no longer by the marks that the style sheet looks at. */
  list(matrix, ".sala-only").forEach(function (mark) { mark.parentNode.removeChild(mark); });
  links.forEach(function (link) {
    if (location.hash && link.getAttribute("href") === location.hash && link.getAttribute("data-sala-only")) { choose(link); }
  });
})();
