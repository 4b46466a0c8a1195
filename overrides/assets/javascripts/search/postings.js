/* Reads the index: finds the part in which a term stands, decodes its list, joins the lists of a chain of clusters.
   The twin of scripts/sala/search/postings.py and files.py. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  var END = "|";
  var LONGEST_TERM = 6;
  var ONE = 30, TWO = 84, THREE = 89;
  var LIMIT_TWO = ONE + (TWO - ONE) * 90, LIMIT_THREE = LIMIT_TWO + (THREE - TWO) * 8100;
  /* A query that begins in very many terms reads this many parts and no more. */
  var MOST_PARTS = 3;
  /* Of terms that only begin as the query does, so many places are looked at: the first ten results need no more. */
  var MOST_BEGUN = 1500;
  var DIGITS = {};
  for (var code = 33, digit = 0; digit < 90; code++) {
    if ("`\\$".indexOf(String.fromCharCode(code)) < 0) { DIGITS[String.fromCharCode(code)] = digit++; }
  }

  function decodeNumbers(text) {
    var numbers = [];
    for (var at = 0; at < text.length;) {
      var first = DIGITS[text[at++]];
      if (first < ONE) { numbers.push(first); continue; }
      var size = first < TWO ? 1 : first < THREE ? 2 : 5;
      var rest = 0;
      for (; size; size--) { rest = rest * 90 + DIGITS[text[at++]]; }
      numbers.push(first < TWO ? ONE + (first - ONE) * 90 + rest
        : first < THREE ? LIMIT_TWO + (first - TWO) * 8100 + rest : rest);
    }
    return numbers;
  }

  /* One number for a unit of a page, and both of it again. */
  var UNITS = 4096;
  function unitKey(page, unit) { return page * UNITS + unit; }
  Sala.unitKey = unitKey;
  Sala.pageOf = function (key) { return Math.floor(key / UNITS); };
  Sala.unitOf = function (key) { return key % UNITS; };

  /* Calls found(page, unit, position, bits) for each place of a list whose terms have so many bits. */
  function eachPlace(list, width, found) {
    var numbers = decodeNumbers(list);
    var page = 0, scale = Math.pow(2, width);
    for (var at = 0; at < numbers.length;) {
      var head = numbers[at++];
      page += head >> 1;
      var unit = numbers[at++];
      var count = head & 1 ? numbers[at++] : 1;
      for (var position = 0; count; count--) {
        var value = numbers[at++];
        position += Math.floor(value / scale);
        found(page, unit, position, value % scale);
      }
    }
  }

  /* A part of postings as sorted terms and their lists. */
  function parsePart(text) {
    var terms = [], lists = [], previous = "";
    text.split("\n").forEach(function (line) {
      var tab = line.indexOf("\t");
      previous = previous.slice(0, line.charCodeAt(0) - 48) + line.slice(1, tab);
      terms.push(previous);
      lists.push(line.slice(tab + 1));
    });
    return { terms: terms, lists: lists };
  }

  /* The place of the last key that is not after the one looked for; 0 where all are after it. */
  function lastNotAfter(keys, key) {
    var low = 0, high = keys.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (keys[middle] <= key) { low = middle + 1; } else { high = middle; }
    }
    return Math.max(0, low - 1);
  }

  Sala.createPostings = function (fetchPart) {
    var parsed = {};

    function part(leaf) {
      var name = leaf[0];
      if (!parsed[name]) {
        parsed[name] = fetchPart(name).then(parsePart);
        parsed[name].catch(function () { delete parsed[name]; });
      }
      return parsed[name];
    }

    /* Leaves of a tree, [name, first key], that may hold keys from the key itself to those for which goesOn is true. */
    function leaves(tree, key, goesOn, most) {
      var found = [];
      function directory(index) {
        return fetchPart(tree[1][index]).then(function (both) {
          var keys = both[0];
          for (var place = lastNotAfter(keys, key); place < keys.length; place++) {
            if (found.length && !goesOn(keys[place])) { return found; }
            found.push([both[1][place], keys[place]]);
            if (found.length >= most) { return found; }
          }
          return index + 1 < tree[0].length && goesOn(tree[0][index + 1]) ? directory(index + 1) : found;
        });
      }
      return tree[0].length ? directory(lastNotAfter(tree[0], key)) : Promise.resolve(found);
    }

    var postings = {
      /* The one leaf of a tree in which a key must stand. */
      leaf: function (tree, key) {
        return leaves(tree, key, function () { return false; }, 1).then(function (found) { return found[0]; });
      },
      /* Terms with a beginning, and their lists; isCut: there may be more of them. */
      range: function (tree, beginning, most) {
        function begins(term) { return term.lastIndexOf(beginning, 0) === 0; }
        var limit = most || MOST_PARTS, found = [];
        return leaves(tree, beginning, begins, limit + 1).then(function (all) {
          found.isCut = all.length > limit;
          return Promise.all(all.slice(0, limit).map(part));
        }).then(function (parts) {
          parts.forEach(function (one) {
            for (var at = lastNotAfter(one.terms, beginning); at < one.terms.length; at++) {
              if (begins(one.terms[at])) { found.push([one.terms[at], one.lists[at]]); }
              else if (one.terms[at] > beginning) { break; }
            }
          });
          return found;
        });
      },
      /* The term among several beginnings of a text, the shortest first, that the index has, and its list. Most often it
         stands in the part of the text; but longer terms may stand between. */
      exact: function (tree, text, candidates) {
        function lookIn(texts) {
          return postings.leaf(tree, texts[0]).then(function (leaf) { return leaf && part(leaf); }).then(function (one) {
            for (var index = 0; one && index < candidates.length; index++) {
              var at = lastNotAfter(one.terms, candidates[index]);
              if (one.terms[at] === candidates[index]) { return [candidates[index], one.lists[at]]; }
            }
            return texts.length > 1 ? lookIn(texts.slice(1)) : null;
          });
        }
        return lookIn([text].concat(candidates));
      }
    };
    return postings;
  };

  function ends(bits, clusters) { return clusters < 2 ? 0 : (bits >> (clusters - 1)) & 1; }

  /* Places of a chain of clusters: Map of a unit's key to [{at, starts, ends, whole}]. Where the last cluster may still be
     typed, places at which it only begins are found too, and are not whole. isCut: it stands so often that not all of its
     places were read. */
  Sala.findChain = function (postings, tree, chain, open) {
    function piece(from) {
      var rest = chain.slice(from);
      var candidates = [];
      for (var length = 2; length <= Math.min(LONGEST_TERM, rest.length); length++) {
        candidates.push(rest.slice(0, length).join(""));
      }
      return postings.exact(tree, rest.join(""), candidates).then(function (found) {
        if (found && (!open || candidates.indexOf(found[0]) + 2 < rest.length)) {
          return { from: from, length: candidates.indexOf(found[0]) + 2, terms: [found] };
        }
        return postings.range(tree, rest.join(""), chain.length < 2 ? 1 : MOST_PARTS).then(function (terms) {
          return { from: from, length: rest.length, terms: terms };
        });
      });
    }

    function pieces(from, found) {
      return piece(from).then(function (one) {
        found.push(one);
        var next = one.from + one.length;
        if (!one.terms.length || next >= chain.length) { return found; }
        return pieces(next === chain.length - 1 ? next - 1 : next, found);
      });
    }

    return pieces(0, []).then(function (found) { return joinPieces(found, chain); });
  };

  /* Places of terms {list, width, whole}, by unit, those of whole ones first, and of the others not many more than `most`. */
  function placesIn(terms, isCut, most, placeOf) {
    var places = new Map(), begun = 0;
    places.isCut = isCut;
    [true, false].forEach(function (whole) {
      terms.forEach(function (term) {
        if (term.whole !== whole) { return; }
        if (!whole && begun > most) { places.isCut = true; return; }
        eachPlace(term.list, term.width, function (page, unit, position, bits) {
          if (!whole) { begun++; }
          add(places, unitKey(page, unit), placeOf(position, bits, whole));
        });
      });
    });
    return places;
  }

  /* Places of one piece, counted from the chain's beginning, by unit. */
  function placesOf(one, chain) {
    var size = chain.length - one.from;
    var text = chain.slice(one.from).join("");
    var first = !one.from, last = one.from + one.length >= chain.length;
    return placesIn(one.terms.map(function (pair) {
      var inTerm = Sala.clusters(pair[0].replace(END, ""));
      return {
        list: pair[1], width: inTerm.length + (pair[0].indexOf(END) < 0 ? 0 : 1),
        whole: one.length < size || inTerm.slice(0, size).join("") === text
      };
    }), one.terms.isCut, first ? MOST_BEGUN : Infinity, function (position, bits, whole) {
      return { standsAt: position - one.from, starts: first ? bits & 1 : 0, whole: whole, ends: last ? ends(bits, size) : 0 };
    });
  }

  function add(places, key, place) {
    Sala.heldIn(places, key, []).push(place);
  }

  /* Places at which all pieces stand one behind the other; what is known of the end is known by the last. Where that is so
     frequent that not all of its places were read, those of the others are kept, but are not whole. */
  function joinPieces(found, chain) {
    return found.slice(1).reduce(function (joined, one) {
      var places = placesOf(one, chain), kept = new Map();
      joined.forEach(function (list, key) {
        var byStart = {};
        (places.get(key) || []).forEach(function (place) { byStart[place.standsAt] = place; });
        list.forEach(function (place) {
          var other = byStart[place.standsAt] || places.isCut && { whole: false, ends: 0 };
          if (other) { add(kept, key, { standsAt: place.standsAt, starts: place.starts, whole: other.whole, ends: other.ends }); }
        });
      });
      return kept;
    }, placesOf(found[0], chain));
  }

  /* Places of a word or a number, and of longer ones that begin with it where it may still be typed. */
  Sala.findWord = function (postings, tree, word, open) {
    var terms = open ? postings.range(tree, word) : postings.exact(tree, word, [word]).then(function (one) {
      return one ? [one] : [];
    });
    return terms.then(function (pairs) {
      return placesIn(pairs.map(function (pair) {
        return { list: pair[1], width: 0, whole: pair[0] === word };
      }), pairs.isCut, MOST_BEGUN, function (position, bits, whole) {
        return { standsAt: position, starts: 1, whole: whole, ends: 1 };
      });
    });
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
