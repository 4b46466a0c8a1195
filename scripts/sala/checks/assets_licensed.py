"""Every picture, font, film and document of the site names its author and a licence that lets others copy it.

Why:  The stick is copied from hand to hand; who copies a file without leave breaks the law, and a child in a picture
      that nobody asked is harmed again.
Bad:  docs/assets/map.png, of which docs/assets/licences.yml says nothing; a picture without the key people
Good: {path: docs/assets/map.png, licence: CC-BY-4.0, author: Sala, source: drawn for this site, people: none}

A path that ends in a slash speaks of the whole folder. Scripts and styles of the site are under its own licence.

Source: SPDX License List, https://spdx.org/licenses/
"""

from collections.abc import Iterator

from sala.model.assets import LICENCES_PATH, OF_OTHERS, PICTURES
from sala.model.library import Library
from sala.problems import Message, Problem, Severity

RULE = "assets-licensed"
SEVERITY: Severity = "error"


def check(library: Library) -> Iterator[Problem]:
    """Yield assets without a licence, licences of nothing, and pictures of which nobody says whom they show."""
    if LICENCES_PATH not in library.unreadable:
        for asset in library.assets:
            if asset.path.split("/")[1] in library.languages:
                continue  # it does not belong there, which folders-expected tells
            if asset.ending in OF_OTHERS and not any(entry.licence.covers(asset.path) for entry in library.licences):
                message = Message(
                    "{file} does not say who made '{path}'; add '- path: {path}', with licence, author and source",
                    path=asset.path,
                    file=LICENCES_PATH,
                )
                yield Problem(asset.path, 1, 1, RULE, message)
    for entry in library.licences:
        covered = [asset for asset in library.assets if entry.licence.covers(asset.path)]
        if not covered:
            message = Message("there is no '{path}'; correct the path, or take the entry away", path=entry.licence.path)
            yield entry.document.problem(RULE, (entry.index, "path"), message)
        elif entry.licence.people is None and any(asset.ending in PICTURES for asset in covered):
            message = Message(
                "'{path}' is a picture; add people: none, or people: consented where all who are shown agreed",
                path=entry.licence.path,
            )
            yield entry.document.problem(RULE, (entry.index, "path"), message)
