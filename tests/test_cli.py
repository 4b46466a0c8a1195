"""The command `sala`: exit codes 0 clean, 1 problems found, 2 misuse."""

import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from sala import __version__
from sala.build import environment
from sala.cli import main
from sala.derived import derived_files
from sala.model.records import KINDS
from sala.model.register import REGISTER_PATH
from sala.template import path_of
from tests.pages.small_site import TODAY, changed, make_project

COMMANDS = ("build", "serve", "check", "due", "new", "links", "register", "generate")
LINKS = ("internal", "external", "new", "report")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project, which has no problem."""
    return make_project(tmp_path / "project")


def run(project: Path, *arguments: str) -> int:
    """One command on a project."""
    command, *rest = arguments
    return main([command, "--root", str(project), *rest])


def files(project: Path) -> list[Path]:
    """Everything in a project but what is kept from one run to the next."""
    return sorted(path for path in project.rglob("*") if ".cache" not in path.parts)


# Help


def test_the_command_runs_as_a_module_too() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sala", "--version"],
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, f"sala {__version__}\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_ends_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    last = capsys.readouterr().out.splitlines()[-1]
    assert (ended.value.code, last.startswith(f"Example: sala {command}")) == (0, True), last


@pytest.mark.parametrize("command", LINKS)
def test_every_command_of_links_has_help_that_ends_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["links", command, "--help"])
    last = capsys.readouterr().out.splitlines()[-1]
    assert (ended.value.code, last.startswith(f"Example: sala links {command}")) == (0, True), last


def test_links_alone_prints_its_help_and_is_misuse(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["links", "--help"])
    help_text = capsys.readouterr().out
    assert (main(["links"]), capsys.readouterr().out) == (2, help_text)


def test_links_of_a_site_that_was_not_built_are_misuse(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = project / "nowhere"
    told = f"sala: there is no built site in {folder}, for want of an index.html; build it first: sala build\n"
    assert (main(["links", "internal", "--root", str(project), "--site", str(folder)]), capsys.readouterr().err) == (
        2,
        told,
    )


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    listed = re.findall(r"^    (\w+)  ", capsys.readouterr().out, re.MULTILINE)
    assert (ended.value.code, tuple(listed)) == (0, COMMANDS)


def test_the_command_alone_prints_the_help_and_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    help_text = capsys.readouterr().out
    assert (main([]), capsys.readouterr().out) == (2, help_text)


def test_who_reads_no_further_hears_nothing_more(project: Path) -> None:
    """`sala check | head -0`: no traceback, and no complaint of Python at its end."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "sala", "check", "--root", str(project)],
        env={**environment(), "PYTHONUNBUFFERED": ""},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


# Misuse


@pytest.mark.parametrize("arguments", [["buidl"], ["check", "--no-such-option"], ["new", "treaty", "cambodia", "x"]])
def test_what_is_no_command_is_misuse(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert (ended.value.code, capsys.readouterr().err.startswith("usage: sala")) == (2, True)


@pytest.mark.parametrize(
    "arguments",
    [["build"], ["serve"], ["check"], ["new", "law", "cambodia", "x"], ["register"], ["generate"]],
    ids=lambda arguments: str(arguments[0]),
)
def test_outside_a_project_a_command_says_so_and_writes_nothing(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(tmp_path, *arguments)
    told = (
        f"sala: {tmp_path / 'mkdocs.yml'} does not exist; run sala in the folder of the project, or name it: --root\n"
    )
    assert (code, capsys.readouterr().err, list(tmp_path.iterdir())) == (2, told, [])


@pytest.mark.parametrize(
    "config",
    [b"site_name: x\n", b"plugins: [search]\n", b"plugins:\n  - i18n: {languages: 3}\n", b"a: [\n", b"\xff\xfe\n", b""],
)
def test_settings_without_languages_are_misuse_and_no_traceback(
    config: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(config)
    code = run(tmp_path, "check")
    told = capsys.readouterr().err
    assert (code, told.startswith(f"sala: {tmp_path / 'mkdocs.yml'}: no languages found (")) == (2, True), told
    assert told.endswith("list them under plugins: i18n: languages\n")


def test_another_default_language_than_that_of_the_facts_is_misuse(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = (project / "mkdocs.yml").read_text(encoding="utf-8").replace("default: true", "default: false")
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")
    code = run(project, "check")
    told = f"sala: {project / 'mkdocs.yml'}: the default language must be en, the language of the facts; mark it\n"
    assert (code, capsys.readouterr().err) == (2, told)


# check


def test_a_clean_project_is_counted_and_passes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(project, "check")
    count = r"0 errors, 0 warnings; looked at 16 pages and 2 terms in en, km, lo under \d+ rules\n"
    assert code == 0
    assert re.fullmatch(count, capsys.readouterr().out)


def test_an_error_is_told_at_its_place_and_fails(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = "docs/en/contacts/cambodia/police.md"
    (project / path).write_text(changed(path, '"117"', '"118"')[path], encoding="utf-8")
    code = run(project, "check")
    lines = capsys.readouterr().out.splitlines()
    assert (code, len(lines)) == (1, 2)
    assert lines[0] == (
        f"{path}:14:13: error: '118' is no listed short code of cambodia; "
        "did you mean '117'? allowed: 117, 1280, 1288 [phones-canonical]"
    )
    assert lines[1].startswith("1 error, 0 warnings; ")


def test_a_warning_is_told_and_does_not_fail(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = "docs/en/contacts/cambodia/police.md"
    change = changed(path, "verified: 2026-11-23\nreview_by: 2027-05-01", "verified: 2026-06-01\nreview_by: 2026-11-30")
    (project / path).write_text(change[path], encoding="utf-8")
    code = run(project, "check")
    lines = capsys.readouterr().out.splitlines()
    assert (code, len(lines)) == (0, 2)
    assert (lines[0].split(": ")[1], lines[1].partition(";")[0]) == ("warning", "0 errors, 1 warning")


# new

PLACES = {"guide": (), "question": (), "term": ("people",)}
"""What stands between kind and id, where that is no country."""


def new(project: Path, kind: str, record_id: str) -> Path:
    """A new record; the file in which it stands."""
    place = PLACES.get(kind, ("cambodia",))
    assert run(project, "new", kind, *place, record_id) == 0
    return project / path_of(kind, "".join(place), record_id)


def filled_in(text: str) -> str:
    """A template as an editor leaves it: choices made, texts written, sources and contacts named, published."""
    text = re.sub(r'^( *)(\w+): ""(?=.*One of: ([\w-]+))', r"\1\2: \3", text, flags=re.MULTILINE)  # in its own line
    text = re.sub(r'(One of: ([\w-]+).*\n *\w+: )""', r"\1\2", text)  # in the line above
    text = text.replace('standards: [""]', "standards: [first-standard]")
    text = text.replace('""', '"Some words"').replace("https://    #", "https://example.org/page    #")
    text = re.sub(r"^    # sources: \[\].*$", "    sources: [first-source]", text, flags=re.MULTILINE)
    text = re.sub(r"^    # contacts: \[\].*$", "    contacts: [police]", text, flags=re.MULTILINE)
    text = re.sub(r"^    # none_(.*): \[\].*$", r"    none_\1: [lao-pdr, thailand, viet-nam]", text, flags=re.MULTILINE)
    text = text.replace("procedure#step ", "report#call-for-help ")
    text = re.sub(r"^( *)status: draft$", r"\1status: published", text, flags=re.MULTILINE)
    text = re.sub(r"<!-- (?:- )?(.*?) -->", r"\1", text)
    text = text.replace("\ntype: convention\n", "\ntype: guideline\n")
    return text.replace("  - type: short-code ", '  - country: cambodia\n    number: "1280"\n    type: short-code ')


def fill_in(path: Path) -> None:
    """The last new record of a file, filled in."""
    before, mark, template = path.read_text(encoding="utf-8").rpartition("# A new ")
    path.write_text(before + mark + filled_in(template), encoding="utf-8")


@pytest.mark.parametrize("kind", [*KINDS, "term"])
def test_a_new_record_says_what_is_still_empty_and_passes_once_filled_in(
    kind: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if kind == "recommendation":
        fill_in(new(project, "standard", "first-standard"))
        assert run(project, "register") == 0
        capsys.readouterr()
    path = new(project, kind, "my-record")
    where = path.relative_to(project).as_posix()
    told = f"{path} is ready to be filled in; then run: sala check\n"
    assert (capsys.readouterr().out, run(project, "check")) == (told, 1)
    problems = capsys.readouterr().out.splitlines()[:-1]
    assert [line for line in problems if not line.startswith(f"{where}:") or not line.endswith("[schema]")] == []
    fill_in(path)
    if kind == "question":
        home = "docs/en/index.md"
        door = changed(home, "confidence:", "doors: [my-record]\nconfidence:")
        (project / home).write_text(door[home], encoding="utf-8")
    assert run(project, "register") == 0
    code = run(project, "check")
    assert (code, capsys.readouterr().out.splitlines()[1:-1]) == (0, [])


def test_dates_of_a_new_record_begin_today(project: Path) -> None:
    text = new(project, "law", "my-law").read_text(encoding="utf-8")
    days = dict(re.findall(r"^(verified|review_by): (\S+)$", text, re.MULTILINE))
    today = date.fromisoformat(days["verified"])
    assert date.fromisoformat(days["review_by"]) - today == timedelta(days=182)
    assert today == TODAY


@pytest.mark.parametrize(
    ("arguments", "where"),
    [
        (("law", "cambodia", "helpline"), "docs/en/contacts/cambodia/helpline.md"),
        (("law", "thailand", "tourism-law"), "docs/en/laws/cambodia/tourism-law.md"),
        (("contact", "cambodia", "rumour"), "docs/en/laws/cambodia/rumour.md"),
        (("law", "cambodia", "child"), "glossary/people.yml"),
        (("term", "places", "child"), "glossary/people.yml"),
        (("guide", "long-gone"), REGISTER_PATH),
    ],
)
def test_an_id_that_is_or_was_in_use_is_refused(
    arguments: tuple[str, ...], where: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (project / REGISTER_PATH).open("a", encoding="utf-8") as register:
        register.write("long-gone -> tourism-law\n")
    before = files(project)
    code = run(project, "new", *arguments)
    told = f"sala: the id '{arguments[-1]}' is taken ({where}); an id is never used twice, choose another\n"
    assert (code, capsys.readouterr().err, files(project)) == (1, told, before)


@pytest.mark.parametrize("kind", [*KINDS, "term"])
def test_a_template_that_is_not_yet_filled_in_is_not_written_over(kind: str, project: Path) -> None:
    path = new(project, kind, "my-record")
    text = path.read_text(encoding="utf-8")
    code = run(project, "new", kind, *PLACES.get(kind, ("cambodia",)), "my-record")
    assert (code, path.read_text(encoding="utf-8")) == (1, text)


def test_a_new_term_stands_below_those_of_its_subject(project: Path) -> None:
    path = project / "glossary" / "people.yml"
    before = path.read_text(encoding="utf-8")
    new(project, "term", "my-term")
    text = path.read_text(encoding="utf-8")
    assert text.startswith(before)
    assert re.findall(r"^- id: (\S+)$", text, re.MULTILINE) == ["child", "withheld-term", "my-term"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("law", "cambodia", "My_Law"), "'My_Law' is no id; use a-z, 0-9 and hyphens, like my-law"),
        (
            ("law", "kambodia", "x"),
            "'kambodia' is no country; did you mean 'cambodia'? "
            "allowed: cambodia, international, lao-pdr, regional, thailand, viet-nam",
        ),
        (("law", "cambodia", "con"), "Windows keeps the name 'con' for itself; choose another"),
        (("guide", "cambodia", "x"), "a guide has no country: sala new guide my-guide"),
        (("term", "x"), "name the subject of the term: sala new term people my-term"),
        (("term", "../people", "x"), "name the subject of the term: sala new term people my-term"),
    ],
)
def test_a_record_of_no_place_or_no_name_is_misuse(
    arguments: tuple[str, ...], told: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(project)
    code = run(project, "new", *arguments)
    assert (code, capsys.readouterr().err, files(project)) == (2, f"sala: {told}\n", before)


# register


def test_the_register_is_complete_after_one_run_and_stays_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    register = project / REGISTER_PATH
    complete = register.read_text(encoding="utf-8")
    register.unlink()
    assert (run(project, "register"), register.read_text(encoding="utf-8")) == (0, complete)
    assert (run(project, "register"), register.read_text(encoding="utf-8")) == (0, complete)
    assert capsys.readouterr().out.splitlines() == [
        f"{complete.count(chr(10)) - 1} names added to {REGISTER_PATH}",
        f"0 names added to {REGISTER_PATH}",
    ]


@pytest.mark.parametrize("ending", ["\n", ""])
def test_registering_only_ever_adds_lines(ending: str, project: Path) -> None:
    """Names that are gone stay, aliases and comments too, and a file without an end of line is no trouble."""
    register = project / REGISTER_PATH
    before = f"# a note\nlong-gone -> tourism-law\n\ngone{ending}"
    register.write_text(before, encoding="utf-8")
    assert run(project, "register") == 0
    lines = register.read_text(encoding="utf-8").splitlines()
    assert lines[:4] == before.splitlines()
    assert lines[4:7] == ["helpline", "helpline#handles", "police"]


def test_what_is_not_published_is_not_registered(project: Path) -> None:
    register = (project / REGISTER_PATH).read_text(encoding="utf-8").splitlines()
    unpublished = {"rumour", "tourism-law#art-2", "withheld-term"}
    assert unpublished & set(register) == set()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("docs/en/contacts/cambodia/helpline.md", "{#handles}", "{#What_It_Handles}"),
        ("docs/en/contacts/cambodia/helpline.md", "state: active", "state: activ"),
    ],
    ids=["a malformed name", "a file that cannot be read"],
)
def test_nothing_is_registered_while_names_are_malformed_or_files_unread(
    path: str, old: str, new: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = project / REGISTER_PATH
    register.write_text("long-gone -> tourism-law\n", encoding="utf-8")
    (project / path).write_text(changed(path, old, new)[path], encoding="utf-8")
    code = run(project, "register")
    told = "sala: nothing was registered, since names once registered stay; run sala check and mend that first\n"
    assert (code, capsys.readouterr().err) == (1, told)
    assert register.read_text(encoding="utf-8") == "long-gone -> tourism-law\n"


# check --fix


def _with_faults(project: Path) -> Path:
    """A page with a split vowel, a blank at a line's end and line ends of Windows, which only its owner may write."""
    page = project / "docs/km/contacts/cambodia/helpline.md"
    page.write_bytes("---\r\ntitle: លេី\r\nsummary: វាជួយកុមារ។ \r\ntranslation: machine-draft\r\n---\r\n".encode())
    page.chmod(0o640)
    return page


FIXED = [
    "docs/km/contacts/cambodia/helpline.md: CR LF made LF at the end of 5 lines",
    "--- docs/km/contacts/cambodia/helpline.md",
    "+++ docs/km/contacts/cambodia/helpline.md",
    "@@ -1,5 +1,5 @@",
    " ---",
    "-title: លេី",
    "-summary: វាជួយកុមារ។ ",
    "+title: លើ",
    "+summary: វាជួយកុមារ។",
    " translation: machine-draft",
    " ---",
]


def test_check_fix_mends_shows_and_then_checks(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = _with_faults(project)
    code = run(project, "check", "--fix")
    *lines, count = capsys.readouterr().out.splitlines()
    assert (code, lines) == (0, [*FIXED, "1 file mended"])
    assert count.startswith("0 errors, 0 warnings")
    assert page.read_bytes().decode() == "---\ntitle: លើ\nsummary: វាជួយកុមារ។\ntranslation: machine-draft\n---\n"
    assert (page.stat().st_mode & 0o777, sorted(path.name for path in page.parent.iterdir())) == (
        0o640,
        ["helpline.md"],
    )


def test_check_fix_twice_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _with_faults(project)
    run(project, "check", "--fix")
    capsys.readouterr()
    assert (run(project, "check", "--fix"), capsys.readouterr().out.splitlines()[0]) == (0, "0 files mended")


def test_a_dry_run_shows_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = _with_faults(project)
    before = page.read_bytes()
    code = run(project, "check", "--fix", "--dry-run")
    shown = capsys.readouterr().out.splitlines()[: len(FIXED) + 1]
    assert (code, shown, page.read_bytes()) == (1, [*FIXED, "1 file would be mended"], before)


def test_a_dry_run_of_nothing_is_misuse(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = "sala: --dry-run shows what --fix would write; give both: sala check --fix --dry-run\n"
    assert (run(project, "check", "--dry-run"), capsys.readouterr().err) == (2, told)


def test_a_file_that_is_no_record_is_mended_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "docs/en/guides/broken.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("title: [ \nWords ", encoding="utf-8")
    assert (run(project, "check", "--fix"), page.read_text(encoding="utf-8")) == (1, "title: [\nWords\n")


# generate


def test_generate_writes_every_derived_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, "generate") == 0
    written = {path: (project / path).read_text(encoding="utf-8") for path in derived_files()}
    assert (written, capsys.readouterr().out.splitlines()) == (derived_files(), list(derived_files()))
