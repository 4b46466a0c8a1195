"""The build of a body: parts by heading, blocks in each."""

from sala.model.document import Document

BODY = """Words
on two lines.

## Lists {#lists}

- One
    - Deeper
- Two

1. First
2. Second

## More {#more}

| A | B \\| C |
|---|---|
| 1 | 2 |

!!! danger "Now"
    Call.

> Quoted
> on.

```
# program
```

[^1]: Note.
"""


def shown(body: str) -> list[tuple[str, int, list[tuple[str, int, str, str]]]]:
    """Anchor and level of each part; kind, depth, name and words of each of its blocks."""
    page = Document("a.md", "en", body)
    return [
        (
            part.anchor,
            part.level,
            [(block.kind, block.depth, block.name, page.prose[block.start : block.end]) for block in part.blocks],
        )
        for part in page.outline
    ]


def test_a_body_has_parts_by_heading_and_blocks_in_each() -> None:
    assert shown(BODY) == [
        ("", 0, [("paragraph", 0, "", "Words\non two lines.")]),
        (
            "lists",
            2,
            [
                ("item", 1, "", "One"),
                ("item", 2, "", "Deeper"),
                ("item", 1, "", "Two"),
                ("item", 1, "numbered", "First"),
                ("item", 1, "numbered", "Second"),
            ],
        ),
        (
            "more",
            2,
            [
                ("row", 2, "", "| A | B \\| C |"),
                ("row", 2, "", "| 1 | 2 |"),
                ("admonition", 0, "danger", '"Now"'),
                ("paragraph", 0, "", "Call."),
                ("quote", 0, "", "Quoted\n> on."),
                ("code", 0, "", ""),
                ("footnote", 0, "1", "Note."),
            ],
        ),
    ]


def test_a_body_without_words_has_one_empty_part() -> None:
    assert shown("") == [("", 0, [])]


def test_the_parts_joined_are_the_prose() -> None:
    page = Document("a.md", "en", BODY)
    assert "".join(page.prose[part.start : part.end] for part in page.outline) == page.prose
