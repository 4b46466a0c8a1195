"""What a record is called in a language."""

from sala.pages.titles import field_of, headings, summary_of, title_of
from sala.pages.wording import Words
from tests.pages.small_site import record, small_library, term


def test_a_translated_title_is_in_the_language_of_the_page() -> None:
    assert title_of(small_library(), record("helpline"), "km") == Words("ខ្សែទូរស័ព្ទកុមារ", "km")


def test_a_title_that_is_not_translated_is_english_and_says_so() -> None:
    assert title_of(small_library(), record("helpline"), "lo") == Words("Child Helpline", "en")


def test_a_summary_falls_back_by_itself() -> None:
    assert [summary_of(small_library(), record("helpline"), language) for language in ("km", "lo")] == [
        Words("សម្រាប់កុមារ។", "km"),
        Words("For children.", "en"),
    ]


def test_a_field_that_the_source_does_not_have_has_no_words() -> None:
    assert field_of(small_library(), record("tourism-law"), "short_title", "km") is None


def test_a_term_is_called_by_its_preferred_form() -> None:
    assert [title_of(small_library(), term("child"), language) for language in ("en", "km", "lo")] == [
        Words("minor person", "en"),
        Words("អនីតិជន", "km"),
        Words("minor person", "en"),
    ]


def test_a_term_is_summed_up_by_its_definition_in_english_where_the_language_has_none() -> None:
    assert [summary_of(small_library(), term("child"), language) for language in ("km", "th")] == [
        Words("មនុស្សអាយុក្រោម ១៨ ឆ្នាំ។", "km"),
        Words("A person under 18.", "en"),
    ]


def test_a_heading_is_in_the_language_of_the_page_where_its_section_is_translated() -> None:
    report = record("report")
    assert [headings(small_library(), report, language)["note-it"] for language in ("km", "lo")] == [
        Words("កត់ត្រា", "km"),
        Words("Note what you saw", "en"),
    ]
