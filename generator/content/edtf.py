"""Dates as EDTF, the Extended Date/Time Format of ISO 8601-2:2019, level 0 and level 1, without times of day.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 2019. Left out are what no newspaper
needs: times, years before 0 and years of more than four digits.
"""

from __future__ import annotations

import re
from calendar import monthrange

from generator.model.edtf import MOMENT

LIKE_A_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?)?\s*月?", re.ASCII)
SEASONS = range(21, 25)
OPEN_ENDS = ("", "..")


def is_edtf(text: str) -> bool:
    """Whether `text` is a date or an interval of level 0 or 1: 2020, 2020-02-17~, 202X, 2021-05/2021-06, 2021/.."""
    start, slash, end = text.partition("/")
    if not slash:
        return _is_date(text)
    if start in OPEN_ENDS and end in OPEN_ENDS:
        return False
    fits = all(side in OPEN_ENDS or _is_date(side) for side in (start, end))
    return fits and not (_is_date(start) and _is_date(end) and _earliest(end, "9") < _earliest(start, "0"))


def nearest_edtf(text: str) -> str | None:
    """What a date written otherwise (2020/2/17, 2020年2月) would be as EDTF; None where that is not clear."""
    found = LIKE_A_DATE.fullmatch(text.strip())
    if not found:
        return None
    date = "-".join(part.zfill(2) for part in found.groups() if part)
    return date if _is_date(date) else None


def _is_date(text: str) -> bool:
    found = MOMENT.fullmatch(text)
    if not found:
        return False
    year, month, day = found["year"], found["month"], found["day"]
    if month is None:
        return True
    if month == "XX":
        return day in {None, "XX"}
    if day is None:
        return 1 <= int(month) <= 12 or int(month) in SEASONS
    return 1 <= int(month) <= 12 and (day == "XX" or 1 <= int(day) <= _days(year, int(month)))


def _days(year: str, month: int) -> int:
    """The days of a month; an unspecified year may be a leap year."""
    return monthrange(2000 if "X" in year or year == "0000" else int(year), month)[1]


def _earliest(date: str, unknown: str) -> str:
    """A date for comparing: doubts off, unspecified digits and missing parts filled in."""
    filled = date.rstrip("~?%").replace("X", unknown)
    return filled + ("-" + unknown * 2) * (2 - filled.count("-"))
