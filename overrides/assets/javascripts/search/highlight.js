/* On the page arrived at: marks what was searched for (?mark=...), whole clusters only, across links and emphasis. */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  var asked = /[?&]mark=([^&#]*)/.exec(root.location.search);
  var article = document.querySelector("article");
  if (!asked || !article) { return; }
  var BLOCKS = "h1, h2, h3, h4, p, li, dd, td, th, blockquote";

  function textNodes(block) {
    var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), nodes = [];
    while (walker.nextNode()) {
      var holder = walker.currentNode.parentElement.closest(BLOCKS + ", [data-sala-skip], button");
      if (holder === block) { nodes.push(walker.currentNode); }
    }
    return nodes;
  }

  function markRange(nodes, begin, end) {
    var at = 0;
    nodes.forEach(function (node) {
      var from = Math.max(begin - at, 0), to = Math.min(end - at, node.length);
      at += node.length;
      if (from >= to) { return; }
      var range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(document.createElement("mark"));
    });
  }

  try {
    var query = Sala.parseQuery(decodeURIComponent(asked[1]));
    if (!query.groups.length) { return; }
    Array.prototype.forEach.call(article.querySelectorAll(BLOCKS), function (block) {
      if (block.closest("[data-sala-skip]")) { return; }
      var nodes = textNodes(block);
      var text = nodes.map(function (node) { return node.data; }).join("");
      /* from the end, so that offsets before a mark stay true */
      Sala.matches(text, query.groups, query.open).reverse().forEach(function (match) {
        markRange(textNodes(block), match[0], match[1]);
      });
    });
  } catch (error) { /* an address that cannot be decoded marks nothing */ }
})(typeof globalThis === "object" ? globalThis : this);
