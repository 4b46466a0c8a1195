"""Faults of the first half of the rules, by name: each gives exactly its findings, at their places, and no others.

Two files, so that two processes share the work. `SALA_GOLDEN=write` writes what is found anew.
"""

import os

import pytest

from tests.faults.conftest import Content
from tests.faults.corpus import FAULTS, Fault, findings, write_found


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.rule < "j"], ids=str)
def test_a_fault_gives_exactly_its_findings(fault: Fault, content: Content) -> None:
    found = findings(fault, *content)
    if os.environ.get("SALA_GOLDEN") == "write" and found != fault.found:
        write_found(fault, found)
    else:
        assert found == fault.found
