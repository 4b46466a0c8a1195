/* What a reader typed, taken apart: chains of clusters, words, numbers; a provision asked for by number; a number to
   call. The twin of scripts/sala/search/tokens.py as far as both cut text. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var LONGEST_QUERY = 300;
  var MOST_GROUPS = 12;
  var COUNTRY_CODES = ["855", "856", "66", "84"];
  /* Words for a provision: article, section, មាត្រា, ມາດຕາ, มาตรา, ข้อ, Điều; the sign § is read as s */
  var PROVISION_WORDS = ["art", "arts", "article", "articles", "s", "sec", "section", "sections", "sect",
    "មាត្រា", "ມາດຕາ", "มาตรา", "ข้อ", "dieu"];
  var PROVISION = PROVISION_WORDS.map(function (word) { return Sala.fold ? Sala.fold(word) : word; });
  var SUFFIX = /^(bis|ter|quater|quinquies|[0-9]+)$/;

  /* Groups of a text: {kind: "u", chain: [...]} or {kind: "w" or "n", word: "..."}, with the text before folding. */
  Sala.groupsOf = function (text) {
    var groups = [], last = null;
    Sala.clusters(text).forEach(function (raw) {
      var kind = Sala.kind(raw), folded = Sala.fold(raw);
      if (kind === "g") { if (folded) { last = null; } return; }
      if (kind === "u" && last && last.kind === "u") { last.chain.push(folded); last.raw += raw; return; }
      last = kind === "u" ? { kind: kind, chain: [folded], raw: raw } : { kind: kind, word: folded, raw: raw };
      groups.push(last);
    });
    return groups;
  };

  function textOf(group) { return group.kind === "u" ? group.chain.join("") : group.word; }

  /* The provision asked for, and the groups that are left: `art 34 lshtse` gives #34 and lshtse. */
  function provisionIn(groups) {
    for (var at = 0; at < groups.length; at++) {
      var next = groups[at + 1];
      if (PROVISION.indexOf(textOf(groups[at])) < 0 || !next || next.kind !== "n") { continue; }
      var suffix = groups[at + 2] && SUFFIX.test(textOf(groups[at + 2])) ? "-" + textOf(groups[at + 2]) : "";
      return {
        terms: suffix ? ["#" + next.word + suffix, "#" + next.word] : ["#" + next.word],
        rest: groups.slice(0, at).concat(groups.slice(at + (suffix ? 3 : 2)))
      };
    }
    return null;
  }

  /* Forms under which the index may hold a number to call that was typed in any spelling. */
  function phonesIn(text) {
    var digits = Sala.fold(text).replace(/ /g, "");
    if (!/^[0-9]{3,16}$/.test(digits)) { return []; }
    var forms = [digits, digits.replace(/^00/, "")];
    COUNTRY_CODES.forEach(function (code) {
      if (digits.charAt(0) === "0") { forms.push(code + digits.replace(/^0/, "")); }
      if (digits.replace(/^00/, "").lastIndexOf(code + "0", 0) === 0) {
        forms.push(code + digits.replace(/^00/, "").slice(code.length + 1));
      }
    });
    return forms.filter(function (form, index) { return forms.indexOf(form) === index; });
  }

  Sala.parseQuery = function (text) {
    /* without halves of a surrogate pair, which no address can hold */
    text = String(text).slice(0, LONGEST_QUERY).replace(/[\ud800-\udfff]/gu, "");
    var groups = Sala.groupsOf(text.replace(/§+/g, " s ")).slice(0, MOST_GROUPS);
    return {
      text: text, groups: groups, provision: provisionIn(groups), phones: phonesIn(text),
      folded: groups.map(textOf).join(" "), open: !/[\s.,;:!?)។៕]$/.test(text)
    };
  };
  Sala.groupText = textOf;

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
