"""One page of every kind, which the browser tests open in every language."""

LANGUAGES = ("en", "km", "lo")

SAMPLES = {
    "home": "index.html",
    "guide": "guides/safe-browsing.html",
    "list of procedures": "procedures/index.html",
    "list of contacts": "contacts/index.html",
    "glossary": "glossary/index.html",
    "law": "laws/cambodia/lshtse-2008.html",
    "instrument": "instruments/international/opsc-2000.html",
    "procedure": "procedures/international/report-a-concern.html",
    "standard": "standards/international/abuse-material-is-a-crime.html",
    "matrix": "standards/index.html",
    "comparison": "standards/compared/jurisdiction.html",
    "recommendation": "recommendations/cambodia/kh-name-each-act.html",
    "plan": "recommendations/index.html",
    "contact": "contacts/cambodia/cambodia-police-1288.html",
    "contact out of use": "contacts/viet-nam/viet-nam-18001567.html",
    "term": "glossary/child.html",
    "question": "questions/who-saw.html",
    "A to Z": "a-z.html",
}
"""Path below the site in English, by kind."""

EMERGENCY = "tel:1288;phone-context=+855"
"""What a tap on the number of the Cambodian police dials (RFC 3966)."""


def address(path: str, language: str) -> str:
    """Path below the site of a page in a language."""
    return path if language == "en" else f"{language}/{path}"
