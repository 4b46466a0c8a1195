"""For editors and code hosts: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html."""

import json
from typing import Any
from urllib.parse import quote

from sala import __version__
from sala.problems import Problem
from sala.report.findings import Findings
from sala.rules import RULES, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def write(findings: Findings) -> str:
    """A log of one run, each rule described, columns counted in code points."""
    places = {rule.id: index for index, rule in enumerate(RULES)}
    run = {
        "tool": {"driver": {"name": "sala", "version": __version__, "rules": [_rule(rule) for rule in RULES]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "folder of the project"}}},
        "results": [_result(problem, findings, places) for problem in findings.problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    help_text = f"{rule.why}\n\nBad: {rule.bad}\n\nGood: {rule.good}"
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.holds},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(problem: Problem, findings: Findings, places: dict[str, int]) -> dict[str, Any]:
    location = {
        "artifactLocation": {"uri": quote(problem.path), "uriBaseId": "ROOT"},
        "region": {"startLine": problem.line, "startColumn": problem.column},
    }
    return {
        "ruleId": problem.rule,
        "ruleIndex": places[problem.rule],
        "level": problem.severity,
        "message": {"text": findings.say(problem.message)},
        "locations": [{"physicalLocation": location}],
    }
