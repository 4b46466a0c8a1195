/* How much a title and what was typed have in common. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};

  function tokensOf(text) {
    var tokens = [];
    Sala.eachCluster(text, function (raw, kind, folded) { if (kind !== "g" && folded) { tokens.push(folded); } });
    return tokens;
  }

  /* From 0 to 1: the share of clusters and words that stand in both texts. */
  Sala.alike = function (title, typed) {
    var left = tokensOf(title), other = tokensOf(typed), size = left.length + other.length, shared = 0;
    other.forEach(function (one) {
      var at = left.indexOf(one);
      if (at >= 0) { left.splice(at, 1); shared++; }
    });
    return 2 * shared / (size || 1);
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
