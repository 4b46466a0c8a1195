/* The button behind a citation, or behind an address, copies it, also from the disk, where the clipboard of the browser may be closed. */
(function () {
  "use strict";

  function select(element) {
    var range = document.createRange();
    range.selectNodeContents(element);
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  function copySelected(element) {
    select(element);
    return document.execCommand("copy");
  }

  function copy(element) {
    if (navigator.clipboard && window.isSecureContext) {
      return navigator.clipboard.writeText(element.textContent).then(
        function () { return true; },
        function () { return copySelected(element); }
      );
    }
    return Promise.resolve(copySelected(element));
  }

  document.querySelectorAll("[data-sala-copy]").forEach(function (button) {
    var citation = button.previousElementSibling;
    var label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () {
      copy(citation).then(function (done) {
        if (!done) { return; }
        button.textContent = citation.getAttribute("data-sala-copied");
        window.setTimeout(function () { button.textContent = label; }, 2000);
      });
    });
  });
})();
