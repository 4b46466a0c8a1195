"""The rules of the content. One module each, one line in the list below, good and bad fixtures in tests/checks/.

A rule takes the whole library and yields every problem that it finds. It prints, reads and mends nothing.
"""

from collections.abc import Callable, Iterator
from types import ModuleType

from sala.checks import (
    address_not_in_prose,
    addresses_clean,
    amendments_acyclic,
    amounts_sourced,
    anchors_explicit,
    article_numbers_match,
    assets_clean,
    assets_licensed,
    confidence_publishable,
    contacts_reachable,
    contacts_verified,
    dates_in_order,
    dates_plausible,
    facts_sourced,
    folders_expected,
    footnotes_match,
    headings_in_order,
    hotlines_described,
    id_is_file_name,
    ids_registered,
    ids_unique,
    images_described,
    law_status_holds,
    links_inside_docs,
    links_named,
    mailboxes_of_roles,
    marks_rendered,
    names_portable,
    no_personal_data,
    no_phone_in_prose,
    pages_reachable,
    paths_short,
    phones_canonical,
    ratifications_complete,
    references_resolve,
    reviewed_in_time,
    reviews_planned,
    sections_match_facts,
    site_harmless,
    sizes_in_budget,
    sources_cited,
    sources_complete,
    strings_complete,
    tables_headed,
    terms_complete,
    times_plausible,
    translation_matches_source,
    words_plain,
)
from sala.model.library import Library
from sala.problems import Problem

Check = Callable[[Library], Iterator[Problem]]

CHECKS: tuple[ModuleType, ...] = (
    ids_unique,
    id_is_file_name,
    ids_registered,
    names_portable,
    folders_expected,
    references_resolve,
    links_inside_docs,
    sources_cited,
    facts_sourced,
    confidence_publishable,
    dates_in_order,
    reviewed_in_time,
    amendments_acyclic,
    anchors_explicit,
    sections_match_facts,
    phones_canonical,
    no_phone_in_prose,
    contacts_reachable,
    ratifications_complete,
    terms_complete,
    translation_matches_source,
    words_plain,
    strings_complete,
    address_not_in_prose,
    addresses_clean,
    amounts_sourced,
    article_numbers_match,
    assets_clean,
    assets_licensed,
    contacts_verified,
    dates_plausible,
    footnotes_match,
    headings_in_order,
    hotlines_described,
    images_described,
    law_status_holds,
    links_named,
    mailboxes_of_roles,
    marks_rendered,
    no_personal_data,
    pages_reachable,
    paths_short,
    reviews_planned,
    site_harmless,
    sizes_in_budget,
    sources_complete,
    tables_headed,
    times_plausible,
)

LOADING_RULES: tuple[str, ...] = (
    "file-readable",
    "file-size",
    "text-clean",
    "front-matter",
    "duplicate-key",
    "yaml-traps",
    "schema",
    "translation-words-only",
)
"""Rules that the loader itself enforces: what breaks them cannot become a record."""


def check_library(library: Library) -> list[Problem]:
    """All problems of the content, those of loading first found included, sorted."""
    found = set(library.failures)
    for module in CHECKS:
        found.update(module.check(library))
    return sorted(found)
