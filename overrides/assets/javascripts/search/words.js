/* Words of the index that may have been meant: those that begin or end as the typed word does, since a slip of the hand
   leaves one end as it is. The twin of scripts/sala/search/words.py. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var FROM_START = ">", FROM_END = "<";
  /* In a word of fewer clusters a slip may reach the second from both ends. */
  var ENDS = 2, SHORTEST = 5;
  var MOST_PARTS = 8;

  function letterOf(cluster) {
    return cluster.replace(/^[\u0e40-\u0e44\u0ec0-\u0ec4]+/, "").charAt(0) || cluster.charAt(0);
  }

  /* Beginnings of the terms under which a group may stand. Two clusters may have been swapped. */
  function ends(group) {
    var letters = group.kind === "u" ? group.chain.map(letterOf) : Array.from(group.word);
    var size = letters.length < SHORTEST ? 1 : ENDS, last = letters.slice(-size).reverse().join("");
    if (group.kind === "n" || letters.length < 2) { return []; }
    return [FROM_START + letters.slice(0, size).join(""), FROM_END + last].concat(
      letters.length === 2 ? FROM_START + last : []);
  }

  /* Words like the groups at one end: [{word, pages}], each once. */
  Sala.wordsLike = function (postings, tree, groups) {
    return Promise.all(Sala.flat(groups.map(ends)).map(function (end) {
      return postings.range(tree, end, MOST_PARTS);
    })).then(function (found) {
      return Sala.flat(found).map(function (pair) {
        /* the word stands behind its direction and its letters */
        return { word: Array.from(pair[0]).slice(1 + ENDS).join(""), pages: +pair[1] };
      }).filter(Sala.once(function (entry) { return entry.word; }));
    });
  };

  /* Worse than any number of words. */
  var LONE = 100;

  /* A run of clusters as the fewest words of the index that leave the fewest clusters over: {text: the run as typed, with
     spaces between them, isSure: none is left over}. */
  Sala.parted = function (postings, tree, group) {
    var chain = group.chain;
    return Promise.all(chain.map(function (cluster, at) {
      var next = chain.slice(at, at + ENDS);
      return next[1] ? postings.range(tree, FROM_START + next.map(letterOf).concat(next).join(""), MOST_PARTS) : [];
    })).then(function (found) {
      var best = [], text = "", at = chain.length, until = 0, size = 0;
      for (best[at] = { cost: 0 }; at--;) {
        best[at] = { cost: best[at + 1].cost + LONE, size: 1 };
        found[at].forEach(function (pair) {
          var word = Sala.clusters(pair[0].slice(1 + ENDS)), rest = best[at + word.length];
          if (rest && rest.cost < best[at].cost && word.join("") === chain.slice(at, at + word.length).join("")) {
            best[at] = { cost: rest.cost + 1, size: word.length };
          }
        });
      }
      Sala.eachCluster(group.asTyped, function (raw, kind) {
        if (kind === "u" && ++at === until) {
          /* what is left over side by side stays together */
          text += until && size + best[at].size > 2 ? " " : "";
          until += size = best[at].size;
        }
        text += raw;
      });
      return { text: text, isSure: best[0].cost < LONE };
    });
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
