"""What was found, in each form."""

import json

import pytest
from junitparser import JUnitXml
from sarif_pydantic import Sarif

from sala.problems import Message, Problem
from sala.report import FORMATS
from sala.report.findings import Findings
from sala.rules import RULES

LATE = Problem("docs/en/a.md", 9, 3, "reviewed-in-time", Message("due by {day}; look", day="2026-10-01"), "warning")
SEEN = Message("the key '{key}' stands twice: 100 %; keep one", key="a")
TWICE = Problem("docs/km/ក,b.md", 4, 1, "duplicate-key", SEEN)
FOUND = Findings((LATE, TWICE), 322, 119, 0, ("en", "km"), len(RULES), str)
CLEAN = Findings((), 322, 119, 0, ("en", "km"), len(RULES), str)


def test_text_has_a_line_a_problem_and_a_count() -> None:
    assert FORMATS["text"](FOUND).splitlines() == [
        "docs/en/a.md:9:3: warning: due by 2026-10-01; look [reviewed-in-time]",
        "docs/km/ក,b.md:4:1: error: the key 'a' stands twice: 100 %; keep one [duplicate-key]",
        f"1 error, 1 warning; looked at 322 pages and 119 terms in en, km under {len(RULES)} rules",
    ]


def test_files_that_could_not_be_read_whole_are_counted_since_they_may_have_other_faults() -> None:
    told = "could not be read whole, so mend {} and check again: {} may have other faults"
    counts = [Findings((), 1, 1, unread, ("en",), 2, str).summary.partition("; ")[2] for unread in (0, 1, 2)]
    assert counts == [
        "looked at 1 page and 1 term in en under 2 rules",
        f"looked at 1 page and 1 term in en under 2 rules; 1 file {told.format('it', 'it')}",
        f"looked at 1 page and 1 term in en under 2 rules; 2 files {told.format('them', 'they')}",
    ]


def test_json_has_every_field() -> None:
    assert json.loads(FORMATS["json"](FOUND)) == {
        "errors": 1,
        "warnings": 1,
        "pages": 322,
        "terms": 119,
        "languages": ["en", "km"],
        "rules": len(RULES),
        "problems": [
            {
                "path": "docs/en/a.md",
                "line": 9,
                "column": 3,
                "severity": "warning",
                "rule": "reviewed-in-time",
                "message": "due by 2026-10-01; look",
            },
            {
                "path": "docs/km/ក,b.md",
                "line": 4,
                "column": 1,
                "severity": "error",
                "rule": "duplicate-key",
                "message": "the key 'a' stands twice: 100 %; keep one",
            },
        ],
    }


def test_sarif_is_read_by_its_own_readers() -> None:
    text = FORMATS["sarif"](FOUND)
    log = Sarif.model_validate_json(text)
    (run,) = log.runs
    assert [rule.id for rule in run.tool.driver.rules or []] == [rule.id for rule in RULES]
    assert json.loads(text)["runs"][0]["results"][1] == {
        "ruleId": "duplicate-key",
        "ruleIndex": [rule.id for rule in RULES].index("duplicate-key"),
        "level": "error",
        "message": {"text": "the key 'a' stands twice: 100 %; keep one"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "docs/km/%E1%9E%80%2Cb.md", "uriBaseId": "ROOT"},
                    "region": {"startLine": 4, "startColumn": 1},
                }
            }
        ],
    }


def test_junit_is_read_by_its_own_readers() -> None:
    suites = JUnitXml.fromstring(FORMATS["junit"](FOUND).encode())
    (suite,) = suites
    cases = {case.name: case for case in suite}
    assert list(cases) == [rule.id for rule in RULES]
    assert (suite.tests, suite.failures, suite.errors) == (len(RULES), 1, 0)
    assert [result.text for result in cases["duplicate-key"].result] == [
        "docs/km/ក,b.md:4:1: the key 'a' stands twice: 100 %; keep one"
    ]
    assert (cases["reviewed-in-time"].result, cases["reviewed-in-time"].system_out) == (
        [],
        "docs/en/a.md:9:3: due by 2026-10-01; look",
    )


def test_github_gets_a_command_a_problem() -> None:
    assert FORMATS["github"](FOUND).splitlines()[:2] == [
        "::warning file=docs/en/a.md,line=9,col=3,title=reviewed-in-time::due by 2026-10-01; look",
        "::error file=docs/km/ក%2Cb.md,line=4,col=1,title=duplicate-key::the key 'a' stands twice: 100 %25; keep one",
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_where_nothing_is_found_each_form_is_still_whole(form: str) -> None:
    text = FORMATS[form](CLEAN)
    assert (text.endswith("\n"), "duplicate-key" in text) == (True, form in {"sarif", "junit"})
