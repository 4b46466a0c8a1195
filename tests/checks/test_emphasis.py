"""The marks that emphasis-parsed tells of are those that Markdown prints."""

import re

import markdown
import pytest

from sala.checks.emphasis_parsed import check
from sala.model.library import Library
from sala.model.text import Text

SAMPLES = (
    "សូម_រង់ចាំ_នៅ",
    "សូម**រង់ចាំ**នៅ",
    "_ទីនេះ_ ល",
    "សូម _រង់ចាំ_។",
    "**ពីរ *បី* បួន**",
    "***ខ្លាំង***",
    "សូម**រង់ចាំ",
    "កា_ខ_",
    "ការ_ខ_ ល",
    "*ក **ខ** គ*",
    "__ក__",
    "ក__ខ__",
    "**ក*",
    "*ក _ខ_ គ*",
    "ក*ខ*គ*",
    "_ក ខ_គ_",
    "“_ក_”",
    "ກໍ_ກ_",
    "_ກ່_ກ",
    "**ក** ខ* គ",
    "`ក_ខ_គ`",
    "- **ក\n- ខ**",
    "- **ក**\n- ខ*គ*",
)


@pytest.mark.parametrize("words", SAMPLES)
def test_a_mark_is_told_where_markdown_prints_it(words: str) -> None:
    html = re.sub("<code>.*?</code>|<[^>]+>", "", markdown.markdown(words))
    told = list(check(Library(texts=(Text("docs/km/index.md", "km", words),))))
    assert bool(told) == bool(re.search("[*_]", html)), html
