"""For GitHub: workflow commands that it shows as annotations beside the lines.

Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from sala.problems import Problem
from sala.report.findings import Findings


def write(findings: Findings) -> str:
    """A command a problem, then the count."""
    lines = [_command(problem, findings) for problem in findings.problems]
    return "\n".join([*lines, findings.say(findings.summary)]) + "\n"


def _command(problem: Problem, findings: Findings) -> str:
    place = f"file={_property(problem.path)},line={problem.line},col={problem.column},title={_property(problem.rule)}"
    return f"::{problem.severity} {place}::{_escaped(findings.say(problem.message))}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
