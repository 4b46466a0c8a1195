"""What bad input gets: each fault its own line, in one run, and the rest is still checked."""

from pathlib import Path

import pytest

from sala.cli import main
from tests.projects import make_project, register_all, write

LAWS = "docs/en/laws/cambodia"
GUIDES = "docs/en/guides"
LAW = """\
---
id: {id}
title: A law
summary: What the law says.
countries: [cambodia]
type: law
law_status: in-force
{more}sources:
  - id: gazette
    title: Official gazette
    url: https://example.org/gazette
    type: gazette
confidence: high
verified: 2026-11-01
review_by: 2027-05-01
status: published
---
It protects children.
"""
GUIDE = """\
---
id: {id}
title: A page
summary: What this is.
{more}confidence: high
verified: 2026-11-01
review_by: 2027-05-01
status: published
---
Words.
"""
AMENDMENT = "amendments:\n  - law: {law}\n    sources: [gazette]\n    confidence: high\n"
BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
PORTABLE = "does not work on every disk; use a-z, 0-9 and hyphens, like lshtse-2008.md [names-portable]"
GUIDE_KEYS = (
    "as_of, audience, confidence, countries, doors, exemptions, id, lists, review_by, sources, status, summary, title, "
    "topics, verified"
)

FILES: dict[str, str | bytes] = {
    # files that are no record
    f"{GUIDES}/bytes.md": b"---\nid: bytes\ntitle: Caf\xe9\n---\n",
    f"{GUIDES}/empty.md": b"",
    f"{GUIDES}/no-front-matter.md": "Words alone.\n",
    f"{GUIDES}/open-front-matter.md": "---\nid: open-front-matter\ntitle: A page\n",
    f"{GUIDES}/broken-front-matter.md": "---\nid: broken-front-matter\ntitle: A page: of two parts\n---\n",
    f"{GUIDES}/list-front-matter.md": "---\n- id\n- title\n---\n",
    f"{GUIDES}/large.md": GUIDE.format(id="large", more="").encode().ljust(5_000_000, b"x"),
    f"{GUIDES}/deep.md": "---\nid: deep\ntitle: " + "[" * 10_000 + "]" * 10_000 + "\n---\n",
    f"{GUIDES}/bomb.md": f"---\nid: bomb\n{BOMB}---\n",
    # values that YAML or the model refuses
    f"{GUIDES}/unknown-keys.md": GUIDE.format(id="unknown-keys", more="sumary: What?\ncolour: red\n"),
    f"{GUIDES}/duplicate-key.md": GUIDE.format(id="duplicate-key", more="summary: Once more.\n"),
    f"{GUIDES}/yaml-no.md": GUIDE.format(id="yaml-no", more="").replace("A page", "no"),
    f"{GUIDES}/yaml-date.md": GUIDE.format(id="yaml-date", more="").replace("A page", "2008-02-15"),
    f"{LAWS}/yaml-zeros.md": LAW.format(id="yaml-zeros", more="number: 007\n"),
    f"{GUIDES}/wrong-type.md": GUIDE.format(id="wrong-type", more="countries: cambodia\n"),
    # records that do not go together
    f"{LAWS}/twin.md": LAW.format(id="twin", more=""),
    f"{GUIDES}/twin.md": GUIDE.format(id="twin", more=""),
    f"{LAWS}/refers.md": LAW.format(id="refers", more="implements: [trafficking-law, no-such-law]\n"),
    f"{GUIDES}/refers-in-body.md": GUIDE.format(id="refers-in-body", more="")
    + "\nSee [](ref:helpline) and [](ref:trafficking-law#art-13).\n",
    f"{LAWS}/circle-one.md": LAW.format(id="circle-one", more=AMENDMENT.format(law="circle-two")).replace(
        "in-force", "amended"
    ),
    f"{LAWS}/circle-two.md": LAW.format(id="circle-two", more=AMENDMENT.format(law="circle-one")).replace(
        "in-force", "amended"
    ),
    f"{GUIDES}/links-out.md": GUIDE.format(id="links-out", more="")
    + "\nSee [the law](ref:trafficking-law) and [a file](../../../../etc/passwd).\n",
    "docs/km/guides/orphan.md": "---\ntitle: ទំព័រ\nsummary: ពាក្យ។\ntranslation: machine-draft\n---\n",
    # names that some disk, or the generator, cannot hold
    f"{GUIDES}/two words.md": GUIDE.format(id="two-words", more=""),
    f"{GUIDES}/ច្បាប់.md": GUIDE.format(id="chbap", more=""),
    f"{GUIDES}/aux.md": GUIDE.format(id="aux", more=""),
    "docs/en/laws/kh/lost-law.md": LAW.format(id="lost-law", more=""),
}

EXPECTED = f"""\
{GUIDES}/aux.md:1:1: error: Windows keeps the name 'aux.md' for itself; choose another [names-portable]
{GUIDES}/bomb.md:3:5: error: YAML has a use of its own for & and * at the beginning of a value; put the value in quotes [front-matter]
{GUIDES}/broken-front-matter.md:3:14: error: YAML takes this colon for the end of a key; put the value in quotes, or correct the spaces before the key [front-matter]
{GUIDES}/bytes.md:3:11: error: the byte 0xe9 is not UTF-8; save the file as UTF-8 [file-readable]
{GUIDES}/deep.md:3:23: error: nested deeper than 16 levels; no field needs that, write it flat [front-matter]
{GUIDES}/duplicate-key.md:5:1: error: the key 'summary' stands twice; keep one of the two [duplicate-key]
{GUIDES}/empty.md:1:1: error: the file is empty; write the record, or take the file away [file-readable]
{GUIDES}/large.md:1:1: error: the file has 5,000,000 bytes, more than 1,000,000; split the record [file-size]
{GUIDES}/linked.md:1:1: error: this is a link out of the project; put the file itself here [file-readable]
{GUIDES}/links-out.md:12:40: error: '../../../../etc/passwd' leads out of docs/; point to a record: [words](ref:record-id) [links-inside-docs]
{GUIDES}/list-front-matter.md:2:1: error: a list found where keys belong; write key: value lines [schema]
{GUIDES}/no-front-matter.md:1:1: error: the file does not begin with front matter; begin it with a line of three dashes: --- [front-matter]
{GUIDES}/open-front-matter.md:1:1: error: the front matter does not end; close it with a line of three dashes: --- [front-matter]
{GUIDES}/refers-in-body.md:12:26: error: 'trafficking-law' has no anchor 'art-13'; look the anchor up in the headings of the page [references-resolve]
{GUIDES}/two words.md:1:1: error: the name 'two words.md' {PORTABLE}
{GUIDES}/two words.md:2:5: error: the id is 'two-words', the file says 'two words'; make them the same [id-is-file-name]
{GUIDES}/unknown-keys.md:5:1: error: 'sumary' is no key of this record; did you mean 'summary'? allowed: {GUIDE_KEYS} [schema]
{GUIDES}/unknown-keys.md:6:1: error: 'colour' is no key of this record; allowed: {GUIDE_KEYS} [schema]
{GUIDES}/wrong-type.md:5:12: error: 'cambodia' stands where a list belongs; write [cambodia] or one '- item' a line [schema]
{GUIDES}/yaml-date.md:3:8: error: 2008-02-15 is a date to YAML, not text; write it in quotes: "2008-02-15" [yaml-traps]
{GUIDES}/yaml-no.md:3:8: error: no is yes or no to YAML, not text; write it in quotes: "no" [yaml-traps]
{GUIDES}/ច្បាប់.md:1:1: error: the name 'ច្បាប់.md' {PORTABLE}
{GUIDES}/ច្បាប់.md:2:5: error: the id is 'chbap', the file says 'ច្បាប់'; make them the same [id-is-file-name]
{LAWS}/circle-one.md:9:10: error: the amendments run in a circle: circle-one -> circle-two -> circle-one; keep the one that the later law makes [amendments-acyclic]
{LAWS}/circle-two.md:9:10: error: the amendments run in a circle: circle-two -> circle-one -> circle-two; keep the one that the later law makes [amendments-acyclic]
{LAWS}/refers.md:8:31: error: there is no record 'no-such-law'; look its id up in the file's first lines [references-resolve]
{LAWS}/twin.md:2:5: error: the id 'twin' is also used in {GUIDES}/twin.md; give this record a name of its own [ids-unique]
{LAWS}/yaml-zeros.md:8:9: error: 007 is a number to YAML, not text; write it in quotes: "007" [yaml-traps]
docs/en/laws/kh:1:1: error: 'kh' has two letters and would be taken for a language; use a full name, like cambodia [folders-expected]
docs/en/laws/thailand:1:1: error: this is a link out of the project; put the file itself here [file-readable]
docs/km/guides/orphan.md:1:1: error: there is no docs/en/guides/orphan.md of which this is a translation; write that first, or rename this file [translation-matches-source]
"""  # noqa: E501


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = make_project(tmp_path / "project")
    for path, content in FILES.items():
        write(root, path, content)
    write(tmp_path, "elsewhere/linked.md", GUIDE.format(id="linked", more=""))
    (root / GUIDES / "linked.md").symlink_to(tmp_path / "elsewhere" / "linked.md")
    (root / "docs/en/laws/thailand").symlink_to(tmp_path / "elsewhere")
    register_all(root)
    return root


def test_each_bad_input_gets_its_line_in_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--root", str(project)]) == 1
    printed = capsys.readouterr()
    *lines, count = printed.out.splitlines()
    assert lines == EXPECTED.splitlines()
    assert count.startswith(f"{len(lines)} errors, 0 warnings; looked at ")
    assert printed.err == ""


def test_the_same_input_gives_the_same_bytes(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--root", str(project)])
    first = capsys.readouterr().out
    main(["check", "--root", str(project)])
    assert capsys.readouterr().out == first


def test_each_bad_file_is_named_in_the_report() -> None:
    assert [path for path in FILES if path not in EXPECTED and f"{path.rpartition('/')[0]}:1:1:" not in EXPECTED] == []
