"""The register of ids and anchors: a promise that an address once given goes on to work.

One line a name, `record` or `record#anchor`, oldest first. A line is never taken out. When a name
goes, an alias behind it says where its content went: `old-name -> new-name`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

REGISTER_PATH = "docs/.register"
HEADER = "# Ids and anchors ever given. Lines are only added: `sala register` does it. See CONTRIBUTING.\n"


@dataclass(frozen=True, slots=True)
class Register:
    """Names ever given, and where those went that are gone."""

    lines: dict[str, int] = field(default_factory=dict)
    """Name, and its line in the file."""
    aliases: dict[str, str] = field(default_factory=dict)
    """Name that is gone, and the name that took its place."""

    def target(self, name: str) -> str:
        """Where a name leads now. A chain of aliases is followed; a circle ends where it began."""
        seen = {name}
        while name in self.aliases and self.aliases[name] not in seen:
            name = self.aliases[name]
            seen.add(name)
        return name


def parse_register(text: str) -> Register:
    """The register as written; empty lines and comments are passed over."""
    lines: dict[str, int] = {}
    aliases: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        name, arrow, target = (part.strip() for part in line.partition("->"))
        if not name or name.startswith("#"):
            continue
        lines.setdefault(name, number)
        if arrow:
            aliases[name] = target
    return Register(lines, aliases)


def extended(text: str, names: Iterable[str]) -> str:
    """The register's text with the names added that it lacks, in the order given."""
    known = parse_register(text).lines
    new = [name for name in dict.fromkeys(names) if name not in known]
    start = text if not text or text.endswith("\n") else f"{text}\n"
    return (start or HEADER) + "".join(f"{name}\n" for name in new)
