/* What a search was, as the query of an address: ?q=...&in=lo&kind=contact. Other keys of the address stay, such as the
   country of the reader, which country.js reads; the one to which a search is narrowed down is `where`. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var KEYS = ["q", "in", "kind", "where", "topic", "audience"];

  function keyOf(pair) { return pair.split("=")[0]; }
  function pairsOf(text) { return text.replace(/^\?/, "").split("&").filter(Boolean); }

  /* Values by key; without those that cannot be decoded. */
  Sala.readAddress = function (text) {
    var values = {};
    pairsOf(text).forEach(function (pair) {
      try { values[keyOf(pair)] = decodeURIComponent(pair.slice(keyOf(pair).length + 1).replace(/\+/g, " ")); } catch (error) { /* no value */ }
    });
    return values;
  };

  /* The query of an address with these values in place of those that it had. */
  Sala.writeAddress = function (text, values) {
    var pairs = pairsOf(text).filter(function (pair) { return KEYS.indexOf(keyOf(pair)) < 0; });
    KEYS.forEach(function (key) { if (values[key]) { pairs.push(key + "=" + encodeURIComponent(values[key])); } });
    return pairs.length ? "?" + pairs.join("&") : "";
  };

  /* Puts another query into the address of the page, with the same entry in the browser's history. */
  Sala.replaceAddress = function (search) {
    root.history.replaceState(root.history.state, "", root.location.pathname + search + root.location.hash);
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
