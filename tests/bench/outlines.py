"""Outlines of records of every kind: all facts, and how many sentences stand where. The words come later."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import get_args

from sala.model.allowed import (
    COUNTRIES,
    Hours,
    OperatorType,
    RatificationAction,
)
from sala.model.records import FOLDER_OF
from tests.bench.numbers import phone_number
from tests.bench.outline import AUDIENCES, TOPICS, Facts, Outline, Part, Shelf, cited, common, ending

SPOKEN = {"cambodia": "km", "lao-pdr": "lo", "thailand": "th", "viet-nam": "vi"}
OUTSIDE = ("regional", "international")
STEPS = (
    "call-for-help",
    "stay-with-the-child",
    "keep-what-may-be-evidence",
    "write-it-down",
    "tell-the-police",
    "refer-to-services",
    "follow-up",
    "close-the-case",
)
LIMITS = ("immediately", "PT24H", "PT72H", "P7D", "P15D", "P45D")
INDEXED = ("procedure", "contact", "law", "instrument", "term")
"""Kinds that have a page which lists all their records."""


def outlines(counts: dict[str, int], seed: int) -> Iterator[Outline]:
    """So many records of each kind, and of guides the fixed ones first. The same seed gives the same records."""
    shelf = Shelf()
    makers = {"contact": _contact, "law": _law, "instrument": _instrument, "procedure": _procedure, "term": _term}
    for kind, make in makers.items():
        for number in range(counts[kind]):
            made = make(Random(f"{seed}/{kind}/{number}"), number, shelf)
            if made.id not in shelf.repealed:
                shelf.names.append(made.id)
            yield made
    for made in (*_fixed_guides(), *_guides(counts["guide"], seed, shelf)):
        yield made


FIXED_GUIDES = 2 + len(INDEXED)
"""Guides that every project has: home, the page on confidence, an index a kind."""


def _country(random: Random) -> str:
    return random.choices(COUNTRIES, (3, 3, 4, 4))[0]


def _law(random: Random, number: int, shelf: Shelf) -> Outline:
    country, sources = _country(random), random.randint(1, 3)
    record_id, year = f"{country}-law-{number + 1:05}", random.randint(1994, 2022)
    unit = "section" if country == "thailand" else "article"
    facts = common(random, [country])
    if random.random() < 0.3:
        facts["short_title"] = f"{''.join(random.choices('ACDEHLPSTV', k=4))} {year}"
    facts |= {"type": random.choices(("law", "code", "decree", "circular", "plan"), (6, 1, 2, 1, 1))[0]}
    facts["number"] = f"{random.randint(1, 199)}/{year}/{unit[:3].upper()}{number + 1}"
    if random.random() < 0.5:
        facts["original_title"] = {"language": SPOKEN[country], "text": None}
    facts |= {"unit": unit, "law_status": random.choices(("in-force", "amended", "repealed"), (8, 3, 1))[0]}
    facts |= {"adopted": date(year, random.randint(1, 12), random.randint(1, 28)), "in_force": year + 1}
    if facts["law_status"] == "amended":
        facts["amendments"] = [
            {"number": f"{random.randint(1, 199)}/{year + 1}", "adopted": year + 1, **cited(random, 1)}
        ]
    if shelf.laws and random.random() < 0.1:
        facts["implements"] = [random.choice(shelf.laws)[0]]
    if shelf.repealed and random.random() < 0.1:
        facts["replaces"] = [random.choice(shelf.repealed)]
    provisions = _provisions(random, unit, sources)
    facts |= {"provisions": provisions, **ending(random, record_id, sources)}
    parts = tuple(_provision_parts(random, provisions, shelf))
    if facts["law_status"] == "repealed":
        shelf.repealed.append(record_id)
    else:
        shelf.laws.append((record_id, year))
        _shelve(shelf, record_id, provisions)
    path = f"laws/{country}/{record_id}.md"
    return Outline("law", record_id, path, facts, random.randint(2, 4), parts, random.random() < 0.2, year)


def _shelve(shelf: Shelf, record_id: str, provisions: list[Facts]) -> None:
    shown = (provision for provision in provisions if "status" not in provision)
    shelf.provisions += [f"{record_id}#{provision['anchor']}" for provision in shown]


def _provisions(random: Random, unit: str, sources: int) -> list[Facts]:
    """3 to 12 provisions with rising numbers; one in thirty is a draft."""
    found, number = [], 0
    for _ in range(random.randint(3, 12)):
        number += random.randint(1, 20)
        words = f"{number} bis" if random.random() < 0.04 else f"{number}/1" if random.random() < 0.04 else str(number)
        anchor = f"{'s' if unit == 'section' else 'art'}-{words.replace(' ', '-').replace('/', '-')}"
        facts: Facts = {"anchor": anchor, "number": words, "topics": random.sample(TOPICS, random.randint(1, 2))}
        facts |= cited(random, sources)
        if random.random() < 1 / 30:
            facts |= {"confidence": "low", "status": "draft"}
        found.append(facts)
    return found


def _provision_parts(random: Random, provisions: list[Facts], shelf: Shelf) -> Iterator[Part]:
    for provision in provisions:
        references = (random.choice(shelf.provisions),) if shelf.provisions and random.random() < 0.1 else ()
        page = random.randint(2, 180) if random.random() < 0.5 else None
        yield Part(provision["anchor"], random.randint(2, 6), references, random.random() < 0.15, page)


def _instrument(random: Random, number: int, shelf: Shelf) -> Outline:
    scope, sources = random.choice(OUTSIDE), random.randint(1, 3)
    record_id, year = f"instrument-{number + 1:05}", random.randint(1949, 2022)
    facts = common(random, COUNTRIES)
    facts |= {"type": random.choices(("convention", "protocol", "declaration", "guideline"), (3, 2, 2, 3))[0]}
    facts |= {"organisation": None, "adopted": year, "in_force": year + random.randint(0, 4)}
    if facts["type"] in {"convention", "protocol"}:
        facts["ratifications"] = [_ratification(random, country, year, sources) for country in COUNTRIES]
    provisions = _provisions(random, "article", sources)
    facts |= {"provisions": provisions, **ending(random, record_id, sources)}
    parts = tuple(_provision_parts(random, provisions, shelf))
    _shelve(shelf, record_id, provisions)
    path = f"instruments/{scope}/{record_id}.md"
    return Outline("instrument", record_id, path, facts, random.randint(2, 4), parts, False, year)


def _ratification(random: Random, country: str, year: int, sources: int) -> Facts:
    if random.random() < 0.2:
        return {"country": country}
    action = random.choice(get_args(RatificationAction))
    return {"country": country, "action": action, "date": year + random.randint(0, 4), **cited(random, sources)}


def _procedure(random: Random, number: int, shelf: Shelf) -> Outline:
    scope, sources = random.choice((*COUNTRIES, *OUTSIDE)), random.randint(1, 3)
    record_id = f"{scope}-procedure-{number + 1:05}"
    anchors = sorted(random.sample(STEPS, random.randint(4, 8)), key=STEPS.index)
    facts = common(random, COUNTRIES if scope in OUTSIDE else [scope])
    facts["steps"] = [_step(random, anchor, scope, sources, shelf) for anchor in anchors]
    facts |= ending(random, record_id, sources)
    steps = [Part(anchor, random.randint(2, 5)) for anchor in anchors]
    if shelf.names:
        steps[-1] = replace(steps[-1], references=(random.choice(shelf.names),))
    parts = (Part("when", random.randint(2, 3)), *steps, Part("avoid", random.randint(2, 4), is_list=True))
    if random.random() < 0.5:
        parts = (*parts, Part("notes", random.randint(2, 4)))
    return Outline("procedure", record_id, f"procedures/{scope}/{record_id}.md", facts, random.randint(1, 3), parts)


def _step(random: Random, anchor: str, scope: str, sources: int, shelf: Shelf) -> Facts:
    facts: Facts = {"anchor": anchor, "who": random.sample(AUDIENCES, random.randint(1, 2))}
    if random.random() < 0.3:
        facts["within"] = random.choice(LIMITS)
    if shelf.provisions and random.random() < 0.5:
        facts["legal_basis"] = random.sample(shelf.provisions, min(len(shelf.provisions), random.randint(1, 2)))
    known = shelf.contacts.get(scope)
    if known and random.random() < 0.4:
        facts["contacts"] = [random.choice(known)]
    return {**facts, **cited(random, sources)}


def _contact(random: Random, number: int, shelf: Shelf) -> Outline:
    """The first of each country has a short code and is for emergencies, so that each page has a number to call."""
    scope = COUNTRIES[number] if number < len(COUNTRIES) else random.choice((*COUNTRIES, *COUNTRIES, *OUTSIDE))
    record_id, known = f"{scope}-contact-{number + 1:05}", shelf.contacts.setdefault(scope, [])
    state = random.choices(("active", "unconfirmed", "defunct"), (90, 5, 5))[0] if known else "active"
    facts = common(random, COUNTRIES if scope in OUTSIDE else [scope])
    facts |= {"operator": None, "operator_type": random.choice(get_args(OperatorType))}
    if not known and scope not in OUTSIDE:
        facts["emergency"] = True
    facts["state"] = state
    if state == "defunct":
        facts["replaced_by"] = random.choice(known)
    if state == "active":
        facts["channels"] = list(_channels(random, record_id, scope, number, shelf))
    facts["hours"] = "always" if "emergency" in facts else random.choice(get_args(Hours))
    if scope in SPOKEN:
        facts["languages"] = [SPOKEN[scope], *(["en"] if random.random() < 0.3 else [])]
    facts |= {"cost": random.choice(("free", "charged", "not-stated")), "anonymous": random.random() < 0.3}
    ways = ["secondary-page", *(["test-call"] if any("number" in one for one in facts.get("channels", ())) else [])]
    facts |= {"verified_by": random.choice(ways)}
    facts |= ending(random, record_id, random.randint(1, 2))
    if state == "active":
        known.append(record_id)
    parts = (Part("handles", random.randint(2, 4)), Part("when-you-call", 2), Part("limits", random.randint(1, 3)))
    return Outline("contact", record_id, f"contacts/{scope}/{record_id}.md", facts, 0, parts)


def _channels(random: Random, record_id: str, scope: str, number: int, shelf: Shelf) -> Iterator[Facts]:
    if shelf.codes.get(scope):
        yield {
            "type": "short-code",
            "number": shelf.codes[scope].pop(0),
            "country": scope,
            "sms": random.random() < 0.5,
        }
    else:
        country = scope if scope in COUNTRIES else COUNTRIES[number % len(COUNTRIES)]
        yield {"type": "phone", "number": phone_number(country, number)}
    if random.random() < 0.5:
        yield {"type": "web-form", "url": f"https://example.org/{record_id}/report"}
    if random.random() < 0.3:
        yield {"type": "email", "address": f"report@{record_id}.example.org"}


def _term(random: Random, number: int, shelf: Shelf) -> Outline:
    facts: Facts = {"topics": random.sample(TOPICS, random.randint(1, 2))}
    record_id = f"term-{number + 1:05}"
    facts |= ending(random, record_id, random.randint(1, 2))
    if shelf.provisions and random.random() < 0.2:
        facts["statutory"] = random.choice(shelf.provisions)
    return Outline("term", record_id, f"glossary/{record_id}.md", facts)


def _fixed_guides() -> Iterator[Outline]:
    random = Random("fixed")
    yield _guide(
        random, "home", "index.md", (Part("choose", 4, tuple(FOLDER_OF.get(kind, "glossary") for kind in INDEXED)),)
    )
    yield _guide(random, "how-sure-is-this", "guides/how-sure-is-this.md", (Part("levels", 8),))
    for kind in INDEXED:
        folder = FOLDER_OF[kind]
        yield _guide(random, folder, f"{folder}/index.md", (), kind)


def _guides(count: int, seed: int, shelf: Shelf) -> Iterator[Outline]:
    for number in range(count):
        random = Random(f"{seed}/guide/{number}")
        parts = tuple(
            Part(f"part-{place}", random.randint(4, 10), (random.choice(shelf.names),), random.random() < 0.2)
            for place in range(1, random.randint(4, 9))
        )
        record_id = f"guide-{number + 1:05}"
        yield _guide(random, record_id, f"guides/{record_id}.md", parts)


def _guide(random: Random, record_id: str, path: str, parts: tuple[Part, ...], lists: str = "") -> Outline:
    facts = common(random, COUNTRIES) | ({"lists": lists} if lists else {}) | ending(random, record_id, 1)
    return Outline("guide", record_id, path, facts, random.randint(2, 4), parts)
