"""Words of the interface, one flat YAML file a language: overrides/strings/<language>.yml."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sala.load.text import TextFault, decode, read, read_bytes, unclean
from sala.load.yaml_tree import YamlFault, parse_yaml
from sala.model.document import Document
from sala.model.text import Text, language_of
from sala.model.values import fault_of_text
from sala.problems import Message, Problem

STRINGS_FOLDER = "overrides/strings"


def strings_texts(root: Path, languages: tuple[str, ...]) -> Iterator[Text]:
    """The files of words as they stand on the disk; one that cannot be read is told by `load_strings`."""
    for language in languages:
        path = f"{STRINGS_FOLDER}/{language}.yml"
        with suppress(TextFault):
            yield Text(path, language_of(path), decode(read_bytes(root / path)))


@dataclass(frozen=True, slots=True)
class Strings:
    """Words of the interface as read."""

    words: dict[str, dict[str, str]]
    """Words by language and key; a language without a file has none."""
    files: dict[str, Document]
    """The file of a language's words, where it can be read."""
    problems: tuple[Problem, ...]
    """What is wrong with the files."""


def load_strings(root: Path, languages: tuple[str, ...]) -> Strings:
    """Words of the interface in each language of the site."""
    strings: dict[str, dict[str, str]] = {}
    files: dict[str, Document] = {}
    problems: list[Problem] = []
    for language in languages:
        path = f"{STRINGS_FOLDER}/{language}.yml"
        strings[language] = {}
        if not (root / path).is_file():
            message = Message(
                "there is no {path}; copy {STRINGS_FOLDER}/en.yml and translate it",
                path=path,
                STRINGS_FOLDER=STRINGS_FOLDER,
            )
            problems.append(Problem(path, 1, 1, "strings-complete", message))
            continue
        try:
            text = read(root / path)
            tree = parse_yaml(text)
        except TextFault as fault:
            problems.append(Problem(path, fault.line, fault.column, fault.rule, fault.message))
            continue
        except YamlFault as fault:
            problems.append(Problem(path, *fault.place, fault.rule, fault.message))
            continue
        problems += [Problem(path, line, column, "text-clean", message) for line, column, message in unclean(text)]
        problems += [Problem(path, *place, rule, message) for place, rule, message in tree.faults]
        if not isinstance(tree.value, dict) or not tree.value:
            problems.append(Problem(path, 1, 1, "schema", Message("the file has no words; write key: text lines")))
            continue
        files[language] = Document(path, language, values=tree.values, keys=tree.keys, head=text)
        for key, value in tree.value.items():
            if isinstance(value, str):
                strings[language][key] = str(value)
            found = fault_of_text(value)
            if found:
                problems.append(Problem(path, *tree.values[(key,)], *found))
    return Strings(strings, files, tuple(problems))
