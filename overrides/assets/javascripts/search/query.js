/* What a reader typed, taken apart: chains of clusters, words, numbers; a provision asked for by number; a number to
   call. The twin of scripts/sala/search/tokens.py as far as both cut text. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var LONGEST_QUERY = 300;
  var MOST_GROUPS = 12;
  var COUNTRY_CODES = ["855", "856", "66", "84"];
  /* Words for a provision: article, section, មាត្រា, មាត្រាទី, ມາດຕາ, ມາດຕາທີ, มาตรา, ข้อ, Điều; § is read as s */
  var PROVISION_WORDS = ["art", "arts", "article", "articles", "s", "sec", "section", "sections", "sect",
    "មាត្រា", "មាត្រាទី", "ມາດຕາ", "ມາດຕາທີ", "มาตรา", "ข้อ", "dieu"];
  var PROVISION = PROVISION_WORDS.map(function (word) { return Sala.fold ? Sala.fold(word) : word; });
  /* Between a number and the law's name: of */
  var OF = ["នៃ", "របស់", "ຂອງ", "ของ"].map(function (word) { return Sala.fold ? Sala.fold(word) : word; });
  var NUMBER_WORDS = /^\s*(?:tel|telephone|phone|call|no)[.:]?\s*(?=[+(]?\p{Nd})/iu, CONTEXT = /;phone-context=.*$/;
  var INSERTED = /^(bis|ter|quater|quinquies)$/, PART = /^([0-9]+|[a-z])$/;

  /* Groups of a text: {kind: "u", chain: [...]} or {kind: "w" or "n", word: "..."}, with the text before folding,
     and apart where white space stands before. */
  Sala.groupsOf = function (text) {
    var groups = [], last = null, apart = false;
    Sala.clusters(text).forEach(function (raw) {
      var kind = Sala.kind(raw), folded = Sala.fold(raw);
      if (kind === "g") {
        if (folded) { last = null; }
        apart = apart || /\s/.test(raw);
        return;
      }
      if (kind === "u" && last && last.kind === "u") { last.chain.push(folded); last.raw += raw; return; }
      last = kind === "u" ? { kind: kind, chain: [folded], raw: raw } : { kind: kind, word: folded, raw: raw };
      if (apart) { last.apart = true; }
      apart = false;
      groups.push(last);
    });
    return groups;
  };

  function textOf(group) { return group.kind === "u" ? group.chain.join("") : group.word; }

  /* Khmer, Lao and Thai may write the word for a provision to what stands before it: then it is a group of its own. */
  function withProvisionApart(groups) {
    var apart = [];
    groups.forEach(function (group, at) {
      var next = groups[at + 1], text = textOf(group);
      var word = next && next.kind === "n" && group.kind === "u" && PROVISION.filter(function (one) {
        return text.length > one.length && text.slice(-one.length) === one;
      })[0];
      var size = word ? Sala.clusters(word).length : 0;
      if (word && group.chain.slice(-size).join("") === word) {
        apart.push({ kind: "u", chain: group.chain.slice(0, -size), raw: Sala.clusters(group.raw).slice(0, -size).join("") });
        group = { kind: "u", chain: group.chain.slice(-size), raw: word };
      }
      apart.push(group);
    });
    return apart;
  }

  /* A group that goes on with the number before it: 283 bis, 287/1, 142(1)(b); but not 34 2008. */
  function belongs(group) {
    return INSERTED.test(textOf(group)) || !group.apart && PART.test(textOf(group));
  }

  /* The law's name without the word for `of` that Khmer, Lao and Thai write to it. */
  function withoutOf(group) {
    if (!group || group.kind !== "u") { return group; }
    var text = textOf(group), of = OF.filter(function (one) { return text.lastIndexOf(one, 0) === 0; })[0];
    var size = of ? Sala.clusters(of).length : 0;
    if (!of || group.chain.slice(0, size).join("") !== of) { return group; }
    return group.chain.length === size ? null
      : { kind: "u", chain: group.chain.slice(size), raw: Sala.clusters(group.raw).slice(size).join("") };
  }

  /* The provision asked for, and the groups that are left: `art 34 lshtse` gives #34 and lshtse. */
  function provisionIn(groups) {
    groups = withProvisionApart(groups);
    for (var at = 0; at < groups.length; at++) {
      var next = groups[at + 1];
      if (PROVISION.indexOf(textOf(groups[at])) < 0 || !next || next.kind !== "n") { continue; }
      var terms = ["#" + next.word], end = at + 2;
      for (; end < groups.length && belongs(groups[end]); end++) { terms.unshift(terms[0] + "-" + textOf(groups[end])); }
      var name = [withoutOf(groups[end])].concat(groups.slice(end + 1)).filter(Boolean);
      return { terms: terms, rest: groups.slice(0, at).concat(name).slice(0, MOST_GROUPS) };
    }
    return null;
  }

  /* Forms under which the index may hold a number to call that was typed in any spelling. */
  function phonesIn(text) {
    var digits = Sala.fold(text.replace(NUMBER_WORDS, "").replace(CONTEXT, "")).replace(/ /g, "");
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
    var all = Sala.groupsOf(text.replace(/§+/g, " s ")), groups = all.slice(0, MOST_GROUPS);
    return {
      text: text, groups: groups, provision: provisionIn(all), phones: phonesIn(text),
      folded: groups.map(textOf).join(" "), open: !/[\s.,;:!?)។៕]$/.test(text)
    };
  };
  Sala.groupText = textOf;

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
