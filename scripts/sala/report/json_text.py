"""For a program of one's own: JSON."""

import json

from sala.report.findings import Findings


def write(findings: Findings) -> str:
    """An object with `problems` (path, line, column, severity, rule, message) and the counts."""
    problems = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "severity": problem.severity,
            "rule": problem.rule,
            "message": findings.say(problem.message),
        }
        for problem in findings.problems
    ]
    value = {
        "errors": findings.errors,
        "warnings": findings.warnings,
        "pages": findings.pages,
        "terms": findings.terms,
        "languages": findings.languages,
        "rules": findings.rules,
        "problems": problems,
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
