"""The site as the generator asks for it."""

import pytest

from sala.pages.site import Site, published_at
from tests.pages.small_site import SITE_URL, small_library

SITE = Site(small_library(), SITE_URL)


@pytest.mark.parametrize(
    ("path", "is_left_out"),
    [
        ("en/laws/cambodia/tourism-law.md", False),
        ("km/laws/cambodia/tourism-law.md", False),
        ("en/laws/cambodia/rumour.md", True),
        ("km/laws/cambodia/rumour.md", True),
        ("en/glossary/withheld-term.md", True),
        ("notes.md", True),
        ("en/laws/cambodia/photo.png", False),
    ],
)
def test_markdown_that_is_no_published_record_is_no_page(path: str, is_left_out: bool) -> None:
    assert SITE.is_left_out(path) is is_left_out


def test_each_published_term_has_a_page_in_every_language() -> None:
    assert SITE.generated_paths() == ["en/glossary/child.md", "km/glossary/child.md", "lo/glossary/child.md"]


def test_the_source_of_a_page_has_its_title_and_summary_in_the_language_of_the_page() -> None:
    assert SITE.source("km/contacts/cambodia/helpline.md", "km") == (
        '---\ntitle: "ខ្សែទូរស័ព្ទកុមារ"\ndescription: "សម្រាប់កុមារ។"\n---\n\n\n\n## កិច្ចការ {#handles}\n\nការហៅរបស់កុមារ។\n'
    )


def test_the_source_of_a_term_has_no_body_since_its_template_prints_all() -> None:
    assert SITE.source("en/glossary/child.md", "en") == (
        '---\ntitle: "minor person"\ndescription: "A person under 18."\n---\n\n'
    )


def test_a_file_that_is_no_record_has_no_source_and_no_view() -> None:
    assert (SITE.source("en/laws/cambodia/rumour.md", "en"), SITE.view("notes.md", "", "en")) == (None, None)


def test_terms_are_linked_relative_to_the_page_and_in_its_language() -> None:
    assert SITE.term_links("km/laws/cambodia/tourism-law.md", "km") == {"អនីតិជន": "../../glossary/child.md"}


@pytest.mark.parametrize(
    ("site_url", "known"),
    [
        ("https://sala.example/", "https://sala.example/"),
        ("https://sala.example/kb", "https://sala.example/kb/"),
        ("http://localhost:8000/", ""),
        ("http://127.0.0.1:8000/", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_address_of_a_site_is_known_where_it_is_no_trial_on_this_machine(site_url: str | None, known: str) -> None:
    assert published_at(site_url) == known


def test_there_are_words_for_every_language() -> None:
    homes = {language: words("home") for language, words in SITE.wordings().items()}
    assert homes == {language: small_library().strings[language]["home"] for language in ("en", "km", "lo")}
