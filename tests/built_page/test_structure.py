"""Headings, languages, names, ids and head of every page of the real site."""

from types import ModuleType

import pytest

from tests.built_page.pages import BuiltPage
from tests.built_page.structure import RULES


@pytest.mark.parametrize("rule", RULES, ids=[rule.RULE for rule in RULES])
def test_each_page_keeps_the_rule(rule: ModuleType, pages: tuple[BuiltPage, ...]) -> None:
    assert list(rule.check(pages)) == []
