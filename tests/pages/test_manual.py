"""The manual of the rules as pages."""

from dataclasses import replace
from typing import cast

import pytest

from sala.model.library import Entry, Library
from sala.pages.addresses import GUIDE_TO_CHECKS
from sala.pages.compose import compose
from sala.pages.manual import with_manual
from sala.rules import Rule, rule_of
from tests.pages.small_site import small_library

MANUAL = """A number is in one form.

It holds for *all* numbers, `<120>` too.

Why:  Another form
      is not found.
Bad:  number: "1 2 8 0"
      number: `1280`
Good: number: "1280", or [](ref:report)
Source: ITU-T E.164, លេខ ទូរស័ព្ទ
"""
RULE = rule_of("phones-canonical", "error", MANUAL)


@pytest.fixture
def library() -> Library:
    """The small site with a guide to the checks, in which nothing stands yet."""
    small = small_library()
    guide = next(entry for entry in small.entries if entry.kind == "guide")
    document = replace(guide.document, path=f"docs/en/{GUIDE_TO_CHECKS}", body="Clean first.\n")
    checks = Entry(replace(guide.record, id="checks", title="The checks"), document)
    return replace(small, entries=(*small.entries, checks))


def test_a_manual_is_taken_apart() -> None:
    assert (
        Rule(
            id="phones-canonical",
            severity="error",
            holds="A number is in one form.",
            notes="It holds for *all* numbers, `<120>` too.",
            why="Another form is not found.",
            bad='number: "1 2 8 0"\nnumber: `1280`',
            good='number: "1280", or [](ref:report)',
            source="ITU-T E.164, លេខ ទូរស័ព្ទ",
        )
        == RULE
    )


@pytest.mark.parametrize("part", ["Why:  ", "Bad:  ", "Good: "])
def test_a_manual_without_a_part_is_refused(part: str) -> None:
    with pytest.raises(ValueError, match="phones-canonical has the parts"):
        rule_of("phones-canonical", "error", MANUAL.replace(part, "      "))


def test_a_rule_has_a_page_in_which_examples_stand_as_they_are_written(library: Library) -> None:
    published = with_manual(library, [RULE])
    page = cast("Entry", published.by_id["check-phones-canonical"])
    assert (page.relative_path, page.record.summary) == (
        "guides/checks/phones-canonical.md",
        "A number is in one form.",
    )
    assert compose(published, page, "en") == (
        "**Error: the site is not built.** It holds for &#42;all&#42; numbers, <code>&#60;120&#62;</code> too.\n\n"
        "## Why {#why}\n\nAnother form is not found.\n\n"
        '## What it finds {#bad}\n\n<pre><code class="language-text">'
        'number: "1 2 8 0"\nnumber: &#96;1280&#96;\n</code></pre>\n\n'
        '## What to write {#good}\n\n<pre><code class="language-text">'
        'number: "1280", or &#91;&#93;(ref:report)\n</code></pre>\n\n'
        '## Source {#source}\n\nITU-T E.164, <span lang="km">លេខ ទូរស័ព្ទ</span>\n\n'
        "## Where it stands {#place}\n\nAll checks: [The checks](../checks.md).\n"
    )


def test_the_guide_lists_every_rule(library: Library) -> None:
    published = with_manual(library, [RULE])
    assert compose(published, cast("Entry", published.by_id["checks"]), "en") == (
        "Clean first.\n\n## All checks {#all}\n\n"
        "| Check | Severity | What must hold |\n|---|---|---|\n"
        "| [phones-canonical](checks/phones-canonical.md) | error | A number is in one form. |\n"
    )


def test_a_site_without_the_guide_has_no_manual() -> None:
    assert with_manual(small_library(), [RULE]) == small_library()
