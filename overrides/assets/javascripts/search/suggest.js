/* What was meant: words of the index that differ from the one typed by a slip of the hand. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var MOST = 6;
  /* A wrong or missing sign on the same letter is the likeliest slip. */
  var SIGN = 0.5, OTHER = 1, SWAP = 0.9, REPLACED = 1.5;

  function partsOf(word, unspaced) { return unspaced ? Sala.clusters(word) : Array.from(word); }

  function change(one, other) {
    if (one === other) { return 0; }
    return one.length + other.length > 2 && one.charAt(0) === other.charAt(0) ? SIGN : REPLACED;
  }

  /* Cost of the slips that turn one row into the other, as many as allowed; Infinity where it takes more. */
  function slips(one, i, other, j, allowed) {
    while (i < one.length && j < other.length && one[i] === other[j]) { i++; j++; }
    if (i === one.length && j === other.length) { return 0; }
    if (!allowed || Math.abs(one.length - i - other.length + j) > allowed) { return Infinity; }
    var best = Infinity, rest = allowed - 1;
    if (i < one.length && j < other.length) {
      best = change(one[i], other[j]) + slips(one, i + 1, other, j + 1, rest);
      if (one[i] === other[j + 1] && one[i + 1] === other[j]) {
        best = Math.min(best, SWAP + slips(one, i + 2, other, j + 2, rest));
      }
    }
    if (i < one.length) { best = Math.min(best, OTHER + slips(one, i + 1, other, j, rest)); }
    if (j < other.length) { best = Math.min(best, OTHER + slips(one, i, other, j + 1, rest)); }
    return best;
  }

  function likeWords(words, group) {
    var unspaced = group.kind === "u";
    var typed = unspaced ? group.chain : Array.from(group.word);
    if (typed.length < 2) { return []; }
    var allowed = typed.length < 3 && !unspaced ? 0 : typed.length < 6 ? 1 : 2;
    var found = [];
    words.forEach(function (entry) {
      entry.parts = entry.parts || partsOf(entry.word, entry.word >= "\u0e00");
      if (Math.abs(entry.parts.length - typed.length) > allowed) { return; }
      var far = slips(typed, 0, entry.parts, 0, allowed);
      if (far && far < Infinity) { found.push({ word: entry.word, far: far, pages: entry.pages }); }
    });
    return found.sort(function (a, b) {
      return a.far - b.far || b.pages - a.pages || (a.word < b.word ? -1 : 1);
    });
  }

  /* Two words typed as one. */
  function apart(known, groups) {
    var found = [];
    groups.forEach(function (group, index) {
      for (var cut = 2; group.kind === "w" && cut < group.word.length - 1; cut++) {
        var first = group.word.slice(0, cut), second = group.word.slice(cut);
        if (known[first] && known[second]) {
          found.push({ far: SIGN, pages: known[first] + known[second], text: groups.map(function (other, place) {
            return place === index ? first + " " + second : Sala.groupText(other);
          }).join(" ") });
        }
      }
    });
    return found;
  }

  /* A few other ways to write the query, [{text, far}]: one group replaced by a word like it. */
  Sala.suggest = function (words, groups) {
    var found = [];
    var known = Object.create(null);
    words.forEach(function (entry) { known[entry.word] = entry.pages; });
    groups.forEach(function (group, index) {
      if (group.kind === "n" || known[Sala.groupText(group)]) { return; }
      likeWords(words, group).slice(0, MOST).forEach(function (like) {
        found.push({ far: like.far, pages: like.pages, text: groups.map(function (other, place) {
          return place === index ? like.word : Sala.groupText(other);
        }).join(" ") });
      });
    });
    return found.concat(apart(known, groups)).sort(function (a, b) { return a.far - b.far || b.pages - a.pages; })
      .slice(0, MOST);
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
