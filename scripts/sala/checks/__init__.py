"""The rules of the content. One module each, one line in the list below, good and bad fixtures in tests/checks/.

A rule takes the whole library and yields every problem that it finds. It prints, reads and mends nothing. Its
docstring is its manual, which `sala.rules` takes apart and the site publishes.
"""

from collections.abc import Callable, Iterator, Set
from types import ModuleType

from sala import exemptions
from sala.checks import (
    addresses_match_source,
    amendments_acyclic,
    anchors_explicit,
    attention_forms_quoted,
    avoided_forms_absent,
    confidence_publishable,
    contacts_reachable,
    dates_in_order,
    digits_of_one_script,
    emphasis_parsed,
    facts_sourced,
    folders_expected,
    headings_match_source,
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
    numbers_match_source,
    phones_canonical,
    placeholders_filled,
    preferred_forms_used,
    ratifications_complete,
    references_resolve,
    reviewed_in_time,
    scripts_unmixed,
    sections_match_facts,
    sources_cited,
    spaces_plain,
    steps_complete,
    strings_complete,
    structure_matches_source,
    terms_complete,
    terms_distinct,
    text_composed,
    translation_matches_source,
    translation_reviewed,
    vietnamese_tones_consistent,
    warnings_translated,
    words_plain,
    words_translated,
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
    headings_match_source,
    addresses_match_source,
    numbers_match_source,
    structure_matches_source,
    warnings_translated,
    words_translated,
    placeholders_filled,
    preferred_forms_used,
    avoided_forms_absent,
    attention_forms_quoted,
    translation_reviewed,
    terms_distinct,
    steps_complete,
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


def check_library(library: Library, changed: Set[str] | None = None) -> list[Problem]:
    """All problems of the content, those of loading included, less those that an exemption covers; sorted.

    With `changed`, rules that are about the words of one file look at those files only; the others look at all, since
    what was changed here may have broken something there.
    """
    part = library if changed is None else library.looking_at(changed)
    found = set(library.failures)
    for module in CHECKS:
        found.update(module.check(part if getattr(module, "ABOUT_ONE_FILE", False) else library))
    lawful = [module.RULE for module in CHECKS]
    return sorted(exemptions.apply(library, found, lawful, part))
