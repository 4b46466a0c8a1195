"""What a check found, written for a person or for a program: one module a form, each a function of `Findings`."""

from collections.abc import Callable

from sala.report import github, json_text, junit, sarif, text
from sala.report.findings import Findings

FORMATS: dict[str, Callable[[Findings], str]] = {
    "text": text.write,
    "json": json_text.write,
    "sarif": sarif.write,
    "junit": junit.write,
    "github": github.write,
}
"""Writers by the name that `sala check --format` takes."""
