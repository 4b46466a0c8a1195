/* Forms of the glossary, of any language, that stand in a query. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Clusters of a form that is believed within a longer run: shorter ones stand by chance in other words. */
  var SHORTEST = 3;
  var MOST_TOLD = 2;
  var known = {};

  function singular(word) {
    return word.length < 4 ? word : word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
  }

  /* Clusters and words of a text: [{text, from, to, begins, ends}], the last two where its group does. */
  function tokensOf(groups) {
    var tokens = [];
    groups.forEach(function (group) {
      var at = group.from, first = tokens.length;
      (group.kind === "u" ? Sala.clusters(group.raw) : [group.raw]).forEach(function (raw) {
        var text = group.kind === "w" ? singular(group.word) : Sala.fold(raw);
        if (Sala.kind(raw) !== "g") { tokens.push({ text: text, from: at, to: at + raw.length }); }
        at += raw.length;
      });
      tokens[first].begins = tokens[tokens.length - 1].ends = true;
    });
    return tokens;
  }

  /* Forms by their first token. */
  function formsByFirst(terms) {
    if (known.terms !== terms) {
      known = { terms: terms, forms: new Map() };
      terms.forEach(function (term) {
        term[1].forEach(function (form) {
          var tokens = tokensOf(Sala.groupsOf(form[3])).map(function (token) { return token.text; });
          Sala.heldIn(known.forms, tokens[0], []).push({ tokens: tokens, term: term, form: form });
        });
      });
    }
    return known.forms;
  }

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
     preferredLanguage, from, to, whole, told}]. typed is the form as the glossary has it; whole where it is all that was
     typed; told where the reader should hear of the preferred form. */
  Sala.termsIn = function (terms, query, language) {
    var tokens = tokensOf(query.provision ? query.provision.rest : query.groups), found = [];
    var forms = formsByFirst(terms), taken = {}, told = 0;
    tokens.forEach(function (token, at) {
      (forms.get(token.text) || []).forEach(function (one) {
        if (standsAt(tokens, at, one)) {
          found.push({ at: at, size: one.tokens.length, own: one.form[0] === language, one: one });
        }
      });
    });
    return found.sort(function (a, b) { return b.size - a.size || b.own - a.own || a.at - b.at; }).filter(function (match) {
      for (var at = match.at; at < match.at + match.size; at++) { if (taken[at]) { return false; } }
      while (at-- > match.at) { taken[at] = true; }
      return true;
    }).map(function (match) {
      var form = match.one.form, preferred = preferredOf(match.one.term, language) || form;
      return {
        page: match.one.term[0], language: form[0], role: form[1], typed: form[3],
        preferred: preferred[3], preferredLanguage: preferred[0],
        from: tokens[match.at].from, to: tokens[match.at + match.size - 1].to, whole: match.size === tokens.length,
        told: form[3] !== preferred[3] && ++told <= MOST_TOLD
      };
    });
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
