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
    assert tree.faults == [((1, 3), "front-matter", "a list or a mapping stands where a key belongs; write key: value")]


@pytest.mark.parametrize(
    ("text", "place"),
    [("a: &x b\n", (1, 4)), ("a: b\nc: *x\n", (2, 4)), ("a: &x [b]\n", (1, 4)), ("a: &x {}\n", (1, 4))],
)
def test_anchors_and_aliases_are_refused_where_they_stand(text: str, place: tuple[int, int]) -> None:
    message = "YAML has a use of its own for & and * at the beginning of a value; put the value in quotes"
    assert _fault(text) == (message, place, "front-matter")


def test_an_alias_bomb_is_refused_at_its_first_anchor() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))
    message = "YAML has a use of its own for & and * at the beginning of a value; put the value in quotes"
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
    message = f"the YAML tag {tag} is not used here; take it away, or put the value in quotes"
    assert _fault(f"a: {written}\n") == (message, (1, 4), "front-matter")


@pytest.mark.parametrize("depth", [MAX_DEPTH + 1, 10_000])
def test_nesting_is_refused_where_it_gets_too_deep(depth: int) -> None:
    message = f"nested deeper than {MAX_DEPTH} levels; no field needs that, write it flat"
    assert _fault("[" * depth + "]" * depth) == (message, (1, MAX_DEPTH + 1), "front-matter")


def test_nesting_as_deep_as_allowed_is_read() -> None:
    assert parse_yaml("[" * MAX_DEPTH + "]" * MAX_DEPTH).value is not None


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: b\nc: d: e\n", (2, 5), "YAML takes this colon for the end of a key; put the value in quotes, or correct "
         "the spaces before the key"),
        ('a: "b\nc: "d"\n', (2, 5), "YAML expects a key here; close the quotation mark or bracket above, or correct "
         "the spaces before the key"),
        ("a: b\nc\nd: e\n", (3, 1), "YAML finds no colon after a key; write key: value"),
        ("- a\nb: c\n", (2, 1), "YAML expects the next item of a list here; begin it with -, as far to the right as "
         "the one above"),
        ("a: [b\nc: d\n", (2, 2), "the list in brackets above has no end, or no comma between two items; "
         "write [one, two]"),
        ("a: {b: c\nd: e\n", (2, 2), "the keys in braces above have no end, or no comma between them; "
         "write {key: value, key: value}"),
        ('a: "b\n', (2, 1), "a quotation mark is not closed; close it"),
        ('a: "\\d"\n', (1, 5), "YAML takes the backslash for the beginning of a sign; put the value in single quotes: "
         "'...'"),
        ("a: @b\n", (1, 4), "YAML knows no value that begins with this sign; put the value in quotes"),
        ("a:\n\tb: c\n", (2, 1), "a tab stands here; write spaces instead"),
        ("a: *\n", (1, 5), "YAML has a use of its own for & and * at the beginning of a value; put the value in "
         "quotes"),
        ("a: b\n--- c\n", (2, 1), "'---' begins another document, and a file is one; delete the line"),
    ],
)  # fmt: skip
def test_broken_yaml_is_told_with_its_place_and_its_cure(text: str, place: tuple[int, int], message: str) -> None:
    assert _fault(text) == (message, place, "front-matter")


def test_a_character_that_yaml_does_not_know_is_told_in_one_line() -> None:
    message = "YAML cannot read this; look at quotation marks, colons and spaces here and in the line above"
    assert _fault("a: \x00\n") == (message, (1, 1), "front-matter")
