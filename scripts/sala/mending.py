"""Text mended where there is one right answer, and the change shown: the rules that can say it have a `mend`."""

from collections.abc import Callable, Iterator
from difflib import unified_diff

from sala.checks import khmer_in_order, lao_in_order, lines_tidy, phones_canonical, zero_width_tidy
from sala.problems import in_one_line

MENDS: tuple[Callable[[str], str], ...] = (
    zero_width_tidy.mend,  # first, since a space that it lays bare at a line's end is the next one's
    lines_tidy.mend,
    khmer_in_order.mend,
    lao_in_order.mend,
    phones_canonical.mend,
)


def mended(text: str) -> str:
    """The text after every rule that mends; mended again it is the same."""
    for mend in MENDS:
        text = mend(text)
    return text


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """Lines of the unified difference, controls in them written as escapes; line ends of Windows are counted alone."""
    ends = before.count("\r\n") - after.count("\r\n")
    if ends:
        yield f"{path}: CR LF made LF at the end of {ends} {'line' if ends == 1 else 'lines'}"
    left, right = (_lines(text.replace("\r\n", "\n")) for text in (before, after))
    for line in unified_diff(left, right, path, path, lineterm=""):
        yield in_one_line(line)


def _lines(text: str) -> list[str]:
    """The lines; one more where the last is not ended, so that its end is seen to change."""
    lines = text.split("\n")
    return lines[:-1] if lines[-1] == "" else [*lines, "\\ No newline at end of file"]
