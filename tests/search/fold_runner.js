/* Reads a JSON list of texts; writes clusters, kinds and fold of each, as the reader's browser has them. */
"use strict";
var Sala = require("../../overrides/assets/javascripts/search/fold.js");
var texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(function (text) {
  var kinds = [];
  Sala.eachCluster(text, function (raw, kind) { kinds.push(kind); });
  return [Sala.clusters(text), kinds, Sala.fold(text)];
})));
