"""Prints what is wrong with the pages of a built site: `make check-site`. Exit codes as those of `sala`."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Browser

from sala.problems import Problem, report
from tests.browser.running import running_browser
from tests.browser.serving import serving
from tests.built_page.accessibility import DEVICES, accessibility_problems, barriers
from tests.built_page.budgets import weight_problems
from tests.built_page.known_faults import INACCESSIBLE, INVALID, gone, unlisted
from tests.built_page.pages import BuiltPage, read_pages
from tests.built_page.samples import samples
from tests.built_page.structure import structure_problems
from tests.built_page.validity import validity_faults, validity_problems
from tests.built_page.weight import weigh


def main(arguments: Sequence[str] | None = None) -> int:
    """Check a site, print the problems and the count of what was looked at."""
    parser = argparse.ArgumentParser(prog="python -m tests.built_page", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"), help="folder of the built site (default: site)")
    site = parser.parse_args(arguments).site
    pages = read_pages(site)
    if not pages:
        print(f"{site} has no pages; build the site first: make site", file=sys.stderr)
        return 2
    shown = samples(pages)
    problems = [*_told("HTML", _invalid(site)), *_told("structure", structure_problems(pages))]
    problems += _told("weight", weight_problems(weigh(site, page) for page in pages))
    with running_browser(os.environ) as browser:
        problems += _told(f"accessibility of {len(shown)} pages", _inaccessible(browser, site, shown))
    for line in report(problems):
        print(line)
    print(f"{len(set(problems))} errors; looked at {len(pages)} pages, at {len(shown)} of them in a browser")
    return 1 if problems else 0


def _told(what: str, problems: Iterator[Problem]) -> list[Problem]:
    """The problems, with a word on the work where somebody watches."""
    if sys.stderr.isatty():
        print(f"checking {what} ...", file=sys.stderr, flush=True)
    return list(problems)


def _invalid(site: Path) -> Iterator[Problem]:
    faults = validity_faults(site)
    yield from validity_problems(site.name, unlisted(faults, INVALID))
    yield from gone(faults, INVALID)


def _inaccessible(browser: Browser, site: Path, shown: Sequence[BuiltPage]) -> Iterator[Problem]:
    with serving(site) as top:
        found = [barrier for device in DEVICES for barrier in barriers(browser, top, shown, device)]
    yield from accessibility_problems(unlisted(found, INACCESSIBLE))
    yield from gone(found, INACCESSIBLE)


if __name__ == "__main__":
    sys.exit(main())
