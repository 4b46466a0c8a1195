"""For a person: a line a problem, then the count."""

from sala.problems import Message
from sala.report.findings import Findings

SEVERITIES = {"error": Message("error"), "warning": Message("warning")}


def write(findings: Findings) -> str:
    """`path:line:column: severity: what is wrong; how to mend it [rule]`, sorted, and a last line with the count."""
    say = findings.say
    lines = [
        f"{problem.path}:{problem.line}:{problem.column}: {say(SEVERITIES[problem.severity])}: {say(problem.message)}"
        f" [{problem.rule}]"
        for problem in findings.problems
    ]
    return "\n".join([*lines, say(findings.summary)]) + "\n"
