"""Every allowed value of the content, in one place.

Editor schemas, templates, checks and pages derive from these lists. To add a country, add it to
`Country` and to `COUNTRY_FACTS`, give it a name in overrides/strings/, then folders.
"""

from dataclasses import dataclass
from typing import Literal, get_args

Country = Literal["cambodia", "lao-pdr", "thailand", "viet-nam"]
"""Countries with content of their own; the names are also folder names."""

COUNTRIES: tuple[str, ...] = get_args(Country)

SCOPES: tuple[str, ...] = (*COUNTRIES, "regional", "international")
"""Folder names under a kind: a country, or what holds for several."""


@dataclass(frozen=True, slots=True)
class CountryFacts:
    """What is to be known of a country besides its name."""

    iso: str
    """ISO 3166-1 alpha-2 code."""
    calling_code: str
    """Country calling code, ITU-T E.164 (https://www.itu.int/rec/T-REC-E.164/en)."""
    utc_offset: int
    """Minutes by which its clocks are ahead of UTC, the whole year (https://www.iana.org/time-zones)."""
    short_codes: frozenset[str]
    """Short codes seen in a source. They are no E.164 numbers, and number libraries do not know most of them: a new
    one is added here, with its source in the contact's own file, or the contact is refused."""


COUNTRY_FACTS: dict[str, CountryFacts] = {
    "cambodia": CountryFacts("KH", "+855", 420, frozenset({"117", "1280", "1288"})),
    "lao-pdr": CountryFacts("LA", "+856", 420, frozenset({"1362", "1554"})),
    "thailand": CountryFacts("TH", "+66", 420, frozenset({"191", "1155", "1300", "1387"})),
    "viet-nam": CountryFacts("VN", "+84", 420, frozenset({"111", "113", "114", "115", "18001567"})),
}
"""Every country of `Country`."""

if set(COUNTRY_FACTS) != set(COUNTRIES):
    raise RuntimeError(
        "Country and COUNTRY_FACTS in sala/model/allowed.py name different countries; add what is missing"
    )

Topic = Literal[
    "trafficking",
    "exploitation-in-prostitution",
    "sexual-abuse-material",
    "travel-and-tourism",
    "online-exploitation",
    "sexual-offences",
    "child-definition",
    "jurisdiction",
    "duty-to-report",
    "reporting",
    "victim-protection",
    "child-friendly-justice",
    "compensation",
    "legal-persons",
    "identification-and-referral",
    "prevention",
    "international-cooperation",
    "juvenile-justice",
    "privacy",
    "non-punishment",
    "emergency",
    "about-this-site",
]
TOPICS: tuple[Topic, ...] = get_args(Topic)

Audience = Literal[
    "police",
    "prosecutor",
    "judge",
    "social-worker",
    "ngo",
    "hospitality",
    "traveller",
    "public",
    "parent",
    "policy-maker",
]

Confidence = Literal["high", "medium", "low"]
PUBLISHABLE: frozenset[str | None] = frozenset({"high", "medium"})
"""Low confidence stays a draft, and so does what has none."""

Status = Literal["draft", "published", "withdrawn"]
SourceType = Literal[
    "official",
    "gazette",
    "intergovernmental",
    "foreign-government",
    "unofficial-translation",
    "law-database",
    "ngo",
    "research",
    "press",
]
LawType = Literal["law", "code", "decree", "circular", "resolution", "policy", "plan"]
LawStatus = Literal["draft", "in-force", "amended", "repealed", "unknown"]
Unit = Literal["article", "section"]
InstrumentType = Literal["convention", "protocol", "declaration", "guideline", "plan"]
TREATIES: frozenset[str] = frozenset({"convention", "protocol"})
"""Instruments that a State becomes party to, and that therefore have a ratification table."""
RatificationAction = Literal["ratified", "acceded", "accepted", "deposited", "signed", "party"]
OperatorType = Literal["government", "police", "ngo", "intergovernmental", "mass-organisation"]
ContactState = Literal["active", "defunct", "unconfirmed"]
ChannelType = Literal["short-code", "phone", "web-form", "email", "website"]
Hours = Literal["always", "office", "not-stated"]
Weekday = Literal["mo", "tu", "we", "th", "fr", "sa", "su"]
Cost = Literal["free", "charged", "not-stated"]
Verification = Literal["operator-page", "secondary-page", "test-call"]
Assessment = Literal["met", "partly", "gap", "unknown"]
Basis = Literal["public-body", "organisation", "text-of-law"]
RecommendationState = Literal["open", "partly-done", "done", "not-known"]
TranslationStatus = Literal["machine-draft", "translated", "reviewed", "legally-reviewed"]
REVIEWED: frozenset[str] = frozenset({"reviewed", "legally-reviewed"})
"""What two different roles have seen."""
LEGAL_ROLES: frozenset[str] = frozenset({"lawyer", "legal", "judge", "prosecutor", "jurist"})
"""Words, one of which stands in the name of a role that may review a translation legally: khmer-legal-reviewer."""
Listed = Literal[
    "all",
    "law",
    "instrument",
    "standard",
    "recommendation",
    "procedure",
    "contact",
    "term",
    "contact-by-need",
    "law-by-topic",
    "law-by-instrument",
    "matrix",
    "comparison",
    "plan",
]
"""What a guide lists: records of a kind, all of them, contacts or laws in groups, the matrix of standards by countries,
the countries side by side on the guide's topic, or the plan."""
LAID_OUT: frozenset[str] = frozenset({"matrix", "comparison", "plan"})
"""Lists that are tables of their own."""

SOURCE_LANGUAGE = "en"
"""The language in which facts are written; every other one is a translation."""
