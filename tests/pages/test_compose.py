"""The Markdown of a page in a language."""

from pathlib import Path

import pytest

from sala.model.library import Library
from sala.pages.compose import compose, introduction_language
from tests.pages.small_site import changed, library_of, record, small_library, with_content


def composed(record_id: str, language: str, library: Library | None = None) -> str:
    return compose(library or small_library(), record(record_id, library), language)


def test_a_provision_that_is_a_draft_is_not_on_the_page() -> None:
    assert composed("tourism-law", "en") == (
        "For hotels. It replaced [the older law](old-law.md).\n\n"
        "## Who is a child {#art-1}\n\n"
        "A child is under 18. See [Report a concern](../../procedures/international/report.md#note-it).\n\n"
        "## Where it holds {#scope}\n\n"
        "Everywhere in Cambodia.\n"
    )


def test_sections_without_a_translation_stand_in_english_and_say_so() -> None:
    """The title between the English words is in the reader's language, and says that too."""
    assert composed("tourism-law", "km") == (
        "For hotels. It replaced [the older law](old-law.md).\n\n"
        "## Who is a child {#art-1 lang=en}\n\n"
        "A child is under 18. "
        "See [រាយការណ៍](../../procedures/international/report.md#note-it){ lang=km }.\n\n"
        "## Where it holds {#scope lang=en}\n\n"
        "Everywhere in Cambodia.\n"
    )


def test_a_translated_page_has_the_words_of_the_translation() -> None:
    assert composed("helpline", "km") == "\n\n## កិច្ចការ {#handles}\n\nការហៅរបស់កុមារ។\n"


def test_one_section_that_is_not_translated_stands_in_english_among_those_that_are(tmp_path: Path) -> None:
    change = changed("docs/km/procedures/international/report.md", "## កត់ត្រា {#note-it}\n\nសរសេរភ្លាមៗ។\n\n", "")
    library = library_of(with_content(tmp_path, change))
    assert composed("report", "km", library) == (
        "សម្រាប់អ្នករាល់គ្នា។\n\n"
        "## ពេលណា {#when}\n\nអ្នកបារម្ភអំពីកុមារ។\n\n"
        "## ហៅជំនួយ {#call-for-help}\n\nប្រាប់ទីកន្លែង។\n\n"
        "## Note what you saw {#note-it lang=en}\n\nWrite it down at once.\n\n"
        "## អ្វីដែលមិនត្រូវធ្វើ {#avoid}\n\n- កុំស៊ើបអង្កេត។\n"
    )


def test_a_draft_provision_stays_off_the_page_in_translation_too(tmp_path: Path) -> None:
    body = "ច្បាប់។\n\n## កុមារ {#art-1}\n\nក្រោម ១៨។\n\n## សម្ងាត់ {#art-2}\n\nមិនប្រាកដ។\n\n## ទីណា {#scope}\n\nកម្ពុជា។\n"
    path = "docs/km/laws/cambodia/tourism-law.md"
    change = changed(path, "translation: machine-draft\n---\n", f"translation: machine-draft\n---\n{body}")
    library = library_of(with_content(tmp_path, change))
    assert composed("tourism-law", "km", library) == (
        "ច្បាប់។\n\n## កុមារ {#art-1}\n\nក្រោម ១៨។\n\n## ទីណា {#scope}\n\nកម្ពុជា។\n"
    )


@pytest.mark.parametrize(
    ("language", "link"),
    [
        ("en", "[Law on Tourism](laws/cambodia/tourism-law.md#art-1)"),
        ("km", "[ច្បាប់ស្តីពីទេសចរណ៍](laws/cambodia/tourism-law.md#art-1){ lang=km }"),
        ("lo", "[Law on Tourism](laws/cambodia/tourism-law.md#art-1)"),
    ],
)
def test_a_reference_without_words_prints_the_title_in_the_language_of_the_page(language: str, link: str) -> None:
    """On a page that is not translated the words around it are English, so a Khmer title says that it is Khmer."""
    assert composed("home", language) == f"See {link} and [the report page](procedures/international/report.md).\n"


def test_an_english_title_among_translated_words_says_that_it_is_english(tmp_path: Path) -> None:
    path = "docs/km/procedures/international/report.md"
    library = library_of(with_content(tmp_path, changed(path, "ប្រាប់ទីកន្លែង។", "[](ref:police) [](ref:tourism-law)")))
    assert composed("report", "km", library).split("\n\n")[4] == (
        "[Police of Cambodia](../../contacts/cambodia/police.md){ lang=en } "
        "[ច្បាប់ស្តីពីទេសចរណ៍](../../laws/cambodia/tourism-law.md)"
    )


def test_a_reference_to_a_name_that_was_given_up_leads_to_what_took_its_place(tmp_path: Path) -> None:
    path = "docs/en/index.md"
    old = "[](ref:tourism-law#art-1) and [the report page](ref:report)"
    new = "[](ref:hotel-law#first), [](ref:oldest-law) and [](ref:minor)"
    aliases = (
        "hotel-law -> tourism-law\n"
        "hotel-law#first -> tourism-law#art-1\n"
        "oldest-law -> older-law\nolder-law -> old-law\n"
        "minor -> child\n"
    )
    library = library_of(with_content(tmp_path, changed(path, old, new)), aliases)
    assert composed("home", "en", library) == (
        "See [Law on Tourism](laws/cambodia/tourism-law.md#art-1), [Older Law](laws/cambodia/old-law.md) "
        "and [minor person](glossary/child.md).\n"
    )


def test_a_reference_to_nothing_leaves_its_words(tmp_path: Path) -> None:
    """The checks refuse it before a site is built; a preview shows the words."""
    change = changed(
        "docs/en/guides/how-sure-is-this.md", "High is better", "[High](ref:gone) [](ref:gone#x) is better"
    )
    library = library_of(with_content(tmp_path, change))
    assert composed("how-sure-is-this", "en", library) == "High gone#x is better than medium.\n"


@pytest.mark.parametrize(
    ("record_id", "language", "spoken"),
    [("report", "km", "km"), ("tourism-law", "km", "en"), ("report", "lo", "en"), ("report", "en", "en")],
)
def test_the_words_before_the_first_section_are_in_the_language_of_the_body(
    record_id: str, language: str, spoken: str
) -> None:
    assert introduction_language(small_library(), record(record_id), language) == spoken
