"""A script with short names and without comments and white space: what a phone need not load."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from string import ascii_letters

from calmjs.parse import es5
from calmjs.parse.asttypes import PropIdentifier
from calmjs.parse.handlers.core import token_handler_unobfuscate
from calmjs.parse.handlers.obfuscation import NameGenerator, Obfuscator, Scope
from calmjs.parse.lexers.es5 import Lexer
from calmjs.parse.rules import minify
from calmjs.parse.ruletypes import Resolve
from calmjs.parse.unparsers.es5 import Unparser
from calmjs.parse.walkers import Walker

from sala.search.terse import DEFINITIONS, make_terse

OWN = """
absent answer asTyped atOnce begins beginsAt between called chain cost damaged dropped ends endsAt exact far fit
folded found groups hit instead isCut isLate isPartly isSure itself lacking leaf letters lists lost meant
meets named near numbers one other own page parsed parts phones place places preferred preferredLanguage provision
rarity rest score standsAt starts suggestions sure term tokens told translated typed unitLabel units unread whole word
worded
"""
OWN_PROPERTIES = frozenset(OWN.split())
"""Properties of the search's own objects: none that it uses of the language or the document, none of an index."""


@cache
def short(script: str) -> str:
    """The script as one line that does the same."""
    tree = es5(script)
    properties = list(Walker().filter(tree, lambda node: isinstance(node, PropIdentifier)))
    counts = Counter(node.value for node in properties)
    own = sorted(OWN_PROPERTIES, key=lambda name: (-counts[name], name))
    names = dict(zip(own, _names(frozenset(counts)), strict=False))
    for node in properties:
        node.value = names.get(node.value, node.value)
    make_terse(tree)
    printer = Unparser(definitions=DEFINITIONS, rules=[minify(drop_semi=True), _renamed])
    return "".join(chunk.text for chunk in printer(tree)) + "\n"


def _names(taken: frozenset[str]) -> Iterator[str]:
    """Short names that are not taken: a, b, ... Z, aa, ab, ..."""
    for length in (1, 2):
        yield from (name for name in map("".join, product(ascii_letters, repeat=length)) if name not in taken)


class _InOrder(Scope):  # type: ignore[misc]  # the library has no types
    """A function whose variables are called a, b, c, ... as they come: then functions that are alike look alike, which
    packs better than the shortest name for the most frequent one.
    """

    def build_remap_symbols(self, name_generator: NameGenerator, children_only: bool = True) -> None:
        if not children_only:
            names = name_generator(skip=self._reserved_symbols)
            for symbol in self.referenced_symbols:
                if symbol in self.local_declared_symbols:
                    self.remapped_symbols[symbol] = next(names)
        for child in self.children:
            child.build_remap_symbols(name_generator, False)

    def funcdecl(self, node: object) -> Scope:
        return self.nest(node, _InOrder)


class _Renamer(Obfuscator):  # type: ignore[misc]
    """Gives names in the order of the text."""

    def __init__(self) -> None:
        super().__init__(reserved_keywords=Lexer.keywords_dict.keys())
        self.global_scope = _InOrder(None)
        self.stack = [self.global_scope]


def _renamed() -> dict[str, object]:
    """The rule of the printer that renames variables."""
    renamer = _Renamer()
    return {
        "token_handler": token_handler_unobfuscate,
        "layout_handlers": {},
        "deferrable_handlers": {Resolve: renamer.resolve},
        "prewalk_hooks": [renamer.prewalk_hook],
    }
