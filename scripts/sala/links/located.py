"""Findings on the built site as problems, each at its place in the page and, where it can be told, in the content."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from sala.links.internal import Finding
from sala.links.places import places
from sala.links.sources import source_of
from sala.problems import Message, Problem


def problems(folder: Path, found: Iterable[Finding], texts: Mapping[str, str]) -> Iterator[Problem]:
    """One problem a place of each finding, which come by path; `texts` are the files of the content by path."""
    for path, group in groupby(found, key=lambda finding: finding.path):
        faults = {finding.address: finding.fault for finding in group}
        text = (folder / path).read_text(encoding="utf-8", errors="replace")
        for address, (line, column) in places(path, text, list(faults)):
            source = source_of(path, address, texts)
            made_from = f" (made from {source})" if source else ""
            message = Message(
                "'{address}': {fault}{made_from}",
                address=address,
                fault=faults[address].message,
                made_from=made_from,
            )
            yield Problem((folder / path).as_posix(), line, column, faults[address].rule, message)
