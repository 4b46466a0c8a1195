"""What a page is, said to machines in schema.org terms (https://schema.org/) as JSON-LD."""

import json
from typing import Any

from sala.model.allowed import COUNTRY_FACTS, SOURCE_LANGUAGE
from sala.model.library import Entry, Library, TermEntry, is_shown
from sala.model.records import Contact, Instrument, Law, Procedure
from sala.pages.addresses import entry_url
from sala.pages.titles import field_of, headings, summary_of, title_of
from sala.pages.wording import Words

FORCE = {"in-force": "InForce", "amended": "InForce", "draft": "NotInForce", "repealed": "NotInForce"}
"""schema.org/LegalForceStatus by law status; nothing is said where the status is unknown."""

Node = dict[str, Any]


def json_ld(library: Library, entry: Entry | TermEntry, language: str, site_url: str) -> str:
    """JSON-LD of a page, escaped so that it can stand inside a script element."""
    title = title_of(library, entry, language)
    node: Node = {
        "@context": "https://schema.org",
        "name": title.text,
        "description": summary_of(library, entry, language).text,
        "inLanguage": title.language,
        "url": site_url + entry_url(entry, language) if site_url else None,
        "license": "https://creativecommons.org/licenses/by/4.0/",
    }
    node.update(_particular(library, entry, language, node["url"]))
    text = json.dumps(_said(node), ensure_ascii=False, indent=1)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _said(value: Any) -> Any:
    """The value without keys that say nothing."""
    if isinstance(value, dict):
        return {key: _said(item) for key, item in value.items() if item not in (None, "", [], ())}
    return [_said(item) for item in value] if isinstance(value, list) else value


def _particular(library: Library, entry: Entry | TermEntry, language: str, url: str | None) -> Node:
    if isinstance(entry, TermEntry):
        return _term(entry, language)
    record = entry.record
    if isinstance(record, Law | Instrument):
        return _legislation(library, entry, record, language, url)
    if isinstance(record, Procedure):
        return _how_to(library, entry, record, language, url)
    if isinstance(record, Contact):
        return _organization(library, entry, record, language)
    return {"@type": "WebPage", "dateModified": str(record.verified)}


def _text(words: Words | None) -> str | None:
    return words.text if words else None


def _part(url: str | None, anchor: str) -> str | None:
    return f"{url}#{anchor}" if url else None


def _legislation(library: Library, entry: Entry, record: Law | Instrument, language: str, url: str | None) -> Node:
    original = getattr(record, "original_title", None)
    names = headings(library, entry, language)
    return {
        "@type": "Legislation",
        "legislationIdentifier": record.number,
        "legislationType": record.type,
        "alternateName": {"@value": original.text, "@language": original.language} if original else None,
        "legislationDate": str(record.adopted) if record.adopted else None,
        "legislationDateVersion": str(record.as_of) if record.as_of else None,
        "legislationJurisdiction": [COUNTRY_FACTS[country].iso for country in record.countries],
        "legislationLegalForce": FORCE.get(getattr(record, "law_status", "")),
        "isBasedOn": [source.url for source in record.sources],
        "hasPart": [
            {
                "@type": "Legislation",
                "legislationIdentifier": provision.number or provision.anchor,
                "name": _text(names.get(provision.anchor)),
                "url": _part(url, provision.anchor),
            }
            for provision in record.provisions
            if is_shown(provision)
        ],
    }


def _how_to(library: Library, entry: Entry, record: Procedure, language: str, url: str | None) -> Node:
    names = headings(library, entry, language)
    return {
        "@type": "HowTo",
        "dateModified": str(record.verified),
        "citation": [source.url for source in record.sources],
        "audience": [{"@type": "Audience", "audienceType": role} for role in record.audience],
        "step": [
            {
                "@type": "HowToStep",
                "position": position,
                "name": _text(names.get(step.anchor)),
                "url": _part(url, step.anchor),
            }
            for position, step in enumerate(record.steps, 1)
        ],
    }


def _organization(library: Library, entry: Entry, record: Contact, language: str) -> Node:
    operator = field_of(library, entry, "operator", language)
    usable = record.channels if record.state == "active" else ()
    return {
        "@type": "Organization",
        "legalName": operator.text if operator else record.operator,
        "areaServed": [COUNTRY_FACTS[country].iso for country in record.countries],
        "contactPoint": [
            {
                "@type": "ContactPoint",
                "contactType": "emergency" if record.emergency else "customer support",
                "telephone": channel.number,
                "areaServed": COUNTRY_FACTS[channel.country].iso if channel.country else None,
                "availableLanguage": list(record.languages),
                "hoursAvailable": "Mo-Su 00:00-24:00" if record.hours == "always" else None,
            }
            for channel in usable
            if channel.number
        ],
        "sameAs": [channel.url for channel in usable if channel.url],
    }


def _term(entry: TermEntry, language: str) -> Node:
    forms = entry.term.languages.get(language) or entry.term.languages[SOURCE_LANGUAGE]
    return {
        "@type": "DefinedTerm",
        "termCode": entry.term.id,
        "alternateName": list(forms.admitted),
        "inDefinedTermSet": "Sala",
    }
