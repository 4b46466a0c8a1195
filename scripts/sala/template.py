"""A commented template of a record, derived from the model: what to fill in, with what, and what may be left out."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sala.model.allowed import COUNTRIES
from sala.model.records import FOLDER_OF, KINDS, Term
from sala.model.schema import schema_of

REVIEW_AFTER = timedelta(days=182)
"""Half a year to the next review, unless the editor says otherwise."""

EXAMPLES: dict[str, str] = {
    "url": "https://",
    "language": "km",
    "anchor": "art-1",
    "status": "draft",
    "law_status": "unknown",
    "standards": '[""]',
}
"""Values to begin with, where an empty one would be no help."""

BODIES: dict[str, str] = {
    "law": "<!-- What the law is for, in a sentence or two. -->\n\n## <!-- What the article says --> {#art-1}\n\n"
    "<!-- One paragraph. The page prints the article's number by itself. -->\n",
    "instrument": "<!-- What it is, in a sentence or two. -->\n\n## <!-- What the article says --> {#art-1}\n\n"
    "<!-- One paragraph. -->\n",
    "standard": "<!-- What is required, and why. -->\n"
    + "".join(f"\n## <!-- The country --> {{#{country}}}\n\n<!-- One sentence why. -->\n" for country in COUNTRIES),
    "recommendation": "<!-- What was recommended, in other words than the body's own. -->\n",
    "procedure": "<!-- For whom this is, in a sentence. -->\n\n## When this applies {#when}\n\n"
    "<!-- In a sentence or a list. -->\n\n## <!-- Do this first --> {#first-step}\n\n<!-- Under 80 words. -->\n\n"
    "## What not to do {#avoid}\n\n<!-- - Do not, and what. -->\n",
    "contact": "<!-- What it handles, what to say when calling, and its limits. No number. -->\n",
    "question": "## <!-- An answer, in the reader's words --> {#first-answer}\n\n"
    "<!-- What to keep in mind, in a sentence. -->\n",
    "guide": "<!-- Free text. Every heading has an anchor. -->\n",
}
"""What the body holds. A rule (words-plain) asks for words in the place of each remark."""

NESTED_EXAMPLES: dict[str, dict[str, str]] = {
    "Step": {"anchor": "first-step", "who": "[police]"},
    "CountryAssessment": {"country": COUNTRIES[0], "result": "unknown", "settled_by": '[""]'},
    "Answer": {"anchor": "first-answer", "leads_to": "procedure#step"},
    "Source": {"id": "first-source"},
    "Ratification": {"country": "cambodia"},
    "Channel": {"type": "short-code"},
    "Provision": {"anchor": "art-1"},
}

FOLLOWING: dict[str, tuple[str, ...]] = {
    "CountryAssessment": tuple(
        line
        for country in COUNTRIES[1:]
        for line in (f"  - country: {country}", "    result: unknown", '    settled_by: [""]')
    ),
}
"""Further items of a list, after the first that explains its keys: a standard has one for each country."""

OPENED = {
    "law": ("provisions",),
    "instrument": ("provisions",),
    "procedure": ("steps",),
    "standard": ("assessments",),
    "recommendation": ("standards",),
    "contact": ("channels",),
}
"""Optional lists that a record of the kind nearly always has, and that its template's body begins."""


def template(kind: str, scope: str, record_id: str, today: date) -> str:
    """Text of a new file: required keys ready, with "" where only the editor knows; optional ones as comments."""
    if kind == "term":
        return _term(record_id, today)
    schema = schema_of(KINDS[kind])
    values = {
        **EXAMPLES,
        "id": record_id,
        "countries": f"[{scope}]" if scope not in {"regional", "international", ""} else f"[{', '.join(COUNTRIES)}]",
        "verified": str(today),
        "review_by": str(today + REVIEW_AFTER),
    }
    lines = [f"# A new {kind}. Fill in what is empty, take away the comments, run: sala check"]
    for name, field in schema["properties"].items():
        lines += _field(name, field, schema, values, OPENED.get(kind, ()))
    return "---\n" + "\n".join(lines) + "\n---\n\n" + BODIES[kind]


def path_of(kind: str, scope: str, record_id: str) -> str:
    """Path below the project at which a new record stands."""
    if kind == "term":
        return f"glossary/{scope}.yml"
    between = f"{scope}/" if scope else ""
    return f"docs/en/{FOLDER_OF[kind]}/{between}{record_id}.md"


def _field(
    name: str, field: dict[str, Any], schema: dict[str, Any], values: dict[str, str], opened: tuple[str, ...]
) -> list[str]:
    required = name in schema.get("required", ()) or name in {"countries", "sources"} or name in opened
    comment = f"# {_meaning(field, schema)}"
    item = _item(field, schema)
    if item and required:
        return [comment, f"{name}:", *_nested(item, schema, "  - "), *FOLLOWING.get(item, ())]
    if item:
        return [comment, f"# {name}:", *(f"# {line}" for line in _nested(item, schema, "  - "))]
    if _part(field):
        return [comment, f"# {name}:", *(f"# {line}" for line in _nested(_part(field), schema, "    "))]
    line = f"{name}: {values.get(name) or _default(field)}"
    return [comment, line] if required else [comment, f"# {line}"]


def _part(field: dict[str, Any]) -> str:
    """Name of the part that a field holds alone, such as OriginalTitle."""
    references = [branch["$ref"] for branch in (field, *field.get("anyOf", ())) if "$ref" in branch]
    return str(references[0]).rpartition("/")[2] if references else ""


def _nested(item: str, schema: dict[str, Any], mark: str) -> Iterator[str]:
    """The first item of a list of parts, or a part alone. Its required keys, then the optional ones as comments."""
    part = schema["$defs"][item]
    values = {**EXAMPLES, "status": "draft", **NESTED_EXAMPLES.get(item, {})}
    wanted = {*part.get("required", ()), *NESTED_EXAMPLES.get(item, {})}
    for name, field in sorted(part["properties"].items(), key=lambda pair: pair[0] not in wanted):
        line = f"{name}: {values.get(name) or _default(field)}    # {_meaning(field, schema)}"
        yield f"{mark}{line}" if name in wanted else f"    # {line}"
        mark = "    "


def _default(field: dict[str, Any]) -> str:
    if _branch(field, "array"):
        return "[]"
    if "default" in field and isinstance(field["default"], bool):
        return str(field["default"]).lower()
    return '""'


def _meaning(field: dict[str, Any], schema: dict[str, Any]) -> str:
    text = str(field.get("description", "")).replace("\n", " ")
    choices = _choices(field)
    return f"{text} One of: {', '.join(choices)}" if choices else text


def _choices(field: dict[str, Any]) -> list[str]:
    for branch in (field, *field.get("anyOf", ()), field.get("items", {})):
        if "enum" in branch:
            return [str(value) for value in branch["enum"]]
    return []


def _branch(field: dict[str, Any], kind: str) -> dict[str, Any] | None:
    return next((branch for branch in (field, *field.get("anyOf", ())) if branch.get("type") == kind), None)


def _item(field: dict[str, Any], schema: dict[str, Any]) -> str:
    array = _branch(field, "array")
    reference = array.get("items", {}).get("$ref", "") if array else ""
    return str(reference).rpartition("/")[2]


def _term(record_id: str, today: date) -> str:
    schema = schema_of(Term)
    values = {**EXAMPLES, "id": record_id, "verified": str(today), "review_by": str(today + REVIEW_AFTER)}
    lines = []
    for name, field in schema["properties"].items():
        if name != "languages":
            lines += _field(name, field, schema, values, ())
    lines += [
        "# Forms by language. Only what a source gives; a translation of your own says translation: machine-draft",
        "languages:",
        "  en:",
        '    preferred: ""    # The form to use.',
        '    definition: ""    # What it means, in one or two sentences.',
        "    # admitted: []    # Forms that may be used too.",
        "    # avoided:    # Forms not to use, with the reason.",
        '    #   - form: ""',
        '    #     reason: ""',
        "    # attention:    # Forms to use with care, with the reason.",
        '    #   - form: ""',
        '    #     reason: ""',
    ]
    first = f"# A new term. Fill in what is empty, take away the comments, run: sala check\n- id: {record_id}"
    rest = [line for line in lines if not line.startswith(f"id: {record_id}")][1:]
    return "\n".join([first, *(f"  {line}" for line in rest)]) + "\n"
