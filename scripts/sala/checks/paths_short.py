"""A path has at most 200 characters, and a name in it at most 100.

Why:  Windows refuses a path of more than 260, and a stick is often unpacked deep below a folder of the user's own.
Bad:  a file name that repeats the whole title of the law
Good: docs/en/laws/cambodia/lshtse-2008.md

Source: Microsoft, Maximum Path Length Limitation,
https://learn.microsoft.com/en-us/windows/win32/fileio/maximum-file-path-limitation
"""

from collections.abc import Iterator

from sala.model.library import Library
from sala.problems import Message, Problem, Severity

RULE = "paths-short"
SEVERITY: Severity = "error"
PATH = 200
NAME = 100


def check(library: Library) -> Iterator[Problem]:
    """Yield files and folders whose path or name is too long."""
    for path in sorted({*(path.rstrip("/") for path in library.files), *(asset.path for asset in library.assets)}):
        name = path.rpartition("/")[2]
        if len(name) > NAME:
            message = Message("the name has {seen} characters, more than {NAME}; shorten it", seen=len(name), NAME=NAME)
            yield Problem(path, 1, 1, RULE, message)
        elif len(path) > PATH:
            message = Message("the path has {seen} characters, more than {PATH}; shorten it", seen=len(path), PATH=PATH)
            yield Problem(path, 1, 1, RULE, message)
