/* Looks in the index for what differs from a chain of clusters by one slip, where no word of the index is like it:
   another sign on a letter, two clusters swapped, one too many, one too few. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var MOST_READ = 6;
  /* In a longer chain too many places could hold the slip to look at each. */
  var SHORTEST = 2, LONGEST = 24;

  function base(cluster) { return /^[\u0e40-\u0e44\u0ec0-\u0ec4]/.test(cluster) ? cluster.slice(0, 2) : cluster.charAt(0); }

  function without(list, at, count) { return list.slice(0, at).concat(list.slice(at + count)); }

  var DOUBLED = 0.4, SIGN = 0.5, SWAPPED = 0.9, OTHER = 1;

  /* Ways in which the chain may have been meant: parts of it with the place of each, the length of the whole, how far. */
  function patterns(chain) {
    var found = [], last = chain.length - 1;
    function add(far, size, parts) { found.push({ far: far, size: size, parts: parts }); }
    for (var at = 0; at <= last; at++) {
      /* another sign: what stands before, with the letter alone, and what stands after */
      if (at) {
        add(SIGN, chain.length, [[0, chain.slice(0, at).concat(base(chain[at])), true], [at + 1, chain.slice(at + 1), false]]);
      } else {
        add(SIGN, chain.length, last > 1 ? [[1, chain.slice(1), false]] : [[0, [base(chain[0])], true, chain[1]]]);
      }
      if (at < last && chain[at] !== chain[at + 1]) {
        add(SWAPPED, chain.length, [[0, chain.slice(0, at).concat(chain[at + 1], chain[at], chain.slice(at + 2)), false]]);
      }
      if (last > 1 || chain[at] === chain[at + 1]) {
        add(chain[at] === chain[at + 1] ? DOUBLED : OTHER, last, [[0, without(chain, at, 1), false]]);
      }
      if (at && last > 1) { add(OTHER, chain.length + 1, [[0, chain.slice(0, at), false], [at + 1, chain.slice(at), false]]); }
    }
    return found.sort(function (a, b) { return a.far - b.far; });
  }

  /* Places of pairs whose first cluster begins with a letter and whose second is known. */
  function findPairs(postings, tree, letter, second) {
    return postings.range(tree, letter).then(function (terms) {
      return Promise.all(terms.map(function (term) {
        var pair = Sala.clusters(term[0]);
        return pair.length === 2 && pair[1] === second ? Sala.findChain(postings, tree, pair, false) : new Map();
      }));
    }).then(function (found) {
      var all = new Map();
      found.forEach(function (places) { places.forEach(function (list, key) { all.set(key, list); }); });
      return all;
    });
  }

  /* Places at which all parts of a pattern stand: [[key, position]]. Parts of one cluster prove too little to be looked up. */
  function match(postings, tree, pattern) {
    var parts = pattern.parts.filter(function (part) { return part[3] || part[1].length >= SHORTEST; });
    if (!parts.length || pattern.size < SHORTEST && pattern.far > DOUBLED) { return Promise.resolve([]); }
    return Promise.all(parts.map(function (part) {
      return part[3] ? findPairs(postings, tree, part[1][0], part[3]) : Sala.findChain(postings, tree, part[1], part[2]);
    })).then(function (found) {
      var places = [];
      found[0].forEach(function (list, key) {
        list.forEach(function (place) {
          var start = place.at - parts[0][0];
          var rest = found.slice(1).every(function (others, index) {
            return (others.get(key) || []).some(function (other) { return other.at - parts[index + 1][0] === start; });
          });
          if (rest) { places.push([key, start, pattern.size, pattern.far]); }
        });
      });
      return places;
    });
  }

  /* The text at a place: the clusters of its unit, counted as the index counts them. */
  function readAt(unit, start, size) {
    var text = "";
    Sala.eachToken(unit, function (raw, kind, position) {
      if (kind === "u" && position >= start && position < start + size) { text += raw; }
    });
    return Sala.fold(text);
  }

  /* Texts at the places where some of the patterns stand, each with how far it is. */
  function read(postings, tree, wanted, readPage) {
    return Promise.all(wanted.map(function (pattern) {
      return match(postings, tree, pattern);
    })).then(function (found) {
      var places = [];
      found.forEach(function (list) { places = places.concat(list.slice(0, MOST_READ)); });
      return Promise.all(places.slice(0, MOST_READ * 4).map(function (place) {
        return readPage(Sala.pageOf(place[0])).then(function (page) {
          return { text: readAt(page[3][Sala.unitOf(place[0])], place[1], place[2]), far: place[3] };
        });
      }));
    });
  }

  /* Texts of the index that are one slip away from the chain: [{text, far}]; those of a rarer slip only where no likelier
     one gives any. readPage(number) gives a promise of a page's text. */
  Sala.near = function (postings, tree, chain, readPage) {
    if (chain.length < SHORTEST || chain.length > LONGEST) { return Promise.resolve([]); }
    var all = patterns(chain), seen = {};
    seen[chain.join("")] = true;
    function isFresh(like) {
      var fresh = like.text && !seen[like.text];
      seen[like.text] = true;
      return fresh;
    }
    return read(postings, tree, all.filter(function (one) { return one.far < OTHER; }), readPage).then(function (likes) {
      var likely = likes.filter(isFresh);
      return likely.length ? likely : read(postings, tree, all.filter(function (one) { return one.far === OTHER; }), readPage)
        .then(function (others) { return others.filter(isFresh); });
    });
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
