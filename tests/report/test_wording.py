"""Messages in the languages of the editors: every one, with the same values."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from sala.problems import Message, all_of, one_of
from sala.report.wording import CATALOGUES, languages, speaker
from tests.conftest import ROOT


def templates() -> Iterator[str]:
    """The first argument of each `Message(...)` of the package."""
    for path in sorted((ROOT / "scripts/sala").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Message":
                template = node.args[0]
                if isinstance(template, ast.Constant):
                    yield str(template.value)


def fields(template: str) -> list[str]:
    """Names of the values of a template, sorted."""
    return sorted({name for _, name, _, _ in Formatter().parse(template) if name})


def catalogue(language: str) -> dict[str, str]:
    path: Path = CATALOGUES / f"{language}.po"
    with path.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file, locale=language) if one.id}


def test_the_languages_of_the_messages_are_those_of_the_site() -> None:
    assert languages() == ("en", "km", "lo")


@pytest.mark.parametrize("language", ["km", "lo"])
def test_a_catalogue_has_every_message_and_no_other(language: str) -> None:
    known, wanted = catalogue(language), set(templates())
    assert (sorted(wanted - set(known)), sorted(set(known) - wanted)) == ([], [])
    assert [one for one, said in known.items() if not said or fields(said) != fields(one)] == []


@pytest.mark.parametrize("language", ["km", "lo"])
def test_a_message_keeps_its_values_in_every_language(language: str) -> None:
    say = speaker(language)
    message = Message("the key '{key}' stands twice; keep one of the two", key="title")
    told = say(message)
    assert (told == message, "'title'" in told, say("plain")) == (False, True, "plain")


def test_a_value_that_is_a_message_is_translated_with_it() -> None:
    inner = Message("allowed: {allowed}", allowed="a, b")
    outer = Message("'{name}' is no kind of record; {lawful}", name="x", lawful=inner)
    say = speaker("km")
    assert say(inner) in say(outer)


def test_each_of_several_values_is_translated() -> None:
    kinds = [Message("a law"), Message("a standard"), Message("a contact")]
    say = speaker("lo")
    assert (one_of(kinds), all_of(kinds)) == ("a law or a standard or a contact", "a law, a standard, a contact")
    assert say(one_of(kinds)) == "ກົດໝາຍ ຫຼື ມາດຕະຖານ ຫຼື ຂໍ້ມູນຕິດຕໍ່"
    assert say(all_of(kinds[:2])) == "ກົດໝາຍ, ມາດຕະຖານ"
    assert say(one_of(kinds[:1])) == "ກົດໝາຍ"
