/* Fetches the parts of an index: small scripts, which work over http and from the disk alike. */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  var waiting = {};

  /* Each file of the index calls this with what it holds. */
  Sala.part = function (language, name, value) {
    var key = language + "/" + name;
    if (waiting[key]) { waiting[key](value); }
  };

  /* Gives a function from the name of a part of a language's index to a promise of what it holds. */
  Sala.partsOf = function (base, language) {
    var held = {};
    return function (name) {
      if (!held[name]) {
        held[name] = new Promise(function (resolve, reject) {
          var script = document.createElement("script");
          waiting[language + "/" + name] = resolve;
          script.src = base + "search/" + language + "/" + name + ".js";
          script.onload = function () { script.remove(); reject(new Error(name)); };
          script.onerror = script.onload;
          document.head.appendChild(script);
        });
        held[name].catch(function () { delete held[name]; });
      }
      return held[name];
    };
  };
})(typeof globalThis === "object" ? globalThis : this);
