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
    unread: int
    """Files that could not be read whole, so that no rule looked at what they hold."""
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
            "{errors}, {warnings}; looked at {pages} and {terms} in {languages} under {rules} rules{unread}",
            errors=_one_or(self.errors, Message("1 error"), Message("{count} errors", count=self.errors)),
            warnings=_one_or(self.warnings, Message("1 warning"), Message("{count} warnings", count=self.warnings)),
            pages=_one_or(self.pages, Message("1 page"), Message("{count} pages", count=self.pages)),
            terms=_one_or(self.terms, Message("1 term"), Message("{count} terms", count=self.terms)),
            languages=", ".join(self.languages),
            rules=self.rules,
            unread=self._unread if self.unread else "",
        )

    @property
    def _unread(self) -> Message:
        return _one_or(
            self.unread,
            Message("; 1 file could not be read whole, so mend it and check again: it may have other faults"),
            Message(
                "; {count} files could not be read whole, so mend them and check again: they may have other faults",
                count=self.unread,
            ),
        )


def _one_or(number: int, one: Message, several: Message) -> Message:
    return one if number == 1 else several


def findings_of(library: Library, problems: list[Problem], say: Callable[[str], str]) -> Findings:
    """Findings of a check of a library, or of the part of it that was looked at."""
    return Findings(
        problems=tuple(sorted(set(problems))),
        pages=len(library.entries) + len(library.translations),
        terms=len(library.terms),
        unread=len(library.unreadable),
        languages=library.languages,
        rules=len(RULES),
        say=say,
    )
