"""Numbers and addresses to reach somebody."""

import pytest

from sala.pages.numbers import ChannelView, channel_view, spaced
from tests.pages.small_site import record, say


def views(contact: str, language: str) -> tuple[ChannelView, ...]:
    channels = getattr(record(contact).record, "channels")  # noqa: B009  # contacts alone have channels
    return tuple(channel_view(channel, say(language)) for channel in channels)


def test_each_channel_says_what_to_do_with_it_and_does_it_at_a_tap() -> None:
    """A short code carries its country, RFC 3966 section 5.1.5; an E.164 number stands for itself."""
    assert views("helpline", "en") == (
        ChannelView(
            "Call",
            "1280",
            "tel:1280;phone-context=+855",
            ("inside Cambodia", "text messages too"),
            True,
        ),
        ChannelView("Call", "+855 92 311 511", "tel:+85592311511", (), True),
        ChannelView("Report form", "example.org/report", "https://example.org/report/", (), False),
        ChannelView("E-mail", "report@example.org", "mailto:report@example.org", (), False),
    )


def test_a_channel_speaks_the_language_of_the_page_and_keeps_its_number() -> None:
    words = say("km")
    assert views("police", "km") == (
        ChannelView(words("channel.website"), "example.org/police", "https://example.org/police", (), False),
        ChannelView(
            words("channel.short-code"),
            "117",
            "tel:117;phone-context=+855",
            (words("dial_in", country=words("country.cambodia")),),
            True,
        ),
    )


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+85523224841", "+855 23 224 841"),
        ("+66991301300", "+66 99 130 1300"),
        ("+842838220000", "+84 28 3822 0000"),
        ("not a number", "not a number"),
    ],
)
def test_a_number_is_shown_in_the_groups_of_its_country(number: str, shown: str) -> None:
    assert spaced(number) == shown
