/* Lists: many as one, and each thing once. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};

  Sala.flat = function (lists) { return [].concat.apply([], lists); };

  /* For a filter: true for the first thing of each key. */
  Sala.once = function (keyOf) {
    var seen = new Set();
    return function (one) { return seen.size < seen.add(keyOf(one)).size; };
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
