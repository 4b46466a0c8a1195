"""Manuals of the rules that the loader itself enforces: what breaks them cannot become a record."""

LOADING: dict[str, str] = {
    "file-readable": """A content file is there, is a file of the project, and is text in UTF-8.

Why:  A file in another encoding shows wrong letters, and one outside the project is missing on every other machine.
Bad:  a page saved as Windows-874, an empty file, a link to a file outside the project
Good: the same words, saved as UTF-8, in the folder itself
""",
    "file-size": """A content file has no more than a million bytes.

Why:  A page of that size holds something else than words, and nobody can read, translate or check it.
Bad:  a picture or a whole code of law pasted into one page
Good: one record a law, its provisions in sections; pictures as files in docs/assets/
""",
    "text-clean": """A content file holds no characters that cannot be seen and do not belong there.

The zero-width space, non-joiner and joiner are no such characters: Khmer, Lao and Thai need them.

Why:  A control character, a mark of byte order or a character for private use looks like nothing, breaks search and
      fonts, and comes along with every copy.
Bad:  U+FEFF at the beginning of the file, U+202E within a sentence
Good: the same words without it
""",
    "front-matter": """A page begins with front matter between two lines of three dashes, and it is YAML.

Why:  Without it the page has no id, no title, no sources and no date, and is left out of the site.
Bad:  a page that begins with its first sentence; `title: Law: of 2008`, with a colon that YAML takes for a key
Good: ---, then `title: "Law: of 2008"`, then ---
""",
    "duplicate-key": """A key stands once in its mapping.

Why:  Of two values YAML takes the last in silence, and the fact that was meant may be the first.
Bad:  `adopted: 2008-01-18` and further down `adopted: 2008-02-15`
Good: the one that the source gives
""",
    "yaml-traps": """What is meant as text is text to YAML too, and what is meant as a number has no leading zero.

Why:  YAML reads `no` as false, `1:30` as ninety and `010` as eight: the fact changes without a trace.
Bad:  `number: 1280`, `language: no`
Good: `number: "1280"`, `language: "no"`
""",
    "schema": """A record has the keys of its kind, each with a value that the kind allows.

Why:  A key with a slip in its name is a fact that nobody sees; a value outside the list is shown nowhere and found by
      no filter.
Bad:  `provision:` for `provisions:`, `countries: [kambodia]`, `adopted: 2008-13-01`
Good: the keys of the template that `sala new` writes
""",
    "translation-words-only": """A translation carries words; every fact stands once, in the source.

Why:  A fact that is copied into a translation is forgotten when the source is corrected, and two languages then give
      two numbers.
Bad:  docs/km/contacts/cambodia/x.md with `channels:`
Good: docs/km/contacts/cambodia/x.md with `title`, `summary`, `operator`, `translation`
""",
}
