/* What was meant by a query that finds little, as the pages write it. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Signs of programs and patterns: nobody mistyped those. */
  Sala.isProse = function (text) { return !/[<>{}[\]\\^|*=$~_]/.test(text); };

  function sizeOf(found) { return found.reduce(function (sum, group) { return sum + group.length; }, 0); }

  /* Places at which all groups found stand whole, one behind the other: [{key, at, size, between}]; between where words
     begin before and end behind them. */
  Sala.sideBySide = function (found) {
    var places = [], size = sizeOf(found);
    found[0].places.forEach(function (list, key) {
      list.forEach(function (first) {
        var at = first.standsAt, last = first;
        var fits = first.whole && found.slice(1).every(function (group, index) {
          at += found[index].length;
          last = (group.places.get(key) || []).filter(function (place) { return place.standsAt === at && place.whole; })[0];
          return last;
        });
        if (fits) { places.push({ key: key, standsAt: first.standsAt, size: size, between: !!(first.starts && last.ends) }); }
      });
    });
    return places;
  };

  /* The text at a place of a unit, from its first token to its last. */
  Sala.writtenAt = function (unit, place) {
    var begin = 0, written = "";
    Sala.eachToken(unit, function (raw, kind, position, from, text) {
      if (position === place.standsAt) { begin = from; }
      if (position === place.standsAt + place.size - 1) { written = text.slice(begin, from + raw.length); }
    });
    return written;
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
