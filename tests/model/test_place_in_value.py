"""A part of a value of the front matter has its own place."""

from sala.load.yaml_tree import parse_yaml
from sala.model.document import Document

TEXT = "title: one two one\nquoted: \"a 'b' two\"\nfolded: >\n  first two\n  third\nlist:\n  - one\n  - two one two\n"
TREE = parse_yaml(TEXT)
PAGE = Document("a.yml", "en", values=TREE.values, keys=TREE.keys, head=TEXT)


def test_the_part_is_found_in_plain_quoted_and_folded_values_and_in_lists() -> None:
    assert [
        PAGE.place_in_value(("title",), "one two one", 8, 11),
        PAGE.place_in_value(("quoted",), "a 'b' two", 6, 9),
        PAGE.place_in_value(("folded",), "first two third\n", 6, 9),
        PAGE.place_in_value(("list", 1), "two one two", 8, 11),
    ] == [(1, 16), (2, 16), (4, 9), (8, 13)]


def test_a_part_that_the_file_breaks_over_lines_stands_where_it_begins() -> None:
    assert PAGE.place_in_value(("folded",), "first two third\n", 6, 15) == (4, 9)


def test_a_part_that_the_file_writes_in_other_signs_has_the_place_of_the_value() -> None:
    assert PAGE.place_in_value(("quoted",), "a ‘b’ two", 2, 5) == PAGE.place(("quoted",))
