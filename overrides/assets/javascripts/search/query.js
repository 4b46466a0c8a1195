/* What a reader typed, taken apart: chains of clusters, words, numbers; a provision asked for by number; a number to
   call. The twin of scripts/sala/search/tokens.py as far as both cut text. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var LONGEST_QUERY = 300;
  /* Of single clusters, each of which stands on most pages, fewer. */
  var MOST_GROUPS = 12, MOST_SINGLE = 4;
  /* e.g. "tel:117;phone-context=+855", copied from a page */
  var PHONE_CONTEXT = /;phone-context=.*$/;

  /* Groups of a text: {kind: "u", chain: [...]} or {kind: "w" or "n", word: "..."}, with the text before folding, where
     it begins, and what stands between it and the group before it. */
  Sala.groupsOf = function (text) {
    var groups = [], last = null, before = "";
    Sala.eachCluster(text, function (raw, kind, folded, from) {
      if (kind === "g") {
        if (folded) { last = null; }
        before += raw;
        return;
      }
      if (kind === "u" && last && last.kind === "u") { last.chain.push(folded); } else {
        last = kind === "u" ? { kind: kind, chain: [folded] } : { kind: kind, word: folded };
        last.from = from;
        last.before = before;
        groups.push(last);
      }
      last.asTyped = text.slice(last.from, from + raw.length);
      before = "";
    });
    return groups;
  };

  /* The groups of a query that are read. */
  function bounded(groups) {
    var single = 0;
    return groups.filter(function (group) { return group.kind !== "u" || group.chain[1] || ++single <= MOST_SINGLE; })
      .slice(0, MOST_GROUPS);
  }

  function textOf(group) { return group.kind === "u" ? group.chain.join("") : group.word; }

  /* {text, groups, provision: one asked for with a word for it; named: a number beside words, which is a provision if they
     are the title of its law; phones: forms of what may be a number to call; folded; open: the last word may still be
     typed}. */
  Sala.parseQuery = function (text) {
    /* without halves of a surrogate pair, which no address can hold */
    text = String(text).slice(0, LONGEST_QUERY).replace(/[\ud800-\udfff]/gu, "");
    var plain = text.replace(/§/g, "s").replace(PHONE_CONTEXT, ""), groups = bounded(Sala.groupsOf(plain));
    var asked = Sala.provisionIn(plain), worded = asked && asked.worded;
    if (asked) { asked.rest = bounded(asked.rest); }
    return {
      text: text, groups: groups, provision: worded ? asked : null, named: worded ? null : asked,
      phones: worded ? [] : Sala.phonesIn(groups), folded: groups.map(textOf).join(" "), open: !/[\s.,;:!?)។៕]$/.test(text)
    };
  };
  Sala.groupText = textOf;

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
