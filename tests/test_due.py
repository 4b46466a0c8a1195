"""What somebody has to look at."""

from dataclasses import replace
from datetime import date

from sala.due import due, written
from sala.model.library import Entry
from sala.model.records import Exemption
from tests.pages.small_site import small_library


def test_what_is_due_is_listed_by_day_and_what_is_late_says_so() -> None:
    library = small_library()
    (first, second, *_) = [entry for entry in library.entries if entry.kind == "law" and entry.is_published]
    contact = next(library.published("contact"))
    exemption = Exemption(rule="no-phone-in-prose", reason="it is the subject", until=date(2026, 12, 20))

    def dated(entry: Entry, day: date) -> Entry:
        exemptions = (exemption,) if entry == second else ()
        record = replace(entry.record, verified=date(2026, 6, 1), review_by=day, exemptions=exemptions)
        return replace(entry, record=record)

    days = dict(
        zip(
            (one.document.path for one in (first, second, contact)),
            (date(2026, 12, 31), date(2026, 11, 1), date(2026, 12, 5)),
            strict=True,
        )
    )
    entries = tuple(dated(entry, days.get(entry.document.path, date(2099, 1, 1))) for entry in library.entries)
    looked_at = replace(library, entries=entries, today=date(2026, 12, 1))
    assert written(due(looked_at, 30), looked_at.today) == (
        "## Contacts to verify\n\n"
        f"- [ ] 2026-12-05: {contact.record.title}, verify its number (last: 2026-06-01, {contact.record.verified_by}) "  # type: ignore[attr-defined]
        f"(`{contact.document.path}`)\n\n"
        "## Reviews\n\n"
        f"- [ ] 2026-11-01 (overdue): {second.record.title}, hold it against its sources (last: 2026-06-01) "
        f"(`{second.document.path}`)\n"
        f"- [ ] 2026-12-31: {first.record.title}, hold it against its sources (last: 2026-06-01) "
        f"(`{first.document.path}`)\n\n"
        "## Exemptions that end\n\n"
        "- [ ] 2026-12-20: no-phone-in-prose, mend what it covers: it is the subject "
        f"(`{second.document.path}`)\n"
    )
    assert written(due(replace(looked_at, today=date(2020, 1, 1)), 30), date(2020, 1, 1)) == ""
