/* Parts of the index as they are asked for: one that cannot be read is not asked for again at every key. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Milliseconds after which a line may be there again. */
  var AGAIN = 20000;

  /* fetchPart, but what failed fails at once until some time has gone by. */
  Sala.patient = function (fetchPart, clock) {
    var failed = {};
    return function (name) {
      if (failed[name] && clock() - failed[name][0] < AGAIN) { return Promise.reject(failed[name][1]); }
      return fetchPart(name).catch(function (error) {
        failed[name] = [clock(), error];
        throw error;
      });
    };
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
