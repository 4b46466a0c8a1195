/* A provision asked for by its number: `art 34 lshtse`, `មាត្រា ៨-១០`, `khoản 2 Điều 34`, `lshtse 34`, `1(17)`. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Provisions in a range, as in scripts/sala/search/tokens.py. */
  var LONGEST_RANGE = 100;
  /* Later insertions. The index has them in Latin letters. */
  var LATER = {};
  "ស្ទួន bis ทวิ bis ตรี ter จัตวา quater เบญจ quinquies".replace(/(\S+) (\S+)/g, function (both, word, latin) {
    LATER[Sala.fold(word)] = latin;
  });
  /* Roman numbers up to 39: with l and c, words would be read as numbers. */
  var ROMAN = /^x{0,3}(?:ix|iv|v?i{0,3})$/;
  /* Below, a line is folded text in which a gap is one sign: a space, a dash, a comma, or a full stop for anything else. */
  /* Words that may be written to what stands before them; then short ones that may not, with § as s. */
  var WORD = "(?:(^|[^a-z\u17d2])(?:(art(?:icle)?s?|sect?|sections?)|" +
    any("មាត្រា មា្រតា មាត្រាទី ມາດຕາ ມາດຕາທີ ມາດຕາທີ່ มาตรา มาตราที่ ข้อ") + ")|(^|[ .,-])(?:" + any("s ss điều ម មា ມ ม") + "))";
  /* Between the word and its number: Article No. 34 */
  var SIGN = "[ .]?(?:(?:" + any("no nr number លេខ ທີ່ ທີ ເລກທີ ที่ số") + ")[ .]?)?";
  /* e.g. "art no 34", "art xii", "មាត្រាទី34" */
  var ASKED = new RegExp(WORD + SIGN + "(?:([0-9]+)|([ivx]+)(?![a-z]))");
  /* e.g. "khoan 2", "(b)" */
  var PART = "(?:" + any("khoản điểm paragraph para subsection clause កថាខណ្ឌ ວັກ วรรค") + ")[ .]?([0-9]+|[a-z])";
  var BEHIND = new RegExp("^(?:[ .,]?" + PART + "|[ .]?(bis|ter|quater|quinquies|" + Object.keys(LATER).join("|") + ")|[.-]?([0-9]+|[a-z]))(?![a-z])");
  var OF = "[ .,]?(?:" + any("of នៃ របស់ ຂອງ ของ") + ")";
  var BEFORE = new RegExp("(?:^|[ .,])" + PART + "(?:" + OF + ")?[ .,]?$"), LAW = new RegExp("^" + OF + "(?![a-z])");
  /* e.g. "-10", "ដល់10" */
  var RANGE = new RegExp("^(?:-|[ .]?(?:" + any("to ដល់ ຫາ ເຖິງ ถึง đến") + ")[ .]?)([0-9]+)");
  /* e.g. ",10", " and 10"; longer numbers are years */
  var LIST = new RegExp("^(?:,|[ .]?(?:" + any("and និង ແລະ และ và") + ")[ .]?)([0-9]{1,3})(?![0-9])");
  /* e.g. "1(17)", "142(1)(b)" */
  var PARTED = /^\s*\p{Nd}{1,3}(?:\([^)]{1,5}\))+\s*$/u;

  function any(words) { return words.split(" ").map(Sala.fold).join("|"); }

  /* xiv as ten ones, one less than five: the length of iiiiiiiiii and iiii. */
  function numberOf(roman) {
    return String(roman.replace("iv", "iiii").replace("ix", "viiii").replace(/x/g, "vv").replace(/v/g, "iiiii").length);
  }

  /* The line of a text, and for each of its characters where in the text it comes from. */
  function lineOf(text) {
    var line = "", places = [];
    Sala.eachCluster(text, function (raw, kind, folded, at) {
      if (folded === " ") { folded = /^\s*[-\u2010-\u2015]\s*$/.test(raw) ? "-" : /,/.test(raw) ? "," : /\s/.test(raw) ? " " : "."; }
      for (var index = 0; index < folded.length; index++) { places.push(at); }
      line += folded;
    });
    return { line: line, places: places.concat(text.length) };
  }

  /* The provisions whose number ends at a place of the line: the facts of each in the index, the exact first. */
  function provisionsAt(line, start, end, number) {
    var range = RANGE.exec(line.slice(end)), numbers = [], facts = ["#" + number], part, next;
    function add(name) { facts.unshift(facts[0] + "-" + name); }
    if (range && range[1] > +number && range[1] - number < LONGEST_RANGE) {
      end += range[0].length;
      for (var one = +number; one <= range[1]; one++) { numbers.push(["#" + one]); }
    } else {
      numbers.push(facts);
      for (; (part = BEFORE.exec(line.slice(0, start))); start = part.index) { add(part[1]); }
      for (; (part = BEHIND.exec(line.slice(end))); end += part[0].length) { add(part[1] || LATER[part[2]] || part[2] || part[3]); }
      for (; (next = LIST.exec(line.slice(end))); end += next[0].length) { numbers.push(["#" + next[1]]); }
    }
    var of = LAW.exec(line.slice(end));
    return { numbers: numbers, beginsAt: start, end: end + (of ? of[0].length : 0) };
  }

  function provisionAsked(line, text, places) {
    var asked = ASKED.exec(line);
    if (!asked) { return null; }
    var end = asked.index + asked[0].length, roman = asked[5], raw = roman && text.slice(places[end - roman.length], places[end]);
    /* a Roman number is written in capitals behind a word that may mean something else */
    if (roman && (!ROMAN.test(roman) || !asked[2] && raw !== raw.toUpperCase())) { return null; }
    var before = (asked[1] || asked[3] || "").length;
    var found = provisionsAt(line, asked.index + before, end, asked[4] || numberOf(roman));
    /* e.g. "section 34", "s 34", "มาตรา 34": the laws of Thailand have sections */
    found.unitLabel = +/^[sม]/.test(asked[0].slice(before));
    return found;
  }

  /* A number alone, which is no year: the shortest that does not go on with another, so that `criminal code 30 8` asks for 8. */
  function provisionNamed(line) {
    var best = null;
    line.replace(/(^|[^0-9.,-]|[^0-9][.,-])([0-9]{1,3})(?![0-9])/g, function (both, before, number, at) {
      if (!best || number.length < best.number.length) { best = { number: number, beginsAt: at + before.length }; }
    });
    return best && provisionsAt(line, best.beginsAt, best.beginsAt + best.number.length, best.number);
  }

  /* The provisions asked for: {numbers: facts of each, unitLabel: 1 for sections and 0 for articles where a word says so, from,
     endsAt: where in the text, rest: groups of the rest, worded: with a word for a provision, or nothing but its number and
     part}; null where there are none, or a number stands alone. */
  Sala.provisionIn = function (text) {
    var read = lineOf(text), worded = provisionAsked(read.line, text, read.places), found = worded || provisionNamed(read.line);
    var isWhole = PARTED.test(text);
    if (!found) { return null; }
    var from = read.places[found.beginsAt], to = read.places[found.end];
    var rest = Sala.groupsOf(text.slice(0, from) + " ".repeat(to - from) + text.slice(to));
    return worded || isWhole || rest.some(function (group) { return group.kind !== "n"; })
      ? { numbers: found.numbers, unitLabel: found.unitLabel, from: from, endsAt: to, rest: rest, worded: !!worded || isWhole } : null;
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
