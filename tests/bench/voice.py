"""Sentences, paragraphs and titles in one language, put together from the clauses of real ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from sala.model.forms import Form, folded_text
from sala.model.records import TermForms

END = {"en": ".", "km": "។", "lo": ".", "th": "", "vi": "."}
"""What ends a sentence; Thai leaves a space alone."""
SEE = {"en": "See", "km": "សូមមើល", "lo": "ເບິ່ງ", "th": "ดู", "vi": "Xem"}
PAGE = {"en": "See page", "km": "សូមមើលទំព័រ", "lo": "ເບິ່ງໜ້າ", "th": "ดูหน้า", "vi": "Xem trang"}
SPLIT = {"th": 2, "vi": 2}
"""Most clauses to a sentence where those of the declaration are far longer than a translation's."""
EXCHANGED = 0.6
"""Share of clauses that are taken from another sentence."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What can be said in one language."""

    language: str
    """BCP 47 code."""
    sentences: tuple[tuple[str, ...], ...]
    """Real sentences as clauses."""
    openings: tuple[str, ...]
    """Clauses that begin a sentence."""
    middles: tuple[str, ...]
    """Clauses within one."""
    closings: tuple[str, ...]
    """Clauses that end one, without its mark."""
    phrases: tuple[str, ...]
    """Short words for titles and headings."""
    avoided: tuple[Form, ...]
    """What no sentence says, not by chance either."""
    terms: tuple[TermForms, ...]
    """Forms of real terms of the glossary, in the same order in every language."""

    @staticmethod
    def of(
        language: str, sentences: Iterable[tuple[str, ...]], headings: Iterable[str], terms: Iterable[TermForms]
    ) -> "Voice":
        """A voice from real sentences, headings and terms. What stands twice counts once."""
        real = tuple(dict.fromkeys(part for whole in sentences for part in _split(whole, SPLIT.get(language, 99))))
        openings = _once(clauses[0] for clauses in real)
        middles = _once(clause for clauses in real for clause in clauses[1:-1])
        closings = _once(clauses[-1].rstrip(",;:៖ ") for clauses in real if len(clauses) > 1)
        short = (clause.rstrip(",;:៖ ") for clause in (*headings, *openings))
        phrases = _once(clause for clause in short if 8 <= len(clause) <= 60)
        return Voice(language, real, openings, middles, closings, phrases, (), tuple(terms))

    def sentence(self, random: Random) -> str:
        """A sentence without a form to avoid."""
        while True:
            made = self._sentence(random)
            folded = folded_text(made)
            if not any(form.may_stand_in(folded) and form.pattern.search(made) for form in self.avoided):
                return made

    def _sentence(self, random: Random) -> str:
        """The frame of a real sentence with some of its clauses exchanged for others that stood in the same place."""
        clauses = list(random.choice(self.sentences))
        if len(clauses) == 1 and random.random() < EXCHANGED:
            clauses.append(random.choice(self.closings))
        for place in range(len(clauses)):
            if random.random() < EXCHANGED:
                clauses[place] = random.choice(self._standing_at(place, len(clauses)))
        return titled(" ".join(clauses).rstrip(",;:៖ ")) + END[self.language]

    def _standing_at(self, place: int, length: int) -> Sequence[str]:
        if place == 0:
            return self.openings
        return self.closings if place == length - 1 else self.middles

    def paragraph(self, random: Random, sentences: int) -> str:
        """So many sentences."""
        return " ".join(self.sentence(random) for _ in range(sentences))

    def phrase(self, random: Random) -> str:
        """A title or heading."""
        return titled(random.choice(self.phrases))

    def name(self, random: Random) -> str:
        """A real term, such as the name of a body."""
        return titled(random.choice(self.terms).preferred)

    def page(self, number: int) -> str:
        """A sentence that points to a page of a book."""
        return f"{PAGE[self.language]} {number}{END[self.language]}"

    def reference(self, name: str) -> str:
        """A sentence that points to `record` or `record#anchor`."""
        return f"{SEE[self.language]} [](ref:{name}){END[self.language]}"


def titled(text: str) -> str:
    """The text with a capital letter first, where the script has one."""
    return text[:1].upper() + text[1:]


def _split(clauses: tuple[str, ...], most: int) -> list[tuple[str, ...]]:
    return [clauses[start : start + most] for start in range(0, len(clauses), most)]


def _once(clauses: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clauses))
