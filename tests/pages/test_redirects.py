"""Pages at addresses that were given up."""

from dataclasses import replace

from sala.model.register import parse_register
from sala.pages.redirects import redirects
from tests.pages.small_site import small_library

ALIASES = """
hotel-law -> tourism-law
hotel-law#first -> tourism-law#art-1
oldest -> older
older -> tourism-law#art-1
hearsay -> rumour
minor -> child
"""


def pages(language: str) -> dict[str, str]:
    library = replace(small_library(), register=parse_register(ALIASES))
    return dict(redirects(library, language))


def page(language: str, words: str, url: str, title: str = "") -> str:
    title = title or words
    return (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f'<meta http-equiv="refresh" content="0; url={url}"><link rel="canonical" href="{url}"></head>\n'
        f'<body><main><h1><a href="{url}">{words}</a></h1></main></body></html>\n'
    )


def test_a_record_that_was_renamed_is_found_at_its_old_address() -> None:
    """Chains are followed; what is not published has no page, and an anchor has none of its own."""
    law = "Law on Tourism"
    assert pages("en") == {
        "laws/cambodia/hotel-law.html": page("en", law, "tourism-law.html"),
        "laws/cambodia/oldest.html": page("en", law, "tourism-law.html#art-1"),
        "laws/cambodia/older.html": page("en", law, "tourism-law.html#art-1"),
        "glossary/minor.html": page("en", "minor person", "child.html"),
    }


def test_the_old_address_goes_on_to_work_in_every_language() -> None:
    law = "ច្បាប់ស្តីពីទេសចរណ៍"
    assert pages("km") == {
        "km/laws/cambodia/hotel-law.html": page("km", law, "tourism-law.html"),
        "km/laws/cambodia/oldest.html": page("km", law, "tourism-law.html#art-1"),
        "km/laws/cambodia/older.html": page("km", law, "tourism-law.html#art-1"),
        "km/glossary/minor.html": page("km", "អនីតិជន", "child.html"),
    }


def test_a_neutral_title_stands_in_the_tab_alone() -> None:
    library = replace(small_library(), register=parse_register("hotel-law -> tourism-law"))
    assert dict(redirects(library, "en", "Sala")) == {
        "laws/cambodia/hotel-law.html": page("en", "Law on Tourism", "tourism-law.html", "Sala")
    }
