/* Lists: many as one, each thing once; maps. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};

  Sala.flat = function (lists) { return [].concat.apply([], lists); };

  /* For a filter: true for the first thing of each key. */
  Sala.once = function (keyOf) {
    var seen = new Set();
    return function (one) { return seen.size < seen.add(keyOf(one)).size; };
  };

  /* What a map holds for a key; what is to be held there from now on, where it holds nothing. */
  Sala.heldIn = function (map, key, first) {
    if (!map.has(key)) { map.set(key, first); }
    return map.get(key);
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
