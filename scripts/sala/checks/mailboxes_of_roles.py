"""A contact's e-mail address is well formed, and is a unit's, never a person's.

Why:  A person moves on, and the mail of a child's case then lies unread in a private box, or with a stranger.
Bad:  {type: email, address: sokha.chan@police.example}, or {type: email, address: helpline@gmail.com}
Good: {type: email, address: hotline@police.example}

Source: D. Crocker, Mailbox Names for Common Services, Roles and Functions, RFC 2142, https://www.rfc-editor.org/rfc/rfc2142
"""

import re
from collections.abc import Iterator

from sala.model.identity import FREE_MAIL
from sala.model.library import Library
from sala.model.records import Contact
from sala.problems import Message, Problem, Severity

ABOUT_ONE_FILE = True
RULE = "mailboxes-of-roles"
SEVERITY: Severity = "error"
# e.g. "info@example.org"; RFC 5321 allows more, no role needs it
ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")
# words of which the names of units are made, e.g. "child.protection", "anti-trafficking"
ROLES = frozenset(
    [
        "admin",
        "affairs",
        "anti",
        "assistance",
        "care",
        "case",
        "cases",
        "centre",
        "center",
        "child",
        "childhelp",
        "childline",
        "childprotection",
        "children",
        "complaint",
        "complaints",
        "contact",
        "cyber",
        "cybercrime",
        "department",
        "desk",
        "duty",
        "email",
        "emergency",
        "enquiries",
        "enquiry",
        "global",
        "head",
        "help",
        "helpdesk",
        "helpline",
        "hotline",
        "human",
        "info",
        "information",
        "inquiry",
        "interpol",
        "legal",
        "mail",
        "media",
        "national",
        "office",
        "officer",
        "online",
        "operations",
        "police",
        "press",
        "protection",
        "public",
        "regional",
        "report",
        "reporting",
        "reports",
        "safe",
        "safeguarding",
        "secretariat",
        "service",
        "services",
        "social",
        "support",
        "team",
        "tourism",
        "tourist",
        "trafficking",
        "training",
        "unit",
        "victim",
        "victims",
        "welfare",
        "women",
        "cambodia",
        "lao",
        "laos",
        "thailand",
        "vietnam",
        "viet",
        "nam",
        "asia",
        "bangkok",
        "hanoi",
        "vientiane",
        "phnom",
        "penh",
        "ncb",
        "dsi",
        "ahtd",
        "aht",
    ]
)


def check(library: Library) -> Iterator[Problem]:
    """Yield addresses that are malformed, at a provider of free mail, or made of a person's names."""
    for entry in library.entries:
        if not isinstance(entry.record, Contact):
            continue
        for index, channel in enumerate(entry.record.channels):
            message = _fault(channel.address) if channel.address else None
            if message:
                yield entry.document.problem(RULE, ("channels", index, "address"), message)


def _fault(address: str) -> Message | None:
    if not ADDRESS.fullmatch(address) or ".." in address or ".@" in address:
        return Message("'{seen}' is no e-mail address; write it like hotline@example.org", seen=address)
    box, _, host = address.partition("@")
    if FREE_MAIL.fullmatch(host):
        return Message(
            "'{seen}' is at {host}, which gives mail to anybody; name the unit's own mailbox, or leave the channel out",
            seen=address,
            host=host,
        )
    names = [name for name in re.split(r"[._-]", box.lower()) if name]
    if 1 < len(names) < 4 and all(name.isalpha() for name in names) and not ROLES.intersection(names):
        return Message(
            "'{seen}' looks like a person's mailbox; name that of the unit, like info@{host}", seen=address, host=host
        )
    return None
