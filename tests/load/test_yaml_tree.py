"""YAML to values that remember where they stood."""

import pytest

from sala.load.yaml_tree import MAX_DEPTH, Tree, YamlFault, parse_yaml
from sala.model.values import Plain


def _fault(text: str) -> tuple[str, tuple[int, int], str]:
    with pytest.raises(YamlFault) as caught:
        parse_yaml(text)
    return caught.value.message, caught.value.place, caught.value.rule


def test_each_key_and_value_remembers_its_place_in_code_points() -> None:
    assert parse_yaml("title: ច្បាប់\nlist: [ក, ខ]\n") == Tree(
        value={"title": "ច្បាប់", "list": ["ក", "ខ"]},
        values={(): (1, 1), ("title",): (1, 8), ("list",): (2, 7), ("list", 0): (2, 8), ("list", 1): (2, 11)},
        keys={("title",): (1, 1), ("list",): (2, 1)},
    )


def test_a_text_without_yaml_is_an_empty_tree() -> None:
    assert parse_yaml("# only a comment\n") == Tree()


@pytest.mark.parametrize(
    ("written", "kind"),
    [("no", "bool"), ("012", "int"), ("1.5", "float"), ("2008-02-15", "timestamp"), ("~", "null"), ("words", "str")],
)
def test_a_value_without_quotes_knows_what_yaml_makes_of_it(written: str, kind: str) -> None:
    value = parse_yaml(f"key: {written}\n").value["key"]
    assert (str(value), value.yaml_type) == (written, kind)


@pytest.mark.parametrize("written", ['"no"', "'no'", "|-\n  no", ">-\n  no"])
def test_a_value_in_quotes_or_in_a_block_is_text(written: str) -> None:
    value = parse_yaml(f"key: {written}\n").value["key"]
    assert (value, isinstance(value, Plain)) == ("no", False)


def test_a_key_that_stands_twice_is_reported_and_the_first_is_kept() -> None:
    tree = parse_yaml("a: 1\nb: 2\na: 3\n")
    assert tree.value == {"a": "1", "b": "2"}
    assert tree.faults == [((3, 1), "duplicate-key", "the key 'a' stands twice; keep one of the two")]


def test_a_key_that_is_no_text_is_reported_and_the_rest_is_read() -> None:
    tree = parse_yaml("? [a, b]\n: c\nd: e\n")
    assert tree.value == {"d": "e"}
    assert tree.faults == [((1, 3), "front-matter", "a key is not text; write key: value")]


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: &x b\n", (1, 4)), ("a: b\nc: *x\n", (2, 4)), ("a: &x [b]\n", (1, 4)), ("a: &x {}\n", (1, 4))],
)
def test_anchors_and_aliases_are_refused_where_they_stand(text: str, place: tuple[int, int]) -> None:
    message = "YAML anchors and aliases (& and *) are not used here; write the value out"
    assert _fault(text) == (message, place, "front-matter")


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    message = "YAML anchors and aliases (& and *) are not used here; write the value out"
    assert _fault(bomb) == (message, (1, 5), "front-matter")


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("!!int 3", "tag:yaml.org,2002:int"),
        ("!secret x", "!secret"),
        ("!!python/name:os.system x", "tag:yaml.org,2002:python/name:os.system"),
        ("!list [x]", "!list"),
        ("!map {x: y}", "!map"),
    ],
)
def test_a_tag_is_refused_on_any_value(written: str, tag: str) -> None:
    assert _fault(f"a: {written}\n") == (f"the YAML tag {tag} is not used here; take it away", (1, 4), "front-matter")


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 10_000])
def test_nesting_is_refused_where_it_gets_too_deep(depth: int) -> None:
    message = f"nested deeper than {MAX_DEPTH} levels; no field needs that, write it flat"
    assert _fault("[" * depth + "]" * depth) == (message, (1, MAX_DEPTH + 1), "front-matter")


def test_nesting_as_deep_as_allowed_is_read() -> None:
    assert parse_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH).value is not None


def test_broken_yaml_is_told_with_its_place() -> None:
    message = "YAML cannot be read: mapping values are not allowed in this context; look at this line and the one above"
    assert _fault("a: b\nc: d: e\n") == (message, (2, 5), "front-matter")


def test_a_character_that_yaml_does_not_know_is_told_in_one_line() -> None:
    reason = "unacceptable character #x0000: control characters are not allowed"
    assert _fault("a: \x00\n") == (f"YAML cannot be read: {reason}; retype this line", (1, 1), "front-matter")
