"""What each kind of page shows."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sala.model.values import PartialDate
from sala.pages.hours import HoursView
from sala.pages.numbers import ChannelView
from sala.pages.paper import Setting
from sala.pages.pictures.qr import qr_code
from sala.pages.pictures.referral import Stop, referral_picture
from sala.pages.pictures.timeline import Event, timeline
from sala.pages.rendered import RenderedSection
from sala.pages.views.common import (
    ConfidenceView,
    DateView,
    Desk,
    EmergencyLine,
    Evidence,
    Fact,
    Link,
    Notice,
    SourceView,
    emergency_lines,
    link_to,
    unit_label,
)
from sala.pages.views.contact import ContactCard, ContactView
from sala.pages.views.law import AtWork, LawView, ProvisionView, RatificationView
from sala.pages.views.listing import Group, ListedRecord, Service, listing
from sala.pages.views.page import LanguageLink, PageView, page_view
from sala.pages.views.pocket import PocketCard, PocketNumber
from sala.pages.views.procedure import ProcedureView, StepView
from sala.pages.views.term import FormsView, StatutoryView, TermView
from sala.pages.wording import Words
from tests.pages.small_site import (
    SITE_URL,
    changed,
    desk,
    library_of,
    record,
    say,
    small_library,
    term,
    with_content,
)

GAZETTE = SourceView(
    "Royal gazette",
    "Council of Ministers",
    "https://example.org/gazette",
    "official gazette",
    DateView("2008-03-03", "3 March 2008"),
)
HIGH, MEDIUM = ConfidenceView("high", "high"), ConfidenceView("medium", "medium (secondary or unofficial source)")
HELPLINE_CODE = ChannelView(
    "Call", "1280", "tel:1280;phone-context=+855", ("inside Cambodia", "text messages too"), True
)
POLICE_CODE = ChannelView("Call", "117", "tel:117;phone-context=+855", ("inside Cambodia",), True)
ALWAYS = HoursView("24 hours, every day", "always")
SEEN = DateView("2026-11-23", "23 November 2026")
LINE_111 = ChannelView("Call", "111", "tel:111;phone-context=+84", ("inside Viet Nam",), True)


def english(text: str) -> Words:
    return Words(text, "en")


CARDS = (
    ContactCard(
        Link(english("Child Helpline"), "contacts/cambodia/helpline.html"),
        ("Cambodia",),
        (
            HELPLINE_CODE,
            ChannelView("Call", "+855 92 311 511", "tel:+85592311511", (), True),
            ChannelView(
                "Report form",
                "example.org/report",
                "https://example.org/report/",
                (),
                False,
            ),
            ChannelView("E-mail", "report@example.org", "mailto:report@example.org", (), False),
        ),
        ALWAYS,
        "",
    ),
    ContactCard(
        Link(english("Line for Children"), "contacts/viet-nam/line-111.html"), ("Viet Nam",), (LINE_111,), ALWAYS, ""
    ),
)
"""Contacts of the first step of the procedure `report`."""
STEP = Link(english("Report a concern: Step 1"), "procedures/international/report.html#call-for-help")
AT_WORK = AtWork((STEP,), CARDS)


def page(record_id: str, language: str = "en", html: str = "") -> PageView:
    entry = term(record_id) if record_id == "child" else record(record_id)
    return page_view(small_library(), entry, html, language, SITE_URL)


# A law


LAW_HTML = (
    '<p>For hotels.</p>\n<h2 id="art-1">Who is a child</h2>\n<p>Under 18.</p>\n<h2 id="scope">Where</h2>\n<p>All.</p>'
)


def test_a_law_shows_each_provision_with_its_source_confidence_and_citation() -> None:
    assert page("tourism-law", html=LAW_HTML).particular == LawView(
        status="in force",
        status_key="in-force",
        facts=(
            Fact("Type", (english("law"),)),
            Fact("Number", (english("7/2009"),)),
            Fact("Original title", (Words("ច្បាប់ស្តីពីទេសចរណ៍", "km"),)),
            Fact("Adopted", (DateView("2009-05-20", "20 May 2009"),)),
            Fact("In force", (DateView("2009-06", "June 2009"),)),
            Fact("Replaces", (Link(english("Older Law"), "laws/cambodia/old-law.html"),)),
        ),
        provisions=(
            ProvisionView(
                RenderedSection("art-1", "Who is a child", "<p>Under 18.</p>", None),
                "Article 1",
                "1",
                "article",
                Evidence((GAZETTE,), HIGH, DateView("2012-04", "April 2012")),
                "Article 1, Law on Tourism (7/2009), text as of April 2012",
                False,
                f"{SITE_URL}laws/cambodia/tourism-law.html#art-1",
                AT_WORK,
            ),
            ProvisionView(
                RenderedSection("scope", "Where", "<p>All.</p>", None),
                "",
                "",
                "article",
                Evidence((GAZETTE,), MEDIUM, None),
                "Where, Law on Tourism (7/2009), text as of 3 March 2008",
                False,
                f"{SITE_URL}laws/cambodia/tourism-law.html#scope",
                AtWork(),
            ),
        ),
        other_sections=(),
        amendments=(),
        ratifications=(),
        timeline=timeline(
            (
                Event(PartialDate(2009, 5, 20), english("Adopted")),
                Event(PartialDate(2009, 6), english("In force")),
            ),
            say("en"),
        ),
        at_work=AtWork(),
    )


def test_a_provision_of_an_undated_source_says_so_in_its_citation(tmp_path: Path) -> None:
    undated = with_content(
        tmp_path / "a", changed("docs/en/laws/cambodia/tourism-law.md", "    date: 2008-03-03\n", "")
    )
    library = library_of(undated)
    law = page_view(library, record("tourism-law", library), LAW_HTML, "en", SITE_URL).particular
    assert isinstance(law, LawView)
    assert [provision.citation for provision in law.provisions] == [
        "Article 1, Law on Tourism (7/2009), text as of April 2012",
        "Where, Law on Tourism (7/2009), source undated",
    ]


def test_a_citation_is_dated_by_the_newest_dated_source_that_the_provision_cites(tmp_path: Path) -> None:
    path = "docs/en/laws/cambodia/tourism-law.md"
    sources = "".join(
        f"  - id: {name}\n    title: A page\n    url: https://example.org/{name}\n    type: ngo\n{date}"
        for name, date in (("newer", "    date: 2011\n"), ("undated", ""), ("uncited", "    date: 2020\n"))
    )
    text = changed(path, "    confidence: medium\nsources:\n", f"    confidence: medium\nsources:\n{sources}")[path]
    cited = text.replace(
        "- anchor: scope\n    sources: [gazette]", "- anchor: scope\n    sources: [gazette, newer, undated]"
    )
    library = library_of(with_content(tmp_path / "a", {path: cited}))
    law = page_view(library, record("tourism-law", library), LAW_HTML, "en", SITE_URL).particular
    assert isinstance(law, LawView)
    assert law.provisions[1].citation == "Where, Law on Tourism (7/2009), text as of 2011"


@pytest.mark.parametrize(
    ("unit", "number", "label"),
    [
        ("article", "34", "Article 34"),
        ("article", "34-bis", "Article 34-bis"),
        ("article", "8, 10", "Articles 8, 10"),
        ("section", "52-54", "Sections 52-54"),
        ("section", "52–54", "Sections 52–54"),
    ],
)
def test_several_articles_are_called_so(unit: str, number: str, label: str) -> None:
    assert unit_label(say("en"), unit, number) == label


def test_a_citation_is_in_the_language_of_the_page() -> None:
    law = page("tourism-law", "km", LAW_HTML).particular
    assert isinstance(law, LawView)
    words = say("km")
    assert law.provisions[0].citation == words(
        "citation",
        unit=words("unit.article", number="1"),
        title="ច្បាប់ស្តីពីទេសចរណ៍ (7/2009)",
        date="មេសា 2012",
    )


def test_a_draft_provision_is_not_shown_even_where_its_section_is_rendered() -> None:
    law = page("tourism-law", html='<h2 id="art-2">Secret</h2>\n<p>No.</p>').particular
    assert isinstance(law, LawView)
    assert law.provisions == ()


def test_a_treaty_shows_where_each_country_stands_and_what_is_not_known() -> None:
    treaty = page("treaty").particular
    assert isinstance(treaty, LawView)
    nothing = Evidence((), None, None)
    assert treaty.ratifications == (
        RatificationView(
            "Cambodia", "acceded", DateView("1992-10-15", "15 October 1992"), Evidence((GAZETTE,), HIGH, None)
        ),
        RatificationView("Lao PDR", "unknown", None, nothing),
        RatificationView("Thailand", "party", None, Evidence((GAZETTE,), MEDIUM, None)),
        RatificationView("Viet Nam", "unknown", None, nothing),
    )


# A procedure


def test_a_procedure_shows_who_does_each_step_by_when_on_what_basis_and_with_whose_help() -> None:
    html = "\n".join(
        f'<h2 id="{anchor}">{anchor}</h2>\n<p>x</p>' for anchor in ("when", "call-for-help", "note-it", "avoid")
    )

    def section(anchor: str) -> RenderedSection:
        return RenderedSection(anchor, anchor, "<p>x</p>", None)

    stops = (
        Stop(
            1,
            ("everyone", "travellers"),
            english("call-for-help"),
            ("immediately",),
            (english("Child Helpline 1280"), english("Line for Children 111")),
        ),
        Stop(2, ("everyone",), english("note-it"), ("within 24 hours",)),
    )
    view = page("report", html=html).particular
    assert isinstance(view, ProcedureView)
    assert view == ProcedureView(
        id="report",
        path=referral_picture(stops, say("en")),
        limits=view.steps,
        pocket=PocketCard(
            (
                PocketNumber(english("Police of Cambodia"), "Cambodia", "117", "tel:117;phone-context=+855"),
                PocketNumber(english("Line for Children"), "Viet Nam", "111", "tel:111;phone-context=+84"),
                PocketNumber(english("Child Helpline"), "", "1280", "tel:1280;phone-context=+855"),
            ),
            qr_code(f"{SITE_URL}procedures/international/report.html", "Opens this page"),
            "Opens this page",
            f"{SITE_URL}procedures/international/report.html",
        ),
        paper=Setting(9.5, False),
        before=(section("when"),),
        steps=(
            StepView(
                "Step 1",
                section("call-for-help"),
                ("everyone", "travellers"),
                "immediately",
                "",
                (Link(english("Article 1, Law on Tourism"), "laws/cambodia/tourism-law.html#art-1"),),
                CARDS,
                Evidence((GAZETTE,), HIGH, None),
            ),
            StepView(
                "Step 2",
                section("note-it"),
                (),
                "within 24 hours",
                "",
                (),
                (),
                Evidence((GAZETTE,), MEDIUM, None),
            ),
        ),
        after=(section("avoid"),),
    )


def test_a_step_names_who_does_it_only_where_that_is_not_everyone_the_procedure_is_for(tmp_path: Path) -> None:
    path = "docs/en/procedures/international/report.md"
    change = changed(path, "within: PT24H", "lasts: PT24H")
    library = library_of(with_content(tmp_path, change))
    html = '<h2 id="call-for-help">a</h2>\n<p>x</p>\n<h2 id="note-it">b</h2>\n<p>x</p>'
    view = page_view(library, record("report", library), html, "en", SITE_URL).particular
    assert isinstance(view, ProcedureView)
    assert [(step.who, step.within, step.lasts) for step in view.steps] == [
        (("everyone", "travellers"), "immediately", ""),
        ((), "", "24 hours"),
    ]


# A contact


def test_a_contact_shows_its_hours_languages_cost_operator_and_how_its_number_was_seen() -> None:
    view = page("helpline").particular
    assert isinstance(view, ContactView)
    assert (view.is_usable, view.hours, view.card) == (True, ALWAYS, "contacts/cambodia/helpline.vcf")
    assert (view.code, view.code_says) == (qr_code("tel:1280", "Dials 1280"), "Dials 1280")
    assert view.facts == (
        Fact("Languages", (english("Khmer, English"),)),
        Fact("Cost", (english("free of charge"),)),
        Fact("Run by", (english("Helpline Cambodia"), english("non-governmental organisation"))),
        Fact("For", (english("Up to age 25"),)),
        Fact("Reports", (english("No name needed"),)),
        Fact("Number seen", (english("on the operator's own page"), SEEN)),
    )


def test_a_contact_out_of_use_has_neither_card_nor_code() -> None:
    view = page("old-line").particular
    assert isinstance(view, ContactView)
    assert (view.is_usable, view.card, view.code, view.code_says) == (False, "", "", "")


def test_what_a_contact_does_not_state_is_said_not_to_be_stated() -> None:
    view = page("police").particular
    assert isinstance(view, ContactView)
    assert view.hours == HoursView("not stated", "unknown")
    assert view.facts[:2] == (
        Fact("Languages", (english("not stated"),)),
        Fact("Cost", (english("not stated"),)),
    )


# A term


def test_a_term_shows_the_page_language_first_then_english_then_the_rest() -> None:
    source = SourceView("Royal gazette", "", "https://example.org/gazette", say("km")("source_type.gazette"), None)
    confidence = {level: ConfidenceView(level, say("km")(f"confidence.{level}")) for level in ("high", "medium")}
    names = {code: say("km").language_name(code) for code in ("km", "en", "th")}
    avoided = term("child").term.languages["en"].avoided
    article = say("km")("unit.article", number="1")
    law = Link(Words(f"{article}, ច្បាប់ស្តីពីទេសចរណ៍", "km"), "km/laws/cambodia/tourism-law.html#art-1")
    minor = StatutoryView("minor", law)
    assert page("child", "km").particular == TermView(
        "minor person",
        (
            FormsView(
                "km",
                names["km"],
                "អនីតិជន",
                (),
                (),
                (),
                (),
                "មនុស្សអាយុក្រោម ១៨ ឆ្នាំ។",
                Evidence((), None, None),
                is_draft=True,
            ),
            FormsView(
                "en",
                names["en"],
                "minor person",
                ("MP",),
                avoided,
                (),
                (minor,),
                "A person under 18.",
                Evidence((source,), confidence["high"], None),
                is_draft=False,
            ),
            FormsView(
                "th",
                names["th"],
                "ผู้เยาว์",
                (),
                (),
                (),
                (),
                "",
                Evidence((source,), confidence["medium"], None),
                is_draft=False,
            ),
        ),
    )


# Notices


def read_english(language: str, url: str) -> Link:
    return Link(Words(say(language)("read_english"), language), url)


NOTICES: list[tuple[str, str, tuple[Notice, ...]]] = [
    ("helpline", "en", ()),
    ("report", "km", ()),
    (
        "helpline",
        "km",
        (
            Notice(
                "draft",
                say("km")("draft_title"),
                say("km")("draft_text"),
                read_english("km", "contacts/cambodia/helpline.html"),
            ),
        ),
    ),
    (
        "tourism-law",
        "km",
        (
            Notice(
                "draft",
                say("km")("draft_title"),
                f"{say('km')('draft_text')} {say('km')('partly_untranslated')}",
                read_english("km", "laws/cambodia/tourism-law.html"),
            ),
        ),
    ),
    (
        "police",
        "lo",
        (
            Notice(
                "untranslated",
                say("lo")("untranslated_title"),
                say("lo")("untranslated_text"),
                read_english("lo", "contacts/cambodia/police.html"),
            ),
        ),
    ),
    (
        "old-line",
        "en",
        (
            Notice(
                "critical",
                say("en")("defunct_contact"),
                say("en")("use_instead"),
                Link(english("Line for Children"), "contacts/viet-nam/line-111.html"),
            ),
        ),
    ),
    ("unit", "en", (Notice("warning", "", say("en")("unconfirmed_contact")),)),
    ("online-bill", "en", (Notice("warning", "", say("en")("draft_law")),)),
    ("old-law", "en", (Notice("warning", "", say("en")("repealed_law")),)),
    (
        "child",
        "km",
        (
            Notice(
                "draft", say("km")("draft_title"), say("km")("draft_text"), read_english("km", "glossary/child.html")
            ),
        ),
    ),
    (
        "child",
        "lo",
        (
            Notice(
                "untranslated",
                say("lo")("untranslated_title"),
                say("lo")("untranslated_text"),
                read_english("lo", "glossary/child.html"),
            ),
        ),
    ),
]


@pytest.mark.parametrize(("record_id", "language", "notices"), NOTICES)
def test_a_page_says_what_its_reader_must_know_first(
    record_id: str, language: str, notices: tuple[Notice, ...]
) -> None:
    view = page(record_id, language)
    assert (*view.notices, *view.language_notices) == notices


def test_what_is_said_of_the_language_stands_apart_from_what_is_said_of_the_record() -> None:
    """On the page of a contact the number comes between the two."""
    view = page("old-line", "lo")
    assert [[notice.kind for notice in notices] for notices in (view.notices, view.language_notices)] == [
        ["critical"],
        ["untranslated"],
    ]


# Numbers to call in danger


NO_POLICE = "no police number confirmed; helpline:"


def line(country: str, title: str, url: str, channel: ChannelView, note: str = "") -> EmergencyLine:
    return EmergencyLine(url.split("/")[1], country, Link(english(title), url), channel, note)


POLICE_LINE = line("Cambodia", "Police of Cambodia", "contacts/cambodia/police.html", POLICE_CODE)
HELPLINE_LINE = line("Cambodia", "Child Helpline", "contacts/cambodia/helpline.html", HELPLINE_CODE)


def test_a_page_of_one_country_shows_all_its_numbers_the_police_first() -> None:
    """The web site of the police, which stands first among its channels, is no number to call."""
    assert emergency_lines(desk("en"), ("cambodia",)) == (POLICE_LINE, HELPLINE_LINE)


def test_a_country_whose_first_number_is_not_of_the_police_says_so_before_that_number(tmp_path: Path) -> None:
    helpline = changed("docs/en/contacts/cambodia/police.md", "emergency: true", "emergency: false")
    shown = emergency_lines(Desk(library_of(with_content(tmp_path, helpline)), say("en")), ("cambodia",))
    assert shown == (replace(HELPLINE_LINE, note=NO_POLICE),)


def test_a_country_without_a_confirmed_number_says_so() -> None:
    assert emergency_lines(desk("en"), ("lao-pdr",)) == (EmergencyLine("lao-pdr", "Lao PDR", None, None),)


def test_a_page_of_no_country_or_of_several_shows_the_first_number_of_each_and_keeps_the_others_ready() -> None:
    lines = (
        POLICE_LINE,
        replace(HELPLINE_LINE, is_further=True),
        EmergencyLine("lao-pdr", "Lao PDR", None, None),
        EmergencyLine("thailand", "Thailand", None, None),
        line("Viet Nam", "Line for Children", "contacts/viet-nam/line-111.html", LINE_111, NO_POLICE),
    )
    everywhere = ("cambodia", "lao-pdr", "thailand", "viet-nam")
    assert (emergency_lines(desk("en"), ()), emergency_lines(desk("en"), everywhere)) == (lines, lines)


def test_a_short_code_is_shown_for_the_country_in_which_it_can_be_dialled_alone(tmp_path: Path) -> None:
    change = changed(
        "docs/en/contacts/viet-nam/line-111.md", "countries: [viet-nam]", "countries: [viet-nam, thailand]"
    )
    shared = Desk(library_of(with_content(tmp_path, change)), say("en"))
    assert emergency_lines(shared, ("thailand",)) == (EmergencyLine("thailand", "Thailand", None, None),)


# Lists


def listed(title: str, url: str, summary: str, **more: Any) -> ListedRecord:
    values = {"badge": "", "badge_key": "", "channels": (), **more}
    return ListedRecord(Link(english(title), url), english(summary), **values)


def test_laws_are_listed_by_country_and_title_with_their_status() -> None:
    assert listing(desk("en"), "law") == (
        Group(
            "cambodia",
            "Cambodia",
            (
                listed(
                    "Law on Tourism",
                    "laws/cambodia/tourism-law.html",
                    "How guests are received.",
                    badge="in force",
                    badge_key="in-force",
                ),
                listed(
                    "Older Law", "laws/cambodia/old-law.html", "It is gone.", badge="repealed", badge_key="repealed"
                ),
            ),
        ),
        Group(
            "thailand",
            "Thailand",
            (
                listed(
                    "A bill", "laws/thailand/online-bill.html", "It is being read.", badge="draft", badge_key="draft"
                ),
            ),
        ),
    )


CHILDREN = ListedRecord(
    Link(english("Line for Children"), "contacts/viet-nam/line-111.html"),
    english("For children."),
    "",
    "",
    (LINE_111,),
    "",
    Service(ALWAYS, "not stated", "on the operator's own page", SEEN, "", "contacts/viet-nam/line-111.vcf"),
)
BY_NEED = [
    (need, [("Child Helpline", "Cambodia"), ("Line for Children", "Viet Nam")]) for need in ("emergency", "reporting")
]


def test_contacts_are_listed_with_their_numbers_and_those_of_no_use_say_why() -> None:
    lao, viet_nam = listing(desk("en"), "contact")[1:]
    assert lao == Group(
        "lao-pdr",
        "Lao PDR",
        (
            listed(
                "Special unit",
                "contacts/lao-pdr/unit.html",
                "It exists.",
                badge="no number confirmed",
                badge_key="unconfirmed",
            ),
        ),
    )
    assert viet_nam == Group(
        "viet-nam",
        "Viet Nam",
        (
            CHILDREN,
            listed(
                "Old hotline",
                "contacts/viet-nam/old-line.html",
                "Out of use.",
                badge="This number is no longer in use.",
                badge_key="defunct",
            ),
        ),
        "contacts/viet-nam.vcf",
    )


def test_contacts_in_use_are_listed_by_what_they_help_with_danger_first(tmp_path: Path) -> None:
    topics = "topics: [reporting, emergency]\noperator: "
    changes = {
        **changed("docs/en/contacts/cambodia/helpline.md", "operator: ", topics),
        **changed("docs/en/contacts/viet-nam/line-111.md", "operator: ", topics),
        **changed("docs/en/contacts/viet-nam/old-line.md", "operator: ", topics),
    }
    groups = listing(Desk(library_of(with_content(tmp_path, changes)), say("en")), "contact-by-need")
    assert [(group.title, [(one.link.words.text, one.place) for one in group.records]) for group in groups] == BY_NEED


def test_contacts_are_listed_in_the_order_in_which_one_would_try_them_in_every_language() -> None:
    """The police first, and what is out of use last, whatever their titles."""
    orders = [
        [
            [record.link.url.rpartition("/")[2] for record in group.records]
            for group in listing(desk(language), "contact")
        ]
        for language in ("en", "km", "lo")
    ]
    assert orders == [[["police.html", "helpline.html"], ["unit.html"], ["line-111.html", "old-line.html"]]] * 3


def test_all_pages_are_listed_by_their_first_letter() -> None:
    found = {group.title: [record.link.words.text for record in group.records] for group in listing(desk("en"), "all")}
    assert found == {
        "A": ["A bill"],
        "B": ["Begin here"],
        "C": ["Child Helpline"],
        "H": ["How sure is this?"],
        "L": ["Law on Tourism", "Line for Children"],
        "M": ["minor person"],
        "O": ["Old hotline", "Older Law"],
        "P": ["Police of Cambodia"],
        "R": ["Report a concern"],
        "S": ["Special unit"],
        "T": ["Treaty on Children"],
    }


def test_letters_of_the_language_come_before_those_of_others(tmp_path: Path) -> None:
    changes = changed("docs/en/contacts/cambodia/police.md", "title: Police of Cambodia", "title: ប៉ូលិស")
    library = library_of(with_content(tmp_path, changes))
    letters = {
        code: "".join(group.title for group in listing(Desk(library, say(code)), "all")) for code in ("en", "km")
    }
    assert letters == {"en": "ABCHLMORSTប", "km": "ខចបរអABHLOST"}


def test_lao_and_thai_titles_stand_under_their_consonant_though_a_vowel_is_written_before_it(tmp_path: Path) -> None:
    changes = {
        **changed("docs/en/contacts/cambodia/police.md", "title: Police of Cambodia", "title: ເດັກ"),
        **changed("docs/en/contacts/cambodia/helpline.md", "title: Child Helpline", "title: ດາວ"),
    }
    groups = listing(Desk(library_of(with_content(tmp_path, changes)), say("en")), "all")
    found = {group.title: [record.link.words.text for record in group.records] for group in groups}
    assert found["ດ"] == ["ດາວ", "ເດັກ"]


def test_terms_are_listed_without_countries_and_those_not_published_are_left_out() -> None:
    assert listing(desk("en"), "term") == (
        Group("", "", (listed("minor person", "glossary/child.html", "A person under 18."),)),
    )


def test_a_kind_without_records_has_an_empty_list() -> None:
    assert listing(desk("en"), "standard") == ()


# Links and languages


@pytest.mark.parametrize("name", ["rumour", "tourism-law#art-2", "withheld-term", "nothing"])
def test_there_is_no_link_to_what_is_not_on_the_site(name: str) -> None:
    assert link_to(desk("en"), name) is None


def test_a_page_links_to_itself_in_every_language_and_knows_which_are_translated() -> None:
    assert page("helpline", "km").languages == (
        LanguageLink("en", "contacts/cambodia/helpline.html", True),
        LanguageLink("km", "km/contacts/cambodia/helpline.html", True),
        LanguageLink("lo", "lo/contacts/cambodia/helpline.html", False),
    )


def test_a_page_knows_the_language_of_headings_and_what_a_search_can_be_narrowed_by() -> None:
    view = page("tourism-law", "km", '<h2 id="art-1" lang="en">Who</h2>\n<p>x</p>\n<h2 id="scope">y</h2>\n<p>x</p>')
    assert (view.section_languages, view.facets) == (
        {"art-1": "en"},
        (("kind", "law"), ("country", "cambodia")),
    )


def test_an_anchor_that_was_given_up_still_leads_to_its_section() -> None:
    library = library_of(aliases="tourism-law#art-one -> tourism-law#art-1\nother#x -> tourism-law#art-1\n")
    view = page_view(library, record("tourism-law", library), LAW_HTML, "en", SITE_URL)
    assert view.old_anchors == {"art-1": ("art-one",)}


def test_a_page_shows_what_all_kinds_share() -> None:
    view = page("report", "en", "<p>For everyone.</p>")
    shared = ("kind", "title", "summary", "introduction", "introduction_language", "countries", "audience", "topics")
    assert {name: getattr(view, name) for name in shared} == {
        "kind": "procedure",
        "title": english("Report a concern"),
        "summary": english("What to do when you worry about a child."),
        "introduction": "<p>For everyone.</p>",
        "introduction_language": "en",
        "countries": ("Cambodia", "Lao PDR", "Thailand", "Viet Nam"),
        "audience": ("everyone",),
        "topics": (),
    }
    assert (view.sources, view.confidence, view.as_of, view.verified, view.review_by, view.how_sure) == (
        (GAZETTE,),
        HIGH,
        None,
        DateView("2026-11-23", "23 November 2026"),
        DateView("2027-05-01", "1 May 2027"),
        Link(english("How sure is this?"), "guides/how-sure-is-this.html"),
    )
