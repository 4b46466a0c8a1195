"""Bytes to text, and text to front matter and body."""

import pytest

from sala.load.text import MAX_BYTES, Parts, TextFault, decode, split_front_matter, unclean


def test_the_front_matter_is_cut_from_the_body_and_the_body_knows_its_line() -> None:
    assert split_front_matter("---\nid: x\n---\n\nBody\n---\n") == Parts("id: x\n", "\nBody\n---\n", 4)


def test_front_matter_may_be_empty_and_the_body_too() -> None:
    assert split_front_matter("---\n---") == Parts("", "", 2)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Words", "the file does not begin with front matter; begin it with a line of three dashes: ---"),
        ("\n---\na: b\n---\n", "the file does not begin with front matter; begin it with a line of three dashes: ---"),
        ("---\na: b\n", "the front matter does not end; close it with a line of three dashes: ---"),
        ("---\na: b\n ---\n", "the front matter does not end; close it with a line of three dashes: ---"),
    ],
)
def test_a_file_without_whole_front_matter_is_told_how_to_get_it(text: str, message: str) -> None:
    with pytest.raises(TextFault) as caught:
        split_front_matter(text)
    assert (caught.value.rule, caught.value.message) == ("front-matter", message)


def test_a_byte_that_is_not_utf_8_is_placed_by_code_points() -> None:
    with pytest.raises(TextFault) as caught:
        decode("ក\nខគ".encode() + b"\xe9")
    assert (caught.value.line, caught.value.column) == (2, 3)
    assert caught.value.message == "the byte 0xe9 is not UTF-8; save the file as UTF-8"


def test_the_largest_file_is_read_and_a_byte_more_is_not() -> None:
    assert decode(b"x" * MAX_BYTES) == "x" * MAX_BYTES
    with pytest.raises(TextFault) as caught:
        decode(b"x" * (MAX_BYTES + 1))
    assert caught.value.message == "the file has 1,000,001 bytes, more than 1,000,000; split the record"


def test_zero_width_signs_of_khmer_lao_and_thai_are_clean() -> None:
    assert unclean("ភាសា\u200bខ្មែរ \u200c \u200d ภาษาไทย ພາສາລາວ tiếng Việt — 😀\n") == []


def test_a_byte_order_mark_is_told_by_its_name_and_only_where_a_file_begins() -> None:
    assert unclean("\ufeffa\ufeff\n") == [
        (1, 1, "the file begins with a byte order mark; save it as UTF-8 without BOM"),
        (1, 3, "U+FEFF (ZERO WIDTH NO-BREAK SPACE) does not belong here; delete it"),
    ]


def test_every_unclean_character_is_told() -> None:
    assert unclean("a\tb\x7f\n\u202ec\ue000") == [
        (1, 2, "a tab stands here; write spaces instead"),
        (1, 4, "U+007F (a control character) does not belong here; delete it"),
        (2, 1, "U+202E (RIGHT-TO-LEFT OVERRIDE) does not belong here; delete it"),
        (2, 3, "U+E000 (a character without a name) does not belong here; delete it"),
    ]
