"""Faults of the first half of the rules, by name: each gives exactly its findings, at their places, and no others, and
tells them without English words in the other languages.

Two files, so that two processes share the work. `SALA_GOLDEN=write` writes what is found anew.
"""

import os

import pytest

from sala.report.wording import languages
from tests.faults.conftest import Find
from tests.faults.corpus import FAULTS, Fault, printed, write_found
from tests.faults.foreign import foreign_words

HALF = [fault for fault in FAULTS if fault.rule < "j"]


@pytest.mark.parametrize("fault", HALF, ids=str)
def test_a_fault_gives_exactly_its_findings(fault: Fault, find: Find) -> None:
    found = printed(find(fault))
    if os.environ.get("SALA_GOLDEN") == "write" and found != fault.found:
        write_found(fault, found)
    else:
        assert found == fault.found


@pytest.mark.parametrize("fault", HALF, ids=str)
def test_a_fault_is_told_in_each_language_without_english_words(fault: Fault, find: Find) -> None:
    left = {
        (language, finding.problem.message): foreign
        for finding in find(fault)
        for language in languages()[1:]
        if (foreign := foreign_words(finding.problem, finding.line, language))
    }
    assert left == {}
