/* Finds in a text what a query found in its folded form, so that it can be shown and marked: whole clusters only. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Positions, as in scripts/sala/search/tokens.py. */
  var HEADING_END = 63, BODY = 256;
  var BEFORE = 60;
  var SOFT = /[ \n\t\r\xa0\u200b-\u200d\u2060\ufeff]/g;

  /* Whether a gap parts its neighbours. */
  function isHole(gap) { return gap.replace(SOFT, "") !== ""; }

  /* Calls found(raw, kind, position, offset, text, folded) for each token of a unit [anchor, kind, title, text], as tokens.py
     counts them; the offset is in the title or the text, whichever holds the token. */
  Sala.eachToken = function (unit, found) {
    [[unit[2], 0, HEADING_END], [unit[3], BODY, Infinity]].forEach(function (field) {
      var position = field[1], hole = false;
      Sala.eachCluster(field[0], function (raw, kind, folded, offset) {
        if (kind === "g") { hole = hole || isHole(raw); return; }
        position += hole ? 1 : 0;
        hole = false;
        if (position < field[2]) { found(raw, kind, position, offset, field[0], folded); }
        position++;
      });
    });
  };

  /* Offsets [begin, end) of a text at which a group of a query stands, in order and apart. */
  Sala.matches = function (text, groups, open) {
    var tokens = [], found = [];
    Sala.eachToken(["", "", "", text], function (raw, kind, position, from, whole, folded) {
      tokens.push({ folded: folded, from: from, endsAt: from + raw.length, standsAt: position });
    });
    for (var index = 0; index < tokens.length; index++) {
      var longest = 0;
      groups.forEach(function (group) {
        var wanted = group.kind === "u" ? group.chain : [group.word];
        var last = wanted.length - 1;
        var fits = index + last < tokens.length && wanted.every(function (folded, step) {
          var token = tokens[index + step], seen = token.folded;
          return token.standsAt === tokens[index].standsAt + step && (seen === folded || open && step === last && (group.kind === "u" || folded.length > 2)
            && seen.lastIndexOf(folded, 0) === 0);
        });
        if (fits) { longest = Math.max(longest, wanted.length); }
      });
      if (longest) {
        found.push([tokens[index].from, tokens[index + longest - 1].endsAt]);
        index += longest - 1;
      }
    }
    return found;
  };

  /* A text as pieces [{text, hit}]; where it is longer than allowed, the part around its first matches. */
  Sala.snippet = function (text, groups, open, longest) {
    var found = Sala.matches(text, groups, open);
    var begin = 0, end = text.length;
    if (end > longest) {
      begin = edge(text, Math.max(0, (found.length ? found[0][0] : 0) - BEFORE));
      end = edge(text, Math.min(text.length, begin + longest));
    }
    var pieces = [], at = begin;
    if (begin) { pieces.push({ text: "…", hit: false }); }
    found.forEach(function (match) {
      if (match[0] < at || match[0] >= end) { return; }
      var until = Math.min(match[1], end);
      if (match[0] > at) { pieces.push({ text: text.slice(at, match[0]), hit: false }); }
      pieces.push({ text: text.slice(match[0], until), hit: true });
      at = until;
    });
    if (at < end) { pieces.push({ text: text.slice(at, end), hit: false }); }
    if (end < text.length) { pieces.push({ text: "…", hit: false }); }
    return pieces;
  };

  /* The nearest place at or before an offset at which a cluster begins. */
  function edge(text, offset) {
    var at = 0, pieces = Sala.clusters(text.slice(0, offset + 40));
    for (var index = 0; index < pieces.length && at + pieces[index].length <= offset; index++) { at += pieces[index].length; }
    return at;
  }

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
