"""A word is written in the letters of one script, and words of another script are marked with their language.

Why: letters of several scripts look alike. A word with one foreign letter cannot be found, is read out wrongly, and may
lead an address elsewhere. A screen reader needs the mark to change its voice.

Bad:  pоlice with a Cyrillic о; ກາn; Thai ก in a Lao word; a Thai name unmarked on a page in Lao
Good: police; ການ; *สายเด็ก*{ lang=th }

Single letters standing alone, as where a page explains how to type, need no mark.

Source: Unicode Security Mechanisms, https://www.unicode.org/reports/tr39/#Mixed_Script_Detection; WCAG 2.2, success
criterion 3.1.2, https://www.w3.org/TR/WCAG22/#language-of-parts
(catalogue SEA05, LO06)
"""

import re
from collections.abc import Iterator
from itertools import chain

from sala.checks.words_translated import WITHOUT_LATIN, english_runs
from sala.model.library import Library
from sala.model.text import Text
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "scripts-unmixed"
SEVERITY: Severity = "error"
LATIN = r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
SCRIPTS = {
    "Thai": r"\u0e01-\u0e3a\u0e40-\u0e4e",
    "Lao": r"\u0e81-\u0ece\u0edc-\u0edf",
    "Khmer": r"\u1780-\u17d3\u17d7\u17dc\u17dd",
    "Cyrillic": r"\u0400-\u052f",
    "Greek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Armenian": r"\u0531-\u0587",
    "Latin": LATIN,
}
NAMES = {
    "Thai": Message("Thai"),
    "Lao": Message("Lao"),
    "Khmer": Message("Khmer"),
    "Cyrillic": Message("Cyrillic"),
    "Greek": Message("Greek"),
    "Armenian": Message("Armenian"),
    "Latin": Message("Latin"),
}
"""What to call each of the scripts."""
OWN = {"km": "Khmer", "lo": "Lao", "th": "Thai"}
UNSPACED = ("Thai", "Lao", "Khmer")
NEIGHBOURS = {"km": ("Lao", "Thai"), "lo": ("Thai", "Khmer"), "th": ("Lao", "Khmer")}
"""Scripts whose letters are taken for those of a language's own."""
RUN = re.compile("|".join(f"(?P<{name}>[{letters}]+)" for name, letters in SCRIPTS.items()))
WORD = re.compile(f"(?:[{''.join(SCRIPTS.values())}]|(?<=[{LATIN}])[\u0300-\u036f]|[\u200b-\u200d])+")
EVERY = "".join(map(chr, range(0x370, 0x2000)))
LETTERS = {name: frozenset(re.findall(f"[{letters}]", EVERY)) for name, letters in SCRIPTS.items() if name != "Latin"}
BESIDE_LATIN = re.compile(f"[{''.join(SCRIPTS[name] for name in LETTERS)}](?:[{LATIN}]|(?<=[{LATIN}].))")
"""A letter beside a Latin one."""
BESIDE = {
    name: re.compile(f"[{SCRIPTS[name]}](?:[{others}]|(?<=[{others}].))")
    for name in LETTERS
    for others in ["".join(SCRIPTS[other] for other in LETTERS if other != name)]
}
"""A letter of a script beside one of another that is not Latin."""
RARE = re.compile(f"[{SCRIPTS['Cyrillic']}{SCRIPTS['Greek']}{SCRIPTS['Armenian']}]+")
LOOKALIKES = frozenset("АВЕЅІЈКМНОРСТУХасеорхуѕіјһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυικρ")
"""Cyrillic and Greek letters that Latin ones are taken for."""
STYLED = frozenset(map(chr, (0xD0, 0x189, *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), *range(0x1D400, 0x1D800))))
"""Letters that Unicode has besides the plain ones: Eth and African D beside Đ, wide and mathematical ones."""
STYLED_RUN = re.compile(f"[{''.join(sorted(STYLED))}]+")


def check(library: Library) -> Iterator[Problem]:
    """Yield foreign letters within a word, words wholly of look-alikes, and unmarked words of a neighbour's script."""
    for text in library.texts:
        yield from _mixed(text)
        for match in text.find(RARE) if not text.characters.isdisjoint(LOOKALIKES) else ():
            if LOOKALIKES.issuperset(match[0]) and not _is_mixed(text, match):
                message = Message("'{seen}' is written in letters that look like Latin ones; retype it", seen=match[0])
                yield text.problem(RULE, match.start(), message)
        for match in () if text.characters.isdisjoint(STYLED) else STYLED_RUN.finditer(text.raw):
            message = Message(
                "'{seen}' only looks like plain letters (a D with stroke is U+0110); retype it", seen=match[0]
            )
            yield text.problem(RULE, match.start(), message)
        yield from _neighbours(text)


def _mixed(text: Text) -> Iterator[Problem]:
    """The runs of letters that are not of the script of most of their word; the first of a word between spaces."""
    scripts = [name for name, letters in LETTERS.items() if not text.characters.isdisjoint(letters)]
    if not scripts:
        return
    seen = set()
    patterns = (BESIDE_LATIN, *(BESIDE[name] for name in scripts[:-1]))
    for pair in chain.from_iterable(map(text.find, patterns)):
        word = _word_at(text, pair.start())
        if word.start() in seen:
            continue
        seen.add(word.start())
        runs = [(match.lastgroup or "", match) for match in RUN.finditer(text.raw, word.start(), word.end())]
        usual = _usual(text, word.start(), runs)
        foreign = [(script, match) for script, match in runs if script != usual]
        for script, match in foreign if usual in UNSPACED else foreign[:1]:
            if script == "Latin" and _is_of_a_sentence(text, match):
                continue
            yield text.problem(RULE, match.start(), _foreign(match[0], script, usual))


def _is_of_a_sentence(text: Text, match: re.Match[str]) -> bool:
    """It is one of several English words on a page that is written in other letters: words-translated tells of them."""
    if text.language not in WITHOUT_LATIN or not text.is_own_words(match.start()):
        return False
    start, end = text.raw.rfind("\n", 0, match.start()) + 1, text.raw.find("\n", match.end())
    runs = english_runs(text.raw, start, end if end >= 0 else len(text.raw))
    return any(first <= match.start() < last for first, last in runs)


def _foreign(letters: str, script: str, usual: str) -> Message:
    if not usual:
        return Message(
            "'{letters}' is {script} beside another script; retype it", letters=letters, script=NAMES[script]
        )
    return Message(
        "'{letters}' is {script} within a word in {usual}; retype it, or put a space between two words",
        letters=letters,
        script=NAMES[script],
        usual=NAMES[usual],
    )


def _word_at(text: Text, offset: int) -> re.Match[str]:
    start = offset
    while start and WORD.match(text.raw[start - 1]):
        start -= 1
    word = WORD.match(text.raw, start)
    assert word, "the letter at the offset is one of a word"
    return word


def _usual(text: Text, offset: int, runs: list[tuple[str, re.Match[str]]]) -> str:
    """Script of the most letters of a word; of two alike, the page's own; never one that no page is written in."""
    own = OWN.get(text.language_at(offset) or "", "Latin")
    lengths = [(script, len(match[0])) for script, match in runs if script == "Latin" or script in UNSPACED] or [
        ("", 0)
    ]
    counts = {script: sum(length for name, length in lengths if name == script) for script, _ in lengths}
    return max(counts, key=lambda script: (counts[script], script == own))


def _is_mixed(text: Text, match: re.Match[str]) -> bool:
    return _word_at(text, match.start()).span() != match.span()


FOREIGN = {
    language: re.compile("|".join(f"(?P<{name}>[{SCRIPTS[name]}]+)" for name in names))
    for language, names in NEIGHBOURS.items()
}


def _neighbours(text: Text) -> Iterator[Problem]:
    """Words of a neighbour's script on a page of another, unless marked; letters alone are named, not used."""
    for language in (text.language,) if text.language else tuple(NEIGHBOURS):
        if all(text.characters.isdisjoint(LETTERS[name]) for name in NEIGHBOURS.get(language, ())):
            continue
        for match in FOREIGN[language].finditer(text.raw):
            at = match.start()
            if len(match[0]) == 1 or text.language_at(at) != language or not text.is_own_words(at):
                continue
            if not _is_mixed(text, match):
                message = Message(
                    "'{seen}' is {script} in a text in {own}; retype it, or mark it: *{seen}*{{ lang={code} }}",
                    seen=match[0],
                    script=NAMES[match.lastgroup or ""],
                    own=NAMES[OWN[language]],
                    code=next(code for code, name in OWN.items() if name == match.lastgroup),
                )
                yield text.problem(RULE, at, message)
