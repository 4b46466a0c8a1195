/* Answers queries as stock Material does: its own worker, from its own package, with the index that its plugin wrote.
   In: {worker, index, queries}. Out: for each query {pages: [[path, anchors]]}. */
"use strict";
var fs = require("fs"), path = require("path"), vm = require("vm");
var READY = 1, QUERY = 2;
var task = JSON.parse(fs.readFileSync(0, "utf8"));
var handle = null, received = null;
var quiet = { log: function () {}, warn: function () {}, error: function () {}, info: function () {} };
var scope = { console: quiet, setTimeout: setTimeout, clearTimeout: clearTimeout };
scope.self = scope.globalThis = scope.window = scope;
scope.addEventListener = function (name, listener) { handle = listener; };
scope.postMessage = function (message) { received(message); };
scope.importScripts = function () {
  Array.from(arguments).forEach(function (name) { run(path.resolve(path.dirname(task.worker), name)); });
};
vm.createContext(scope);

function run(file) { vm.runInContext(fs.readFileSync(file, "utf8"), scope, file); }

function ask(type, data) {
  return new Promise(function (resolve) {
    received = resolve;
    handle({ data: { type: type, data: data } });
  });
}

(async function () {
  run(task.worker);
  var index = JSON.parse(fs.readFileSync(task.index, "utf8"));
  index.options = Object.assign({ suggest: false }, index.options);
  if ((await ask(0, index)).type !== READY) { throw new Error("the worker of Material is not ready"); }
  var all = [];
  for (var query of task.queries) {
    var items = (await ask(QUERY, query)).data.items;
    all.push({ pages: items.slice(0, 10).map(function (group) {
      return [group[0].location.split("#")[0], group.map(function (item) { return item.location.split("#")[1] || ""; })];
    }) });
  }
  process.stdout.write(JSON.stringify(all));
})();
