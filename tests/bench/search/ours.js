/* Answers queries with the engine of the site, from an index on the disk, and counts what a reader would fetch.
   In: {sources, sessions: [{index, language, queries}]}; each session is a reader who has fetched nothing yet.
   Out: for each session, for each query {pages: [[path, anchors]], bytes, files, milliseconds, error}. */
"use strict";
var fs = require("fs"), zlib = require("zlib");
var SHOWN = 10;
var task = JSON.parse(fs.readFileSync(0, "utf8"));
var Sala = {};
task.sources.forEach(function (source) { Sala = require(source); });
var packed = {};

function reader(folder) {
  var held = {}, fetched = { bytes: 0, files: 0 };
  function fetchPart(name) {
    var path = folder + "/" + name + ".js";
    held[name] = held[name] || new Promise(function (resolve) {
      var text = fs.readFileSync(path, "utf8");
      packed[path] = packed[path] || zlib.gzipSync(text, { level: 9 }).length;
      fetched.bytes += packed[path];
      fetched.files++;
      new Function("Sala", text)({ part: function (language, part, value) { resolve(value); } });
    });
    return held[name];
  }
  return { engine: Sala.createEngine(fetchPart), fetched: fetched };
}

async function answer(one, query, language) {
  var before = [one.fetched.bytes, one.fetched.files], began = process.hrtime.bigint(), pages = [], error = null;
  try {
    var found = (await one.engine.search(query, language)).pages.slice(0, SHOWN);
    pages = await Promise.all(found.map(async function (hit) {
      var page = await one.engine.page(hit.page);
      return [page[0], hit.units.map(function (number) { return (page[3][number] || [""])[0]; })];
    }));
  } catch (caught) { error = String(caught && caught.stack || caught); }
  return {
    pages: pages, bytes: one.fetched.bytes - before[0], files: one.fetched.files - before[1],
    milliseconds: Number(process.hrtime.bigint() - began) / 1e6, error: error
  };
}

(async function () {
  var all = [];
  for (var session of task.sessions) {
    var one = reader(session.index), answers = [];
    for (var query of session.queries) { answers.push(await answer(one, query, session.language)); }
    all.push(answers);
  }
  process.stdout.write(JSON.stringify(all));
})();
