"""The report for the maintainer, as a page and as a table."""

from datetime import date
from pathlib import Path

import pytest

from sala.links.commands import links_report
from sala.links.memory import Remembered, write_memory
from sala.links.mentions import Mention
from sala.links.report import as_markdown, as_table, rows
from sala.project import read_project
from tests.projects import make_project

DAY, BEFORE = date(2026, 12, 9), date(2026, 12, 1)
FOUND = [
    Mention("https://a.example/gone", "docs/en/laws/a.md", 12, 10, archived="https://archive.example/gone"),
    Mention("https://a.example/gone", "glossary/people.yml", 3, 10),
    Mention("https://b.example/", "docs/en/laws/b.md", 7, 10),
    Mention("https://c.example/", "docs/en/laws/c.md", 8, 10),
    Mention("https://d.example/", "docs/en/laws/d.md", 9, 10),
    Mention("https://e.example/", "docs/en/laws/e.md", 9, 10),
    Mention("https://f.example/", "docs/en/laws/f.md", 9, 10),
]
MEMORY = {
    "https://a.example/gone": Remembered(
        checked=DAY,
        answer="404 Not Found",
        first_good=BEFORE,
        last_good=BEFORE,
        failures=4,
        first_failure=date(2026, 12, 2),
        last_failure=DAY,
    ),
    "https://b.example/": Remembered(checked=DAY, answer="200 OK", first_good=DAY, last_good=DAY),
    "https://c.example/": Remembered(checked=DAY, answer="timeout"),
    "https://d.example/": Remembered(
        checked=DAY, answer="404 Not Found", failures=1, first_failure=DAY, last_failure=DAY
    ),
    "https://e.example/": Remembered(
        checked=DAY, answer="200 OK", first_good=DAY, last_good=DAY, moved_to="https://new.example/"
    ),
}

PAGE = """# Links out of the site, 2026-12-09

| verdict | addresses | what it means |
|---|---|---|
| broken | 1 | Failed on three days or more, over a week or more. Put the new address into `url`, or add `archived`. |
| failing | 1 | Failed, but not yet for long enough. Nothing to do yet. |
| suspicious | 1 | Refused, slow, or not trusted. Open it in a browser before you change anything. |
| moved | 1 | Works, and sends the reader on for good. Put the new address into `url`. |
| unasked | 1 | Not asked for yet, or kept for examples. |
| good | 1 | Works. |

## Broken

- <https://a.example/gone>
    - 404 Not Found on 2026-12-09, last good on 2026-12-01, days of failure: 4, the first 2026-12-02
    - archived: <https://archive.example/gone>
    - docs/en/laws/a.md:12
    - glossary/people.yml:3

## Failing

- <https://d.example/>
    - 404 Not Found on 2026-12-09, never seen good, days of failure: 1, the first 2026-12-09
    - no archived copy is named
    - docs/en/laws/d.md:9

## Suspicious

- <https://c.example/>
    - timeout on 2026-12-09, never seen good
    - docs/en/laws/c.md:8

## Moved

- <https://e.example/>
    - 200 OK on 2026-12-09, last good on 2026-12-09
    - moved to <https://new.example/>
    - docs/en/laws/e.md:9
"""

TABLE = """\
verdict,address,answer,checked,first_good,last_good,failures,first_failure,moved_to,archived,places
broken,https://a.example/gone,404 Not Found,2026-12-09,2026-12-01,2026-12-01,4,2026-12-02,,\
https://archive.example/gone,docs/en/laws/a.md:12 glossary/people.yml:3
failing,https://d.example/,404 Not Found,2026-12-09,,,1,2026-12-09,,,docs/en/laws/d.md:9
suspicious,https://c.example/,timeout,2026-12-09,,,0,,,,docs/en/laws/c.md:8
moved,https://e.example/,200 OK,2026-12-09,2026-12-09,2026-12-09,0,,https://new.example/,,docs/en/laws/e.md:9
unasked,https://f.example/,,,,,,,,,docs/en/laws/f.md:9
good,https://b.example/,200 OK,2026-12-09,2026-12-09,2026-12-09,0,,,,docs/en/laws/b.md:7
"""


def test_the_page_says_how_each_address_stands_and_what_to_do() -> None:
    assert as_markdown(rows(FOUND, MEMORY), DAY) == PAGE


def test_the_table_has_every_address_the_worst_first() -> None:
    assert as_table(rows(FOUND, MEMORY)) == TABLE.replace("\n", "\r\n")


def test_the_command_writes_both(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = make_project(tmp_path / "project")
    write_memory(root, {"https://example.org/gazette": MEMORY["https://b.example/"]})
    assert links_report(root, read_project(root, DAY), DAY, tmp_path / "out") == 0
    places = (
        "docs/en/contacts/cambodia/helpline.md:19 docs/en/laws/cambodia/trafficking-law.md:20"
        " docs/en/procedures/cambodia/report.md:21 glossary/abuse.yml:5"
    )
    header = TABLE.partition("\n")[0]
    row = f"good,https://example.org/gazette,200 OK,2026-12-09,2026-12-09,2026-12-09,0,,,,{places}"
    assert (tmp_path / "out" / "links.csv").read_bytes().decode() == f"{header}\r\n{row}\r\n"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["links.csv", "links.md"]
    out = tmp_path / "out"
    assert capsys.readouterr().out == f"1 addresses in {out / 'links.md'} and {out / 'links.csv'}\n"
