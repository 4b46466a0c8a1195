/* A number to call, in any spelling, with a few words beside it or none. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Calling codes of the countries whose numbers may be typed without one. */
  var CODES = ["855", "856", "66", "84"];
  /* "Số điện thoại 111 Việt Nam" has five. */
  var MOST_WORDS = 6;

  /* Forms of the one number to call that the groups hold, the likeliest first; none where there is no such number. */
  Sala.phonesIn = function (groups) {
    var numbers = groups.filter(function (group) { return group.kind === "n"; }), last = numbers[numbers.length - 1];
    var digits = numbers.map(Sala.groupText).join(""), words = groups.length - numbers.length;
    if (!/^\d{3,16}$/.test(digits) || words > MOST_WORDS
      || groups.indexOf(last) - groups.indexOf(numbers[0]) >= numbers.length) { return []; }
    /* 00 stands before the code of a country; one 0 before a number within a country, or needlessly behind its code */
    var plain = digits.replace(/^00/, "");
    return [plain].concat(CODES.map(function (code) {
      var own = plain.lastIndexOf(code, 0) ? plain === digits && digits : plain.slice(code.length);
      return own && own[0] === "0" && code + own.slice(1);
    }).filter(Boolean));
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
