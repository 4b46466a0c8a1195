"""The files of an index: their names, their ends, and that a browser reads from them what was put in."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.search.files import FAN, IndexFiles, posting_leaves
from sala.search.sheet import compact
from tests.search.reader import Reader
from tests.search.texts import texts_of_any_script

NAMED = re.compile(r"[0-9a-z]{8}\.js")
SMALL, LARGE = 400, 1_000


def _terms(seed: int, count: int) -> list[tuple[str, bytes]]:
    chosen = random.Random(seed)
    names = {"".join(chosen.choices("abcdefgh", k=6)) for _ in range(count)}
    return [(name, b"!" * chosen.randrange(3, 40)) for name in sorted(names)]


# Names


def test_a_name_is_eight_letters_and_digits_which_every_file_system_holds() -> None:
    files = IndexFiles("en")
    names = [files.add(f'"{number}"') for number in range(5_000)]
    assert [name for name in files.contents if not NAMED.fullmatch(name)] == []
    assert len(set(names)) == len(files.contents) == 5_000


def test_the_same_content_has_the_same_name_and_is_one_file() -> None:
    files, others = IndexFiles("en"), IndexFiles("km")
    assert files.add('"a"') == files.add('"a"') == others.add('"a"')
    assert len(files.contents) == 1
    assert files.add('"b"') != files.add('"a"')


def test_a_file_hands_its_part_to_the_reader() -> None:
    files = IndexFiles("km")
    name = files.add('["ក"]')
    files.add_manifest({"pages": 1})
    assert files.contents == {
        f"{name}.js": f'Sala.part("km","{name}",["ក"])\n',
        "manifest.js": 'Sala.part("km","manifest",{"pages":1})\n',
    }


# Parts


def test_terms_in_a_part_leave_out_what_they_share_with_the_one_before() -> None:
    terms = [("law", b"!"), ("laws", b'"'), ("ក|", b"#"), ("កខ", b"%")]
    assert list(posting_leaves(terms, 100, 100)) == [("law", '`0law\t!\n3s\t"\n0ក|\t#\n1ខ\t%`')]


def test_nothing_makes_no_parts() -> None:
    assert list(posting_leaves([], SMALL, LARGE)) == []


def test_every_part_but_the_last_has_a_size_within_the_bounds() -> None:
    sizes = [len(text.encode()) for _, text in posting_leaves(_terms(1, 3_000), SMALL, LARGE)]
    assert len(sizes) > 50
    assert [size for size in sizes[:-1] if not SMALL < size < LARGE + 100] == []


def test_a_term_more_or_less_changes_the_parts_around_it_only() -> None:
    terms = _terms(1, 3_000)
    before = set(posting_leaves(terms, SMALL, LARGE))
    changed = []
    for place in range(0, len(terms), 100):
        after = set(posting_leaves(terms[:place] + terms[place + 1 :], SMALL, LARGE))
        changed.append(len(after - before))
    assert max(changed) <= 8
    assert sum(changed) / len(changed) < 3


# Trees


def _tree(reader: Reader, keys: list[str] | list[int]) -> tuple[list[object], dict[object, str]]:
    """A tree whose leaves are the keys, handed to the reader; and the name of each leaf."""
    files = IndexFiles("en")
    tree = files.add_tree([(key, compact([key])) for key in keys])
    reader.ask("index", files.contents)
    return tree, {key: files.add(compact([key])) for key in keys}


@pytest.mark.parametrize("count", [1, 2, FAN - 1, FAN, FAN + 1, 2 * FAN, 5 * FAN + 1])
def test_a_key_is_looked_up_in_the_last_part_that_begins_at_or_before_it(reader: Reader, count: int) -> None:
    keys = list(range(10, 10 + 2 * count, 2))
    tree, names = _tree(reader, keys)
    assert len(tree[0]) == -(-count // FAN)  # type: ignore[arg-type]
    for key in keys:
        assert reader.ask("leaf", tree, key) == reader.ask("leaf", tree, key + 1) == [names[key], key]
    assert reader.ask("leaf", tree, 0) == [names[10], 10]
    assert reader.ask("leaf", tree, 10_000) == [names[keys[-1]], keys[-1]]


def test_an_empty_tree_has_no_part(reader: Reader) -> None:
    tree, _ = _tree(reader, [])
    assert tree == [[], []]
    assert reader.ask("leaf", tree, "a") is None


def test_terms_that_go_on_over_directories_are_all_found(reader: Reader) -> None:
    terms = [(f"{'ab'[number // 500]}{number:03}", b"!") for number in range(1_000)]
    files = IndexFiles("en")
    files.add_manifest({"postings": files.add_tree(list(posting_leaves(terms, 0, 0)))})
    reader.ask("index", files.contents)
    assert len(files.contents) > 15 * FAN
    assert reader.ask("range", "a0", 1_000) == [[name, "!"] for name, _ in terms[:100]]
    assert reader.ask("range", "a499", 1_000) == [["a499", "!"]]
    assert reader.ask("range", "b", 1_000) == [[name, "!"] for name, _ in terms[500:]]
    assert reader.ask("range", "c", 1_000) == []


def test_a_beginning_that_very_many_parts_share_reads_three_of_them(reader: Reader) -> None:
    files = IndexFiles("en")
    terms = [(f"a{number:03}", b"!") for number in range(100)]
    files.add_manifest({"postings": files.add_tree(list(posting_leaves(terms, 0, 0)))})
    reader.ask("index", files.contents)
    assert reader.ask("range", "a0") == [["a000", "!"], ["a001", "!"], ["a002", "!"]]


# Text


@given(st.recursive(texts_of_any_script(), lambda inner: st.lists(inner, max_size=4), max_leaves=8))
def test_any_text_comes_out_of_a_script_as_it_went_in(reader: Reader, value: object) -> None:
    assert reader.ask("value", compact(value)) == value


def test_text_neither_ends_its_script_nor_its_line() -> None:
    assert compact("</script>\u2028\u2029") == '"<\\/script>\\u2028\\u2029"'
