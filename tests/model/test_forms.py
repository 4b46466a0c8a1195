"""Forms of terms are found as a reader would read them, and only there."""

import pytest

from sala.model.document import Document
from sala.model.forms import Form, folded_text, found
from sala.model.passages import Passage


def seen(text: str, *forms: str) -> list[str]:
    """What is found of the forms in a text."""
    passage = Passage(Document("a.md", "en"), "en", text)
    return [text[start:end] for start, end, _ in found(tuple(Form(form) for form in forms), passage, folded_text(text))]


@pytest.mark.parametrize(
    ("form", "text", "places"),
    [
        ("child prostitute", "Child prostitutes, a child-prostitute", ["Child prostitutes", "child-prostitute"]),
        ("child prostitute", "a child\nprostitute's", ["child\nprostitute's"]),
        ("child prostitute", "a grandchild prostitute, child prostituted", []),
        ("child pornography", "children's pornography", ["children's pornography"]),
        ("sexting", "asexting, sextant", []),
        ("party", "Parties", ["Parties"]),
        ("ອາຊີບ", "ອາ\u200bຊີບ", ["ອາ\u200bຊີບ"]),
        ("ໜ້າ", "ຫນ້າ", ["ຫນ້າ"]),
        ("ນຳ", "ນໍາ", ["ນໍາ"]),
        ("ស្តី", "ស្ដី", ["ស្ដី"]),
        ("កុមារ", "កុមារី", []),
        ("mại dâm trẻ em", "Mại dâm trẻ em", ["Mại dâm trẻ em"]),
    ],
)
def test_a_form_is_found_in_its_spellings_and_not_in_other_words(form: str, text: str, places: list[str]) -> None:
    assert seen(text, form) == places


@pytest.mark.parametrize(
    "text",
    ['"sexting"', "“sexting”", "«sexting»", "‘sexting’", "`sexting`", "> sexting\n> on", "[x](ref:sexting)"],
)
def test_what_is_quoted_is_no_word_of_the_text(text: str) -> None:
    assert seen(text, "sexting") == []


def test_the_title_of_an_admonition_is_no_quotation() -> None:
    assert seen('!!! note "Sexting and “sexting”"\n', "sexting") == ["Sexting"]


def test_the_longest_form_is_found_where_several_stand() -> None:
    assert seen("a child sex tourist", "sex tourist", "child sex tourist") == ["child sex tourist"]
