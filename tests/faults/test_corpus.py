"""What the faults cover, and the content without them."""

import pytest

from sala.rules import RULES
from tests.faults.conftest import Content
from tests.faults.corpus import FAULTS, found


def test_the_content_as_it_is_has_none(content: Content) -> None:
    assert found(*content) == ()


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_each_rule_has_two_faults_or_more(rule: str) -> None:
    own = [fault for fault in FAULTS if any(line.endswith(f"[{rule}]") for line in fault.found)]
    assert len(own) >= 2


def test_there_are_four_hundred_or_more() -> None:
    assert len(FAULTS) >= 400
