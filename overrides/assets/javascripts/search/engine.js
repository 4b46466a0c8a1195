/* Answers a query: which pages, in which order. Knows nothing of the document. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Positions below this are a heading's (scripts/sala/search/tokens.py). */
  var BODY = 64;
  var EDGES = [0.08, 0.3, 1];
  var TITLE = 4, HEADING = 2.2, BEGUN = 0.3;
  var SIDE_BY_SIDE = 5, IN_ONE_UNIT = 1.3;
  var LONG_NUMBER = 6;
  var FEW = 3, FEW_TEXTS = 6, MOST_OFFERED = 3, MOST_READ = 8, CLOSE = 0.5;
  /* Results of a longer query before the page of an admitted term in it. */
  var BEFORE_TERM = 2;
  /* Clusters of a text one slip away that prove enough where it stands within words. */
  var LONG_TEXT = 4;
  /* Results whose titles are looked at: as many as are shown. */
  var TITLES = 10;

  var pageOf = Sala.pageOf, unitOf = Sala.unitOf;

  function weightOf(place, key) {
    var field = place.at >= BODY ? 1 : unitOf(key) === 0 ? TITLE : HEADING;
    return field * EDGES[place.starts + place.ends] * (place.whole ? 1 : BEGUN);
  }

  /* Pages of one group: page number to {score, units, sure, starts}; starts: the page's title may begin with it (a sign
     before it counts as a place). */
  function scorePages(places) {
    var pages = new Map();
    places.forEach(function (list, key) {
      var best = 0, sure = false, starts = false;
      list.forEach(function (place) {
        best = Math.max(best, weightOf(place, key));
        starts = starts || place.at < 2 && !unitOf(key);
        sure = sure || place.whole && place.starts + place.ends > 1;
      });
      var score = best * (1 + 0.12 * Math.log(list.length));
      var page = pageOf(key), known = pages.get(page);
      if (!known) { pages.set(page, known = { score: 0, units: [], sure: false, starts: false }); }
      known.sure = known.sure || sure;
      known.starts = known.starts || starts;
      known.units.push([unitOf(key), score]);
      known.score = Math.max(known.score, score) + 0.1 * Math.min(known.score, score);
    });
    return pages;
  }

  /* For each page that holds both groups, whether somewhere side by side, in the order typed. */
  function sideBySide(first, second) {
    var pages = new Map();
    first.places.forEach(function (list, key) {
      var others = second.places.get(key);
      if (others) {
        pages.set(pageOf(key), pages.get(pageOf(key)) || list.some(function (place) {
          return others.some(function (other) { return other.at === place.at + first.length; });
        }));
      }
    });
    return pages;
  }

  /* What is known of a page that was found. */
  function Found(page, groups) {
    this.page = page;
    this.score = 0;
    this.groups = groups;
    this.sure = this.starts = true;
    this.near = false;
    this.parts = [];
  }
  /* Its units are put in order only when somebody asks for them; shared by thousands of pages, for speed. */
  Found.prototype = {
    get units() {
      var scores = new Map();
      this.parts.forEach(function (part) {
        part.units.forEach(function (unit) { scores.set(unit[0], (scores.get(unit[0]) || 0) + unit[1] * part.rarity); });
      });
      return Array.from(scores).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; })
        .map(function (unit) { return unit[0]; });
    }
  };

  /* Pages that hold most of the groups, the best first. A group that stands so often that not all of its places were read
     counts as held by each. */
  function rank(found, total) {
    var all = new Map(), best = 0, cut = found.filter(function (group) { return group.isCut; }).length;
    found.forEach(function (group, index) {
      var rarity = Math.log(1 + total / (1 + group.pages.size));
      group.pages.forEach(function (one, page) {
        var sum = all.get(page);
        if (!sum) { all.set(page, sum = new Found(page, cut)); }
        sum.score += one.score * rarity;
        sum.groups += group.isCut ? 0 : 1;
        sum.sure = sum.sure && one.sure;
        sum.starts = index ? sum.starts : one.starts;
        sum.parts.push({ units: one.units, rarity: rarity });
        best = Math.max(best, sum.groups);
      });
      if (index) {
        sideBySide(found[index - 1], group).forEach(function (near, page) {
          all.get(page).score *= near ? SIDE_BY_SIDE : IN_ONE_UNIT;
          all.get(page).near = near;
        });
      }
    });
    var ranked = [];
    all.forEach(function (sum) { if (sum.groups === best) { ranked.push(sum); } });
    return ranked.sort(function (a, b) { return b.score - a.score || a.page - b.page; });
  }

  /* An answer to which nothing was found yet; `search` says what each part means. */
  Sala.emptyAnswer = function (query) {
    return {
      query: query, pages: [], terms: [], suggestions: [], instead: null, dropped: [], groups: query.groups,
      absent: false, damaged: false
    };
  };

  /* fetchPart(name) gives a promise of a part of the index of one language. */
  Sala.createEngine = function (fetchAny) {
    var fetchPart = Sala.patient(fetchAny, Date.now);
    var postings = Sala.createPostings(fetchPart);

    /* A single letter is the beginning of a word only behind other words. */
    function findGroup(tree, group, open, alone) {
      var places = group.kind === "u"
        ? Sala.findChain(postings, tree, group.chain, open)
        : Sala.findWord(postings, tree, group.word, open && (group.word.length > 1 || !alone));
      return places.then(function (found) {
        return {
          places: found, pages: scorePages(found), length: group.kind === "u" ? group.chain.length : 1, isCut: found.isCut
        };
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

    /* Pages with numbers asked for, those first that have the most; their units in the order of the numbers. */
    function inOrder(lists) {
      var pages = new Map();
      lists.forEach(function (list) {
        list.forEach(function (one) {
          var known = pages.get(one.page);
          if (!known) { pages.set(one.page, one); return; }
          known.itself = (known.itself || 0) + (one.itself || 0);
          known.units = known.units.concat(one.units.filter(function (unit) { return known.units.indexOf(unit) < 0; }));
        });
      });
      return Array.from(pages.values());
    }

    /* Whether the title of a page holds all words. */
    function isTitled(page, groups, found) {
      return found.every(function (group, index) {
        return groups[index].kind === "n" || group.isCut || (group.places.get(Sala.unitKey(page, 0)) || []).some(function (place) {
          return place.at < BODY;
        });
      });
    }

    /* Provisions with the numbers asked for, those first whose page the other words name. */
    function findProvision(tree, query, total) {
      var asked = query.provision || query.named;
      if (!asked) { return Promise.resolve([]); }
      return Promise.all([
        Promise.all(asked.numbers.map(function (facts) { return findNumber(tree, facts); })),
        findAll(tree, asked.rest, query.provision && query.open)
      ]).then(function (both) {
        var named = new Map(), pages = inOrder(both[0]);
        rank(both[1], total).forEach(function (one) { named.set(one.page, one.score); });
        var fitting = pages.filter(function (one) {
          return query.provision ? named.has(one.page) : isTitled(one.page, asked.rest, both[1]);
        });
        if (query.named) {
          /* and behind each its law */
          fitting.forEach(function (one) { one.units.push(0); });
        } else if (!fitting.length) {
          pages.forEach(function (one) { one.other = asked.rest.length > 0; });
          fitting = pages;
        }
        return byTitle(fitting.sort(function (a, b) {
          return (b.itself || 0) - (a.itself || 0) || (named.get(b.page) || 0) - (named.get(a.page) || 0)
            || a.page - b.page;
        }), asked.rest.length > 0, query.text);
      });
    }

    /* The first of the provisions put in order by their laws' titles: laws of one kind have most words in common. */
    function byTitle(provisions, isNamed, typed) {
      var first = isNamed ? provisions.slice(0, TITLES) : [];
      return Promise.all(first.map(function (one) {
        return page(one.page).then(function (held) { one.fit = Sala.alike(held[1], typed); }, function () { one.fit = 0; });
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

    function isLong(query) { return query.folded.replace(/\D/g, "").length >= LONG_NUMBER; }

    /* With the sign or the digit with which numbers to call begin; or nothing else was typed. */
    function isCalled(query) { return /\+|(^| )0/.test(query.text + " " + query.folded) || !wordsOf(query).length; }

    function wordsOf(query) { return query.groups.filter(function (group) { return group.kind !== "n"; }); }

    /* A number to call or a provision was asked for that is not there: what is found must not be taken for it. */
    function isAbsent(query, phones, provisions) {
      return query.phones.length && isLong(query) && isCalled(query) && !phones.length
        || !!query.provision && !provisions.some(function (one) { return one.itself && !one.other; });
    }

    /* Contacts with the number, those first that have the most of the words beside it; all: it has all. */
    function findPhone(tree, query, total) {
      if (!query.phones.length) { return Promise.resolve([]); }
      var facts = query.phones.map(function (phone) { return "@" + phone; }), words = wordsOf(query);
      /* a number that is no longer in use stands in the text only */
      return Promise.all([
        findFact(tree, isLong(query) ? facts.concat(query.phones) : facts), findAll(tree, words, query.open)
      ]).then(function (both) {
        var held = new Map();
        rank(both[1], total).forEach(function (one) { held.set(one.page, one); });
        var pages = factPages(both[0]);
        pages.forEach(function (one) {
          var known = held.get(one.page);
          one.fit = known ? known.score : 0;
          one.all = !words.length || known && known.groups === words.length;
        });
        return pages.sort(function (a, b) { return a.units[0] - b.units[0] || b.fit - a.fit; });
      });
    }

    /* Two lists as one, each of which has a page once. */
    function inFront(first, rest) {
      var held = new Set(first.map(function (one) { return one.page; }));
      return first.concat(rest.filter(function (one) { return !held.has(one.page); }));
    }

    /* Pages of what was found for each of some words, the best first. */
    function ranked(found, total) {
      return rank(found.filter(function (group) { return group.pages.size; }), total)
        .map(function (one) { one.all = one.groups === found.length; return one; });
    }

    function findWords(tree, groups, total) {
      return findAll(tree, groups, false).then(function (found) { return ranked(found, total); });
    }

    /* What was typed is what was meant: a number, a word whole, or several words side by side. */
    function isMeant(one) { return one.exact || (one.groups > 1 ? one.near : one.sure); }

    function isApart(query) { return query.groups.length > 1 && query.groups.every(function (group) { return group.kind === "w"; }); }

    /* Everything known of a query: {query, pages: [{page, units, score, translated}], ...}, where a page is translated
       that was found by the preferred forms of the terms typed. Of the rest of the answer:
       terms: terms of the glossary in it, the longest first; those are shown that are told (terms.js)
       suggestions: other ways to write it, as the pages write them
       instead: the one of them whose pages are shown, since what was typed is found nowhere; null otherwise
       dropped: words as typed that are found nowhere, so that the pages are those of the other words
       groups: what is to be marked
       absent: a number or a provision was asked for that is not there
       damaged: a part of the index could not be read */
    function search(text, language) {
      var answer = Sala.emptyAnswer(Sala.parseQuery(text)), query = answer.query;
      if (!query.groups.length) { return Promise.resolve(answer); }
      return fetchPart("manifest").then(function (index) {
        return find(index, answer, language).then(function () {
          var hits = answer.pages.filter(function (one) { return one.exact || one.all; });
          /* words of the index that stand nowhere side by side may be others than were meant, on however many pages */
          var meant = hits.length >= FEW && !isApart(query) || hits.some(isMeant) || answer.terms.some(isAnswered);
          return meant || !Sala.isProse(text) ? answer
            : unless(answer, withSuggestions(index, answer, hits.length, language), answer, true);
        });
      });
    }

    /* A part of the index that is missing takes away what it holds, not the rest. That of terms and of other spellings
       is missed only where nothing was found. */
    function unless(answer, failed, instead, isAside) {
      return failed.catch(function () {
        answer.damaged = answer.damaged || !isAside || !answer.pages.length;
        return instead;
      });
    }

    /* Answers a query as it was typed. */
    function find(index, answer, language) {
      var query = answer.query, isTermless = false;
      return Promise.all([
        unless(answer, findPhone(index.postings, query, index.pages), []),
        unless(answer, findProvision(index.postings, query, index.pages), []),
        unless(answer, findAll(index.postings, query.groups, query.open), []),
        fetchPart(index.terms).catch(function () { isTermless = true; return []; })
      ]).then(function (found) {
        /* a provision of the law that the words name stands before a contact that does not hold them */
        var isCall = !found[0].length || found[0][0].all;
        var exact = isCall ? inFront(found[0], found[1]) : inFront(found[1], found[0]);
        var words = ranked(found[2], index.pages);
        answer.absent = !answer.damaged && isAbsent(query, found[0], found[1]);
        answer.terms = Sala.termsIn(found[3], query, language);
        answer.pages = inFront(exact, words);
        answer.damaged = answer.damaged || isTermless && !answer.pages.length;
        if (answer.pages.length) { answer.dropped = lostWords(query, found[2], exact.length, answer.terms); }
        return unless(answer, withTerms(index, answer, exact, words), answer);
      });
    }

    /* A term that is all that was typed, or of which the reader hears: what was meant is known. */
    function isAnswered(term) { return term.whole || term.told; }

    function isWithin(group, span) { return span.from < group.from + group.raw.length && group.from < span.to; }

    /* Words that nothing was found for; not those of a number or a provision, nor terms that are told. */
    function lostWords(query, found, exact, terms) {
      return query.groups.filter(function (group, index) {
        return found[index] && !found[index].pages.size && !(query.provision ? isWithin(group, query.provision) : exact)
          && !terms.some(function (term) { return term.told && isWithin(group, term); });
      }).map(function (group) { return group.raw; });
    }

    /* The pages of terms, and behind the other pages those that the preferred forms find. The page of an avoided form, or
       of one that is all that was typed, stands in front; behind what was typed as a number. */
    function withTerms(index, answer, exact, words) {
      var terms = answer.terms.filter(isAnswered), told = terms.filter(function (term) { return term.told; });
      var before = terms.some(function (term) { return term.whole || term.role === "avoided"; }) ? 0 : BEFORE_TERM;
      var own = terms.filter(Sala.once(function (term) { return term.page; }))
        .map(function (term) { return { page: term.page, score: 1000, units: [0], exact: true }; });
      answer.pages = inFront(exact, inFront(inFront(words.slice(0, before), own), words));
      var texts = told.map(function (term) { return term.preferred; });
      if (told.length) {
        /* in the place of the forms typed first, and then alone */
        texts.unshift(told.sort(function (a, b) { return b.from - a.from; }).reduce(function (changed, term) {
          return changed.slice(0, term.from) + " " + term.preferred + " " + changed.slice(term.to);
        }, answer.query.text));
      }
      return Promise.all(texts.map(function (text) {
        var groups = Sala.groupsOf(text);
        answer.groups = answer.groups.concat(groups);
        return findWords(index.postings, groups, index.pages);
      })).then(function (lists) {
        lists.forEach(function (list) {
          list.forEach(function (one) { one.translated = true; });
          answer.pages = inFront(answer.pages, list);
        });
        return answer;
      });
    }

    /* Texts like the one typed: words of the index that differ in a sign, what stands in it one slip away, other words. */
    function likeTexts(index, query, hits) {
      var groups = query.groups, unspaced = groups.filter(function (group) { return group.kind === "u"; });
      return Sala.wordsLike(postings, index.words, groups).then(function (like) {
        var words = Sala.suggest(like, groups);
        /* to look for every slip reads much: only where nothing was found */
        if (hits || words.length && words[0].far <= CLOSE || unspaced.length !== 1) { return words; }
        return Sala.near(postings, index.postings, unspaced[0].chain, page).then(function (texts) {
          return words.concat(texts.map(function (one) {
            var like = Sala.replaced(groups, groups.indexOf(unspaced[0]), one.text, one.far, 0);
            like.near = true;
            return like;
          })).sort(function (a, b) { return a.far - b.far; });
        });
      }).then(function (all) {
        return all.filter(function (one) { return !(query.provision && isWithin(groups[one.at], query.provision)); })
          .filter(Sala.once(function (one) { return one.text; })).slice(0, FEW_TEXTS);
      });
    }

    /* The pages of a text like the one typed, the best first, and the best place of what was meant in it, with others of
       that page. */
    function findLike(index, like) {
      return Promise.all([
        findWords(index.postings, Sala.groupsOf(like.text), index.pages),
        findAll(index.postings, Sala.groupsOf(like.meant), false)
      ]).then(function (both) {
        var order = {}, places = Sala.sideBySide(both[1]);
        both[0].forEach(function (one, at) { order[one.page] = at; });
        like.pages = both[0].filter(function (one) { return one.all; });
        places.sort(function (a, b) {
          return b.between - a.between || order[pageOf(a.key)] - order[pageOf(b.key)] || b.at - a.at;
        });
        like.place = places[0];
        like.places = places.filter(function (one) {
          return one.between === like.place.between && pageOf(one.key) === pageOf(like.place.key);
        });
        return like;
      });
    }

    /* The query with what was meant in it, as the page writes it; in small letters where it does so anywhere. */
    function written(query, like) {
      return page(pageOf(like.place.key)).then(function (held) {
        var group = query.groups[like.at], texts = like.places.slice(0, MOST_READ).map(function (place) {
          return Sala.writtenAt(held[3][unitOf(place.key)], place);
        });
        return query.text.slice(0, group.from) + texts.sort().pop() + query.text.slice(group.from + group.raw.length);
      });
    }

    /* Texts like the one typed, and behind its own pages what they find; in front where it has none. */
    function withSuggestions(index, answer, hits, language) {
      var query = answer.query;
      return likeTexts(index, query, hits).then(function (likes) {
        return Promise.all(likes.map(function (like) { return findLike(index, like); }));
      }).then(function (likes) {
        /* what stands within words is no word to offer, but where it is long its pages may be those that were meant */
        likes = likes.filter(function (one) {
          return one.place && one.pages.length && (one.place.between || one.place.size >= LONG_TEXT)
            && (!one.beside || one.pages[0].near);
        });
        if (!likes.length) { return answer; }
        var offered = likes.filter(function (one) { return one.place.between && !(hits && one.near); }).slice(0, MOST_OFFERED);
        var first = !hits && (offered[0] || likes[0]);
        return Promise.all((first ? [first] : []).concat(offered).map(function (one) {
          return written(query, one);
        })).then(function (texts) {
          answer.suggestions = texts.slice(-offered.length || texts.length);
          if (!first) {
            answer.pages = inFront(likes.reduce(function (pages, one) {
              return inFront(pages, one.pages.filter(function (page) { return !one.beside || page.near; }));
            }, answer.pages.slice(0, likes[0].beside ? FEW : hits)), answer.pages);
            answer.groups = answer.groups.concat(Sala.groupsOf(likes.map(function (one) { return one.text; }).join(" ")));
            return answer;
          }
          var other = Sala.emptyAnswer(Sala.parseQuery(texts[0]));
          return find(index, other, language).then(function () {
            other.query = query;
            other.suggestions = answer.suggestions;
            other.instead = texts[0];
            other.absent = other.absent && answer.absent;
            other.damaged = other.damaged || answer.damaged;
            other.groups = answer.groups.concat(other.groups);
            other.pages = inFront(other.pages, answer.pages);
            return other;
          });
        });
      });
    }

    /* The text of a page: [path, title, kind, units]. */
    function page(number) {
      return fetchPart("manifest").then(function (index) {
        return postings.leaf(index.texts, number).then(function (leaf) {
          return fetchPart(leaf[0]).then(function (held) { return held[number - leaf[1]]; });
        });
      });
    }

    function facets() { return fetchPart("manifest").then(function (index) { return fetchPart(index.facets); }); }

    return { search: search, page: page, facets: facets };
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
