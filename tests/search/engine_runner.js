/* Reads {index, language, queries, lost}: a folder of an index, the language of its site, texts to search for, parts of
   the manifest that cannot be read while they are answered. Writes for
   each query what the engine of the reader's browser finds: {pages: [path], units: [anchor of each unit of the first
   page that was found], suggestions, told: [[form, preferred form]], translated: [path],
   instead, dropped, lacking, absent, damaged}. */
"use strict";
var fs = require("fs"), path = require("path");
var SOURCES = path.join(__dirname, "../../overrides/assets/javascripts/search");
var Sala;
["lists", "fold", "provision", "phone", "query", "patient", "postings", "words", "suggest", "snippet", "title", "terms", "meant",
 "engine"].forEach(function (name) {
  Sala = require(path.join(SOURCES, name + ".js"));
});
var asked = JSON.parse(fs.readFileSync(0, "utf8"));
var held = {};

var lost = [];

function fetchPart(name) {
  if (lost.indexOf(name) >= 0) { return Promise.reject(new Error(name)); }
  if (!held[name]) {
    held[name] = new Promise(function (resolve) {
      var text = fs.readFileSync(path.join(asked.index, name + ".js"), "utf8");
      new Function("Sala", text)({ part: function (language, given, value) { resolve(value); } });
    });
  }
  return held[name];
}

function everyPage(engine, count) {
  return Promise.all(Array.from({ length: count }, function (_, number) { return engine.page(number); }));
}

function told(answer, pages) {
  var first = answer.pages[0];
  return {
    pages: answer.pages.map(function (one) { return pages[one.page][0]; }),
    units: first ? first.units.map(function (unit) { return pages[first.page][3][unit][0]; }) : [],
    suggestions: answer.suggestions,
    told: answer.terms.filter(function (term) { return term.told; }).map(function (term) { return [term.typed, term.preferred]; }),
    translated: answer.pages.filter(function (one) { return one.translated; }).map(function (one) { return pages[one.page][0]; }),
    instead: answer.instead || null, dropped: answer.dropped, lacking: answer.lacking || null,
    absent: !!answer.absent, partly: !!answer.isPartly, damaged: !!answer.damaged
  };
}

(async function () {
  var engine = Sala.createEngine(fetchPart);
  var manifest = await fetchPart("manifest"), pages = await everyPage(engine, manifest.pages);
  lost = [].concat.apply([], asked.lost.map(function (name) { return [].concat(manifest[name][1], manifest[name]); }));
  var answers = [];
  for (var query of asked.queries) { answers.push(told(await engine.search(query, asked.language), pages)); }
  process.stdout.write(JSON.stringify(answers));
})();
