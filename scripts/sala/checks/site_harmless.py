"""The site follows nobody, loads nothing from elsewhere, and shows on every page how to leave it and what it is not.

Why:  A person watched by an offender is put in danger by a visit that is counted, or a page that cannot be left fast.
Bad:  extra: {analytics: {provider: google}}, extra_css: [https://example.org/style.css], a template without the exit
Good: the settings and templates as they come with the project

Besides: mkdocs.yml names the address of the site, `LICENSE` and `LICENSE-CONTENT` are there.

Source: Regulation (EU) 2016/679, article 25, https://eur-lex.europa.eu/eli/reg/2016/679/oj
"""

import re
from collections.abc import Iterator

from sala.model.allowed import SOURCE_LANGUAGE
from sala.model.library import Library
from sala.model.settings import CONFIG_PATH, SiteSettings
from sala.problems import Message, Problem, Severity

RULE = "site-harmless"
SEVERITY: Severity = "error"
SHOWN = {
    "leave": Message("the way to leave the page"),
    "no_reports": Message("that the site takes no reports"),
    "footer_limits": Message("that it gives no legal advice"),
    "licence": Message("the licence"),
}
"""Words of the interface that a template must print, and what they say."""
FOLLOWS = (("extra", "analytics"), ("extra", "consent"), ("google_analytics",), ("extra", "disqus"))
LOADED = ("extra_css", "extra_javascript", "extra_templates")
OFF = {
    ("theme", "font"): Message("fonts would be loaded from elsewhere"),
    ("use_directory_urls",): Message("pages would not open from a stick"),
}
"""Settings that are `false`, and what would happen with another value."""
LICENCES = ("LICENSE", "LICENSE-CONTENT")
# e.g. "https://example.org/x.css", "//example.org/x.js"
ELSEWHERE = re.compile(r"(?:[a-z]+:)?//", re.IGNORECASE)
# e.g. '<script src="https://x.org/a.js"', '<link rel="stylesheet" href="//x.org', "<img src='http://"
REMOTE = re.compile(
    r"<(?:script|img|iframe|source|video|audio|embed)\b[^>]*?\ssrc\s*=\s*[\"'](?:https?:)?//[^\"']*"
    r"|<link\b[^>]*?\shref\s*=\s*[\"'](?:https?:)?//[^\"']*",
    re.IGNORECASE,
)


def check(library: Library) -> Iterator[Problem]:
    """Yield settings that follow or load, what templates and words lack, and licences that are not there."""
    settings = library.settings
    if not settings.values:
        return
    yield from _settings(settings)
    yield from _templates(library)
    for name in LICENCES:
        if name not in settings.names:
            message = Message(
                "there is no file {name}; write it, and say in it on what terms this may be copied", name=name
            )
            yield Problem(name, 1, 1, RULE, message)


def _settings(settings: SiteSettings) -> Iterator[Problem]:
    if not any(setting.text.strip() for setting in settings.below("site_url").values()):
        message = Message("the address of the site is not named; add site_url: https://... in one line")
        yield Problem(CONFIG_PATH, 1, 1, RULE, message)
    for start in FOLLOWS:
        for setting in list(settings.below(*start).values())[:1]:
            message = Message("'{key}' lets others follow the reader; take it away", key=": ".join(start))
            yield Problem(CONFIG_PATH, *setting.place, RULE, message)
    for key in LOADED:
        for setting in settings.below(key).values():
            if ELSEWHERE.match(setting.text):
                message = Message(
                    "'{seen}' is loaded from elsewhere; put the file below overrides/assets/", seen=setting.text
                )
                yield Problem(CONFIG_PATH, *setting.place, RULE, message)
    for path, consequence in OFF.items():
        found = settings.values.get(path)
        if found and found.text != "false":
            message = Message(
                "with {key}: {seen} {consequence}; write {key}: false",
                key=path[-1],
                seen=found.text,
                consequence=consequence,
            )
            yield Problem(CONFIG_PATH, *found.place, RULE, message)
    yield from _features(settings)


def _features(settings: SiteSettings) -> Iterator[Problem]:
    for setting in settings.below("theme", "features").values():
        if setting.text.startswith("navigation.instant"):
            message = Message(
                "'{seen}' fetches pages, which does not work from a stick; take it away", seen=setting.text
            )
            yield Problem(CONFIG_PATH, *setting.place, RULE, message)
    for setting in settings.below("repo_url").values():
        message = Message("repo_url makes each page ask another host for figures of the project; take it away")
        yield Problem(CONFIG_PATH, *setting.place, RULE, message)


def _templates(library: Library) -> Iterator[Problem]:
    templates = library.settings.templates
    for path, text in templates.items():
        for match in REMOTE.finditer(text):
            before = text[: match.start()]
            message = Message("'{seen}' is loaded from elsewhere; put the file below overrides/assets/", seen=match[0])
            yield Problem(path, before.count("\n") + 1, match.start() - before.rfind("\n"), RULE, message)
    strings = library.strings.get(SOURCE_LANGUAGE, {})
    for key, what in SHOWN.items():
        # e.g. `say("leave")`
        printed = re.compile(rf"say\(\s*[\"']{key}[\"']")
        if not any(printed.search(text) for text in templates.values()):
            message = Message('no template shows {what}; print it: {{{{ say("{key}") }}}}', what=what, key=key)
            yield Problem("overrides/main.html", 1, 1, RULE, message)
        if strings and key not in strings:
            message = Message("the words '{key}' are missing, which tell {what}; write them", key=key, what=what)
            yield Problem(f"overrides/strings/{SOURCE_LANGUAGE}.yml", 1, 1, RULE, message)
