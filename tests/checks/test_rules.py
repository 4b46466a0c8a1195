"""Each rule finds what its bad example shows, finds nothing in its good one, and alone finds it."""

import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import sala.checks
from sala import exemptions
from sala.checks import CHECKS
from sala.load.rules import LOADING
from sala.rules import RULES, Rule
from tests.projects import make_project, problem_lines, register_all, write

HERE = Path(__file__).parent
IDS = (*(module.RULE for module in CHECKS), *LOADING, exemptions.RULE)


def _names_that_no_repository_should_hold(root: Path) -> None:
    for name in ("two words.svg", "ច្បាប់.svg", "aux.svg", "LPT1.svg", "under__score.svg", "dot..svg"):
        write(root, f"docs/assets/{name}", "<svg/>\n")
    write(root, "docs/assets/con/plan.svg", "<svg/>\n")
    (root / "docs/assets" / "byte-\udcff.svg").write_bytes(b"<svg/>\n")


def _files_that_cannot_be_read(root: Path) -> None:
    write(root, "docs/en/guides/latin.md", "---\nid: latin\ntitle: Caf\u00e9\n".encode("latin-1"))
    write(root, "docs/en/guides/khmer.md", "---\nid: khmer\ntitle: ខ្មែរ ".encode() + b"\xff\n")
    write(root, "docs/en/guides/spaces.md", " \n\n")
    write(root, "glossary/latin.yml", b"- id: caf\xe9\n")
    write(root.parent / "elsewhere", "outside.md", "---\nid: outside\n---\n")
    (root / "docs/en/guides/outside.md").symlink_to(root.parent / "elsewhere" / "outside.md")
    (root / "docs/en/guides/nowhere.md").symlink_to("nothing.md")
    (root / "docs/en/guides/circle.md").symlink_to("circle.md")
    (root / "docs/en/laws/thailand").symlink_to("cambodia")
    (root / "docs/en/laws/viet-nam").symlink_to(root.parent / "elsewhere")


def _a_page_of_300_kilobytes(root: Path) -> None:
    page = root / "docs/en/guides/about.md"
    page.write_bytes(page.read_bytes().ljust(299_999, b"x") + b"\n")


def _a_page_of_five_megabytes(root: Path) -> None:
    page = root / "docs/en/guides/about.md"
    page.write_bytes(page.read_bytes().ljust(5_000_000, b"x"))
    write(root, "docs/en/guides/long.md", b"x" * 1_000_001)


def _files_at_their_budget(root: Path) -> None:
    write(root, "docs/assets/map.png", b"x" * 200_000)
    write(root, "docs/assets/law.pdf", b"x" * 1_000_000)


def _files_above_their_budget(root: Path) -> None:
    page = root / "docs/en/laws/cambodia/trafficking-law.md"
    page.write_bytes(page.read_bytes().ljust(300_000, b"x") + b"\n")
    write(root, "docs/assets/map.png", b"x" * 200_001)
    write(root, "docs/assets/law.pdf", b"x" * 21_000_000)


def _paths_at_their_length(root: Path) -> None:
    write(root, f"docs/assets/{'x' * 95}.pdf", b"x")
    write(root, f"docs/assets/{'x' * 95}/{'y' * 87}.pdf", b"x")


def _paths_above_their_length(root: Path) -> None:
    write(root, f"docs/assets/{'x' * 97}.pdf", b"x")
    write(root, f"docs/assets/{'x' * 95}/{'y' * 89}.pdf", b"x")


MADE: dict[tuple[str, str], Callable[[Path], None]] = {
    ("names-portable", "bad"): _names_that_no_repository_should_hold,
    ("file-readable", "bad"): _files_that_cannot_be_read,
    ("file-size", "good"): _a_page_of_300_kilobytes,
    ("file-size", "bad"): _a_page_of_five_megabytes,
    ("sizes-in-budget", "good"): _files_at_their_budget,
    ("sizes-in-budget", "bad"): _files_above_their_budget,
    ("paths-short", "good"): _paths_at_their_length,
    ("paths-short", "bad"): _paths_above_their_length,
}
"""What is laid over an example besides its files: what git, or some disk, cannot hold, or what is large."""


def _example(root: Path, rule: str, side: str) -> Path:
    make_project(root, HERE / rule / side)
    if (rule, side) in MADE:
        MADE[rule, side](root)
    register_all(root)
    return root


def _expected(rule: str) -> list[str]:
    return (HERE / rule / "bad" / "EXPECTED").read_text(encoding="utf-8").splitlines()


def test_the_base_that_every_example_is_laid_over_is_clean(tmp_path: Path) -> None:
    register_all(make_project(tmp_path / "project"))
    assert problem_lines(tmp_path / "project") == []


@pytest.mark.parametrize("rule", IDS)
def test_a_good_example_is_clean(rule: str, tmp_path: Path) -> None:
    assert problem_lines(_example(tmp_path / "project", rule, "good")) == []


@pytest.mark.parametrize("rule", IDS)
def test_a_bad_example_gives_exactly_the_expected_lines(rule: str, tmp_path: Path) -> None:
    assert problem_lines(_example(tmp_path / "project", rule, "bad")) == _expected(rule)


@pytest.mark.parametrize("rule", IDS)
def test_a_bad_example_shows_more_than_one_fault_of_its_rule(rule: str) -> None:
    faults = [line for line in _expected(rule) if line.endswith(f"[{rule}]")]
    assert len(faults) > 1, "the first fault alone would also be found by a rule that stops there"


@pytest.mark.parametrize("module", CHECKS, ids=lambda module: module.RULE)
def test_without_its_rule_a_bad_example_is_clean_of_it(
    module: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sala.checks, "CHECKS", tuple(other for other in CHECKS if other is not module))
    found = problem_lines(_example(tmp_path / "project", module.RULE, "bad"))
    assert found == [line for line in _expected(module.RULE) if not line.endswith(f"[{module.RULE}]")]


def test_modules_list_and_examples_agree() -> None:
    modules = {name for _, name, _ in pkgutil.iter_modules(sala.checks.__path__)}
    folders = {path.name for path in HERE.iterdir() if path.is_dir() and path.name not in {"base", "__pycache__"}}
    examples = {rule for rule in IDS if (HERE / rule / "good").is_dir() and (HERE / rule / "bad").is_dir()}
    assert {module.__name__.rpartition(".")[2] for module in CHECKS} == modules
    assert folders == set(IDS) == examples
    assert [rule.id for rule in RULES] == [*LOADING, *(module.RULE for module in CHECKS), exemptions.RULE]
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("module", CHECKS, ids=lambda module: module.RULE)
def test_a_module_bears_the_name_of_its_rule(module: ModuleType) -> None:
    assert module is importlib.import_module(f"sala.checks.{module.RULE.replace('-', '_')}")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_manual(rule: Rule) -> None:
    assert (rule.holds[:1].isupper() or rule.holds[:1] in "`'", rule.holds[-1:]) == (True, ".")
    assert "" not in (rule.why, rule.bad, rule.good)
