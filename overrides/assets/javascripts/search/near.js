/* Looks in the index for what differs from a chain of clusters by one slip, where no word of the index is like it:
   another sign on a letter, two clusters swapped, one too many, one too few. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var MOST_READ = 6;
  /* In a longer chain too many places could hold the slip to look at each. */
  var SHORTEST = 2, LONGEST = 24;

  function base(cluster) { return /^[\u0e40-\u0e44\u0ec0-\u0ec4]/.test(cluster) ? cluster.slice(0, 2) : cluster.charAt(0); }

  /* Ways in which the chain may have been meant: parts of it with the place of each, the length of the whole, whether it
     is a rarer slip. */
  function patterns(chain) {
    var found = [], size = chain.length, last = size - 1;
    function add(rare, size, parts) { found.push({ rare: rare, size: size, parts: parts }); }
    chain.forEach(function (cluster, at) {
      var before = chain.slice(0, at), after = chain.slice(at + 1), isDoubled = cluster === after[0];
      /* another sign: what stands before, with the letter alone, and what stands after */
      add(false, size, at ? [[0, before.concat(base(cluster)), true], [at + 1, after, false]]
        : last > 1 ? [[1, after, false]] : [[0, [base(cluster)], true, after[0]]]);
      if (at < last && !isDoubled) { add(false, size, [[0, before.concat(after[0], cluster, after.slice(1)), false]]); }
      if (last > 1 || isDoubled) { add(!isDoubled, last, [[0, before.concat(after), false]]); }
      if (at && last > 1) { add(true, size + 1, [[0, before, false], [at + 1, chain.slice(at), false]]); }
    });
    return found;
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

  /* Places at which all parts of a pattern stand: [{key, at, size}]. Parts of one cluster prove too little to be looked up. */
  function match(postings, tree, pattern) {
    var parts = pattern.parts.filter(function (part) { return part[3] || part[1].length >= SHORTEST; });
    if (!parts.length) { return Promise.resolve([]); }
    return Promise.all(parts.map(function (part) {
      return part[3] ? findPairs(postings, tree, part[1][0], part[3]) : Sala.findChain(postings, tree, part[1], part[2]);
    })).then(function (found) {
      var places = [];
      found[0].forEach(function (list, key) {
        list.forEach(function (place) {
          var start = place.standsAt - parts[0][0];
          var rest = found.slice(1).every(function (others, index) {
            return (others.get(key) || []).some(function (other) { return other.standsAt - parts[index + 1][0] === start; });
          });
          if (rest) { places.push({ key: key, standsAt: start, size: pattern.size }); }
        });
      });
      return places;
    });
  }

  /* Texts at the places where some of the patterns stand. */
  function read(postings, tree, wanted, readPage) {
    return Promise.all(wanted.map(function (pattern) {
      return match(postings, tree, pattern);
    })).then(function (found) {
      var places = Sala.flat(found.map(function (list) { return list.slice(0, MOST_READ); })).slice(0, MOST_READ * 4);
      return Promise.all(places.map(function (place) {
        return readPage(Sala.pageOf(place.key)).then(function (page) {
          return Sala.fold(Sala.writtenAt(page[3][Sala.unitOf(place.key)], place)).replace(/ /g, "");
        });
      }));
    });
  }

  /* Texts of the index that are one slip away from the chain, [{text, far}], the nearest first; those of a rarer slip only
     where no likelier one gives any. readPage(number) gives a promise of a page's text. */
  Sala.near = function (postings, tree, chain, readPage) {
    if (chain.length < SHORTEST || chain.length > LONGEST) { return Promise.resolve([]); }
    function found(rare) {
      return read(postings, tree, patterns(chain).filter(function (one) { return one.rare === rare; }), readPage)
        .then(function (texts) {
          return texts.filter(Sala.once(String)).map(function (text) {
            return { text: text, far: Sala.slips(chain, 0, Sala.clusters(text), 0, 1) };
          }).filter(function (one) { return one.far > 0 && one.far < Infinity; })
            .sort(function (a, b) { return a.far - b.far; });
        });
    }
    return found(false).then(function (likely) { return likely.length ? likely : found(true); });
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
