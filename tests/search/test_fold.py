"""What text is cut into and folded to, in Python and in JavaScript alike."""

import json
import random
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sala.model.khmer import SYLLABLE, in_order, lawful_length
from sala.search.fold import Kind, clusters, fold, fold_cluster, kind
from tests.nodejs import node, npm
from tests.search.texts import (
    KHMER_LETTERS,
    KHMER_MARKS,
    LAO_LETTERS,
    LAO_MARKS,
    THAI_LETTERS,
    THAI_MARKS,
    random_texts,
    texts_of_any_script,
    words_of_pages,
)

HERE = Path(__file__).resolve().parent
VECTORS = json.loads((HERE / "vectors.json").read_text(encoding="utf-8"))
KHNORMAL = "khmer-normalizer@1.0.2"

LAW = settings(max_examples=500, deadline=None)
"""Many examples, and no haste on a busy machine."""


def _every_character() -> list[str]:
    """Each character that Python knows, alone: a newer Node knows more, which no twin can mend."""
    return [chr(c) for c in range(sys.maxunicode + 1) if unicodedata.category(chr(c)) not in ("Cn", "Cs", "Co")]


def _node(program: Path, texts: list[str], *arguments: str) -> list[Any]:
    """What a Node program answers to the texts."""
    done = subprocess.run(
        [node(), str(program), *arguments], input=json.dumps(texts), capture_output=True, encoding="utf-8", check=True
    )
    answer: list[Any] = json.loads(done.stdout)
    return answer


def _here(text: str) -> list[Any]:
    found = clusters(text)
    return [found, [kind(cluster) for cluster in found], fold(text)]


def _unlike_in_node(texts: list[str]) -> list[tuple[str, Any, Any]]:
    """Texts for which the twins differ, with both answers."""
    there = _node(HERE / "fold_runner.js", texts)
    return [(text, _here(text), answer) for text, answer in zip(texts, there, strict=True) if _here(text) != answer]


# The vectors


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["rule"])
def test_a_vector_holds_in_python(vector: dict[str, Any]) -> None:
    text = vector["text"]
    assert (clusters(text), fold(text)) == (vector["clusters"], vector["fold"])


def test_the_vectors_hold_in_javascript() -> None:
    answers = _node(HERE / "fold_runner.js", [vector["text"] for vector in VECTORS])
    assert [(found, folded) for found, _, folded in answers] == [(v["clusters"], v["fold"]) for v in VECTORS]


@pytest.mark.parametrize(
    ("cluster", "expected"),
    [("ខ្មែ", "u"), ("ៗ", "u"), ("ເ", "u"), ("า", "u"), ("Điều", "w"), ("法", "w"), ("៣", "n"), (" ", "g"), ("", "g")],
)
def test_the_kind_of_a_cluster(cluster: str, expected: Kind) -> None:
    assert kind(cluster) == expected


# Laws for any text


@LAW
@given(texts_of_any_script())
def test_the_clusters_joined_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@LAW
@given(texts_of_any_script())
def test_a_fold_is_the_folds_of_its_clusters_joined(text: str) -> None:
    assert fold(text) == "".join(fold(cluster) for cluster in clusters(text))


@LAW
@given(texts_of_any_script())
def test_a_cluster_is_one_cluster(text: str) -> None:
    assert [clusters(cluster) for cluster in clusters(text)] == [[cluster] for cluster in clusters(text)]


@LAW
@given(texts_of_any_script())
def test_folding_twice_changes_nothing_not_even_the_clusters(text: str) -> None:
    folded = [each for each in map(fold_cluster, clusters(text)) if each]
    assert (fold(fold(text)), clusters(fold(text))) == (fold(text), folded)


def test_each_character_keeps_these_laws_alone_and_between_letters() -> None:
    unlawful = []
    for character in _every_character():
        for text in (character, f"a{character}b", f"ក{character}ខ", f"ກ{character}ນ", f"1{character}2"):
            folded = [each for each in map(fold_cluster, clusters(text)) if each]
            if clusters("".join(folded)) != folded or fold("".join(folded)) != "".join(folded):
                unlawful.append(text)
    assert unlawful == []


@LAW
@given(texts_of_any_script())
def test_a_fold_of_a_cluster_is_in_the_compatible_form(text: str) -> None:
    folds = [fold(cluster) for cluster in clusters(text)]
    assert [unicodedata.normalize("NFKC", each) for each in folds] == folds


@LAW
@given(texts_of_any_script())
def test_invisible_characters_after_a_cluster_change_nothing(text: str) -> None:
    assert fold("\u200b".join(clusters(text))) == fold(text)


@LAW
@given(st.sampled_from(KHMER_LETTERS), st.lists(st.sampled_from(KHMER_LETTERS), max_size=3), st.data())
def test_marks_of_a_khmer_cluster_come_in_any_order(letter: str, below: list[str], data: st.DataObject) -> None:
    subscripts = ["\u17d2" + each for each in below]
    marks = data.draw(st.lists(st.sampled_from(KHMER_MARKS), max_size=5))
    typed = data.draw(st.permutations([*marks, *subscripts]))
    left = iter(subscripts)  # subscripts keep their own order
    shuffled = [next(left) if mark in subscripts else mark for mark in typed]
    assert fold(letter + "".join(shuffled)) == fold(letter + "".join(subscripts + marks))


@LAW
@given(
    st.sampled_from([(THAI_LETTERS, THAI_MARKS, ["", "ะ", "า", "ำ"]), (LAO_LETTERS, LAO_MARKS, ["", "ະ", "າ", "ຳ"])]),
    st.data(),
)
def test_marks_of_a_thai_or_lao_cluster_come_in_any_order(
    script: tuple[list[str], list[str], list[str]], data: st.DataObject
) -> None:
    letter, after = data.draw(st.sampled_from(script[0])), data.draw(st.sampled_from(script[2]))
    marks = [*data.draw(st.lists(st.sampled_from(script[1]), max_size=4)), after]
    typed = data.draw(st.permutations(marks))
    assert fold(letter + "".join(typed)) == fold(letter + "".join(marks))
    assert clusters(letter + "".join(typed)) == [letter + "".join(typed)]


# The twins


def test_the_twins_agree_on_generatedtexts_of_any_script() -> None:
    assert _unlike_in_node(random_texts(5000)) == []


def test_the_twins_agree_on_every_character() -> None:
    together = [f"a{character}b ក{character}" for character in _every_character()]
    assert _unlike_in_node(together) == []


@pytest.mark.parametrize("language", ["km", "lo", "en"])
def test_the_twins_agree_on_every_page(language: str) -> None:
    assert _unlike_in_node(words_of_pages(language)) == []


# SIL's khnormal says what is one spelling in Khmer


@pytest.fixture(scope="module")
def khnormal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package khmer-normalizer, which only these tests need."""
    folder = tmp_path_factory.mktemp("khnormal")
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund")
    done = subprocess.run(
        [*npm(), "install", *quiet, "--prefix", str(folder), KHNORMAL],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        pytest.fail(f"npm cannot bring {KHNORMAL}; these tests need its registry: {done.stderr.strip()[-200:]}")
    return folder / "node_modules" / "khmer-normalizer"


def _normal(khnormal: Path, texts: list[str]) -> list[str]:
    return _node(HERE / "khnormal_runner.mjs", texts, str(khnormal / "build" / "src" / "index.js"))


def _khmer_clusters(count: int) -> list[str]:
    """A letter and what may hang on it, in any order, lone coengs too; without what only `fold` maps."""
    chosen = random.Random(61)
    marks = [mark for mark in KHMER_MARKS if mark not in "\u17d3\u17dd"]
    made = []
    for _ in range(count):
        subscripts = ["\u17d2" + letter for letter in chosen.choices(KHMER_LETTERS, k=chosen.choice([0, 1, 1, 2]))]
        hanging = subscripts + chosen.choices([*marks, "\u17bb", "\u17c1", "\u17b8"], k=chosen.randrange(5))
        chosen.shuffle(hanging)
        made.append(chosen.choice(KHMER_LETTERS) + "".join(hanging) + chosen.choice(["", "", "", "\u17d2"]))
    return made


def _shifter_depends_on_typing(cluster: str) -> bool:
    """U+17BB that becomes a shifter, chosen by khnormal before it moves ro, or amid two vowels above: no spelling."""
    ro_first = re.search("\u17d2\u179a.*\u17d2[\u1780-\u17b3]", cluster)
    return "\u17bb" in cluster and bool(ro_first or re.search("[\u17b7-\u17ba\u17be].*[\u17b7-\u17ba\u17be]", cluster))


def test_spellings_that_are_one_for_khnormal_are_one_here(khnormal: Path) -> None:
    made = [cluster for cluster in _khmer_clusters(30000) if not _shifter_depends_on_typing(cluster)]
    unlike = [
        (cluster, normal)
        for cluster, normal in zip(made, _normal(khnormal, made), strict=True)
        if fold(cluster) != fold(normal)
    ]
    assert unlike == []


def test_the_bad_spellings_that_khnormal_tests_are_the_good_ones_here(khnormal: Path) -> None:
    fixtures = khnormal / "test" / "fixtures"
    bad, good = ((fixtures / name).read_text(encoding="utf-8").splitlines() for name in ("bad.txt", "good.txt"))
    assert [fold(line) for line in bad] == [fold(line) for line in good]


def test_a_page_in_khmer_folds_to_what_khnormal_makes_of_its_clusters(khnormal: Path) -> None:
    found = {cluster for page in words_of_pages("km") for cluster in clusters(page.replace("\u200b", ""))}
    khmer = sorted(cluster for cluster in found if "\u1780" <= cluster[0] <= "\u17b3")
    assert len(khmer) > 100
    assert [fold(cluster) for cluster in khmer] == _normal(khnormal, khmer)


def test_a_page_in_khmer_folds_as_its_normal_form(khnormal: Path) -> None:
    runs = [run for page in words_of_pages("km") for run in re.findall("[\u1780-\u17d2\u17d4-\u17dc]+", page)]
    assert [fold(run) for run in runs] == [fold(run) for run in _normal(khnormal, runs)]


def test_a_khmer_syllable_is_put_in_the_order_of_khnormal_or_left(khnormal: Path) -> None:
    syllables = filter(SYLLABLE.fullmatch, _khmer_clusters(30000))
    typed = [made for made in syllables if not _shifter_depends_on_typing(made)]
    changed = [made for made in typed if in_order(made) != made]
    normal = [each.replace("\u17d2\u178a", "\u17d2\u178f") for each in map(in_order, changed)]
    assert len(changed) > 1000
    assert normal == _normal(khnormal, changed)


def test_the_good_spellings_that_khnormal_tests_stay_as_they_are(khnormal: Path) -> None:
    good = (khnormal / "test" / "fixtures" / "good.txt").read_text(encoding="utf-8")
    assert SYLLABLE.sub(lambda match: in_order(match[0]), good) == good


def test_every_syllable_of_a_page_in_khmer_is_lawful() -> None:
    syllables = [match[0] for page in words_of_pages("km") for match in SYLLABLE.finditer(page)]
    assert [each for each in set(syllables) if lawful_length(each) != len(each)] == []
