/* What was meant: words of the index that differ from the one typed by a slip of the hand. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var MOST = 6;
  /* A letter written twice or once, a wrong or missing sign on the same letter are the likeliest slips. */
  var DOUBLED = 0.4, SIGN = 0.5, OTHER = 1, SWAP = 0.9, REPLACED = 1.5, EXTRA = 1.6;
  /* In so short a word of an unspaced script another cluster makes another word. */
  var SHORT = 3;
  /* Clusters and letters from which on two slips are believed. */
  var LONG_RUN = 6, LONG_WORD = 8;
  /* No Khmer letter bears two vowels: between them another letter was lost. */
  var LOST = /[\u17b6-\u17c5]{2}/;

  function partsOf(word, unspaced) { return unspaced ? Sala.clusters(word) : Array.from(word); }

  function others(one, other) {
    return Array.from(one).filter(function (sign) { return other.indexOf(sign) < 0; }).length;
  }

  /* Another sign on the same letter, none or one too many (a letter below is two); more of them make another cluster. */
  function change(one, other) {
    if (one === other) { return 0; }
    return one.length + other.length > 2 && one[0] === other[0] && others(one, other) + others(other, one) < 3
      ? SIGN : REPLACED;
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
    if (i < one.length) { best = Math.min(best, extra(one, i, EXTRA) + slips(one, i + 1, other, j, rest)); }
    if (j < other.length) { best = Math.min(best, extra(other, j, OTHER) + slips(one, i, other, j + 1, rest)); }
    return best;
  }

  function extra(row, at, otherwise) { return at && row[at] === row[at - 1] ? DOUBLED : otherwise; }

  /* Words like a group, the nearest first, and of those equally near the one on most pages; those like so short a word that
     any may be like it only where so many may be asked for. */
  function likeWords(words, group, most) {
    var unspaced = group.kind === "u";
    var typed = unspaced ? group.chain : Array.from(group.word);
    var allowed = typed.length < 3 && !unspaced && !most ? 0 : typed.length < (unspaced ? LONG_RUN : LONG_WORD) ? 1 : 2;
    var letters = Array.from(Sala.groupText(group)), lost = LOST.test(Sala.groupText(group)), found = [];
    if (typed.length < 2) { return found; }
    words.forEach(function (entry) {
      entry.parts = entry.parts || partsOf(entry.word, entry.word >= "\u0e00");
      if (Math.abs(entry.parts.length - typed.length) > allowed) { return; }
      var far = slips(typed, 0, entry.parts, 0, allowed);
      if (unspaced && far > OTHER) {
        /* one letter too few or too many may join two clusters to one */
        entry.letters = entry.letters || Array.from(entry.word);
        far = slips(letters, 0, entry.letters, 0, 1) * (lost ? DOUBLED : 1);
      }
      if (far && far <= (!unspaced ? REPLACED * 2 : typed.length > SHORT ? REPLACED : OTHER)) { found.push({ word: entry.word, far: far, pages: entry.pages }); }
    });
    return found.sort(function (a, b) {
      return a.far - b.far || b.pages - a.pages || (a.word < b.word ? -1 : 1);
    });
  }

  /* Two words typed as one. */
  function apart(known, group) {
    var found = [];
    for (var cut = 2; group.kind === "w" && cut < group.word.length - 1; cut++) {
      var first = group.word.slice(0, cut), second = group.word.slice(cut);
      if (known[first] && known[second]) {
        found.push({ word: first + " " + second, far: SIGN, pages: known[first] + known[second] });
      }
    }
    return found;
  }

  /* A few other ways to write the query, [{text, far, pages, standsAt, meant}]: a group that the index does not have
     replaced by what may have been meant, in folded spelling; those that are much farther than the nearest left out. Where
     so many may be asked for as the pages are to prove: any group. */
  Sala.suggest = function (words, groups, most) {
    var found = [];
    var known = Object.create(null);
    words.forEach(function (entry) { known[entry.word] = entry.pages; });
    groups.forEach(function (group, index) {
      if (group.kind === "n" || known[Sala.groupText(group)] && !most) { return; }
      likeWords(words, group, most).slice(0, most || MOST).concat(apart(known, group)).forEach(function (like) {
        found.push(Sala.replaced(groups, index, like.word, like.far, like.pages));
      });
    });
    return found.sort(function (a, b) { return a.far - b.far || b.pages - a.pages; }).filter(function (like) {
      return most || like.far <= found[0].far + SIGN;
    }).slice(0, most || MOST);
  };

  /* The query with another text in place of a group. */
  Sala.replaced = function (groups, at, meant, far, pages) {
    return { far: far, pages: pages, standsAt: at, meant: meant, text: groups.map(function (group, place) {
      return place === at ? meant : Sala.groupText(group);
    }).join(" ") };
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
