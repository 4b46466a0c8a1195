"""What a page may weigh, by kind: about 15 parts in a hundred above the heaviest that there is.

On a slow line of 400 kbit/s a first visit of 150 kB takes three seconds, and each page after it, whose styles, scripts
and fonts are there already, a quarter of one. A budget is raised for a reason, which is written beside it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sala.problems import Problem
from tests.built_page.weight import Weight

RULE = "page-light"
PLACE = "tests/built_page/budgets.py"
HEAVIEST = 3
"""How many parts a message names."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What pages of a kind may weigh, in kB of 1000 bytes on the line."""

    page: float
    """The page by itself."""
    first_visit: Mapping[str, float]
    """The page with its styles, scripts and fonts, by language; another language may weigh as much as the heaviest."""

    def first_visit_in(self, language: str) -> float:
        """What a first visit may weigh in a language."""
        return self.first_visit.get(language, max(self.first_visit.values()))


# provisions with a source each; the original title may need the font of another script
LAW = Budget(15.2, {"en": 179, "km": 199, "lo": 199})
BUDGETS = {
    # numbers and links alone
    "home": Budget(8.7, {"en": 126, "km": 175, "lo": 145}),
    # a summary for each record
    "list": Budget(21.5, {"en": 136, "km": 188, "lo": 158}),
    # services or provisions, each under every subject that it has
    "browse": Budget(15.2, {"en": 140, "km": 191, "lo": 161}),
    # each record of the site with its summary: the one page that does the work of the search without scripts; the
    # legal analysis brought 43 records
    "A to Z": Budget(35, {"en": 151, "km": 206, "lo": 176}),
    "law": LAW,
    "instrument": Budget(14.5, {"en": 131, "km": 181, "lo": 151}),
    # assessments with provisions and sources: built as a law is
    "standard": LAW,
    "recommendation": LAW,
    # a table of the four countries for each standard on a topic
    "comparison": Budget(13.9, {"en": 136, "km": 188, "lo": 158}),
    # steps to tick off, their picture with its words for those who listen, and a card with a QR code
    "procedure": Budget(16.8, {"en": 131, "km": 180, "lo": 150}),
    # the name in the country's own script, Thai too
    # each end with its contacts in every country
    "question": Budget(11.2, {"en": 136, "km": 185, "lo": 155}),
    "contact": Budget(9.5, {"en": 145, "km": 194, "lo": 164}),
    "guide": Budget(11.5, {"en": 145, "km": 194, "lo": 148}),
    # the manual of the checks, for editors: examples need the fonts of every script; the guide lists all checks
    "check": Budget(14.2, {"en": 196, "km": 214, "lo": 198}),
    # forms in every language, so the fonts of every script
    "term": Budget(13.8, {"en": 224, "km": 227, "lo": 227}),
    # three scripts of writing and the search, and no styles or scripts of the theme
    "lost": Budget(2.9, {"en": 135}),
    # a line that leads on
    "moved": Budget(1, {"en": 1}),
}


def weight_problems(weights: Iterable[Weight]) -> Iterator[Problem]:
    """Pages heavier than the budget of their kind."""
    for weight in weights:
        page, budget = weight.page, BUDGETS[weight.page.kind]
        name = f"{page.kind}, {page.language}"
        if weight.alone > budget.page * 1000:
            message = (
                f"the page ({name}) weighs {_kb(weight.alone)} by itself where {_kb(budget.page * 1000)} are allowed"
            )
            yield page.problem(page.root, RULE, f"{message}; shorten or divide it, or raise the budget in {PLACE}")
        allowed = budget.first_visit_in(page.language) * 1000
        if weight.first_visit > allowed:
            parts = ", ".join(f"{part.path} {_kb(part.size)}" for part in weight.parts[:HEAVIEST])
            message = f"a first visit ({name}) weighs {_kb(weight.first_visit)} where {_kb(allowed)} are allowed"
            cure = f"make one of the heaviest smaller ({parts}), or raise the budget in {PLACE}"
            yield page.problem(page.root, RULE, f"{message}; {cure}")


def _kb(size: float) -> str:
    return f"{size / 1000:.1f} kB"
