"""The day on which the content is looked at."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day that SOURCE_DATE_EPOCH names, so that an old state can be built and checked again; else the clock's.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else date.today()
