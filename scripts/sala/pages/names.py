"""What readers call a contact besides its title: its kind and its country, in the words of the interface. The search
reads it; no page shows it.
"""

from collections.abc import Iterator

from sala.model.records import Contact
from sala.pages.wording import Wording


def names(contact: Contact, say: Wording) -> Iterator[tuple[str, str]]:
    """Names with their kind: of its countries (`place`), and its own (`number` where it can be called, `service` where
    no number is known); none of one out of use, which is found behind the others.
    """
    if contact.state == "defunct":
        return
    # who looks for one country's has no use for what serves several
    places = [say(f"name.{country}") for country in contact.countries] if len(contact.countries) == 1 else []
    yield from (("place", place) for place in places)
    is_called = contact.state == "active" and any(channel.number for channel in contact.channels)
    kind = "number" if is_called else "service"
    is_police = contact.operator_type == "police"
    if is_police:
        yield kind, say("name.police")
        runs = [say("name.police_in", country=place.split(",")[0]) for place in places]
        yield from ((kind, run) for run in runs if " " not in run)  # words with spaces are found one by one
    if is_called:
        yield kind, say("name.number")
    if is_called and not is_police and "reporting" in contact.topics and contact.hours != "office":
        yield kind, say("name.hotline")
