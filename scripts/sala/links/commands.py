"""The commands `sala links ...`: disk, clock and network meet here."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

from sala.links.added import RULE, added, text_at
from sala.links.faults import LinksFault
from sala.links.internal import findings
from sala.links.located import problems
from sala.links.lychee import Manners, ask
from sala.links.memory import MEMORY_PATH, Memory, read_memory, write_memory
from sala.links.mentions import mentions
from sala.links.report import as_markdown, as_table, rows
from sala.links.site import read_site
from sala.links.sources import read_sources
from sala.links.verdict import VERDICTS, judge, verdict_of
from sala.model.library import Library
from sala.problems import report

Report = Callable[[str], None]


def links_internal(root: Path, folder: Path, tell: Report) -> int:
    """Print every link of the built site that leads nowhere; 1 where there is one. Raises `SiteFault`."""
    tell(f"reading {folder} ...")
    site = read_site(folder)
    found = list(findings(site))
    located = list(problems(folder, found, read_sources(root) if found else {}))
    for line in report(located):
        print(line)
    print(f"{len(located)} errors; looked at {site.links} links of {len(site.pages)} files in {folder}")
    return 1 if located else 0


class NotConnected(LinksFault):
    """No server at all was reached."""


def links_external(root: Path, library: Library, today: date, tell: Report, manners: Manners) -> int:
    """Ask every address of the content, remember the answers and print the count of each verdict.

    Raises `MemoryFault`, `LycheeFault`, and `NotConnected` where the fault is this machine's.
    """
    memory = read_memory(root)
    addresses = sorted({mention.address for mention in mentions(library)})
    tell(f"asking {len(addresses)} addresses ...")
    answers = ask(addresses, manners) if addresses else {}
    if answers and not any(answer.is_from_server for answer in answers.values()):
        raise NotConnected(f"no server answered; see that this machine is connected. {MEMORY_PATH} is as it was")
    judged = {address: judge(memory.get(address), answer, today)[0] for address, answer in answers.items()}
    is_named = memory.keys() if library.unreadable else memory.keys() & addresses
    kept = {address: memory[address] for address in is_named}
    write_memory(root, {**kept, **judged})
    print(_count(judged, len(addresses)))
    return 0


def _count(judged: Memory, asked: int) -> str:
    counts = Counter(verdict_of(known) for known in judged.values())
    told = ", ".join(f"{counts[verdict]} {verdict}" for verdict in VERDICTS)
    return f"{told}; {len(judged)} of {asked} addresses answered for; next: sala links report"


def links_new(root: Path, library: Library, revision: str) -> int:
    """Print a warning for each address that the content did not have at a revision. Raises `RevisionFault`."""
    found = mentions(library)
    warnings = list(added(found, text_at(root, revision)))
    for line in report(warnings):
        print(line)
    count = len({mention.address for mention in found})
    print(f"0 errors, {len(warnings)} warnings [{RULE}]; looked at {count} addresses since {revision}")
    return 0


def links_report(root: Path, library: Library, today: date, folder: Path) -> int:
    """Write the page and the table into a folder. Raises `MemoryFault`."""
    listed = rows(mentions(library), read_memory(root))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "links.md").write_text(as_markdown(listed, today), encoding="utf-8", newline="\n")
    (folder / "links.csv").write_text(as_table(listed), encoding="utf-8", newline="")
    print(f"{len(listed)} addresses in {folder / 'links.md'} and {folder / 'links.csv'}")
    return 0
