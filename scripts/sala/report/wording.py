"""Messages in the language of the reader, from the catalogues below wordings/ (gettext's PO files)."""

from collections.abc import Callable
from pathlib import Path

from sala.problems import Message

CATALOGUES = Path(__file__).parent.parent / "wordings"


def languages() -> tuple[str, ...]:
    """Languages in which messages can be read, English first."""
    return ("en", *sorted(path.stem for path in CATALOGUES.glob("*.po")))


def speaker(language: str) -> Callable[[str], str]:
    """A function that gives a text in a language: its translation where there is one, else the English."""
    if language == "en":
        return str
    from babel.messages.pofile import read_po  # where it is used: English, which most read, shall not wait for it

    with (CATALOGUES / f"{language}.po").open("rb") as file:
        catalogue = {str(one.id): str(one.string) for one in read_po(file, locale=language) if one.id and one.string}

    def say(text: str) -> str:
        if not isinstance(text, Message):
            return str(text)
        values = {name: say(value) if isinstance(value, Message) else value for name, value in text.values.items()}
        return str(Message(catalogue.get(text.template, text.template), **values))

    return say
