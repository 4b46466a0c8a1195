"""What a page is, said to machines."""

import json
from pathlib import Path
from typing import Any

from sala.pages.json_ld import json_ld
from tests.pages.small_site import SITE_URL, changed, library_of, record, small_library, term, with_content

LICENSE = "https://creativecommons.org/licenses/by/4.0/"


def said(record_id: str, language: str) -> Any:
    entry = term("child") if record_id == "child" else record(record_id)
    return json.loads(json_ld(small_library(), entry, language, SITE_URL))


def test_a_law_is_legislation_with_its_published_provisions() -> None:
    url = "https://sala.example/km/laws/cambodia/tourism-law.html"
    assert said("tourism-law", "km") == {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": "ច្បាប់ស្តីពីទេសចរណ៍",
        "description": "របៀបទទួលភ្ញៀវ។",
        "inLanguage": "km",
        "url": url,
        "license": LICENSE,
        "legislationIdentifier": "7/2009",
        "legislationType": "law",
        "alternateName": {"@value": "ច្បាប់ស្តីពីទេសចរណ៍", "@language": "km"},
        "legislationDate": "2009-05-20",
        "legislationDateVersion": "2009-06-01",
        "legislationJurisdiction": ["KH"],
        "legislationLegalForce": "InForce",
        "isBasedOn": ["https://example.org/gazette"],
        "hasPart": [
            {
                "@type": "Legislation",
                "legislationIdentifier": "1",
                "name": "Who is a child",
                "url": f"{url}#art-1",
            },
            {
                "@type": "Legislation",
                "legislationIdentifier": "scope",
                "name": "Where it holds",
                "url": f"{url}#scope",
            },
        ],
    }


def test_a_procedure_is_a_how_to_with_its_steps_in_the_language_of_the_page() -> None:
    url = "https://sala.example/km/procedures/international/report.html"
    assert said("report", "km") == {
        "@context": "https://schema.org",
        "@type": "HowTo",
        "name": "រាយការណ៍",
        "description": "អ្វីដែលត្រូវធ្វើ។",
        "inLanguage": "km",
        "url": url,
        "license": LICENSE,
        "dateModified": "2026-11-23",
        "citation": ["https://example.org/gazette"],
        "audience": [{"@type": "Audience", "audienceType": "public"}],
        "step": [
            {"@type": "HowToStep", "position": 1, "name": "ហៅជំនួយ", "url": f"{url}#call-for-help"},
            {"@type": "HowToStep", "position": 2, "name": "កត់ត្រា", "url": f"{url}#note-it"},
        ],
    }


def test_a_contact_is_an_organization_with_a_point_of_contact_for_each_number() -> None:
    point = {
        "@type": "ContactPoint",
        "contactType": "emergency",
        "availableLanguage": ["km", "en"],
        "hoursAvailable": "Mo-Su 00:00-24:00",
    }
    assert said("helpline", "lo") == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Child Helpline",
        "description": "For children.",
        "inLanguage": "en",
        "url": "https://sala.example/lo/contacts/cambodia/helpline.html",
        "license": LICENSE,
        "legalName": "Helpline Cambodia",
        "areaServed": ["KH"],
        "contactPoint": [
            {**point, "telephone": "1280", "areaServed": "KH"},
            {**point, "telephone": "+85592311511"},
        ],
        "sameAs": ["https://example.org/report/"],
    }


def test_a_contact_out_of_use_gives_no_number() -> None:
    assert said("old-line", "en") == {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Old hotline",
        "description": "Out of use.",
        "inLanguage": "en",
        "url": "https://sala.example/contacts/viet-nam/old-line.html",
        "license": LICENSE,
        "legalName": "Ministry of Labour",
        "areaServed": ["VN"],
    }


def test_a_term_is_a_defined_term() -> None:
    assert said("child", "en") == {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "name": "minor person",
        "description": "A person under 18.",
        "inLanguage": "en",
        "url": "https://sala.example/glossary/child.html",
        "license": LICENSE,
        "termCode": "child",
        "alternateName": ["MP"],
        "inDefinedTermSet": "Sala",
    }


def test_a_law_that_is_gone_is_not_in_force_and_of_an_unknown_date_nothing_is_said() -> None:
    assert said("old-law", "en") == {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": "Older Law",
        "description": "It is gone.",
        "inLanguage": "en",
        "url": "https://sala.example/laws/cambodia/old-law.html",
        "license": LICENSE,
        "legislationType": "decree",
        "legislationJurisdiction": ["KH"],
        "legislationLegalForce": "NotInForce",
        "isBasedOn": ["https://example.org/gazette"],
    }


def test_nothing_is_said_of_addresses_where_the_site_has_none() -> None:
    law = json.loads(json_ld(small_library(), record("tourism-law"), "en", ""))
    report = json.loads(json_ld(small_library(), record("report"), "en", ""))
    guide = json.loads(json_ld(small_library(), record("how-sure-is-this"), "en", ""))
    assert ["url" in node for node in (law, *law["hasPart"], report, *report["step"], guide)] == [False] * 7


def test_a_guide_is_a_web_page() -> None:
    assert said("how-sure-is-this", "en") == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": "How sure is this?",
        "description": "What confidence means.",
        "inLanguage": "en",
        "url": "https://sala.example/guides/how-sure-is-this.html",
        "license": LICENSE,
        "dateModified": "2026-11-23",
    }


def test_no_title_ends_the_script_element_in_which_it_stands(tmp_path: Path) -> None:
    title = "</script><script>alert(1)</script><!-- & "
    change = changed("docs/en/contacts/cambodia/police.md", "title: Police of Cambodia", f'title: "{title}"')
    library = library_of(with_content(tmp_path, change))
    text = json_ld(library, record("police", library), "en", SITE_URL)
    assert [sign for sign in "<>&" if sign in text] == []
    assert json.loads(text)["name"] == title
