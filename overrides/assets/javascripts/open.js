/* Says of a contact with stated hours whether it is open now. Spans are minutes of the week in UTC, so the time zone of
   the device does not matter. A clock that stands before the hours were seen, or long after they were to be seen again,
   is wrong or the hours are old: then the hours stand alone. */
(function () {
  "use strict";
  var MINUTE = 60000;
  var DAY = 1440;
  var WEEK = 7 * DAY;
  var MONDAY = 4 * DAY; /* 1 January 1970 was a Thursday: the first Monday is four days later */
  var now = Math.floor(Date.now() / MINUTE);

  function isWithin(span) {
    var parts = span.split("+");
    return (((now - MONDAY - parts[0]) % WEEK) + WEEK) % WEEK < Number(parts[1]);
  }

  function isBelieved(valid) {
    var days = valid.split(" ");
    return now >= days[0] * DAY && now < (Number(days[1]) + 1) * DAY;
  }

  document.querySelectorAll("[data-sala-open]").forEach(function (mark) {
    if (!isBelieved(mark.getAttribute("data-sala-valid"))) { return; }
    var isOpen = mark.getAttribute("data-sala-open").split(" ").some(isWithin);
    mark.textContent = mark.getAttribute(isOpen ? "data-sala-now" : "data-sala-not");
    mark.hidden = false;
  });
})();
