"""A date written as EDTF (ISO 8601-2:2019, level 1), taken apart for sorting and for putting into words.

Source: Library of Congress, "Extended Date/Time Format (EDTF) Specification", 2019.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# The shape of one date; whether the month has that day is for `generator.content.edtf` to say.
MOMENT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<doubt>[~?%])?", re.ASCII
)
UNKNOWN = "XX"


@dataclass(frozen=True, slots=True)
class Moment:
    """One date: `year` as written (`2021`, `202X`); `month` may be a season (21 spring … 24 winter)."""

    year: str
    month: int | None = None
    day: int | None = None
    approximate: bool = False
    uncertain: bool = False

    @property
    def order(self) -> tuple[str, int, int]:
        """What dates are sorted by: the unknown stands before the known, a season at its first month."""
        month = self.month or 0
        return (self.year.replace("X", "0"), (month - 21) * 3 + 3 if month > 12 else month, self.day or 0)


@dataclass(frozen=True, slots=True)
class Interval:
    """From a date to a date; a side that is open or unknown is None."""

    start: Moment | None
    end: Moment | None


def read_date(edtf: str) -> Moment | Interval | None:
    """A date or an interval; None where the text is neither."""
    start, slash, end = edtf.strip().partition("/")
    if not slash:
        return _moment(start)
    sides = Interval(_moment(start), _moment(end))
    return sides if sides.start or sides.end else None


def first_moment(edtf: str | None) -> Moment | None:
    """The date itself, or the known side of an interval, the earlier one first."""
    date = read_date(edtf) if edtf else None
    return date.start or date.end if isinstance(date, Interval) else date


def _moment(text: str) -> Moment | None:
    found = MOMENT.fullmatch(text)
    if not found:
        return None
    year, month, day, doubt = found.groups()
    return Moment(year, _number(month), _number(day), doubt in {"~", "%"}, doubt in {"?", "%"})


def _number(digits: str | None) -> int | None:
    return None if digits in {None, UNKNOWN} else int(digits or 0)
