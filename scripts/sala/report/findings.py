"""What a check found, and what it looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from sala.model.library import Library
from sala.problems import Message, Problem
from sala.rules import RULES


@dataclass(frozen=True)
class Findings:
    """Problems, sorted, and the count of what was looked at."""

    problems: tuple[Problem, ...]
    """What was found, sorted by place."""
    pages: int
    """Markdown files looked at."""
    terms: int
    """Terms looked at."""
    languages: tuple[str, ...]
    """Languages of the content."""
    rules: int
    """Rules that were applied."""
    say: Callable[[str], str]
    """The words of a message in the language of the reader."""

    @cached_property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.severity == "error" for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are warnings."""
        return len(self.problems) - self.errors

    @property
    def summary(self) -> Message:
        """The count, in one line."""
        return Message(
            "{errors} errors, {warnings} warnings; looked at {pages} pages and {terms} terms in {languages} "
            "under {rules} rules",
            errors=self.errors,
            warnings=self.warnings,
            pages=self.pages,
            terms=self.terms,
            languages=", ".join(self.languages),
            rules=self.rules,
        )


def findings_of(library: Library, problems: list[Problem], say: Callable[[str], str]) -> Findings:
    """Findings of a check of a library."""
    return Findings(
        problems=tuple(sorted(set(problems))),
        pages=len(library.entries) + len(library.translations),
        terms=len(library.terms),
        languages=library.languages,
        rules=len(RULES),
        say=say,
    )
