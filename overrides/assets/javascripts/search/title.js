/* How much a title and what was typed have in common. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};

  /* Clusters and words of a text, each with how often it stands there. */
  function counted(text) {
    var counts = new Map();
    Sala.eachCluster(text, function (raw, kind, folded) {
      if (kind !== "g" && folded) { counts.set(folded, (counts.get(folded) || 0) + 1); }
    });
    return counts;
  }

  function sizeOf(counts) {
    var size = 0;
    counts.forEach(function (count) { size += count; });
    return size;
  }

  /* From 0 to 1: the share of clusters and words that stand in both texts. */
  Sala.alike = function (title, typed) {
    var one = counted(title), other = counted(typed), shared = 0;
    one.forEach(function (count, folded) { shared += Math.min(count, other.get(folded) || 0); });
    return 2 * shared / (sizeOf(one) + sizeOf(other) || 1);
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
