/* Forms of the glossary, of any language, that stand in a query. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Clusters of a form that is believed within a longer run: shorter ones stand by chance in other words. */
  var SHORTEST = 3;
  var MOST_TOLD = 2;
  var known = new WeakMap();

  function singular(word) {
    return word.length < 4 ? word : word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
  }

  /* Clusters and words of a text: [{text, from, endsAt, begins, ends}], the last two where its group does. */
  function tokensOf(groups) {
    var tokens = [];
    groups.forEach(function (group) {
      var first = tokens.length;
      Sala.eachCluster(group.asTyped, function (raw, kind, folded, offset) {
        var from = group.from + offset;
        if (kind !== "g") { tokens.push({ text: kind === "w" ? singular(folded) : folded, from: from, endsAt: from + raw.length }); }
      });
      tokens[first].begins = tokens[tokens.length - 1].ends = true;
    });
    return tokens;
  }

  /* Forms by their first token. They take a while to read: once for each list, before the first search if there is time. */
  Sala.formsByFirst = function (terms) {
    var forms = known.get(terms);
    if (forms) { return forms; }
    known.set(terms, forms = new Map());
    terms.forEach(function (term) {
      term[1].forEach(function (form) {
        var tokens = tokensOf(Sala.groupsOf(form[2])).map(function (token) { return token.text; });
        Sala.heldIn(forms, tokens[0], []).push({ tokens: tokens, term: term, form: form });
      });
    });
    return forms;
  };

  /* The preferred form of a term: in the language of the page, or else the first. */
  function preferredOf(term, language) {
    var preferred = term[1].filter(function (form) { return form[1] === "preferred"; });
    return preferred.filter(function (form) { return form[0] === language; })[0] || preferred[0];
  }

  function standsAt(tokens, at, one) {
    var last = tokens[at + one.tokens.length - 1];
    return last && one.tokens.every(function (text, step) { return tokens[at + step].text === text; })
      && (tokens[at].begins && last.ends || one.tokens.length >= SHORTEST);
  }

  /* Terms in a query, the longest form first and none within another: [{page, language, role, typed, preferred,
     preferredLanguage, from, endsAt, whole, told}]. typed is the form as the glossary has it; whole where it is all that was
     typed; told where the reader should hear of the preferred form. */
  Sala.termsIn = function (terms, query, language) {
    var tokens = tokensOf(query.provision ? query.provision.rest : query.groups), found = [];
    var forms = Sala.formsByFirst(terms), taken = {}, told = 0;
    tokens.forEach(function (token, at) {
      (forms.get(token.text) || []).forEach(function (one) {
        if (standsAt(tokens, at, one)) {
          found.push({ standsAt: at, size: one.tokens.length, own: one.form[0] === language, one: one });
        }
      });
    });
    return found.sort(function (a, b) { return b.size - a.size || b.own - a.own || a.standsAt - b.standsAt; }).filter(function (match) {
      for (var at = match.standsAt; at < match.standsAt + match.size; at++) { if (taken[at]) { return false; } }
      while (at-- > match.standsAt) { taken[at] = true; }
      return true;
    }).map(function (match) {
      var form = match.one.form, preferred = preferredOf(match.one.term, language) || form;
      return {
        page: match.one.term[0], language: form[0], role: form[1], typed: form[2],
        preferred: preferred[2], preferredLanguage: preferred[0],
        from: tokens[match.standsAt].from, endsAt: tokens[match.standsAt + match.size - 1].endsAt, whole: match.size === tokens.length,
        told: form[2] !== preferred[2] && ++told <= MOST_TOLD
      };
    });
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
