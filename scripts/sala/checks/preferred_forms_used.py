"""A translation uses the glossary's form of a term that its source uses, in the same block.

Why: one concept with two names is two concepts to a reader, above all in law; and only the glossary's form is linked
to its definition and found by those who search for it.

Bad:  Trafficking in persons is a crime. -> ការលក់មនុស្សជាបទល្មើស។
Good: Trafficking in persons is a crime. -> ការជួញដូរមនុស្សជាបទល្មើស។

Asked for are the published terms, without everyday words that many longer terms contain, such as child. Any
preferred, admitted or statutory form will do, with or without the sign that makes it a noun, as will that of a longer
term of which it is part. What the source quotes, or joins to another word with "or" or "and", is left alone, and so
is a block that gives the English word itself.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.forms import Form, folded_text, found
from sala.model.library import Library
from sala.model.records import TermForms
from sala.model.watched import fold
from sala.problems import Message, Problem

ABOUT_ONE_FILE = True
RULE = "preferred-forms-used"
SEVERITY = "warning"
# They make a noun of a verb, or name the person (ជនរងគ្រោះ, ຜູ້ຖືກເຄາະຮ້າຍ), and fall away where the sentence asks so
NOUN_MAKER = re.compile("^(?:កិច្ច|ការ|អំពើ|ជន|អ្នក|ການ|ຄວາມ|ຜູ້)+")
# e.g. "sexual exploitation or abuse": other languages share out the words of such a pair in their own way
PAIRED = re.compile(r"\s+(?:or|and)\b")
# e.g. " (ໄທ)", which tells two bodies of one name apart
COUNTRY = re.compile(r"\s*\([^)]*\)\s*$")
EVERYDAY = 6
"""A word that is part of so many terms, such as child, is everyday language and not asked for by itself."""
SHORTEST = 4
"""A form of fewer letters is not asked for: it is part of other words, and other words are part of it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a translation is to say for an English form."""

    english: str
    """The English form."""
    preferred: str
    """The form to use."""
    enough: tuple[str, ...]
    """Folded texts, without spaces, of which one must stand in the block."""


def check(library: Library) -> Iterator[Problem]:
    """Yield blocks that lack every form of a term that their source uses."""
    asked = _asked(library)
    avoided = _avoided_in_english(library)
    for page in library.translated_pages:
        source, translated = page.source, page.translated
        wanted = asked.get(translated.document.language, {})
        if not wanted or not translated.document.body.strip():
            continue
        whole = fold(source.document.prose)
        forms = tuple(form for form in (*wanted, *avoided) if form.may_stand_in(whole))
        for ours, theirs in page.bodies.linked_texts if forms else ():
            text = ""
            for _, end, form in found(forms, ours, folded_text(ours.text)):
                term = wanted.get(form)
                if term is None:
                    continue
                text = text or _without_spaces(theirs.text)
                is_left = PAIRED.match(ours.text, end) or form.pattern.search(theirs.text)
                if term.enough and not is_left and not any(enough in text for enough in term.enough):
                    message = Message(
                        "the source says '{english}' here, and the translation has no form of it; write '{preferred}'",
                        english=term.english,
                        preferred=term.preferred,
                    )
                    yield theirs.problem(RULE, 0, 0, message, severity="warning")


def _asked(library: Library) -> dict[str, dict[Form, Asked]]:
    """By language, English forms and what they ask for; bodies of one name in several countries ask for any."""
    asked: dict[str, dict[Form, Asked]] = defaultdict(dict)
    every = [
        (english.preferred, entry.term.languages)
        for entry in library.glossary
        if entry.is_published and (english := entry.term.languages.get(SOURCE_LANGUAGE))
    ]
    names = "\n".join(name for name, _ in every)
    for english_name, languages in every:
        name = COUNTRY.sub("", english_name)
        form = Form(name)
        for language, forms in languages.items():
            if language != SOURCE_LANGUAGE and names.count(name) < EVERYDAY:
                before = asked[language].get(form)
                enough = (*(before.enough if before else ()), *_enough(forms))
                asked[language][form] = Asked(name, forms.preferred, enough)
    return asked


def _avoided_in_english(library: Library) -> tuple[Form, ...]:
    """Forms that avoided-forms-absent tells: what is part of one is not asked for besides."""
    english = [names for entry in library.glossary if (names := entry.term.languages.get(SOURCE_LANGUAGE))]
    return tuple(Form(item.form) for names in english for item in names.avoided)


def _enough(forms: TermForms) -> tuple[str, ...]:
    every = (forms.preferred, *forms.admitted, *(statutory.form for statutory in forms.statutory))
    texts = [NOUN_MAKER.sub("", _without_spaces(COUNTRY.sub("", form))) for form in every]
    return tuple(texts) if min(map(len, texts)) >= SHORTEST else ()


def _without_spaces(text: str) -> str:
    return "".join(folded_text(text).split())
