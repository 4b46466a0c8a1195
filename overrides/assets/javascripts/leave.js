/* Leave at once: the link goes to an empty page; with scripts the page left is not the one a step back. */
(function () {
  "use strict";
  document.querySelectorAll("[data-sala-leave]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      document.documentElement.style.visibility = "hidden";
      window.location.replace(link.href);
    });
  });
})();
