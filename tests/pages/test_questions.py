"""What the page of a question shows, and the doors to it."""

from pathlib import Path

from sala.pages.navigation import navigation
from sala.pages.rendered import RenderedSection
from sala.pages.titles import title_of
from sala.pages.views.common import Desk, Link
from sala.pages.views.contact import contact_card
from sala.pages.views.door import DoorView, door_views
from sala.pages.views.page import page_view
from sala.pages.views.question import AnswerView, EndInCountry, EndView, QuestionView, StepLink
from sala.pages.wording import Words
from tests.pages.small_site import SITE_URL, library_of, record, say, with_content

HEAD = """countries: [cambodia, viet-nam]
confidence: high
verified: 2026-11-23
review_by: 2027-05-01
status: published
"""
START = f"""---
id: start
title: What has happened?
summary: It asks.
answers:
  - anchor: danger
    leads_to: report#call-for-help
    in_country:
      - country: viet-nam
        leads_to: report#note-it
    contacts: [helpline, old-line]
    none_confirmed: [viet-nam]
  - anchor: saw
    leads_to: who-saw
{HEAD}---
## A child is in danger {{#danger}}

Call first.

## I saw something {{#saw}}
"""
WHO_SAW = f"""---
id: who-saw
title: Who are you?
summary: It asks on.
answers:
  - anchor: anyone
    in_country:
      - country: cambodia
        leads_to: report#note-it
      - country: viet-nam
        leads_to: report#call-for-help
    contacts: [helpline, line-111]
{HEAD}---
## Anyone {{#anyone}}
"""
KHMER = """---
title: តើមានអ្វីកើតឡើង?
summary: វាសួរ។
translation: machine-draft
---
## កុមារកំពុងស្ថិតក្នុងគ្រោះថ្នាក់ {#danger}

សូមហៅ។
"""
QUESTIONS = {
    "docs/en/questions/start.md": START,
    "docs/en/questions/who-saw.md": WHO_SAW,
    "docs/km/questions/start.md": KHMER,
}


def desk_of(folder: Path, language: str, changes: dict[str, str] | None = None) -> Desk:
    return Desk(library_of(with_content(folder, {**QUESTIONS, **(changes or {})})), say(language))


def question(desk: Desk, record_id: str, *anchors: str) -> QuestionView:
    html = "\n".join(f'<h2 id="{anchor}">{anchor}</h2>\n<p>Words.</p>' for anchor in anchors)
    view = page_view(desk.library, record(record_id, desk.library), html, desk.language, SITE_URL).particular
    assert isinstance(view, QuestionView)
    return view


def section(anchor: str) -> RenderedSection:
    return RenderedSection(anchor, anchor, "<p>Words.</p>", None)


def step(number: int, title: str, anchor: str) -> StepLink:
    link = Link(Words(title, "en"), f"procedures/international/report.html#{anchor}")
    return StepLink(f"Step {number}", link, Words("Report a concern", "en"))


def test_an_answer_leads_to_the_next_question_or_ends_on_its_step_with_the_contacts_of_each_country(
    tmp_path: Path,
) -> None:
    """A contact out of use is nobody to call; the country without one is left without cards."""
    desk = desk_of(tmp_path, "en")
    helpline = contact_card(desk, "helpline")
    assert helpline
    in_cambodia = EndInCountry("cambodia", "Cambodia", None, (helpline,))
    in_viet_nam = EndInCountry("viet-nam", "Viet Nam", step(2, "Note what you saw", "note-it"), ())
    assert question(desk, "start", "danger", "saw", "notes") == QuestionView(
        answers=(
            AnswerView("danger", Link(Words("A child is in danger", "en"), "questions/start.html#danger"), True),
            AnswerView("saw", Link(Words("I saw something", "en"), "questions/who-saw.html"), False),
        ),
        ends=(EndView(section("danger"), step(1, "Call for help", "call-for-help"), (in_cambodia, in_viet_nam)),),
        sections=(section("notes"),),
    )


def test_where_every_country_has_its_own_step_none_stands_above_them(tmp_path: Path) -> None:
    view = question(desk_of(tmp_path, "en"), "who-saw", "anyone")
    assert [(end.step, [country.step for country in end.countries]) for end in view.ends] == [
        (None, [step(2, "Note what you saw", "note-it"), step(1, "Call for help", "call-for-help")])
    ]


def test_an_answer_is_in_the_language_of_the_page_where_it_is_translated(tmp_path: Path) -> None:
    view = question(desk_of(tmp_path, "km"), "start", "danger", "saw")
    assert [answer.link for answer in view.answers] == [
        Link(Words("កុមារកំពុងស្ថិតក្នុងគ្រោះថ្នាក់", "km"), "km/questions/start.html#danger"),
        Link(Words("I saw something", "en"), "km/questions/who-saw.html"),
    ]


def test_a_door_to_a_question_shows_its_answers_and_one_to_what_is_not_published_is_left_out(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, "en")
    guide = record("how-sure-is-this", desk.library)
    answers = question(desk, "start", "danger", "saw").answers
    assert door_views(desk, ("start", "how-sure-is-this", "rumour", "nowhere")) == (
        DoorView(Link(Words("What has happened?", "en"), "questions/start.html"), Words("It asks.", "en"), answers),
        DoorView(
            Link(title_of(desk.library, guide, "en"), "guides/how-sure-is-this.html"),
            Words(guide.record.summary, "en"),
            (),
        ),
    )


def test_the_navigation_lists_questions_after_those_that_lead_to_them(tmp_path: Path) -> None:
    """who-saw comes before start by its file and by its title in Lao."""
    home = f"---\nid: home\ntitle: Home\nsummary: It opens.\ndoors: [start]\n{HEAD}---\n"
    lonely = START.replace("id: start", "id: a-lonely-one")
    changes = {"docs/en/index.md": home, "docs/en/questions/a-lonely-one.md": lonely}
    nav = navigation(desk_of(tmp_path, "en", changes).library, "en")
    assert nav[1] == {"What has happened?": ["questions/start.md", "questions/who-saw.md", "questions/a-lonely-one.md"]}
