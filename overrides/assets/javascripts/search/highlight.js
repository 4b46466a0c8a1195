/* On the page arrived at: marks what was searched for (?mark=...), whole clusters only, across links and emphasis; a bar
   takes the marks away. */
(function (root) {
  "use strict";
  var Sala = root.Sala;
  var asked = Sala.readAddress(root.location.search).mark, article = document.querySelector("article");
  if (!asked || !article) { return; }
  var BLOCKS = "h1, h2, h3, h4, p, li, dd, td, th, blockquote";

  function textNodes(block) {
    var walker = document.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */), nodes = [];
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

  function unmark(bar) {
    article.querySelectorAll("mark").forEach(function (mark) {
      var holder = mark.parentNode;
      while (mark.firstChild) { holder.insertBefore(mark.firstChild, mark); }
      mark.remove();
      holder.normalize();
    });
    bar.remove();
    if (root.location.protocol === "file:") { return; }
    Sala.replaceAddress(root.location.search.replace(/([?&])mark=[^&]*&?/, "$1").replace(/[?&]$/, ""));
  }

  /* Says what is marked, and takes the marks away. */
  function addBar(text) {
    var bar = Sala.element("p", { "class": "sala-marked", "data-sala-skip": "" }, [
      Sala.say("marked", { text: text }) + " ", Sala.button(Sala.say("unmark"), function () { unmark(bar); })
    ]);
    article.insertBefore(bar, article.firstChild);
  }

  var query = Sala.parseQuery(asked);
  var target = document.getElementById(root.location.hash.slice(1));
  article.querySelectorAll(BLOCKS).forEach(function (block) {
    if (block.closest("[data-sala-skip]")) { return; }
    /* the number of a provision is meant where it stands, and not wherever a page names some article */
    var groups = query.provision && block !== target ? query.provision.rest : query.groups;
    var text = textNodes(block).map(function (node) { return node.data; }).join("");
    /* from the end, so that offsets before a mark stay true */
    Sala.matches(text, groups, query.open).reverse().forEach(function (match) {
      markRange(textNodes(block), match[0], match[1]);
    });
  });
  var first = article.querySelector("mark");
  if (!first) { return; }
  if (Sala.say) { addBar(query.text); }
  if (target) { target.scrollIntoView(); } else { first.scrollIntoView({ block: "center" }); }
})(typeof globalThis === "object" ? globalThis : this);
