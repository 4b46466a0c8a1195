/* Steps of a procedure are ticked off. Over http the device keeps the ticks under one key, for all procedures at once,
   so that one button clears them; from the disk, where pages share what a browser stores, nothing is kept. */
(function () {
  "use strict";
  var KEY = "sala-ticks";
  var panel = document.querySelector("[data-sala-ticks]");
  if (!panel) { return; }
  var procedure = panel.getAttribute("data-sala-ticks");
  var boxes = Array.prototype.slice.call(document.querySelectorAll("[data-sala-tick]"));
  var isKept = /^https?:$/.test(window.location.protocol);

  function step(box) { return box.getAttribute("data-sala-tick"); }

  /* Ticked steps by procedure; nothing where the device gives none, or what it gives was not written here. */
  function read() {
    if (!isKept) { return {}; }
    try {
      var found = JSON.parse(window.localStorage.getItem(KEY));
      return found && typeof found === "object" && !Array.isArray(found) ? found : {};
    } catch (refused) {
      return {};
    }
  }

  /* Keep the ticks; where the device refuses, or is full, they hold until the page is left. */
  function write(ticks) {
    if (!isKept) { return; }
    try {
      window.localStorage.removeItem(KEY);
      if (Object.keys(ticks).length) { window.localStorage.setItem(KEY, JSON.stringify(ticks)); }
    } catch (refused) {
      isKept = false;
    }
  }

  function draw() {
    boxes.forEach(function (box) {
      box.parentNode.parentNode.classList.toggle("sala-step--done", box.checked);
    });
    panel.querySelector("[data-sala-kept]").hidden = !isKept;
    panel.querySelector("[data-sala-lost]").hidden = isKept;
  }

  function recall() {
    if (isKept) {
      var ticked = [].concat(read()[procedure] || []);
      boxes.forEach(function (box) { box.checked = ticked.indexOf(step(box)) >= 0; });
    }
    draw();
  }

  function keep() {
    var ticks = read();
    var ticked = boxes.filter(function (box) { return box.checked; }).map(step);
    if (ticked.length) { ticks[procedure] = ticked; } else { delete ticks[procedure]; }
    write(ticks);
    draw();
  }

  function clear() {
    boxes.forEach(function (box) { box.checked = false; });
    write({});
    draw();
  }

  boxes.forEach(function (box) {
    box.setAttribute("autocomplete", "off");
    box.parentNode.hidden = false;
    box.addEventListener("change", keep);
  });
  panel.querySelector("[data-sala-clear]").addEventListener("click", clear);
  panel.hidden = false;
  write(read());
  recall();
  window.addEventListener("pageshow", function (event) { if (event.persisted) { recall(); } });
  window.addEventListener("storage", function (event) { if (event.key === KEY || event.key === null) { recall(); } });
})();
