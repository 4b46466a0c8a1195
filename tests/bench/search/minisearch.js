/* Answers queries with MiniSearch; index and query are cut into words by Intl.Segmenter.
   In: {library, language, pages: [[path, title, text]], queries}.
   Out: {bytes: of the index, gzipped, answers: for each query {pages: [[path, []]]}}. */
"use strict";
var fs = require("fs"), zlib = require("zlib");
var task = JSON.parse(fs.readFileSync(0, "utf8"));
/* The package calls itself one of modules, so `require` would not take its classic script. */
var library = { exports: {} };
new Function("module", "exports", fs.readFileSync(task.library, "utf8"))(library, library.exports);
var MiniSearch = library.exports;
var segmenter = new Intl.Segmenter(task.language, { granularity: "word" });

function tokenize(text) {
  return Array.from(segmenter.segment(text)).filter(function (piece) { return piece.isWordLike; })
    .map(function (piece) { return piece.segment; });
}

var index = new MiniSearch({
  fields: ["title", "text"], tokenize: tokenize, searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } }
});
index.addAll(task.pages.map(function (page, id) { return { id: id, title: page[1], text: page[2] }; }));
process.stdout.write(JSON.stringify({
  bytes: zlib.gzipSync(JSON.stringify(index), { level: 9 }).length,
  answers: task.queries.map(function (query) {
    return { pages: index.search(query).slice(0, 10).map(function (hit) { return [task.pages[hit.id][0], []]; }) };
  })
}));
