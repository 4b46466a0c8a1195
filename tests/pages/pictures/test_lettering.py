"""Words in a picture are broken so that no line is longer than its room, and never inside a letter with its marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.pages.pictures.lettering import width, wrapped

KHMER = "ប្រើគោលការណ៍ណែនាំជាតិ និងទម្រង់សម្រាប់កំណត់អត្តសញ្ញាណ"
LAO = "ໃຫ້ການປົກປ້ອງຊົ່ວຄາວພາຍໃນ 24 ຊົ່ວໂມງ"


@pytest.mark.parametrize(
    ("text", "language", "room", "lines"),
    [
        ("Offer temporary shelter", "en", 9, ("Offer", "temporary", "shelter")),
        ("Offer temporary shelter", "en", 30, ("Offer temporary shelter",)),
        (KHMER, "km", 20, ("ប្រើគោលការណ៍ណែនាំជាតិ និងទម្រង់សម្រាប់", "កំណត់អត្តសញ្ញាណ")),
        (LAO, "lo", 12, ("ໃຫ້ການປົກປ້ອງຊົ່ວຄາວ", "ພາຍໃນ 24 ຊົ່ວໂມງ")),
        ("", "en", 10, ()),
        ("   ", "en", 10, ()),
    ],
)
def test_lines_break_between_words(text: str, language: str, room: float, lines: tuple[str, ...]) -> None:
    assert wrapped(text, language, room) == lines


def test_a_word_longer_than_a_line_breaks_between_letters_with_their_marks() -> None:
    assert wrapped("កុំាកុំាកុំា", "km", 2.4) == ("កុំាកុំា", "កុំា")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_no_line_is_longer_than_its_room_and_no_letter_is_lost(text: str) -> None:
    lines = wrapped(text, "lo", 8)
    assert [line for line in lines if width(line) > 8 and len(clusters(line)) > 1] == []
    assert "".join("".join(lines).split()) == "".join(text.split())


def clusters(line: str) -> list[str]:
    """Letters of a line that take room."""
    return [sign for sign in line if unicodedata.category(sign) not in {"Mn", "Mc", "Cf", "Me"}]
