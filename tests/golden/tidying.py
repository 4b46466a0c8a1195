"""HTML laid out so that two builds can be compared line by line."""

from html import escape
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "col", "wbr"})
INLINE = frozenset(
    {"a", "abbr", "b", "br", "code", "dfn", "em", "i", "q", "s", "small", "span", "strong", "sup", "time"}
)


class _Tidier(HTMLParser):
    """Keeps one element, with a line for each block in it and its words."""

    def __init__(self, wanted: str) -> None:
        super().__init__()
        self.wanted = wanted
        self.depth = 0
        self.lines: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.depth and tag != self.wanted:
            return
        attributes = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs)
        self._write(tag, f"<{tag}{attributes}>")
        if tag not in VOID and tag not in INLINE:
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if not self.depth or tag in VOID:
            return
        if tag not in INLINE:
            self._flush()
            self.depth -= 1
        self._write(tag, f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.words += escape(data, quote=False)

    def _write(self, tag: str, markup: str) -> None:
        if tag in INLINE:
            self.words += markup
        else:
            self._flush()
            self.lines.append("  " * self.depth + markup)

    def _flush(self) -> None:
        words = " ".join(self.words.split())
        self.words = ""
        if words:
            self.lines.append("  " * self.depth + words)


def tidy(html: str, wanted: str = "article") -> str:
    """The elements of a name in a page, a line for each block and each run of words, runs of spaces made one.

    >>> tidy("<body><article><p>One  <b>two</b></p></article></body>")
    '<article>\\n  <p>\\n    One <b>two</b>\\n  </p>\\n</article>\\n'
    """
    tidier = _Tidier(wanted)
    tidier.feed(html)
    tidier.close()
    return "".join(f"{line}\n" for line in tidier.lines)
