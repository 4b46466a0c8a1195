"""Every rule by its id, with its manual: those of the content, those of the loader, those of the exemptions."""

import re
from dataclasses import dataclass
from inspect import cleandoc
from types import ModuleType

from sala import exemptions
from sala.checks import CHECKS
from sala.load.rules import LOADING
from sala.problems import Severity

# e.g. "Bad:  {number: 1280}" with the lines after it that are indented or empty up to the next part
PART = re.compile(r"^(Why|Bad|Good|Source):[ ]+", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    """What must hold, and what an editor reads about it."""

    id: str
    """Name, as a finding gives it in brackets."""
    severity: Severity
    """Its usual severity."""
    holds: str
    """What must hold, in one sentence."""
    notes: str
    """What else there is to know; may be empty."""
    why: str
    """What goes wrong for a reader or an editor where it does not hold."""
    bad: str
    """What it finds."""
    good: str
    """What to write."""
    source: str
    """Law, standard or paper behind it, with its address; may be empty."""


def rule_of(rule_id: str, severity: Severity, manual: str) -> Rule:
    """A rule from its manual: first a sentence, then notes, then parts that begin with `Why:`, `Bad:`, `Good:`,
    `Source:`.

    Raises `ValueError` where a part is missing, or stands twice.
    """
    head, *rest = PART.split(manual.strip())
    holds, _, notes = head.partition("\n\n")
    parts, loose = {}, [notes]
    for name, text in zip(rest[0::2], rest[1::2], strict=True):
        parts[name], _, after = text.partition("\n\n")
        loose.append(after)
    lacking = [name for name in ("Why", "Bad", "Good") if not parts.get(name)]
    if lacking or 2 * len(parts) < len(rest):
        raise ValueError(f"the manual of {rule_id} has the parts {rest[0::2]}; write each of Why:, Bad:, Good: once")
    return Rule(
        id=rule_id,
        severity=severity,
        holds=_in_one_line(holds),
        notes="\n\n".join(filter(None, map(_in_one_line, "\n\n".join(loose).split("\n\n")))),
        why=_in_one_line(parts["Why"]),
        bad=cleandoc(parts["Bad"]),
        good=cleandoc(parts["Good"]),
        source=_in_one_line(parts.get("Source", "")),
    )


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _of_module(module: ModuleType) -> Rule:
    return rule_of(module.RULE, module.SEVERITY, module.__doc__ or "")


RULES: tuple[Rule, ...] = (
    *(rule_of(rule_id, "error", manual) for rule_id, manual in LOADING.items()),
    *map(_of_module, CHECKS),
    _of_module(exemptions),
)
"""Rules in the order in which they are looked at."""
