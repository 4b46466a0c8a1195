"""The engine of the reader's browser, run in Node on the index of the real site."""

import json
import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from sala.search.fold import clusters, fold, kind
from sala.search.pages import SearchPage, read_page, site_pages
from sala.search.tokens import BODY, NAMES, tokens_of
from tests.nodejs import node
from tests.search.texts import random_texts

LANGUAGES = ("en", "km", "lo")
RUNNER = Path(__file__).with_name("engine_runner.js")
RUNS = 200
"""Texts cut from the pages of each language."""
TEN = 10
LONGEST_SECONDS = 120
"""For many queries, on a machine that has other work."""
ARTICLE = {"en": "art", "km": "មាត្រា", "lo": "ມາດຕາ"}
LSHTSE = "laws/cambodia/lshtse-2008.html"
ATIP = "laws/thailand/atip-2008.html"
CRIMINAL_CODE = "laws/thailand/thai-criminal-code.html"
MATERIAL = "glossary/child-sexual-abuse-material.html"
# e.g. 85592311511: country and number
CALLING = re.compile(r"(855|856|66|84)(\d{7,})")
KHMER_DIGITS = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine says to a query."""

    pages: list[str]
    """Paths of the pages found, the best first."""
    units: list[str]
    """Anchors of the first page's units, the best first."""
    suggestions: list[str]
    """Other ways to write it."""
    told: list[list[str]]
    """Forms of terms in the query of which the reader is told, each with the preferred one."""
    translated: list[str]
    """Pages that were found by the preferred forms alone."""
    instead: str | None
    """The text whose pages are shown in place of those of the query."""
    dropped: list[str]
    """Words that are found nowhere."""
    absent: bool
    """A number or a provision was asked for that is not there."""
    partly: bool
    """The words meet nowhere; the pages are those in which most of them do."""
    lacking: str | None
    """The title of the law that was named and does not have the provision."""
    damaged: bool
    """A part of the index could not be read."""

    @property
    def first(self) -> str:
        """The first page."""
        return self.pages[0] if self.pages else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A cluster or a word of a text."""

    raw: str
    """As the page has it."""
    folded: str
    """As the index has it."""
    sort: str
    """u, w or n."""
    joined: bool
    """Nothing but white space stands between it and the piece before it; between clusters nothing at all."""


@cache
def pages_of(site: Path, language: str) -> list[SearchPage]:
    """Pages of a language."""
    found = (read_page(path, data, frozenset(LANGUAGES)) for path, data in site_pages(site))
    return [page for page in found if isinstance(page, SearchPage) and page.language == language]


def ask(site: Path, language: str, queries: list[str], lost: tuple[str, ...] = ()) -> list[Answer]:
    """What the engine answers to each query, where parts of the index are lost."""
    index = str(site / "search" / language)
    asked = {"index": index, "language": language, "queries": queries, "lost": lost}
    done = subprocess.run(
        [node(), str(RUNNER)],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=LONGEST_SECONDS,
    )
    assert done.returncode == 0, done.stderr
    return [Answer(**answer) for answer in json.loads(done.stdout)]


@cache
def texts_of(site: Path, language: str) -> list[tuple[str, list[Piece]]]:
    """Headings and texts of the pages of a language in pieces, each with its page."""
    return [
        (page.path, list(_pieces(text)))
        for page in pages_of(site, language)
        for unit in page.units
        for text in (unit.title, unit.text)
    ]


def _pieces(text: str) -> Iterator[Piece]:
    between = "."
    last = ""
    for raw in clusters(text):
        sort = kind(raw)
        if sort == "g":
            between += raw
            continue
        joined = not between if sort == last == "u" else not between.strip()
        yield Piece(raw, fold(raw), sort, joined)
        between, last = "", sort


def runs_of(site: Path, language: str) -> list[tuple[str, list[Piece]]]:
    """Runs of 2 to 6 pieces cut at random, the same at each run of the tests, each with its page."""
    chosen = random.Random(f"sala {language}")
    texts = [(path, pieces) for path, pieces in texts_of(site, language) if len(pieces) > 6]
    found: list[tuple[str, list[Piece]]] = []
    while len(found) < RUNS:
        path, pieces = chosen.choice(texts)
        length = chosen.randint(2, 6)
        start = chosen.randrange(len(pieces) - length)
        run = pieces[start : start + length]
        if all(piece.joined for piece in run[1:]) and len({piece.sort == "u" for piece in run}) == 1:
            found.append((path, run))
    return found


def holders(site: Path, language: str, run: list[Piece]) -> set[str]:
    """Pages that hold a run, the last piece of which may go on: found by looking through all of them."""
    wanted = "\0" + "\0".join(piece.folded for piece in run)
    return {path for path, row in _rows(site, language) if wanted in row}


@cache
def _rows(site: Path, language: str) -> list[tuple[str, str]]:
    return [
        (path, "".join(("\0" if piece.joined else "\0\0") + piece.folded for piece in pieces))
        for path, pieces in texts_of(site, language)
    ]


def written(run: list[Piece], between: str = "") -> str:
    """A run as a reader types it."""
    space = between if run[0].sort == "u" else " "
    return space.join(between.join(piece.raw) if piece.sort == "w" else piece.raw for piece in run)


def held_by(site: Path, language: str, run: list[Piece]) -> int:
    """How many pages hold a run, or, of words, those two neighbours of it that stand on the fewest pages.

    The index knows which words are neighbours: a run of none but frequent pairs, as `of the Ministry of`, is no better
    held by the page that has all of it in one place than by those that have each pair.
    """
    pairs = [run[at : at + 2] for at in range(len(run) - 1)] if run[0].sort == "w" and len(run) > 2 else [run]
    return min(len(holders(site, language, pair)) for pair in pairs)


# e.g. `on Article 4`: the provisions with that number come first, however many they are
ASKS_FOR_PROVISION = re.compile(r"\b(?:article|section) \d", re.IGNORECASE)


def lost(site: Path, language: str, between: str) -> list[str]:
    """Runs of which the page is not found, or not among the first ten where no more than ten hold them."""
    runs = runs_of(site, language)
    answers = ask(site, language, [written(run, between) for _, run in runs])
    found = []
    for (path, run), answer in zip(runs, answers, strict=True):
        rank = answer.pages.index(path) if path in answer.pages else None
        held = held_by(site, language, run)
        is_among_first = rank is not None and (rank < TEN or held > TEN)
        if not is_among_first and (rank is None or not ASKS_FOR_PROVISION.search(written(run))):
            found.append(f"{written(run)!r} of {path}: place {rank}, {held} pages hold it")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_run_of_any_page_finds_that_page(site: Path, language: str) -> None:
    assert lost(site, language, "") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_found_too_with_zero_width_spaces_everywhere(site: Path, language: str) -> None:
    assert lost(site, language, "\u200b") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_number_and_title_of_a_provision_find_it_first(site: Path, language: str) -> None:
    wanted: dict[str, set[tuple[str, str]]] = {}
    for page in pages_of(site, language):
        for unit in page.units if page.facets["kind"] == ("law",) else ():
            for number in filter(None, unit.number.split(",")):
                query = f"{ARTICLE[language]} {number.strip()} {page.title}"
                wanted.setdefault(query, set()).add((page.path, unit.anchor))
    answers = ask(site, language, list(wanted))
    assert len(wanted) > 100
    assert {
        query: (answer.first, answer.units[:1])
        for (query, places), answer in zip(wanted.items(), answers, strict=True)
        if (answer.first, *answer.units[:1]) not in places
    } == {}


def address(language: str, path: str) -> str:
    """Path of a page of a language."""
    return path if language == "en" else f"{language}/{path}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "path", "units"),
    [
        ("lshtse 34", LSHTSE, ["art-34", ""]),
        ("34 lshtse", LSHTSE, ["art-34", ""]),
        ("LSHTSE ៣៤", LSHTSE, ["art-34", ""]),
        ("lshtse ໓໔", LSHTSE, ["art-34", ""]),
        ("lshtse 2008 34", LSHTSE, ["art-34", ""]),
        ("ATIP 6", ATIP, ["s-6", ""]),
        ("lshtse art 34", LSHTSE, ["art-34"]),
        ("art. no. 34 lshtse", LSHTSE, ["art-34"]),
        ("មា.៣៤ lshtse", LSHTSE, ["art-34"]),
        ("ມາດຕາທີ 34 lshtse", LSHTSE, ["art-34"]),
        ("ม.๖ atip", ATIP, ["s-6"]),
        ("Section VI ATIP", ATIP, ["s-6"]),
        ("Articles 8-10 lshtse", LSHTSE, ["art-8-10"]),
        ("lshtse 8-10", LSHTSE, ["art-8-10", ""]),
        ("មាត្រា ២៨៣ ស្ទួន", CRIMINAL_CODE, ["s-283-bis"]),
        ("มาตรา 283 ทวิ", CRIMINAL_CODE, ["s-283-bis"]),
    ],
)
def test_a_provision_is_first_where_its_law_is_named(
    site: Path, language: str, query: str, path: str, units: list[str]
) -> None:
    (answer,) = ask(site, language, [query])
    assert (answer.first, answer.units, answer.absent) == (address(language, path), units, False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "path", "anchor"),
    [
        ("section 35", ATIP, "s-34-35"),
        ("§ 35", ATIP, "s-34-35"),
        ("มาตรา ๓๕", ATIP, "s-34-35"),
        ("Sections 34-35", ATIP, "s-34-35"),
        ("article 35", LSHTSE, "art-35"),
        ("មាត្រា ៣៥", LSHTSE, "art-35"),
        ("ມາດຕາ 35", LSHTSE, "art-35"),
        ("Điều 35", LSHTSE, "art-35"),
    ],
)
def test_the_word_typed_decides_between_articles_and_sections_of_one_number(
    site: Path, language: str, query: str, path: str, anchor: str
) -> None:
    (answer,) = ask(site, language, [query])
    assert (answer.first, answer.units) == (address(language, path), [anchor])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_for_which_there_is_no_such_record_finds_the_number_all_the_same(site: Path, language: str) -> None:
    (answer,) = ask(site, language, ["article 1(17)"])
    assert (answer.first, answer.units, answer.absent) == (address(language, CRIMINAL_CODE), ["s-1-17"], False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_with_its_part_is_a_provision_and_no_number_to_call(site: Path, language: str) -> None:
    (answer,) = ask(site, language, ["1(17)"])
    assert (answer.first, answer.units) == (address(language, CRIMINAL_CODE), ["s-1-17"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("query", ["Articles 8, 10", "articles 8 and 10", "មាត្រា ៨ និង ១០", "ມາດຕາ 8 ແລະ 10"])
def test_of_several_provisions_named_the_pages_that_have_all_are_first_each_with_its_own(
    site: Path, language: str, query: str
) -> None:
    (answer,) = ask(site, language, [query])
    held = [address(language, path) for path in ("instruments/international/opsc-2000.html", LSHTSE)]
    assert (answer.pages[:2], answer.units) == (held, ["art-8", "art-10"])


@pytest.mark.parametrize(
    ("query", "law", "title"),
    [
        ("Criminal Code 999", "laws/cambodia/cambodia-criminal-code-2009.html", "Criminal Code"),
        ("article 999 criminal code", "laws/cambodia/cambodia-criminal-code-2009.html", "Criminal Code"),
        ("Hotel Act section 34", "laws/thailand/thai-hotel-act-2004.html", "Hotel Act B.E. 2547 (2004)"),
        (
            "lshtse 999",
            LSHTSE,
            "Law on Suppression of Human Trafficking and Sexual Exploitation (LSHTSE)",
        ),
    ],
)
def test_a_law_that_has_no_such_provision_is_first_and_that_is_said(
    site: Path, query: str, law: str, title: str
) -> None:
    (answer,) = ask(site, "en", [query])
    assert (answer.first, answer.units, answer.lacking, answer.absent) == (law, [""], title, False)


@pytest.mark.parametrize(
    "query", ["lshtse 34", "lshtse 2008", "child 18", "police 191", "article 999", "art 34 unesco"]
)
def test_of_no_law_is_said_that_it_lacks_what_may_be_something_else(site: Path, query: str) -> None:
    (answer,) = ask(site, "en", [query])
    assert answer.lacking is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("numbers", ["8-10", "8 – 10", "៨-១០"])
def test_a_range_finds_its_provisions_in_order_and_first_where_all_are(site: Path, language: str, numbers: str) -> None:
    (answer,) = ask(site, language, [f"{ARTICLE[language]} {numbers}"])
    assert (answer.first, answer.units) == (
        address(language, "instruments/international/opsc-2000.html"),
        ["art-8", "art-9", "art-10"],
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_beside_words_that_are_no_title_is_a_word(site: Path, language: str) -> None:
    (answer,) = ask(site, language, ["zzzqqq 34"])
    assert (answer.absent, answer.dropped, answer.first != "") == (False, ["zzzqqq"], True)


def spellings(phone: str) -> list[str]:
    """A number to call as readers may write it."""
    split = CALLING.fullmatch(phone)
    if split is None:
        return [phone, f"{phone[:2]}-{phone[2:]}", phone.translate(KHMER_DIGITS)]
    country, number = split.groups()
    grouped = f"{number[:2]} {number[2:5]} {number[5:]}"
    return [f"+{phone}", f"00{country} {grouped}", f"0{grouped}".translate(KHMER_DIGITS)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_in_any_spelling_finds_its_contact_first(site: Path, language: str) -> None:
    wanted: dict[str, set[str]] = {}
    for page in pages_of(site, language):
        for unit in page.units if page.facets["kind"] == ("contact",) else ():
            for phone in unit.phones if unit is page.units[0] else ():
                for spelling in spellings(phone):
                    wanted.setdefault(spelling, set()).add(page.path)
    answers = ask(site, language, list(wanted))
    assert len(wanted) > 30
    assert {
        query: answer.first
        for (query, paths), answer in zip(wanted.items(), answers, strict=True)
        if answer.first not in paths
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "contact"),
    [
        ("call 1300 thailand", "thailand/thailand-social-assistance-1300"),
        ("ថៃ 1300", "thailand/thailand-social-assistance-1300"),
        ("ໂທ 1300", "thailand/thailand-social-assistance-1300"),
        ("โทร 1300", "thailand/thailand-social-assistance-1300"),
        ("thailand 191", "thailand/thailand-police-191"),
        ("+84 111 vietnam", "viet-nam/viet-nam-111"),
        ("111 Việt Nam", "viet-nam/viet-nam-111"),
        ("កម្ពុជា ១២៨៨", "cambodia/cambodia-police-1288"),
        ("092 311 511 cambodia", "cambodia/aple-hotline"),
    ],
)
def test_words_for_a_country_or_a_call_leave_a_number_its_contact(
    site: Path, language: str, query: str, contact: str
) -> None:
    (answer,) = ask(site, language, [query])
    assert (answer.first, answer.absent) == (address(language, f"contacts/{contact}.html"), False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("query", "contact"),
    [
        ("92311511", "aple-hotline"),
        ("92 311 511", "aple-hotline"),
        ("311511", "aple-hotline"),
        ("call 311 511", "aple-hotline"),
        ("224841", "child-helpline-cambodia-office"),
        ("២២៤ ៨៤១", "child-helpline-cambodia-office"),
    ],
)
def test_a_number_without_its_0_and_the_last_six_digits_find_the_contact(
    site: Path, language: str, query: str, contact: str
) -> None:
    (answer,) = ask(site, language, [query])
    assert (answer.first, answer.absent) == (address(language, f"contacts/cambodia/{contact}.html"), False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_five_digits_or_those_from_the_midst_of_a_number_are_no_end_of_one(site: Path, language: str) -> None:
    paths = [path for answer in ask(site, language, ["11511", "231151", "0311511"]) for path in answer.pages]
    assert [path for path in paths if path.endswith("aple-hotline.html")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_of_another_form_is_not_taken_for_one_that_is_listed(site: Path, language: str) -> None:
    (answer,) = ask(site, language, ["0092311511"])
    assert (answer.pages, answer.absent, answer.suggestions) == ([], True, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_or_provision_that_is_not_there_is_said_to_be_absent(site: Path, language: str) -> None:
    absent = [
        "+855 92 311 512",
        "call 092 311 512",
        f"{ARTICLE[language]} 999",
        f"{ARTICLE[language]} 34 unesco",
        "+84 1300",
    ]
    held = ["+855 92 311 511", "1288", "+855 1288", "+66 1300", "2008", f"{ARTICLE[language]} 34", "1800 1567"]
    assert [answer.absent for answer in ask(site, language, absent + held)] == [True] * 5 + [False] * 7


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_query_gets_the_same_answer(site: Path, language: str) -> None:
    queries = [written(run) for _, run in runs_of(site, language)[:50]]
    first = ask(site, language, queries)
    assert ask(site, language, queries[::-1])[::-1] == first
    assert [query for query, answer in zip(queries, first, strict=True) if answer.damaged] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_lost_terms_are_told_and_the_pages_of_the_words_are_found(site: Path, language: str) -> None:
    queries = [written(run) for _, run in runs_of(site, language)[:20]]
    whole, damaged = ask(site, language, queries), ask(site, language, queries, ("words", "terms"))
    assert [answer.damaged for answer in damaged] == [True] * 20
    assert [set(part.pages) - set(all_of.pages) for part, all_of in zip(damaged, whole, strict=True)] == [set()] * 20
    assert [answer.pages[:1] for answer in damaged] != [[]] * 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_lost_words_to_suggest_are_told_where_they_are_wanted(site: Path, language: str) -> None:
    assert [answer.damaged for answer in ask(site, language, ["zzqqxxzz", "xqzxqz"], ("words",))] == [True, True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_lost_postings_are_told(site: Path, language: str) -> None:
    query = written(runs_of(site, language)[0][1])
    assert [answer.damaged for answer in ask(site, language, [query, query], ("postings",))] == [True, True]


# Terms


@pytest.mark.parametrize(
    ("language", "query", "told"),
    [
        ("en", "child pornography", {"child pornography": "child sexual abuse material"}),
        ("en", "what is child pornography", {"child pornography": "child sexual abuse material"}),
        ("en", "child porn law cambodia", {"child porn": "child sexual abuse material"}),
        ("en", "sex tourism", {"sex tourism": "sexual exploitation of children in travel and tourism"}),
        ("en", "child prostitutes", {"child prostitute": "exploitation of children in prostitution"}),
        ("en", "online grooming", {"grooming": "solicitation of children for sexual purposes"}),
        (
            "en",
            "kiddie porn, child sex tourism and grooming",
            {
                "child sex tourism": "sexual exploitation of children in travel and tourism",
                "kiddie porn": "child sexual abuse material",
            },
        ),
        ("km", "តើរូបភាពអាសអាភាសរបស់កុមារជាអ្វី", {"រូបភាពអាសអាភាសរបស់កុមារ": "សម្ភារៈរំលោភបំពានផ្លូវភេទលើកុមារ"}),
        ("km", "ស្រីពេស្យា", {"ស្រីពេស្យា": "ការកេងប្រវ័ញ្ចកុមារក្នុងពេស្យាកម្ម"}),
        ("lo", "ໂສເພນີເດັກ", {"ໂສເພນີເດັກ": "ການຂູດຮີດເດັກໃນການຄ້າປະເວນີ"}),
        ("km", "human trafficking ថៃ", {"human trafficking": "ការជួញដូរមនុស្ស"}),
        (
            "lo",
            "ກົດໝາຍການທ່ອງທ່ຽວທາງເພດກັບເດັກ",
            {"ການທ່ອງທ່ຽວທາງເພດກັບເດັກ": "ການຂູດຮີດທາງເພດຕໍ່ເດັກໃນການເດີນທາງ ແລະ ການທ່ອງທ່ຽວ"},
        ),
        ("en", "child protection law", {}),
        ("en", "child sexual abuse material", {}),
        ("en", "section 34", {}),
        ("en", "pornography", {}),
        ("km", "ច្បាប់ការពារកុមារ", {}),
    ],
)
def test_an_avoided_or_other_form_is_told_wherever_it_stands(
    site: Path, language: str, query: str, told: dict[str, str]
) -> None:
    (answer,) = ask(site, language, [query])
    assert dict(answer.told) == told


def test_the_page_of_an_avoided_form_is_first_and_the_pages_of_the_text_follow(site: Path) -> None:
    (answer,) = ask(site, "en", ["what is child pornography"])
    held = [path for path in answer.pages if path not in answer.translated]
    assert (answer.first, len(held) > 3, len(answer.translated) > 3) == (MATERIAL, True, True)
    assert answer.pages == held + answer.translated


@pytest.mark.parametrize(("language", "written"), [("km", "សណ្ឋាគារ"), ("lo", "ໂຮງແຮມ")])
@pytest.mark.parametrize("typed", ["hotel", "Hotels", "โรงแรม"])
def test_a_term_in_another_language_finds_what_the_preferred_form_finds(
    site: Path, language: str, written: str, typed: str
) -> None:
    own, other = ask(site, language, [written, typed])
    assert len(own.pages) > 8
    assert (other.first, set(own.pages) - set(other.pages)) == (address(language, "glossary/hotel.html"), set())
    assert set(other.translated) <= set(own.pages)


# What was meant


@pytest.mark.parametrize(
    ("language", "query", "offered"),
    [
        ("en", "trafikking", ["trafficking"]),
        ("en", "Cambodai", ["Cambodia"]),
        ("en", "traficking", ["trafficking"]),
        ("en", "lshste 34", ["LSHTSE 34"]),
        ("en", "artcle 142(1)(b)", ["article 142(1)(b)"]),
        ("km", "កុារ", ["កុមារ", "ការ"]),
        ("km", "កុមមារ", ["កុមារ"]),
        ("km", "ជួញដួរ", ["ជួញដូរ"]),
        ("lo", "ຕຳຫລອດ", ["ຕຳຫຼວດ"]),
        ("en", "prostitushun", []),
        ("en", "online grooming", []),
        ("en", "should", []),
        ("en", "police", []),
        ("en", "<b>.*[a-z]+(", []),
        ("en", "<scrpt>alret</scrpt>", []),
        ("en", "child 🙂", []),
        ("km", "🙂", []),
        ("en", "1234567", []),
        ("en", "art 34", []),
        ("lo", "ຫມວດ", []),
    ],
)
def test_words_are_offered_as_the_pages_write_them(site: Path, language: str, query: str, offered: list[str]) -> None:
    (answer,) = ask(site, language, [query])
    assert answer.suggestions == offered


@pytest.mark.parametrize(
    ("language", "query", "instead", "dropped"),
    [
        ("en", "trafikking law", "trafficking law", []),
        ("km", "ជួញដួរ", "ជួញដូរ", []),
        ("lo", "ຄ້າມະນຸກ", "ຄ້າມະນຸດ", []),
        ("en", "lshtse zzzqqq", None, ["zzzqqq"]),
        ("en", "Zzzqqq lshtse", None, ["Zzzqqq"]),
        ("km", "ជួញដូរ zzzqqq", None, ["zzzqqq"]),
        ("lo", "ຄ້າມະນຸດ zzzqqq", None, ["zzzqqq"]),
        ("en", "art 34 lshtse", None, []),
        ("en", "call 1300 thailand", None, []),
        ("en", "trafficking", None, []),
        ("en", "zzzqqq", None, []),
    ],
)
def test_the_answer_says_what_was_searched_for_instead_and_which_words_were_dropped(
    site: Path, language: str, query: str, instead: str | None, dropped: list[str]
) -> None:
    (answer,) = ask(site, language, [query])
    assert (answer.instead, answer.dropped) == (instead, dropped)


@pytest.mark.parametrize(
    ("query", "dropped", "first"),
    [
        ("victim should not be punished", ["should"], ATIP),
        ("dont look away", ["dont"], "contacts/international/ecpat-dont-look-away.html"),
    ],
)
def test_a_common_word_that_no_page_has_is_left_out_and_not_mended(
    site: Path, query: str, dropped: list[str], first: str
) -> None:
    (answer,) = ask(site, "en", [query])
    assert (answer.instead, answer.suggestions, answer.dropped, answer.first) == (None, [], dropped, first)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("what do I do if a guest brings a child", "questions/guest-or-colleague.html"),
        ("how do I report a child being abused at a hotel", "questions/who-saw.html"),
        ("guest with a child at reception", "questions/guest-or-colleague.html"),
    ],
)
def test_of_words_that_meet_nowhere_the_pages_in_which_most_of_them_do_are_found_and_that_is_said(
    site: Path, query: str, first: str
) -> None:
    (answer,) = ask(site, "en", [query])
    assert (answer.first, answer.partly, answer.instead, answer.suggestions) == (first, True, None, [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_words_that_meet_somewhere_it_is_not_said(site: Path, language: str) -> None:
    queries = [written(run) for _, run in runs_of(site, language)[:50]]
    assert [query for query, one in zip(queries, ask(site, language, queries), strict=True) if one.partly] == []


def test_signs_of_a_program_find_no_page_by_a_letter_of_theirs(site: Path) -> None:
    (answer,) = ask(site, "en", ["<img src=x>"])
    assert (answer.pages, answer.dropped) == ([], [])


# Words typed without spaces


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("km", ["លេខទូរស័ព្ទជំនួយ", "កុមារ"]),
        ("km", ["ទោស", "ជួញដូរ", "កុមារ"]),
        ("km", ["ច្បាប់", "ជួញដូរមនុស្ស", "មាត្រា៧"]),
        ("lo", ["ສາຍດ່ວນ", "ເດັກ", "ລາວ"]),
        ("lo", ["ໂທດ", "ການຄ້າເດັກ"]),
        ("lo", ["ໂຮງແຮມ", "ຕ້ອງ", "ແຈ້ງ", "ຕຳຫຼວດ"]),
    ],
)
def test_the_first_page_of_words_is_among_the_first_without_spaces_too(
    site: Path, language: str, words: list[str]
) -> None:
    apart, run = ask(site, language, [" ".join(words), "".join(words)])
    assert (apart.first in run.pages[:3], apart.first != "") == (True, True)


@pytest.mark.parametrize("language", ["km", "lo"])
def test_any_two_terms_written_as_one_word_are_both_found(site: Path, language: str) -> None:
    forms = [
        form.text
        for page in pages_of(site, language)
        for form in page.forms
        if (form.language, form.role) == (language, "preferred") and " " not in form.text and "(" not in form.text
    ]
    pairs = list(zip(forms[::2], forms[1::2], strict=False))
    answers = ask(site, language, [first + second for first, second in pairs])
    assert len(pairs) > 25
    assert [pair for pair, answer in zip(pairs, answers, strict=True) if not answer.pages] == []


@pytest.mark.parametrize(
    ("query", "path", "unit"),
    [("ច្បាប់ជួញដូរមនុស្សមាត្រា៧", ATIP, "s-7-9"), ("មា្រតា 34 lshtse", LSHTSE, "art-34")],
)
def test_a_law_and_its_article_are_found_without_spaces_and_with_a_common_slip(
    site: Path, query: str, path: str, unit: str
) -> None:
    (answer,) = ask(site, "km", [query])
    assert (answer.first, answer.units[:1], answer.absent, answer.dropped) == (address("km", path), [unit], False, [])


# Whom to call

NUMBERS_OF_THE_POLICE = {
    "cambodia/cambodia-police-117",
    "cambodia/cambodia-police-1288",
    "thailand/thailand-police-191",
    "thailand/thailand-tourist-police-1155",
    "viet-nam/viet-nam-police-113",
}


def contacts(language: str, names: set[str]) -> set[str]:
    """Paths of contacts in a language."""
    return {address(language, f"contacts/{name}.html") for name in names}


@pytest.mark.parametrize(
    ("language", "query"),
    [
        ("en", "police"),
        ("en", "police number"),
        ("km", "police"),
        ("km", "នគរបាល"),
        ("km", "ប៉ូលីស"),
        ("km", "លេខនគរបាល"),
        ("km", "លេខទូរស័ព្ទប៉ូលីស"),
        ("lo", "police"),
        ("lo", "ຕຳຫຼວດ"),
        ("lo", "ເບີໂທຕຳຫຼວດ"),
    ],
)
def test_who_looks_for_the_police_finds_its_numbers_first(site: Path, language: str, query: str) -> None:
    (answer,) = ask(site, language, [query])
    assert set(answer.pages[:5]) == contacts(language, NUMBERS_OF_THE_POLICE)


@pytest.mark.parametrize(
    ("language", "query", "names"),
    [
        ("en", "police thailand", {"thailand/thailand-police-191", "thailand/thailand-tourist-police-1155"}),
        ("km", "នគរបាលថៃ", {"thailand/thailand-police-191", "thailand/thailand-tourist-police-1155"}),
        ("lo", "ເບີຕຳຫຼວດໄທ", {"thailand/thailand-police-191", "thailand/thailand-tourist-police-1155"}),
        ("en", "police lao", {"lao-pdr/lao-anti-trafficking-department"}),
        ("lo", "ຕຳຫຼວດລາວ", {"lao-pdr/lao-anti-trafficking-department"}),
        ("en", "hotline for children laos", {"lao-pdr/lao-youth-union-1554", "lao-pdr/lao-womens-union-1362"}),
        ("lo", "ສາຍດ່ວນເດັກລາວ", {"lao-pdr/lao-youth-union-1554", "lao-pdr/lao-womens-union-1362"}),
        ("en", "viet nam hotline", {"viet-nam/viet-nam-111"}),
        ("km", "viet nam hotline", {"viet-nam/viet-nam-111"}),
        ("km", "ប៉ូលីសខ្មែរ", {"cambodia/cambodia-police-117", "cambodia/cambodia-police-1288"}),
    ],
)
def test_a_country_beside_it_finds_the_contacts_of_that_country_first(
    site: Path, language: str, query: str, names: set[str]
) -> None:
    (answer,) = ask(site, language, [query])
    assert set(answer.pages[: len(names)]) == contacts(language, names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_contact_out_of_use_stands_behind_those_in_use(site: Path, language: str) -> None:
    (answer,) = ask(site, language, ["viet nam hotline"])
    in_use, out_of_use = (
        contacts(language, {"viet-nam/viet-nam-111"}),
        contacts(language, {"viet-nam/viet-nam-18001567"}),
    )
    held = [path for path in answer.pages if path in in_use | out_of_use]
    assert held == [*in_use, *out_of_use]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_room_for_all_that_contacts_are_called(site: Path, language: str) -> None:
    called = [page for page in pages_of(site, language) if any(page.names.values())]
    assert len(called) > 15
    for page in called:
        positions = tokens_of(page).position
        for name, (first, last) in NAMES.items():
            pieces = [one for one in clusters(", ".join(page.names[name])) if fold(one).strip()]
            assert sum(first <= position < last for position in positions[: positions.index(BODY)]) == len(pieces)


@pytest.mark.parametrize(
    ("query", "kind"),
    [("thailand law", "contacts/"), ("trafficking thailand", "contacts/"), ("hotel act", "contacts/")],
)
def test_the_name_of_a_country_alone_puts_no_contact_first(site: Path, query: str, kind: str) -> None:
    (answer,) = ask(site, "en", [query])
    assert [path for path in answer.pages[:3] if path.startswith(kind)] == []


@pytest.mark.parametrize(
    ("query", "instead", "dropped"),
    [
        ("traficking childern", "trafficking children", []),
        ("traficking childern law", "trafficking children law", []),
        ("childern, traficking zzzqqq", "children, trafficking zzzqqq", ["zzzqqq"]),
        ("zzzqqq xxxzzz", None, []),
    ],
)
def test_each_word_of_a_query_is_mended_by_itself(
    site: Path, query: str, instead: str | None, dropped: list[str]
) -> None:
    (answer,) = ask(site, "en", [query])
    assert (answer.instead, answer.suggestions, answer.dropped) == (instead, [], dropped)


@pytest.mark.parametrize(
    ("query", "suggestions"),
    [
        ("legal aim", ["legal aid"]),
        ("sexual abused", ["sexual abuse"]),
        ("child phone", []),
        ("hotel children laos", []),
        ("hotline for children laos", []),
        ("police hotline", []),
        ("report sign", []),
        ("human tracking", []),
    ],
)
def test_a_known_word_is_exchanged_only_where_the_words_then_stand_side_by_side(
    site: Path, query: str, suggestions: list[str]
) -> None:
    (answer,) = ask(site, "en", [query])
    assert (answer.instead, answer.suggestions) == (None, suggestions)


@pytest.mark.parametrize(("language", "query"), [("km", "អនុត"), ("lo", "ປະນ"), ("lo", "ສືດ"), ("en", "hurs")])
def test_the_first_pages_of_each_word_offered_are_among_the_first_ten(site: Path, language: str, query: str) -> None:
    (typed,) = ask(site, language, [query])
    meant = ask(site, language, [f"{text} " for text in typed.suggestions])
    assert len(meant) > 1
    assert (typed.instead, typed.pages[:4]) == (typed.suggestions[0], meant[0].pages[:4])
    assert [set(one.pages[:1]) - set(typed.pages[:TEN]) for one in meant] == [set()] * len(meant)


def test_what_is_shown_instead_is_what_that_text_finds(site: Path) -> None:
    mistyped, meant = ask(site, "en", ["lshste 34", "LSHTSE 34"])
    assert (mistyped.first, mistyped.units) == (meant.first, meant.units) == (LSHTSE, ["art-34", ""])


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_text_gets_an_answer_in_time(site: Path, language: str) -> None:
    long = [
        "ក" * 300,
        "ກ" * 300,
        "កា" * 150,
        "child " * 50,
        "art 1-100 " * 30,
        "((" * 150,
        "khoản 2 " * 40 + "điều 3",
        "xi" * 150,
    ]
    answers = ask(site, language, [*random_texts(150), *long])
    assert [answer.damaged for answer in answers] == [False] * (150 + len(long))
