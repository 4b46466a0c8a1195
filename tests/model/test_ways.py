"""The ways through the questions."""

from pathlib import Path

from sala.model.ways import ways
from sala.project import read_project
from tests.conftest import ROOT
from tests.projects import TODAY, make_project

RULES = ROOT / "tests" / "checks"


def walked(folder: Path, rule: str) -> list[str]:
    """Each way in the bad example of a rule: the questions, and the last answer."""
    library = read_project(make_project(folder / rule, RULES / rule / "bad"), TODAY)
    return [" ".join([*(entry.record.id for entry in way.questions), way.answer.anchor]) for way in ways(library)]


def test_each_answer_is_a_way_and_those_of_the_next_question_follow(tmp_path: Path) -> None:
    assert walked(tmp_path, "taps-few") == [
        "start further",
        "start second further",
        "start second end",
        "start second third further",
        "start second third again",
        "start second third fourth end",
        "start second third fourth end",
        "other further",
        "other second further",
        "other second end",
        "other second third further",
        "other second third again",
        "other second third fourth end",
        "other second third fourth end",
    ]


def test_a_circle_is_gone_round_once(tmp_path: Path) -> None:
    assert walked(tmp_path, "questions-acyclic") == [
        "start further",
        "start second back",
        "start second same",
        "start second end",
    ]


def test_what_no_door_leads_to_is_on_no_way(tmp_path: Path) -> None:
    assert walked(tmp_path, "questions-reachable") == ["start end"]
