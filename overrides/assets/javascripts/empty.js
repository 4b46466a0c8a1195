/* On the empty page: once it stands in the history, go on to one that is no page of the site. */
(function () {
  "use strict";
  window.addEventListener("load", function () {
    /* Only after the load is over does a step on count as one, and cut off what lay ahead. */
    window.setTimeout(function () { window.location.assign("about:blank"); }, 0);
  });
})();
