"""The rules of the content. One module each, one line in the list below, good and bad fixtures in tests/checks/.

A rule takes the whole library and yields every problem that it finds. It prints, reads and mends nothing.
"""

from collections.abc import Callable, Iterator
from types import ModuleType

from sala.checks import (
    amendments_acyclic,
    anchors_explicit,
    confidence_publishable,
    contacts_reachable,
    dates_in_order,
    digits_of_one_script,
    emphasis_parsed,
    facts_sourced,
    folders_expected,
    id_is_file_name,
    ids_registered,
    ids_unique,
    khmer_in_order,
    khmer_punctuation,
    khmer_syllables_lawful,
    lao_digraphs_consistent,
    lao_in_order,
    lines_tidy,
    links_inside_docs,
    names_portable,
    no_phone_in_prose,
    phones_canonical,
    ratifications_complete,
    references_resolve,
    reviewed_in_time,
    scripts_unmixed,
    sections_match_facts,
    sources_cited,
    spaces_plain,
    strings_complete,
    terms_complete,
    text_composed,
    translation_matches_source,
    vietnamese_tones_consistent,
    words_plain,
    years_explained,
    zero_width_tidy,
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
    khmer_in_order,
    khmer_syllables_lawful,
    khmer_punctuation,
    lao_in_order,
    lao_digraphs_consistent,
    vietnamese_tones_consistent,
    text_composed,
    zero_width_tidy,
    spaces_plain,
    scripts_unmixed,
    digits_of_one_script,
    years_explained,
    emphasis_parsed,
    lines_tidy,
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
