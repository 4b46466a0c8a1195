"""The register of ids and anchors: names ever given, and where those went that are gone."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sala.model.register import HEADER, Register, extended, parse_register

QUICK = settings(derandomize=True, database=None, deadline=None, max_examples=100)
NAMES = st.text("abc-#", min_size=1, max_size=6).filter(lambda name: not name.startswith("#") and "->" not in name)


def test_lines_are_names_or_aliases_and_comments_are_passed_over() -> None:
    assert parse_register("# A comment\n\nlaw\nlaw#art-7\nold-law -> law\n") == Register(
        {"law": 3, "law#art-7": 4, "old-law": 5}, {"old-law": "law"}
    )


def test_a_name_that_goes_keeps_its_line_and_gets_an_alias_below() -> None:
    assert parse_register("old\nnew\nold -> new\n") == Register({"old": 1, "new": 2}, {"old": "new"})


def test_a_name_leads_to_itself_until_it_has_an_alias() -> None:
    assert Register({"law": 1}).target("law") == "law"
    assert Register({"old": 1}, {"old": "new"}).target("old") == "new"


def test_a_chain_of_aliases_is_followed_to_its_end() -> None:
    assert Register(aliases={"a": "b", "b": "c#art-1", "c#art-1": "d"}).target("a") == "d"


def test_a_circle_of_aliases_ends_before_it_closes() -> None:
    register = Register(aliases={"a": "b", "b": "c", "c": "a", "self": "self"})
    assert [register.target(name) for name in ("a", "b", "c", "self")] == ["c", "a", "b", "self"]


def test_a_new_register_begins_with_what_it_is() -> None:
    assert extended("", ["law", "law#art-7"]) == f"{HEADER}law\nlaw#art-7\n"


def test_names_are_added_once_and_none_is_taken_out() -> None:
    assert extended("gone\nlaw\n", ["law", "new", "new"]) == "gone\nlaw\nnew\n"


def test_a_last_line_without_an_end_is_not_run_into_the_next_name() -> None:
    assert extended("law", ["new"]) == "law\nnew\n"


@QUICK
@given(st.text(), st.lists(NAMES))
def test_extending_adds_every_name_and_a_second_time_nothing(text: str, names: list[str]) -> None:
    once = extended(text, names)
    assert once.startswith(text)
    assert set(parse_register(once).lines) == set(parse_register(text).lines) | {name.strip() for name in names}
    assert extended(once, names) == once


@QUICK
@given(st.dictionaries(NAMES, NAMES), NAMES)
def test_every_name_leads_somewhere_in_any_register(aliases: dict[str, str], name: str) -> None:
    assert Register(aliases=aliases).target(name) in {name, *aliases.values()}
