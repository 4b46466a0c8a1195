/* Answers a query: which pages, in which order. Knows nothing of the document. */
(function (root) {
  "use strict";
  var Sala = root.Sala = root.Sala || {};
  /* Positions below BODY are a heading's; those of what a contact is called, one with a number and another, are before it
     (scripts/sala/search/tokens.py). */
  var PLACE = 64, NUMBER = 128, SERVICE = 192, BODY = 256;
  var EDGES = [0.08, 0.3, 1];
  var CALLED = 100, TITLE = 4, HEADING = 2.2, BEGUN = 0.3;
  var SIDE_BY_SIDE = 5, IN_ONE_UNIT = 1.3;
  var LONG_NUMBER = 6;
  var FEW = 3, MOST_PROVEN = 40, FIRST_SHOWN = 4, MOST_OFFERED = 3, MOST_READ = 8, CLOSE = 0.5;
  /* Letters of a word that may be mended where others beside it are found: a shorter one is left out. */
  var SHORTEST_MENDED = 5;
  /* Of the rarity of all words, what a page must hold together, where none holds all. */
  var HALF = 0.5, NEARLY_ALL = 0.999;
  /* Results of a longer query before the page of an admitted term in it. */
  var BEFORE_TERM = 2;
  var MOST_MENDED = 4;
  /* The end of a number to call, from its last digit (scripts/sala/search/tokens.py). */
  var TAIL = "~";
  /* Results whose titles are looked at: as many as are shown. */
  var TITLES = 10;

  var pageOf = Sala.pageOf, unitOf = Sala.unitOf;

  function weightOf(place, key) {
    var at = place.standsAt, field = at >= BODY ? 1 : unitOf(key) ? HEADING
      : at < NUMBER ? TITLE : at < SERVICE ? CALLED : CALLED / 2;
    return field * EDGES[place.starts + place.ends] * (place.whole ? 1 : BEGUN);
  }

  /* Pages of one group: page number to {score, units, sure, starts, named}; starts: the page's title may begin with it (a
     sign before it counts as a place); named: 1 for the country of a contact, 2 for what readers call it, 3 for both. */
  function scorePages(places) {
    var pages = new Map();
    places.forEach(function (list, key) {
      var best = 0, sure = false, starts = false, named = 0;
      list.forEach(function (place) {
        best = Math.max(best, weightOf(place, key));
        starts = starts || place.standsAt < 2 && !unitOf(key);
        named |= place.standsAt < PLACE || place.standsAt >= BODY ? 0 : place.standsAt < NUMBER ? 1 : 2;
        sure = sure || place.whole && place.starts + place.ends > 1;
      });
      var score = best * (1 + Math.min(1, TITLE / best) * 0.12 * Math.log(list.length));
      var known = Sala.heldIn(pages, pageOf(key), { score: 0, units: [], sure: false, starts: false, named: 0 });
      known.sure = known.sure || sure;
      known.starts = known.starts || starts;
      known.named |= named;
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
          return others.some(function (other) { return other.standsAt === place.standsAt + first.length; });
        }));
      }
    });
    return pages;
  }

  /* What is known of a page that was found. Its units are put in order only when somebody asks for them, by what thousands
     of pages share, for speed. */
  var FOUND = {
    get units() {
      var scores = new Map();
      this.parts.forEach(function (part) {
        part.units.forEach(function (unit) { scores.set(unit[0], (scores.get(unit[0]) || 0) + unit[1] * part.rarity); });
      });
      return Array.from(scores).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; })
        .map(function (unit) { return unit[0]; });
    }
  };

  function foundPage(page, groups) {
    return { __proto__: FOUND, page: page, score: 0, groups: groups, sure: true, starts: true, named: 0, near: false, parts: [] };
  }

  /* The most of the groups, by their rarity, that meet in one unit of a page; what stands in its head meets all. */
  function meeting(one) {
    var sums = [0], head = 0;
    one.parts.forEach(function (part) {
      if (part.units.some(function (unit) { return !unit[0]; })) { head += part.rarity; return; }
      part.units.forEach(function (unit) { sums[unit[0]] = (sums[unit[0]] || 0) + part.rarity; });
    });
    return head + sums.reduce(function (most, sum) { return Math.max(most, sum); });
  }

  /* Pages that hold all groups that are found at all, the best first; where these meet in no unit, those in which most of
     them meet, and isPartly is true. A group that stands so often that not all of its places were read counts as held by
     each. */
  function rank(found, total) {
    var all = new Map(), best = 0, sum = 0, cut = found.filter(function (group) { return group.isCut; }).length;
    found.forEach(function (group, index) {
      var rarity = Math.log(1 + total / (1 + group.pages.size));
      if (group.pages.size) { sum += rarity; }
      group.pages.forEach(function (one, page) {
        var held = Sala.heldIn(all, page, foundPage(page, cut));
        held.score += one.score * rarity;
        held.groups += group.isCut ? 0 : 1;
        held.sure = held.sure && one.sure;
        held.starts = index ? held.starts : one.starts;
        held.named |= one.named;
        held.parts.push({ units: one.units, rarity: rarity });
        best = Math.max(best, held.groups);
      });
      if (index) {
        sideBySide(found[index - 1], group).forEach(function (near, page) {
          var one = all.get(page);
          one.score *= near ? SIDE_BY_SIDE : IN_ONE_UNIT;
          one.near = near && (index < 2 || one.near);
        });
      }
    });
    var ranked = Array.from(all.values()), most = NEARLY_ALL;
    if (found.length > 1) {
      ranked.forEach(function (one) { one.meets = meeting(one) / sum; });
      most = ranked.reduce(function (most, one) { return Math.max(most, one.meets); }, 0);
    }
    ranked = ranked.filter(function (one) {
      if (one.named > 2) { one.score *= SIDE_BY_SIDE; }
      if (most < NEARLY_ALL) { one.score *= Math.pow(one.meets, 3); }
      return most < NEARLY_ALL ? one.meets > most * HALF : one.groups === best;
    });
    ranked.isPartly = most < NEARLY_ALL;
    return ranked.sort(function (a, b) { return b.score - a.score || a.page - b.page; });
  }

  /* An answer to which nothing was found yet; `search` says what each part means. */
  function emptyAnswer(query, index) {
    return { parsed: query, index: index, pages: [], terms: [], suggestions: [], dropped: [], groups: query.groups };
  }

  /* fetchPart(name) gives a promise of a part of the index of one language. */
  Sala.createEngine = function (fetchAny) {
    var fetchPart = Sala.patient(fetchAny, Date.now);
    var postings = Sala.createPostings(fetchPart);

    /* A single letter is the beginning of a word only behind other words. What cannot be read may stand on any page. */
    function findGroup(answer, group, open, alone) {
      var tree = answer.index.postings, places = group.kind === "u"
        ? Sala.findChain(postings, tree, group.chain, open)
        : Sala.findWord(postings, tree, group.word, open && (group.word.length > 1 || !alone));
      return unless(answer, places, Object.assign(new Map(), { isCut: true })).then(function (found) {
        return {
          places: found, pages: scorePages(found), length: group.kind === "u" ? group.chain.length : 1, isCut: found.isCut
        };
      });
    }

    function findAll(answer, groups, open) {
      return Promise.all(groups.map(function (group, index) {
        return findGroup(answer, group, open && index === groups.length - 1, groups.length < 2);
      }));
    }

    /* Units that hold one of several facts (#34, @1280, ~148422), the first fact that any has. */
    function findFact(tree, facts) {
      return Sala.findWord(postings, tree, facts[0], facts[0][0] === TAIL).then(function (places) {
        return places.size || facts.length < 2 ? places : findFact(tree, facts.slice(1));
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
          return others.reduce(function (found, places) { return inFront(found, factPages(places)); }, found);
        });
      });
    }

    /* Pages with numbers asked for, those first that have the most; their units in the order of the numbers. */
    function inOrder(lists) {
      var pages = new Map();
      lists.forEach(function (list) {
        list.forEach(function (one) {
          var known = Sala.heldIn(pages, one.page, one);
          if (known === one) { return; }
          known.itself += one.itself;
          known.units = known.units.concat(one.units.filter(function (unit) { return known.units.indexOf(unit) < 0; }));
        });
      });
      return Array.from(pages.values());
    }

    /* Whether the title of a page holds all words. */
    function isTitled(page, groups, found) {
      return found.every(function (group, index) {
        return groups[index].kind === "n" || group.isCut || (group.places.get(Sala.unitKey(page, 0)) || []).some(function (place) {
          return place.standsAt < BODY;
        });
      });
    }

    /* Provisions with the numbers asked for, those first whose page the other words name; and laws: those that are called
       so and have no such provision. */
    function findProvision(answer) {
      var query = answer.parsed, asked = query.provision || query.named, total = answer.index.pages;
      if (!asked) { return Promise.resolve({ pages: [], laws: [], rest: [] }); }
      return Promise.all([
        Promise.all(asked.numbers.map(function (facts) { return findNumber(answer.index.postings, facts); })),
        findAll(answer, asked.rest, query.provision && query.open)
      ]).then(function (both) {
        var named = new Map(), pages = inOrder(both[0]);
        function isCalled(one) { return isTitled(one.page, asked.rest, both[1]); }
        var holders = rank(both[1], total);
        holders.forEach(function (one) { named.set(one.page, one.score); });
        var fitting = pages.filter(function (one) { return query.provision ? named.has(one.page) : isCalled(one); });
        if (query.named) {
          /* and behind each its law */
          fitting.forEach(function (one) { one.units.push(0); });
        } else if (!fitting.length) {
          pages.forEach(function (one) { one.other = asked.rest.length > 0; });
          fitting = pages;
        }
        fitting.sort(function (a, b) {
          return b.itself - a.itself || (named.get(b.page) || 0) - (named.get(a.page) || 0)
            || (b.unitLabel === asked.unitLabel) - (a.unitLabel === asked.unitLabel) || a.page - b.page;
        });
        var hasWords = asked.rest.some(isWord), isHeld = pages.some(function (one) { return one.itself && isCalled(one); });
        return Promise.all([
          withTitles(asked.rest.length ? fitting : [], query.text),
          withTitles(hasWords && !isHeld ? holders.filter(isCalled).map(headOf) : [], query.text)
        ]).then(function (titled) {
          /* laws of one kind have most words in common */
          titled[0].sort(function (a, b) { return b.itself - a.itself || b.fit - a.fit; });
          var laws = titled[1].filter(function (one) { return /^(law|instrument)$/.test(one.kind); })
            .sort(function (a, b) { return b.fit - a.fit; });
          return {
            rest: both[1], pages: inFront(titled[0], fitting),
            /* a number without a word for it may mean something else */
            laws: query.provision || laws.length === 1 || laws.length && laws[0].fit > CLOSE ? laws : []
          };
        });
      });
    }

    /* The first of some pages, each with its title, its kind, and how much of the title was typed. */
    function withTitles(pages, typed) {
      return Promise.all(pages.slice(0, TITLES).map(function (one) {
        return page(one.page).catch(function () { return ["", ""]; }).then(function (held) {
          one.called = held[1];
          one.kind = held[2];
          one.fit = Sala.alike(held[1], typed);
          return one;
        });
      }));
    }

    function headOf(one) { return { page: one.page, score: 1000, units: [0], exact: true }; }

    /* Pages of a fact; those whose head states it, such as the contact's own, before those that only mention it. */
    function factPages(places) {
      var pages = new Map();
      places.forEach(function (list, key) {
        var page = pageOf(key);
        Sala.heldIn(pages, page, { page: page, score: 1000, units: [], exact: true, itself: 0, unitLabel: list[0].standsAt }).units.push(unitOf(key));
      });
      return Array.from(pages.values()).sort(function (a, b) { return a.units[0] - b.units[0] || a.page - b.page; });
    }

    function digitsOf(query) { return query.folded.replace(/\D/g, ""); }

    function isLong(query) { return digitsOf(query).length >= LONG_NUMBER; }

    function isWord(group) { return group.kind !== "n"; }

    /* With the sign or the digit with which numbers to call begin; or nothing else was typed. */
    function isCalled(query) { return /\+|(^| )0/.test(query.text + " " + query.folded) || !wordsOf(query).length; }

    function wordsOf(query) { return query.groups.filter(isWord); }

    /* A number to call or a provision was asked for that is not there: what is found must not be taken for it. */
    function isAbsent(query, phones, provisions) {
      return query.phones.length && isLong(query) && isCalled(query) && !phones.length
        || !!query.provision && !provisions.some(function (one) { return one.itself && !one.other; });
    }

    /* Contacts with the number, those first that have the most of the words beside it; all: it has all. */
    function findPhone(answer) {
      var query = answer.parsed, digits = query.phones[0];
      if (!digits) { return Promise.resolve([]); }
      var facts = query.phones.map(function (phone) { return "@" + phone; }), words = wordsOf(query);
      if (isLong(query)) {
        /* the end of a number, as without its 0; a number that is no longer in use stands in the text only */
        facts = facts.concat(digitsOf(query) === digits && digits[0] !== "0"
          ? TAIL + Array.from(digits).reverse().join("") : [], query.phones);
      }
      return Promise.all([
        findFact(answer.index.postings, facts), findAll(answer, words, query.open)
      ]).then(function (both) {
        var held = new Map();
        rank(both[1], answer.index.pages).forEach(function (one) { held.set(one.page, one); });
        var pages = factPages(both[0]);
        pages.forEach(function (one) {
          var known = held.get(one.page);
          one.fit = known ? known.score : 0;
          one.all = !words.length || known && known.groups === words.length;
        });
        return pages.sort(function (a, b) { return a.units[0] - b.units[0] || b.fit - a.fit; });
      });
    }

    /* Two lists as one that has each page once. */
    function inFront(first, rest) { return first.concat(rest).filter(Sala.once(function (one) { return one.page; })); }

    /* Pages of what was found for each of some words, the best first. */
    function ranked(answer, found) {
      var pages = rank(found.filter(function (group) { return group.pages.size || group.isCut; }), answer.index.pages);
      pages.forEach(function (one) { one.all = one.groups === found.length; });
      return pages;
    }

    function findWords(answer, groups) {
      return findAll(answer, groups, false).then(function (found) { return ranked(answer, found); });
    }

    /* What was typed is what was meant: a number, a word whole, or several words side by side. */
    function isMeant(one) { return one.exact || (one.groups > 1 ? one.near : one.sure); }

    /* A few words, so that a page in which they stand side by side is meant. */
    function isPhrase(query) {
      return query.groups.length > 1 && !query.groups[FEW] && query.groups.every(isWord);
    }

    /* Everything known of a query, where what is not said is not so: {parsed, pages: [{page, units, score, translated}], ...}, where a page is translated
       that was found by the preferred forms of the terms typed. Of the rest of the answer:
       terms: terms of the glossary in it, the longest first; those are shown that are told (terms.js)
       suggestions: other ways to write it, as the pages write them
       instead: the text whose pages are shown, since what was typed is found nowhere
       lost: groups that are found nowhere; dropped: those as typed, where the pages are those of the other words
       isPartly: the words typed meet nowhere, and the pages are those in which most of them do
       groups: what is to be marked
       absent: a number or a provision was asked for that is not there
       lacking: the title of the law that was named and does not have the provision
       damaged: a part of the index could not be read; unread: one that says where the words typed stand */
    function search(text, language) {
      var query = Sala.parseQuery(text), answer = emptyAnswer(query);
      if (!query.groups.length) { return Promise.resolve(answer); }
      return unless(answer, fetchPart("manifest").then(function (index) {
        answer.index = index;
        return find(answer, language);
      }).then(function () {
        var hits = answer.pages.filter(function (one) { return one.exact || one.all; });
        var isKnown = !answer.lost.length && (hits.some(isMeant) || answer.terms.some(isAnswered)
          || !(isPhrase(query) && hits.length < TITLES) && (answer.isPartly || hits.length >= FEW));
        /* of signs of a program, single letters found by chance are no answer */
        if (answer.lost.length && !Sala.isProse(text)) { answer.pages = answer.dropped = []; }
        return isKnown || answer.unread || !Sala.isProse(text) ? answer
          : unless(answer, otherwise(answer, hits.length, language), answer, true);
      }), answer);
    }

    /* A part of the index that is missing takes away what it holds, not the rest; aside are terms and other spellings. */
    function unless(answer, failed, instead, isAside) {
      return failed.catch(function () {
        answer.damaged = true;
        answer.unread = answer.unread || !isAside;
        return instead;
      });
    }

    /* Answers a query as it was typed. */
    function find(answer, language) {
      var query = answer.parsed;
      return Promise.all([
        unless(answer, findPhone(answer), []),
        unless(answer, findProvision(answer), { pages: [], laws: [], rest: [] }),
        findAll(answer, query.groups, query.open),
        unless(answer, fetchPart(answer.index.terms), [], true)
      ]).then(function (found) {
        var phones = found[0], laws = phones.length ? [] : found[1].laws, provisions = inFront(laws, found[1].pages);
        /* a provision of the law that the words name stands before a contact that does not hold them */
        var isCall = !phones.length || phones[0].all;
        var exact = isCall ? inFront(phones, provisions) : inFront(provisions, phones);
        var words = ranked(answer, found[2]);
        answer.lacking = !answer.unread && laws.length && laws[0].called;
        answer.absent = !answer.unread && !answer.lacking && isAbsent(query, phones, provisions);
        answer.terms = Sala.termsIn(found[3], query, language);
        answer.isPartly = words.isPartly && !exact.length && !answer.terms.some(isAnswered);
        answer.pages = inFront(exact, words);
        answer.lost = query.provision ? lostWords(query.provision.rest, found[1].rest, answer.terms)
          : exact.length ? [] : lostWords(query.groups, found[2], answer.terms);
        if (answer.pages.length) { answer.dropped = answer.lost.map(function (group) { return group.asTyped; }); }
        return unless(answer, withTerms(answer, exact, words), answer);
      });
    }

    /* A term that is all that was typed, or of which the reader hears: what was meant is known. */
    function isAnswered(term) { return term.whole || term.told; }

    function isWithin(group, span) { return span.from < group.from + group.asTyped.length && group.from < span.endsAt; }

    /* Groups that nothing was found for, but those of terms that are told. */
    function lostWords(groups, found, terms) {
      return groups.filter(function (group, index) {
        return found[index] && !found[index].pages.size && !found[index].isCut && !terms.some(function (term) { return term.told && isWithin(group, term); });
      });
    }

    /* The pages of terms, and behind the other pages those that the preferred forms find. The page of an avoided form, or
       of one that is all that was typed, stands in front; behind what was typed as a number, and contacts called so. */
    function withTerms(answer, exact, words) {
      var terms = answer.terms.filter(isAnswered), told = terms.filter(function (term) { return term.told; });
      var before = terms.some(function (term) { return term.whole || term.role === "avoided"; }) ? 0 : BEFORE_TERM;
      var own = terms.map(headOf);
      answer.pages = inFront(exact, inFront(inFront(words.filter(function (one, at) { return at < before || one.named > 1; }), own), words));
      var texts = told.map(function (term) { return term.preferred; });
      if (told.length) {
        /* in the place of the forms typed first, and then alone */
        texts.unshift(told.sort(function (a, b) { return b.from - a.from; }).reduce(function (changed, term) {
          return changed.slice(0, term.from) + " " + term.preferred + " " + changed.slice(term.endsAt);
        }, answer.parsed.text));
      }
      return Promise.all(texts.map(function (text) {
        var groups = Sala.groupsOf(text);
        answer.groups = answer.groups.concat(groups);
        return findWords(answer, groups);
      })).then(function (lists) {
        lists.forEach(function (list) {
          list.forEach(function (one) { one.translated = true; });
          answer.pages = inFront(answer.pages, list);
        });
        return answer;
      });
    }

    /* Texts like the one typed: with a word of the index in the place of one that is not; or of any, where the pages
       are to prove it. */
    function likeTexts(answer, isProven) {
      var query = answer.parsed, groups = query.groups;
      return Sala.wordsLike(postings, answer.index.words, groups).then(function (like) {
        return Sala.suggest(like, groups, isProven && MOST_PROVEN).filter(function (one) {
          var group = groups[one.standsAt];
          return !(query.provision && isWithin(group, query.provision))
            && (isProven || !answer.pages.length || group.kind === "u" || group.word.length >= SHORTEST_MENDED);
        }).filter(Sala.once(function (one) { return one.text; }));
      });
    }

    /* The pages of a text like the one typed, the best first, and the best place of what was meant in it, with others of
       that page. */
    function findLike(answer, like, isProven) {
      return Promise.all([
        findWords(answer, Sala.groupsOf(like.text)),
        findAll(answer, Sala.groupsOf(like.meant), false)
      ]).then(function (both) {
        var order = {}, places = Sala.sideBySide(both[1]);
        both[0].forEach(function (one, at) { order[one.page] = at; });
        like.pages = both[0].filter(function (one) { return one.all && (one.near || !isProven); });
        places.sort(function (a, b) {
          return b.between - a.between || order[pageOf(a.key)] - order[pageOf(b.key)] || b.standsAt - a.standsAt;
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
        return replaced(query.text, [query.groups[like.standsAt]], [like.places.slice(0, MOST_READ).map(function (place) {
          return Sala.writtenAt(held[3][unitOf(place.key)], place);
        }).sort().pop() || like.meant]);
      });
    }

    /* Texts like the one typed, and behind the first pages the first of what each finds; where it has none, the best of them
       stands for it. Words that are all known and stand nowhere side by side, as one other word in the place of one of
       them would, may hold a slip that makes a word: what proves it are the pages. */
    function withSuggestions(answer, hits, language) {
      var isProven = !answer.lost.length && isPhrase(answer.parsed);
      return likeTexts(answer, isProven).then(function (likes) {
        return Promise.all(likes.map(function (like) { return findLike(answer, like, isProven); }));
      }).then(function (likes) {
        /* what stands within words is no word to offer */
        likes = likes.filter(function (one) { return one.place && one.place.between && one.pages.length; }).slice(0, MOST_OFFERED);
        return Promise.all(likes.map(function (one) { return written(answer.parsed, one); })).then(function (texts) {
          answer.suggestions = texts;
          return !texts.length || hits || isProven ? answer : insteadOf(answer, texts[0], language);
        }).then(function (shown) {
          shown.pages = inFront(shown.pages.slice(0, FIRST_SHOWN), Sala.flat(likes.map(function (one) {
            return one.pages.slice(0, FEW);
          }).concat(shown.pages, likes.map(function (one) { return one.pages; }))));
          shown.groups = shown.groups.concat(Sala.groupsOf(likes.map(function (one) { return one.text; }).join(" ")));
          return shown;
        });
      });
    }

    /* A text with others in the place of some groups; from the end, so that offsets before a group stay true. */
    function replaced(text, groups, texts) {
      return groups.reduceRight(function (text, group, at) {
        return text.slice(0, group.from) + texts[at] + text.slice(group.from + group.asTyped.length);
      }, text);
    }

    /* What was meant by a text of which something is found nowhere: its runs parted into words where that leaves nothing
       over, else what is a slip away, else parted all the same. */
    function otherwise(answer, hits, language) {
      var lost = answer.lost.filter(function (group) { return group.kind === "u" && group.chain[2]; });
      return Promise.all(lost.map(function (group) { return Sala.parted(postings, answer.index.words, group); })).then(function (parts) {
        var text = replaced(answer.parsed.text, lost, parts.map(function (one) { return one.text; }));
        function asParted() { return search(text, language); }
        if (text === answer.parsed.text) { return mended(answer, hits, language); }
        return parts.every(function (one) { return one.isSure; }) ? asParted() : mended(answer, hits, language).then(function (found) {
          return found.instead ? found : asParted();
        });
      });
    }

    /* Each word that is found nowhere, mended by itself. */
    function mended(answer, hits, language) {
      var lost = answer.lost.slice(0, MOST_MENDED);
      if (lost.length < 2) { return withSuggestions(answer, hits, language); }
      return Promise.all(lost.map(function (group) { return search(group.asTyped + " ", language); })).then(function (found) {
        var text = replaced(answer.parsed.text, lost, lost.map(function (group, at) { return (found[at].instead || group.asTyped).trim(); }));
        return text === answer.parsed.text ? withSuggestions(answer, hits, language) : insteadOf(answer, text, language);
      });
    }

    /* The answer to another text, and behind its pages those of what was typed. */
    function insteadOf(answer, text, language) {
      var other = emptyAnswer(Sala.parseQuery(text), answer.index);
      return find(other, language).then(function () {
        other.parsed = answer.parsed;
        other.suggestions = answer.suggestions;
        other.instead = text;
        other.absent = other.absent && answer.absent;
        other.damaged = other.damaged || answer.damaged;
        other.groups = answer.groups.concat(other.groups);
        other.pages = inFront(other.pages, answer.pages);
        return other;
      });
    }

    /* A page [path, title, kind, units]; without units where the part with its text cannot be read. */
    function page(number) {
      return fetchPart("manifest").then(function (index) {
        return pageIn(index.texts, number).catch(function () { return pageIn(index.titles, number); });
      });
    }

    function pageIn(tree, number) {
      return postings.leaf(tree, number).then(function (leaf) {
        return fetchPart(leaf[0]).then(function (held) { return held[number - leaf[1]]; });
      });
    }

    function facets() { return fetchPart("manifest").then(function (index) { return fetchPart(index.facets); }); }

    return { search: search, page: page, facets: facets };
  };

  if (typeof module === "object") { module.exports = Sala; }
})(typeof globalThis === "object" ? globalThis : this);
