/* The reader's side of the search, held in memory: reads lines of JSON ["question", ...], writes a line of answer to each. */
"use strict";
var vm = require("vm");
["lists", "fold", "provision", "phone", "query", "patient", "postings", "words", "suggest", "snippet", "title", "meant"].forEach(function (name) {
  require("../../overrides/assets/javascripts/search/" + name + ".js");
});
var Sala = globalThis.Sala;
var parts = {};
Sala.part = function (language, name, value) { parts[name] = value; };

function fetchPart(name) {
  return name in parts ? Promise.resolve(parts[name]) : Promise.reject(new Error("no part " + name));
}

function tree() { return parts.manifest.postings; }

function sorted(places) {
  var rows = [];
  places.forEach(function (list, key) {
    var unit = [Sala.pageOf(key), Sala.unitOf(key)];
    list.forEach(function (place) { rows.push([unit[0], unit[1], place.standsAt, place.starts, place.ends, place.whole]); });
  });
  return rows.sort(function (a, b) { return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]; });
}

var ANSWERS = {
  /* Reads the files of an index in place of those before. */
  index: function (files) {
    parts = {};
    Object.keys(files).forEach(function (name) { vm.runInThisContext(files[name], name); });
    return Object.keys(parts).length;
  },
  part: fetchPart,
  compiles: function (script) { return Boolean(new vm.Script(script)); },
  value: function (source) { return vm.runInThisContext("(" + source + ")"); },
  parse: function (text) { return Sala.parseQuery(text); },
  /* Tokens of a unit [anchor, kind, title, text]: [folded, unspaced, position]. */
  tokens: function (unit) {
    var rows = [];
    Sala.eachToken(unit, function (raw, kind, position) { rows.push([Sala.fold(raw), kind === "u", position]); });
    return rows;
  },
  matches: function (text, query) {
    var asked = Sala.parseQuery(query);
    return Sala.matches(text, asked.groups, asked.open);
  },
  /* Of any length where none is given: JSON knows no Infinity. */
  snippet: function (text, query, longest) {
    var asked = Sala.parseQuery(query);
    return Sala.snippet(text, asked.groups, asked.open, longest || Infinity).map(function (piece) { return [piece.text, piece.hit]; });
  },
  suggest: function (words, query) {
    var list = Object.keys(words).map(function (word) { return { word: word, pages: words[word] }; });
    return Sala.suggest(list, Sala.parseQuery(query).groups).map(function (one) { return [one.text, one.far]; });
  },
  /* Words like those of a query at one end, in order. */
  like: function (query) {
    return Sala.wordsLike(Sala.createPostings(fetchPart), parts.manifest.words, Sala.parseQuery(query).groups)
      .then(function (words) { return words.map(function (one) { return one.word; }).sort(); });
  },
  /* A query's first run as the words of the index, and whether they are all of it. */
  parted: function (query) {
    return Sala.parted(Sala.createPostings(fetchPart), parts.manifest.words, Sala.parseQuery(query).groups[0])
      .then(function (found) { return [found.text, found.isSure]; });
  },
  alike: Sala.alike,
  /* How often a part that is never there is asked for, when the reader wants it at these times. */
  asked: function (times) {
    var asked = 0, now = 0;
    var fetch = Sala.patient(function (name) { asked++; return Promise.reject(new Error(name)); }, function () { return now; });
    return times.reduce(function (before, time) {
      return before.then(function () { now = time; return fetch("a").catch(function () {}); });
    }, Promise.resolve()).then(function () { return asked; });
  },
  leaf: function (keys, key) { return Sala.createPostings(fetchPart).leaf(keys, key); },
  range: function (beginning, most) { return Sala.createPostings(fetchPart).range(tree(), beginning, most); },
  /* Places [page, unit, position, starts, ends, whole]. */
  chain: function (chain, open) { return Sala.findChain(Sala.createPostings(fetchPart), tree(), chain, open).then(sorted); },
  /* Whether not all places of a chain are read. */
  cut: function (chain) {
    return Sala.findChain(Sala.createPostings(fetchPart), tree(), chain, false).then(function (places) { return !!places.isCut; });
  },
  word: function (word, open) { return Sala.findWord(Sala.createPostings(fetchPart), tree(), word, open).then(sorted); }
};

require("readline").createInterface({ input: process.stdin }).on("line", function (line) {
  var asked = JSON.parse(line);
  Promise.resolve().then(function () { return ANSWERS[asked[0]].apply(null, asked.slice(1)); }).then(function (answer) {
    process.stdout.write(JSON.stringify({ answer: answer }) + "\n");
  }, function (error) {
    process.stdout.write(JSON.stringify({ error: String(error.stack) }) + "\n");
  });
});
