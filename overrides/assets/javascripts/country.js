/* The reader's country: chosen once, remembered on the device over http alone, carried in the address else.

   From the disk nothing is stored: there browsers share what is stored among all local pages. */
(function () {
  "use strict";
  var KEY = "sala-country", isDisk = window.location.protocol === "file:";
  var choice = document.querySelector("[data-sala-country-choice]"), select = choice && choice.querySelector("select");
  var country;

  /* The storage of a browser may be closed, full, or cleared meanwhile: then there is nothing in it. */
  function remembered() {
    try { return isDisk ? "" : window.localStorage.getItem(KEY) || ""; } catch (closed) { return ""; }
  }

  function remember() {
    try {
      if (isDisk) { return; }
      if (country) { window.localStorage.setItem(KEY, country); } else { window.localStorage.removeItem(KEY); }
    } catch (closedOrFull) { /* the address carries it */ }
  }

  function lawful(name) {
    return [].some.call(select.options, function (option) { return option.value === name; }) ? name : "";
  }

  /* e.g. "?mark=law&country=thailand" */
  function asked() { return (/[?&]country=([^&]*)/.exec(window.location.search) || [])[1] || ""; }

  /* A query that carries the country where it is not remembered. */
  function carrying(search) {
    var others = search.replace(/^\?/, "").split("&").filter(function (part) { return part && !/^country=/.test(part); });
    if (country && country !== remembered()) { others.push("country=" + country); }
    return others.length ? "?" + others.join("&") : "";
  }

  /* Of each list of countries the chosen one's part; all of it where that country has none. */
  function show() {
    [].forEach.call(document.querySelectorAll("[data-sala-countries]"), function (list) {
      var parts = [].slice.call(list.querySelectorAll("[data-sala-country]"));
      function isChosen(part) { return part.getAttribute("data-sala-country") === country; }
      var isThere = parts.some(isChosen);
      parts.forEach(function (part) {
        part.hidden = isThere ? !isChosen(part) : part.hasAttribute("data-sala-further");
      });
    });
  }

  function choose() {
    var here = window.location, search;
    country = select.value;
    remember();
    search = carrying(here.search);
    show();
    if (search === here.search) { return; }
    /* A page from the disk cannot write into its own address. */
    if (isDisk) { here.replace(here.pathname + search + here.hash); return; }
    window.history.replaceState(window.history.state, "", here.pathname + search + here.hash);
  }

  function carry(event) {
    var link = event.target.closest && event.target.closest("a[href]"), here = window.location;
    if (!link || link.getAttribute("href").charAt(0) === "#" || !/(\.html|\/)$/.test(link.pathname)) { return; }
    if (link.protocol === here.protocol && link.host === here.host) { link.search = carrying(link.search); }
  }

  if (!select) { return; }
  country = lawful(asked()) || lawful(remembered());
  select.value = country;
  choice.hidden = false;
  show();
  select.addEventListener("change", choose);
  document.addEventListener("click", carry, true);
  document.addEventListener("auxclick", carry, true);
})();
