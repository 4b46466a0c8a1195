"""Contacts as cards for an address book, read back by a reader that is not ours."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sala.model.library import Library
from sala.model.records import Contact
from sala.pages.vcard import escaped, folded, vcard, vcards
from tests.nodejs import node
from tests.npm import Package, unpacked
from tests.pages.small_site import SITE_URL, changed, library_of, record, small_library, with_content

ICAL = Package(
    "ical.js",
    "2.2.1",
    "sha512-yK/UlPbEs316igb/tjRgbFA8ZV75rCsBJp/hWOatpyaPNlgw0dGDmU+FoicOcwX4xXkeXOkYiOmCqNPFpNPkQg==",
)
"""https://github.com/kewisch/ical.js, which reads vCard 4."""

READ = """
const ical = require(process.argv[1]).default || require(process.argv[1]);
const text = require("fs").readFileSync(0, "utf8");
const cards = ical.parse(text);
process.stdout.write(JSON.stringify(typeof cards[0] === "string" ? [cards] : cards));
"""


def read(text: str) -> list[Any]:
    """Cards of a text in jCard form (RFC 7095): for each property its name, parameters, type and value."""
    program = next((unpacked(ICAL) / "dist").glob("ical.es5*.cjs"))
    command = [node(), "-e", READ, str(program)]
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    cards: list[Any] = json.loads(done.stdout)
    return [card[1] for card in cards]


def test_a_card_whole() -> None:
    assert vcard(small_library(), record("police"), "en", "").splitlines() == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:org",
        "UID;VALUE=text:sala-contact-police",
        "FN;LANGUAGE=en:Police of Cambodia",
        "ORG;LANGUAGE=en:National Police",
        "URL:https://example.org/police",
        "TEL;VALUE=text;TYPE=voice:117",
        "NOTE;LANGUAGE=en:Danger now.\\n117: inside Cambodia\\nHours: not stated\\nCost",
        " : not stated\\nNumber seen: on another body's page",
        "REV:20261123T000000Z",
        "END:VCARD",
    ]


def test_a_card_is_read_by_others() -> None:
    (card,) = read(vcard(small_library(), record("helpline"), "km", SITE_URL))
    found = {(name, value) for name, _, _, value in card if name in {"fn", "tel", "email", "url", "lang", "source"}}
    assert found == {
        ("fn", "ខ្សែទូរស័ព្ទកុមារ"),
        ("tel", "1280"),
        ("tel", "tel:+85592311511"),
        ("email", "report@example.org"),
        ("url", "https://example.org/report/"),
        ("lang", "km"),
        ("lang", "en"),
        ("source", f"{SITE_URL}km/contacts/cambodia/helpline.vcf"),
    }


def test_there_is_a_file_for_each_contact_in_use_and_one_for_each_country() -> None:
    files = dict(vcards(small_library(), "en", ""))
    assert list(files) == [
        "contacts/cambodia/helpline.vcf",
        "contacts/cambodia/police.vcf",
        "contacts/viet-nam/line-111.vcf",
        "contacts/cambodia.vcf",
        "contacts/viet-nam.vcf",
    ]
    names = [[value for name, _, _, value in card if name == "fn"] for card in read(files["contacts/cambodia.vcf"])]
    assert names == [["Child Helpline"], ["Police of Cambodia"]]


def test_signs_of_the_format_in_a_name_stay_signs_of_the_name(tmp_path: Path) -> None:
    title = "Police; C:\\\\x, of Cambodia"
    library = titled(title, tmp_path)
    (card,) = read(vcard(library, record("police", library), "en", ""))
    assert [value for name, _, _, value in card if name == "fn"] == ["Police; C:\\x, of Cambodia"]


def titled(title: str, folder: Path) -> Library:
    path = "docs/en/contacts/cambodia/police.md"
    return library_of(with_content(folder, changed(path, "title: Police of Cambodia", f'title: "{title}"')))


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n")))
def test_folded_lines_are_short_enough_and_are_the_same_line_again(line: str) -> None:
    text = folded(line)
    assert max(len(part.encode()) for part in text.split("\r\n")) <= 75
    assert text.replace("\r\n ", "") == line


@given(st.text())
def test_escaping_is_undone_by_reading(text: str) -> None:
    read_again = escaped(text)
    for written, sign in (("\\\\", "\0"), ("\\,", ","), ("\\n", "\n"), ("\0", "\\")):
        read_again = read_again.replace(written, sign)
    assert read_again == text.replace("\0", "\\")


def test_a_contact_that_cannot_be_reached_has_no_card() -> None:
    library = small_library()
    police = record("police").record
    assert isinstance(police, Contact)
    silent = replace(police, channels=())
    entries = tuple(replace(one, record=silent) if one.record.id == "police" else one for one in library.entries)
    assert "contacts/cambodia/police.vcf" not in dict(vcards(replace(library, entries=entries), "en", ""))
