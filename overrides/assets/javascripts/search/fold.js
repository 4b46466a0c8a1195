/* Text cut into clusters and folded for search. The twin of scripts/sala/search/fold.py, which explains it. */
(function (root) {
  "use strict";

  /* Pieces of character classes. */
  var INVISIBLE = "\u00ad\u034f\u17b4\u17b5\u200b-\u200f\u2060-\u2064\ufeff";
  var DROPPED = INVISIBLE + "\u0300-\u036f";
  var HAN = "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\\u{20000}-\\u{3ffff}";
  var REPEAT = "\u0e46\u0ec6\u17d7";
  var KHMER = "\u1780-\u17b3";
  var BEFORE = "\u0e40-\u0e44\u0ec0-\u0ec4";
  var BASE = "\u0e01-\u0e2e\u0e81-\u0eae\u0ebd\u0edc-\u0edf";
  var AFTER = "\u0e30\u0e32\u0e33\u0e45\u0eb0\u0eb2\u0eb3";
  var KHMER_TAIL = "\u17b4-\u17d3\u17dd" + DROPPED;
  var TAIL = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece" + AFTER + DROPPED;
  var NO_START = "\u0e2f\u0eaf\u17dc\u037a\ufc5e-\ufc63\ufcf2-\ufcf4\ufe70-\ufe7f\uff9e\uff9f";
  var OTHER_SCRIPT = "\u0e00-\u0eff\u1780-\u17ff" + HAN;
  var WORD = "(?![" + NO_START + OTHER_SCRIPT + "])\\p{L}";

  var CLUSTER = all([
    "[" + KHMER + "](?:\u17d2[" + DROPPED + "]*[" + KHMER + "]|[" + KHMER_TAIL + "])*",
    "(?:[" + BEFORE + "][" + DROPPED + "]*)*" +
      "(?:\u0eab[" + DROPPED + "]*[\u0e99\u0ea1\u0ea5]|[" + BASE + "])[" + TAIL + "]*",
    "[" + BEFORE + "][" + BEFORE + DROPPED + "]*[" + TAIL + "]*",
    "[" + AFTER + "][" + TAIL + "]*",
    "[" + REPEAT + "][" + INVISIBLE + "]*",
    "\\p{Nd}[\\p{Nd}" + INVISIBLE + "]*",
    "[" + HAN + "](?:(?![" + OTHER_SCRIPT + "])\\p{M}|[" + INVISIBLE + "])*",
    WORD + "(?:(?![" + OTHER_SCRIPT + "])[\\p{L}\\p{M}]|[" + INVISIBLE + "])*",
    "(?:[" + NO_START + "]|[^\\p{Nd}\\p{L}])+"
  ].join("|"));
  var UNSPACED = new RegExp("^[" + KHMER + BEFORE + BASE + AFTER + REPEAT + "]", "u");
  var A_WORD = new RegExp("^(?:[" + HAN + "]|" + WORD + ")", "u");
  var DIGIT = /^\p{Nd}/u;
  var INVISIBLES = all("[" + INVISIBLE + "]+");
  var DROPPEDS = all("[" + DROPPED + "]+");
  var NOT_WORD = all("[^\\p{L}\\p{M}" + HAN + "]|[\u0300-\u036f]");
  var PAIR = "\u0eab[\u0e99\u0ea1\u0ea5]";
  var HEAD = new RegExp("^(?:[" + BEFORE + "]+(?:" + PAIR + "|[" + BASE + "])?|" + PAIR + "|.)");
  var MARK = /\u17d2[\u1780-\u17b3]|./g;
  var ORDER =
    "\u17cc\u17d2\u17c9\u17ca" +
    "\u17bf\u17c0\u17c1\u17c2\u17c3\u17c4\u17c5\u17bb\u17bc\u17bd\u17be\u17b7\u17b8\u17b9\u17ba\u17b6" +
    "\u17c6\u17cb\u17cd\u17ce\u17cf\u17d0\u17d1\u17c7\u17c8" +
    "\u0ebc\u0e3a\u0eba\u0e38\u0e39\u0eb8\u0eb9" +
    "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0eb1\u0eb4\u0eb5\u0eb6\u0eb7\u0ebb\u0e4d\u0ecd" +
    "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4e\u0ec8\u0ec9\u0eca\u0ecb\u0ecc\u0ece" +
    "\u0e30\u0e32\u0e45\u0eb0\u0eb2";
  var AFTER_PLACE = ORDER.indexOf("\u0e30") + 1;
  var SAME = {
    "\u17a3": "\u17a2", "\u17a4": "\u17a2\u17b6", "\u17d3": "\u17c6", "\u17dd": "\u17d1",
    "\u0e33": "\u0e32\u0e4d", "\u0eb3": "\u0eb2\u0ecd", "\u0edc": "\u0eab\u0e99", "\u0edd": "\u0eab\u0ea1"
  };
  var STROKES = {
    "đ": "d", "ð": "d", "ɖ": "d", "ħ": "h", "ı": "i", "ł": "l", "ø": "o", "ŧ": "t",
    "æ": "ae", "œ": "oe", "ß": "ss", "ς": "σ"
  };
  var SPLIT_VOWELS = [["\u17be", "\u17c1", "\u17b8"], ["\u17c4", "\u17c1", "\u17b6"]];
  var UPPER_VOWEL = /[\u17b7-\u17ba\u17be\u17bf\u17d0]|\u17b6.*\u17c6/;
  var S = "[\u1780-\u1783\u1785-\u1788\u178a-\u178d\u178f-\u1792\u1795-\u1797\u179e-\u17a0\u17a2]";
  var B = "[\u1780-\u1793\u1795-\u17a2\u17a5-\u17b3]";
  var STRONG = new RegExp(
    S + "\u17cc?(?:\u17d2" + B + "){0,2}\u17bb|" +
    B + "\u17cc?(?:\u17d2" + S + "(?:\u17d2" + B + ")?|\u17d2" + B + "\u17d2" + S + ")[\u17c1-\u17c5]?\u17bb"
  );
  var FOLDS = { u: foldUnspaced, n: foldNumber, w: foldWord, g: foldGap };
  var seen = new Map();

  function all(source) {
    return new RegExp(source, "gu");
  }

  function mapped(text, table) {
    return text.replace(/[^\0-\x7f]/g, function (letter) { return table[letter] || letter; });
  }

  function has(marks, mark) {
    return marks.indexOf(mark) >= 0;
  }

  function clusters(text) {
    return text.match(CLUSTER) || [];
  }

  function kind(cluster) {
    return UNSPACED.test(cluster) ? "u" : DIGIT.test(cluster) ? "n" : A_WORD.test(cluster) ? "w" : "g";
  }

  /* Calls found(cluster, kind, folded, offset) for each cluster of a text. What was read is kept: the same few thousand
     clusters come again and again. */
  function eachCluster(text, found) {
    var at = 0;
    clusters(text).forEach(function (cluster) {
      var known = seen.get(cluster), sort;
      if (!known) {
        if (seen.size > 20000) { seen.clear(); }
        sort = kind(cluster);
        seen.set(cluster, known = [sort, FOLDS[sort](cluster)]);
      }
      found(cluster, known[0], known[1], at);
      at += cluster.length;
    });
  }

  function fold(text) {
    var folded = "";
    eachCluster(text, function (cluster, kind, one) { folded += one; });
    return folded;
  }

  function foldGap(gap) {
    return gap.replace(INVISIBLES, "") ? " " : "";
  }

  function foldNumber(number) {
    return number.replace(INVISIBLES, "").normalize("NFKC").replace(/\p{Nd}/gu, digit);
  }

  /* The digits of a script stand ten in a row, from zero. */
  function digit(character) {
    var code = character.codePointAt(0), value = 0;
    while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) { value += 1; }
    return value;
  }

  function foldWord(word) {
    var plain = word.replace(INVISIBLES, "").normalize("NFKC").toLowerCase();
    return mapped(plain.normalize("NFD").replace(NOT_WORD, ""), STROKES).normalize("NFC");
  }

  function foldUnspaced(cluster) {
    var text = mapped(cluster.replace(DROPPEDS, ""), SAME);
    var head = HEAD.exec(text)[0];
    var marks = (text.slice(head.length).match(MARK) || []).map(function (mark) {
      return mark.replace("\u17d2\u178a", "\u17d2\u178f");
    }).filter(function (mark) { return mark !== "\u17d2"; });
    SPLIT_VOWELS.forEach(function (vowel) {
      while (has(marks, vowel[1]) && has(marks, vowel[2])) {
        marks.splice(marks.indexOf(vowel[1]), 1);
        marks[marks.indexOf(vowel[2])] = vowel[0];
      }
    });
    var written = write(head, marks);
    if (has(marks, "\u17bb") && !has(marks, "\u17c9") && !has(marks, "\u17ca") && UPPER_VOWEL.test(written)) {
      marks[marks.indexOf("\u17bb")] = STRONG.test(written) ? "\u17ca" : "\u17c9";
      written = write(head, marks);
    }
    return written.replace(/\u0e40\u0e40/g, "\u0e41").replace(/\u0ec0\u0ec0/g, "\u0ec1")
      .replace("\u0eab\u0ebc", "\u0eab\u0ea5");
  }

  function write(head, marks) {
    return head + marks.sort(function (a, b) { return place(a) - place(b); }).join("");
  }

  function place(mark) {
    if (mark === "\u17d2\u179a") { return 2; }
    var found = ORDER.indexOf(mark[0]);
    return Math.min(found + (found > 1 ? 1 : 0), AFTER_PLACE);
  }

  root.Sala = root.Sala || {};
  root.Sala.clusters = clusters;
  root.Sala.eachCluster = eachCluster;
  root.Sala.fold = fold;
  if (typeof module === "object") { module.exports = root.Sala; }
})(typeof globalThis === "object" ? globalThis : this);
