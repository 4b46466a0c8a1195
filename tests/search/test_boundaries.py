"""Where words begin in scripts that do not part them, and what is made anew when the programs that say so change."""

from importlib.metadata import version
from itertools import pairwise

from sala.search.boundaries import PROGRAMS, cuts, icu_cuts
from sala.search.sheet import program_hash, program_versions

KHMER, LAO, THAI = "កើតមកមានសេរីភាព", "ແຮງງານເດັກ", "แรงงานเด็ก"


def _words(run: str, starts: frozenset[int]) -> str:
    edges = sorted({*starts, len(run)})
    return " ".join(run[begin:end] for begin, end in pairwise(edges))


def _seen(run: str) -> list[str]:
    return [_words(run, starts) for starts in cuts(run)]


def test_khmer_is_cut_by_khmercut_alone() -> None:
    assert (_seen(KHMER), _words(KHMER, icu_cuts(KHMER))) == (["កើត មក មាន សេរីភាព"], "កើតមក មាន សេរីភាព")


def test_lao_is_cut_by_icu_and_thai_by_two_programs() -> None:
    assert (_seen(LAO), _seen(THAI)) == (["ແຮງງານ ເດັກ"], ["แรงงาน เด็ก", "แรงงานเด็ก"])


def test_a_new_version_of_a_program_that_cuts_words_takes_nothing_over() -> None:
    installed = [f"{name} {version(name)}" for name in PROGRAMS]
    assert program_versions() == installed
    hashes = [program_hash([*installed[:place], "newer", *installed[place + 1 :]]) for place in range(len(installed))]
    assert len({program_hash(installed), *hashes}) == 1 + len(PROGRAMS)
