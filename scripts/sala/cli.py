"""The command `sala`. Reads arguments, the clock and the environment; the work is done elsewhere.

Exit codes: 0 clean, 1 problems found, 2 misuse.
"""

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence, Set
from pathlib import Path, PurePosixPath

from sala import __version__
from sala.build import BuildFault, TargetFault, build_site, refuse_foreign, serve_site
from sala.changes import ChangesFault, changed_paths
from sala.checks import check_library
from sala.checks.names_portable import RESERVED
from sala.clock import today
from sala.derived import derived_files
from sala.due import due, written
from sala.fixing import fix_project
from sala.links.faults import LinksFault
from sala.load.site_config import SiteConfigFault, site_languages
from sala.model.allowed import SCOPES
from sala.model.library import Library
from sala.model.records import FOLDER_OF, KINDS, UNSCOPED
from sala.model.references import promised_names
from sala.model.register import REGISTER_PATH, extended, parse_register
from sala.model.values import REFERENCE, SLUG
from sala.problems import nearest
from sala.project import read_project
from sala.report import FORMATS
from sala.report.findings import Findings, findings_of
from sala.report.wording import languages, speaker
from sala.template import path_of, template

CONCERNS_ALL = ("glossary/", "overrides/strings/", "docs/.register", "mkdocs.yml")
"""Beginnings of paths on which every page depends: where one changed, all is looked at."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.run is None:
        return _help(parser)
    try:
        site_languages(options.root)  # every command works on a project
        code = int(options.run(options))
        sys.stdout.flush()  # what is still held back must meet a closed pipe here, not when Python ends
        return code
    except (SiteConfigFault, LinksFault) as fault:
        print(f"sala: {fault}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("sala: interrupted; nothing was written half", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # who reads has seen enough (sala check | head); nothing more is to be said to a closed pipe
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sala",
        description="Build and check a knowledge base of laws, procedures and contacts.",
        epilog="Example: sala build",
    )
    parser.add_argument("--version", action="version", version=f"sala {__version__}")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(metavar="command")
    build = _command(commands, "build", _build, "check the content and build the site in every language", "sala build")
    build.add_argument("--out", type=Path, help="folder of the site (default: site, below the project)")
    serve = _command(
        commands, "serve", _serve, "show the site and build it anew at each change", "sala serve --port 8001"
    )
    serve.add_argument("--port", type=int, default=8000, help="port on this machine (default: 8000)")
    check = _command(commands, "check", _check, "check the content", "sala check --changed origin/main --lang km")
    check.add_argument("--format", choices=FORMATS, default="text", help="form of what is found (default: text)")
    check.add_argument("--lang", choices=languages(), default="en", help="language of the messages (default: en)")
    check.add_argument(
        "--changed", nargs="?", const="HEAD", metavar="REVISION", help="look at what differs from it (default: HEAD)"
    )
    due_command = _command(commands, "due", _due, "list what is to be reviewed or verified", "sala due --days 30")
    due_command.add_argument("--days", type=int, default=30, help="how far to look ahead (default: 30 days)")
    check.add_argument("--fix", action="store_true", help="first mend what has one right answer, and show each change")
    check.add_argument("--dry-run", action="store_true", help="with --fix: show the changes, write nothing")
    new = _command(commands, "new", _new, "write a commented template of a record", "sala new law cambodia my-law")
    new.add_argument("kind", choices=[*KINDS, "term"], help="kind of record")
    new.add_argument("place", nargs="?", default="", help="country, regional or international; for a term, its subject")
    new.add_argument("id", help="name of the record: a-z, 0-9 and hyphens")
    _links_commands(commands)
    _command(commands, "register", _register, "add new ids and anchors to the register", "sala register")
    _command(commands, "generate", _generate, "write what is derived from the content model", "sala generate")
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Callable[[argparse.Namespace], int],
    summary: str,
    example: str,
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name, help=summary, description=summary.capitalize() + ".", epilog=f"Example: {example}"
    )
    command.add_argument("--root", type=Path, default=Path(), help="folder of the project (default: this one)")
    command.set_defaults(run=run)
    return command


def _links_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """`sala links` and its four commands."""
    summary = "prove the links, inside the site and out of it"
    example = "Example: sala links internal"
    links = commands.add_parser("links", help=summary, description=summary.capitalize() + ".", epilog=example)
    links.set_defaults(run=lambda options: _help(links), root=Path())
    under = links.add_subparsers(metavar="command")
    internal = _command(
        under, "internal", _links_internal, "prove the links inside the built site", "sala links internal"
    )
    internal.add_argument("--site", type=Path, help="folder of the built site (default: site, below the project)")
    _command(
        under, "external", _links_external, "ask each address outside the site, and remember", "sala links external"
    )
    new = _command(under, "new", _links_new, "name the addresses that a change adds", "sala links new --since main")
    new.add_argument("--since", required=True, metavar="REVISION", help="commit, branch or tag before the change")
    told = _command(
        under, "report", _links_report, "write what is remembered as a page and a table", "sala links report"
    )
    told.add_argument("--out", type=Path, help="folder to write into (default: build/links, below the project)")


def _help(parser: argparse.ArgumentParser) -> int:
    parser.print_help()
    return 2


def _progress(text: str) -> None:
    """A word on work that takes longer; silent where nobody watches."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr, flush=True)


def _check(options: argparse.Namespace) -> int:
    if options.dry_run and not options.fix:
        print("sala: --dry-run shows what --fix would write; give both: sala check --fix --dry-run", file=sys.stderr)
        return 2
    if options.fix:
        for line in fix_project(options.root, is_written=not options.dry_run):
            print(line)
    try:
        changed = changed_paths(options.root, options.changed) if options.changed else None
    except ChangesFault as fault:
        print(f"sala: {fault}", file=sys.stderr)
        return 2
    findings = findings_of_project(options.root, changed, speaker(options.lang))
    sys.stdout.write(FORMATS[options.format](findings))
    return 1 if findings.errors else 0


def findings_of_project(root: Path, changed: Set[str] | None, say: Callable[[str], str]) -> Findings:
    """What a check of a project finds; with `changed`, of these pages, unless something changed that concerns all."""
    library = read_project(root, today())
    if changed is not None and any(path.startswith(CONCERNS_ALL) for path in changed):
        changed = None
    part = library if changed is None else library.looking_at(changed)
    return findings_of(part, check_library(library, changed), say)


def _due(options: argparse.Namespace) -> int:
    library = read_project(options.root, today())
    sys.stdout.write(written(due(library, options.days), library.today))
    return 0


def _build(options: argparse.Namespace) -> int:
    folder = options.out or options.root / "site"
    try:
        refuse_foreign(folder)  # before anything is read, since what was read is kept in the project
        _progress("checking ...")
        findings = findings_of_project(options.root, None, str)
        sys.stdout.write(FORMATS["text"](findings))
        if findings.errors:
            print(f"{folder} was not built; mend the lines above, then build again", file=sys.stderr)
            return 1
        built = build_site(options.root, folder, _progress)
    except BuildFault as fault:
        print(f"sala: {fault}", file=sys.stderr)
        return 2 if isinstance(fault, TargetFault) else 1
    print(f"{built.pages} pages in {built.folder}. Open {built.folder / 'index.html'} in a browser, or run: sala serve")
    return 0


def _serve(options: argparse.Namespace) -> int:
    return serve_site(options.root, options.port)


def _new(options: argparse.Namespace) -> int:
    fault = _misuse_of_new(options.kind, options.place, options.id)
    if fault:
        print(f"sala: {fault}", file=sys.stderr)
        return 2
    library = read_project(options.root, today())
    where = _place_of(options.id, library)
    if where:
        message = f"sala: the id '{options.id}' is taken ({where}); an id is never used twice, choose another"
        print(message, file=sys.stderr)
        return 1
    path = options.root / path_of(options.kind, options.place, options.id)
    text = template(options.kind, options.place, options.id, today())
    before = path.read_text(encoding="utf-8").rstrip("\n") + "\n\n" if path.exists() else ""
    if f"- id: {options.id}\n" in before:
        print(f"sala: {path} has a term '{options.id}' already; fill it in", file=sys.stderr)
        return 1
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(before + text, encoding="utf-8")
    print(f"{path} is ready to be filled in; then run: sala check")
    return 0


def _place_of(record_id: str, library: Library) -> str | None:
    """Path at which an id is in use, or was; a file that cannot be read yet holds the id that it is named for."""
    taken = library.by_id.get(record_id)
    if taken:
        return taken.document.path
    named = (path for path in library.files if path.endswith(".md") and PurePosixPath(path).stem == record_id)
    return next(named, REGISTER_PATH if record_id in library.register.lines else None)


def _misuse_of_new(kind: str, place: str, record_id: str) -> str | None:
    if not re.fullmatch(SLUG, record_id):
        return f"'{record_id}' is no id; use a-z, 0-9 and hyphens, like my-law"
    if record_id in RESERVED:
        return f"Windows keeps the name '{record_id}' for itself; choose another"
    if kind == "term":
        return None if re.fullmatch(SLUG, place) else "name the subject of the term: sala new term people my-term"
    if FOLDER_OF[kind] in UNSCOPED:
        return f"a {kind} has no country: sala new {kind} my-{kind}" if place else None
    return None if place in SCOPES else f"'{place}' is no country; {nearest(place, SCOPES)}"


def _register(options: argparse.Namespace) -> int:
    library = read_project(options.root, today())
    malformed = [name for name in promised_names(library) if not re.fullmatch(REFERENCE, name)]
    if malformed or library.failures:
        print(
            "sala: nothing was registered, since names once registered stay; run sala check and mend that first",
            file=sys.stderr,
        )
        return 1
    path = options.root / REGISTER_PATH
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    after = extended(before, promised_names(library))
    path.write_text(after, encoding="utf-8")
    print(f"{len(parse_register(after).lines) - len(parse_register(before).lines)} names added to {REGISTER_PATH}")
    return 0


def _generate(options: argparse.Namespace) -> int:
    for name, text in derived_files().items():
        path = options.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(name)
    return 0


# What reads HTML, and what asks the web, is imported where it is used: a check shall not wait for it.
def _links_internal(options: argparse.Namespace) -> int:
    from sala.links.commands import links_internal

    return links_internal(options.root, options.site or options.root / "site", _progress)


def _links_external(options: argparse.Namespace) -> int:
    from sala.links.commands import links_external
    from sala.links.lychee import Manners

    day = today()
    return links_external(options.root, read_project(options.root, day), day, _progress, Manners())


def _links_new(options: argparse.Namespace) -> int:
    from sala.links.commands import links_new

    return links_new(options.root, read_project(options.root, today()), options.since)


def _links_report(options: argparse.Namespace) -> int:
    from sala.links.commands import links_report

    day = today()
    folder = options.out or options.root / "build" / "links"
    return links_report(options.root, read_project(options.root, day), day, folder)
