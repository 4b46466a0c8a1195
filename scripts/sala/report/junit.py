"""For continuous integration: JUnit's XML, as Jenkins, GitLab and others read it."""

from itertools import groupby

from sala.problems import Problem
from sala.report.findings import Findings
from sala.rules import RULES


def write(findings: Findings) -> str:
    """A suite with a case a rule: a failure where it found errors; warnings stand in its output."""
    from lxml import etree  # type: ignore[import-untyped]  # where it is used: no other form shall wait for it

    by_rule = {
        rule: list(found)
        for rule, found in groupby(sorted(findings.problems, key=lambda one: one.rule), lambda one: one.rule)
    }
    failed = sum(any(one.severity == "error" for one in found) for found in by_rule.values())
    counts = {"tests": str(len(RULES)), "failures": str(failed), "errors": "0", "skipped": "0"}
    suites = etree.Element("testsuites", counts)
    suite = etree.SubElement(suites, "testsuite", {"name": "sala check", **counts})
    for rule in RULES:
        case = etree.SubElement(suite, "testcase", {"classname": "sala.check", "name": rule.id})
        errors = [one for one in by_rule.get(rule.id, []) if one.severity == "error"]
        warnings = [one for one in by_rule.get(rule.id, []) if one.severity == "warning"]
        if errors:
            attributes = {"type": rule.id, "message": f"{len(errors)} x {rule.holds}"}
            etree.SubElement(case, "failure", attributes).text = _lines(errors, findings)
        if warnings:
            etree.SubElement(case, "system-out").text = _lines(warnings, findings)
    written: bytes = etree.tostring(suites, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written.decode("utf-8")


def _lines(problems: list[Problem], findings: Findings) -> str:
    places = ((f"{problem.path}:{problem.line}:{problem.column}", problem.message) for problem in problems)
    return "\n".join(f"{place}: {findings.say(message)}" for place, message in places)
