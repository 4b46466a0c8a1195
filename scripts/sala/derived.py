"""Files derived from the content model and kept beside it: `sala generate` writes them, a test holds them current."""

from datetime import date

from sala.model.records import KINDS
from sala.model.schema import schema_files
from sala.template import path_of, template

TEMPLATES_PATH = "CONTRIBUTING-TEMPLATES.md"
EXAMPLE_DAY = date(2027, 1, 1)
"""A fixed day, so that the same model gives the same bytes."""

HEAD = """# A template for each kind of record

`sala new <kind> <country> <id>` writes these with your id and today's date. Lines that begin with `#` say what a key
means or may be added; take them away when you are done. `sala generate` writes this page from the content model.
"""


def derived_files() -> dict[str, str]:
    """Path below the project, and text, of every derived file."""
    return {**schema_files(), TEMPLATES_PATH: _templates()}


def _templates() -> str:
    parts = [HEAD]
    for kind in (*KINDS, "term"):
        scope = {"term": "people", "guide": "", "question": ""}.get(kind, "cambodia")
        example = f"my-{kind}"
        language = "yaml" if kind == "term" else "markdown"
        text = template(kind, scope, example, EXAMPLE_DAY)
        parts.append(f"## {kind}\n\n`{path_of(kind, scope, example)}`\n\n```{language}\n{text}```\n")
    return "\n".join(parts)
