"""The benchmark of the checks runs from end to end on a few pages, so that it cannot rot."""

import pytest

from tests.bench.check.__main__ import Row, main


def test_every_figure_is_measured() -> None:
    rows = main(["--size", "30", "--no-peer"])
    assert [row.what for row in rows] == [
        "all content checks, 15 pages in 3 languages, cold",
        "all content checks, 30 pages in 3 languages, cold",
        "all content checks, 60 pages in 3 languages, cold",
        "time of 60 over 30 pages, over the pages",
        "the same again, nothing changed",
        "--changed, one page",
        "memory",
        "links and fragments inside 90 pages",
    ]
    assert min(row.value for row in rows) > 0


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (Row("memory", 399.5, 400, "MB"), "memory 399.50 MB <= 400 MB ok"),
        (Row("--changed, one page", 0.9, 0.7, "s", 1.2), "--changed, one page 0.90 (1.20) s <= 0.7 s MISSED"),
        (Row("lychee", 2.1, None, "s", 2.5), "lychee 2.10 (2.50) s -"),
    ],
)
def test_a_figure_is_told_with_its_target_and_verdict(row: Row, line: str) -> None:
    assert " ".join(str(row).split()) == line
