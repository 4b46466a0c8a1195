/* Answers a query: which pages, in which order. Knows nothing of the document. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Positions below this are a heading's (scripts/sala/search/tokens.py). */
  var BODY = 64;
  var EDGES = [0.08, 0.3, 1];
  var TITLE = 4, HEADING = 2.2, BEGUN = 0.3;
  var SIDE_BY_SIDE = 4;
  var LONG_NUMBER = 6;
  var FEW = 3, FEW_TEXTS = 6, CLOSE = 0.5;
  /* Results whose titles are looked at: as many as are shown. */
  var TITLES = 10;

  var pageOf = Sala.pageOf, unitOf = Sala.unitOf;

  function weightOf(place, key) {
    var field = place.at >= BODY ? 1 : unitOf(key) === 0 ? TITLE : HEADING;
    return field * EDGES[place.starts + place.ends] * (place.whole ? 1 : BEGUN);
  }

  /* Pages of one group: page number to {score, unit}. */
  function scorePages(places) {
    var pages = new Map();
    places.forEach(function (list, key) {
      var best = 0, sure = false;
      list.forEach(function (place) {
        best = Math.max(best, weightOf(place, key));
        sure = sure || place.whole && place.starts + place.ends > 1;
      });
      var score = best * (1 + 0.12 * Math.log(list.length));
      var page = pageOf(key), known = pages.get(page);
      if (!known) { pages.set(page, { score: score, units: [[unitOf(key), score]], sure: sure }); return; }
      known.sure = known.sure || sure;
      known.units.push([unitOf(key), score]);
      known.score = Math.max(known.score, score) + 0.1 * Math.min(known.score, score);
    });
    return pages;
  }

  function nearness(first, second) {
    /* How many units hold both groups side by side, in the order typed. */
    var near = new Map();
    first.places.forEach(function (list, key) {
      var others = second.places.get(key);
      if (!others) { return; }
      var at = {};
      others.forEach(function (place) { at[place.at] = true; });
      var length = first.length;
      var side = list.some(function (place) { return at[place.at + length]; });
      var page = pageOf(key);
      near.set(page, Math.max(near.get(page) || 0, side ? SIDE_BY_SIDE : 0.3));
    });
    return near;
  }

  /* What is known of a page that was found; its units are put in order only when somebody asks for them. */
  function Found(page) {
    this.page = page;
    this.score = 0;
    this.groups = 0;
    this.sure = true;
    this.near = false;
    this.parts = [];
  }

  Object.defineProperty(Found.prototype, "units", { get: function () {
    var scores = new Map();
    this.parts.forEach(function (part) {
      part.units.forEach(function (unit) { scores.set(unit[0], (scores.get(unit[0]) || 0) + unit[1] * part.rarity); });
    });
    return Array.from(scores).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; })
      .map(function (unit) { return unit[0]; });
  } });

  /* Pages that hold most of the groups, the best first. */
  function rank(found, total) {
    var all = new Map(), best = 0;
    found.forEach(function (group, index) {
      var rarity = Math.log(1 + total / (1 + group.pages.size));
      group.pages.forEach(function (one, page) {
        var sum = all.get(page);
        if (!sum) { all.set(page, sum = new Found(page)); }
        sum.score += one.score * rarity;
        sum.groups++;
        sum.sure = sum.sure && one.sure;
        sum.parts.push({ units: one.units, rarity: rarity });
        best = Math.max(best, sum.groups);
      });
      if (index) {
        nearness(found[index - 1], group).forEach(function (bonus, page) {
          all.get(page).score *= 1 + bonus;
          all.get(page).near = bonus === SIDE_BY_SIDE;
        });
      }
    });
    var ranked = [];
    all.forEach(function (sum) { if (sum.groups === best) { ranked.push(sum); } });
    return ranked.sort(function (a, b) { return b.score - a.score || a.page - b.page; });
  }

  /* fetchPart(name) gives a promise of a part of the index of one language. */
  Sala.createEngine = function (fetchAny) {
    var fetchPart = Sala.patient(fetchAny, Date.now);
    var postings = Sala.createPostings(fetchPart);

    function manifest() { return fetchPart("manifest"); }

    /* A single letter is the beginning of a word only behind other words. */
    function findGroup(tree, group, open, alone) {
      var places = group.kind === "u"
        ? Sala.findChain(postings, tree, group.chain, open)
        : Sala.findWord(postings, tree, group.word, open && (group.word.length > 1 || !alone));
      return places.then(function (found) {
        return { places: found, pages: scorePages(found), length: group.kind === "u" ? group.chain.length : 1 };
      });
    }

    function findAll(tree, groups, open) {
      return Promise.all(groups.map(function (group, index) {
        return findGroup(tree, group, open && index === groups.length - 1, groups.length < 2);
      }));
    }

    /* Units that hold one of several facts (#34, @1280), the first fact that any has. */
    function findFact(tree, facts) {
      return postings.exact(tree, facts[0], [facts[0]]).then(function (pair) {
        if (pair) { return Sala.findWord(postings, tree, facts[0], false); }
        return facts.length > 1 ? findFact(tree, facts.slice(1)) : new Map();
      });
    }

    /* Pages with the number itself, and behind them those of its parts and later insertions (283: 283 bis, 283/1). */
    function findNumber(tree, terms) {
      var inserted = postings.range(tree, terms[0] + "-");
      return Promise.all([findFact(tree, terms), inserted]).then(function (both) {
        return Promise.all(both[1].map(function (pair) {
          return Sala.findWord(postings, tree, pair[0], false);
        })).then(function (others) {
          var found = factPages(both[0]);
          found.forEach(function (one) { one.itself = 1; });
          others.forEach(function (places) { found = inFront(found, factPages(places)); });
          return found;
        });
      });
    }

    /* Provisions with the number asked for, those first whose page the other words name. */
    function findProvision(tree, query, total) {
      if (!query.provision) { return Promise.resolve([]); }
      return Promise.all([
        findNumber(tree, query.provision.terms), findAll(tree, query.provision.rest, query.open)
      ]).then(function (both) {
        var named = new Map();
        rank(both[1], total).forEach(function (one) { named.set(one.page, one.score); });
        var fitting = both[0].filter(function (one) { return named.has(one.page); });
        if (!fitting.length) { both[0].forEach(function (one) { one.other = query.provision.rest.length > 0; }); }
        return byTitle((fitting.length ? fitting : both[0]).sort(function (a, b) {
          return (b.itself || 0) - (a.itself || 0) || (named.get(b.page) || 0) - (named.get(a.page) || 0)
            || a.page - b.page;
        }), query);
      });
    }

    /* The first of the provisions put in order by their laws' titles: laws of one kind have most words in common. */
    function byTitle(provisions, query) {
      var first = query.provision.rest.length ? provisions.slice(0, TITLES) : [];
      return Promise.all(first.map(function (one) {
        return page(one.page).then(function (held) { one.fit = Sala.alike(held[1], query.text); }, function () { one.fit = 0; });
      })).then(function () {
        first.sort(function (a, b) { return (b.itself || 0) - (a.itself || 0) || b.fit - a.fit; });
        return first.concat(provisions.slice(first.length));
      });
    }

    /* Pages of a fact; those whose head states it, such as the contact's own, before those that only mention it. */
    function factPages(places) {
      var pages = new Map();
      places.forEach(function (list, key) {
        var page = pageOf(key);
        if (!pages.has(page)) { pages.set(page, { page: page, score: 1000, units: [], exact: true }); }
        pages.get(page).units.push(unitOf(key));
      });
      return Array.from(pages.values()).sort(function (a, b) { return a.units[0] - b.units[0] || a.page - b.page; });
    }

    function isLong(query) { return query.phones.length > 0 && query.phones[0].length >= LONG_NUMBER; }

    /* A number to call or a provision was asked for that is not there: what is found must not be taken for it. */
    function isAbsent(query, phones, provisions) {
      return isLong(query) && !phones.length
        || !!query.provision && !provisions.some(function (one) { return one.itself && !one.other; });
    }

    function findPhone(tree, query) {
      if (!query.phones.length) { return Promise.resolve([]); }
      var facts = query.phones.map(function (phone) { return "@" + phone; });
      /* a number that is no longer in use stands in the text only */
      return findFact(tree, isLong(query) ? facts.concat(query.phones) : facts).then(factPages);
    }

    /* The term of the glossary that has the text as one of its forms. */
    function findTerm(part, query, language) {
      return fetchPart(part).then(function (terms) {
        var found = null;
        terms.forEach(function (term) {
          term[1].forEach(function (form) {
            if (found || !query.folded || form[2].replace(/\s+/g, " ").trim() !== query.folded) { return; }
            var preferred = term[1].filter(function (other) {
              return other[1] === "preferred" && other[0] === language;
            })[0] || term[1].filter(function (other) { return other[1] === "preferred"; })[0];
            found = { page: term[0], language: form[0], role: form[1], typed: form[3],
              preferred: preferred ? preferred[3] : form[3], preferredLanguage: preferred ? preferred[0] : form[0] };
          });
        });
        return found;
      });
    }

    function inFront(first, rest) {
      var seen = {};
      first.forEach(function (one) { seen[one.page] = true; });
      return first.concat(rest.filter(function (one) { return !seen[one.page]; }));
    }

    function findWords(tree, groups, open, total) {
      if (!groups.length) { return Promise.resolve([]); }
      return findAll(tree, groups, open).then(function (found) {
        return rank(found.filter(function (group) { return group.pages.size; }), total)
          .map(function (one) { one.all = one.groups === groups.length; return one; });
      });
    }

    /* What was typed is what was meant: a number, a word whole, or several words side by side. */
    function isMeant(one) { return one.exact || (one.groups > 1 ? one.near : one.sure); }

    /* Everything known of a query: {query, pages: [{page, units, score}], term, suggestions, groups, absent, damaged}. */
    function search(text, language) {
      var query = Sala.parseQuery(text);
      var answer = { query: query, pages: [], term: null, suggestions: [], groups: query.groups, absent: false, damaged: false }, aside = false;
      if (!query.groups.length) { return Promise.resolve(answer); }
      /* A part of the index that is missing takes away what it holds, not the rest. That of terms and of other spellings
         is missed only where nothing else was found. */
      function unless(failed, instead, isAside) {
        return Promise.resolve(failed).catch(function () {
          if (isAside) { aside = true; } else { answer.damaged = true; }
          return instead;
        });
      }
      function told(answer) {
        answer.damaged = answer.damaged || aside && !answer.pages.length;
        return answer;
      }
      return manifest().then(function (index) {
        return Promise.all([
          unless(findPhone(index.postings, query), []), unless(findProvision(index.postings, query, index.pages), []),
          unless(findWords(index.postings, query.groups, query.open, index.pages), []),
          unless(findTerm(index.terms, query, language), null, true)
        ]).then(function (found) {
          answer.absent = !answer.damaged && isAbsent(query, found[0], found[1]);
          answer.term = found[3];
          answer.pages = inFront(found[0], inFront(found[1], found[2]));
          if (answer.term) { return unless(withTerm(index, answer), answer); }
          var hits = answer.pages.filter(function (one) { return one.exact || one.all; });
          return hits.length < FEW && !hits.some(isMeant)
            ? unless(withSuggestions(index, answer, hits.length), answer, true) : answer;
        }).then(told);
      });
    }

    /* The term's own page first; then what its preferred form finds, where another form or language was typed. */
    function withTerm(index, answer) {
      var term = answer.term;
      var own = [{ page: term.page, score: 1000, units: [0], exact: true }];
      if (term.typed === term.preferred) { answer.pages = inFront(own, answer.pages); return answer; }
      var groups = Sala.groupsOf(term.preferred);
      return findWords(index.postings, groups, false, index.pages).then(function (pages) {
        answer.groups = answer.groups.concat(groups);
        answer.pages = inFront(own, inFront(answer.pages, pages));
        return answer;
      });
    }

    /* Texts like the one typed: words of the index that differ in a sign, what stands in it one slip away, other words. */
    function likeTexts(index, groups, hits) {
      return Sala.wordsLike(postings, index.words, groups).then(function (like) {
        var words = Sala.suggest(like, groups);
        var unspaced = groups.filter(function (group) { return group.kind === "u"; });
        /* to look for every slip reads much: only where nothing was found */
        if (hits || words.length && words[0].far <= CLOSE || unspaced.length !== 1) { return words; }
        return Sala.near(postings, index.postings, unspaced[0].chain, page).then(function (texts) {
          return words.concat(texts.map(function (one) {
            return { far: one.far, text: groups.map(function (group) {
              return group === unspaced[0] ? one.text : Sala.groupText(group);
            }).join(" ") };
          })).sort(function (a, b) { return a.far - b.far; });
        });
      }).then(function (all) {
        var seen = {};
        return all.filter(function (one) {
          var fresh = !seen[one.text];
          seen[one.text] = true;
          return fresh;
        }).slice(0, FEW_TEXTS);
      });
    }

    /* Texts like the one typed, and behind its own pages what they find. */
    function withSuggestions(index, answer, hits) {
      return likeTexts(index, answer.query.groups, hits).then(function (likes) {
        var suggestions = answer.suggestions = likes.map(function (one) { return one.text; });
        if (!suggestions.length) { return answer; }
        return Promise.all(suggestions.map(function (words) {
          return findWords(index.postings, Sala.groupsOf(words), false, index.pages);
        })).then(function (found) {
          var longest = Math.max.apply(null, found.map(function (list) { return list.length; }));
          var pages = [];
          for (var at = 0; at < longest; at++) {
            found.forEach(function (list) { if (list[at]) { pages = inFront(pages, [list[at]]); } });
          }
          answer.groups = answer.groups.concat(Sala.groupsOf(suggestions.join(" ")));
          answer.pages = hits ? inFront(answer.pages.slice(0, hits), pages) : inFront(pages, answer.pages);
          return answer;
        });
      });
    }

    /* The text of a page: [path, title, kind, units]. */
    function page(number) {
      return manifest().then(function (index) {
        return postings.leaf(index.texts, number).then(fetchPart).then(function (held) {
          return firstOf(index.texts, number).then(function (first) { return held[number - first]; });
        });
      });
    }

    function firstOf(tree, number) {
      var at = tree[0].length - 1;
      while (at > 0 && tree[0][at] > number) { at--; }
      return fetchPart(tree[1][at]).then(function (both) {
        return both[0].filter(function (first) { return first <= number; }).pop();
      });
    }

    function facets() { return manifest().then(function (index) { return fetchPart(index.facets); }); }

    return { search: search, page: page, facets: facets };
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
