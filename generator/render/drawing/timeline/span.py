"""Which days a date of EDTF means: a day, a month, a season, a year, or from one to another.

Days are counted as `datetime.date.toordinal` does; a span holds its first day and not its end.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.edtf import Moment, read_date

SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
LAST_DAY = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day to the one after the last; `doubt`: the date is about, uncertain or open at a side."""

    first: int
    end: int
    doubt: bool = False

    @property
    def days(self) -> int:
        """How many days it may be."""
        return self.end - self.first

    @property
    def is_sure(self) -> bool:
        """Whether it is one day and nobody doubts it."""
        return self.days == 1 and not self.doubt


def span_of(edtf: str | None) -> Span | None:
    """The days that a date may mean; None where it is unknown or no EDTF. Of an open interval, its known side."""
    found = read_date(edtf) if edtf else None
    if found is None or isinstance(found, Moment):
        return _of_moment(found)
    start, end = _of_moment(found.start), _of_moment(found.end)
    if start is None or end is None or end.end <= start.first:
        known = start or end
        return Span(known.first, known.end, doubt=True) if known else None
    return Span(start.first, end.end, start.doubt or end.doubt)


def _of_moment(moment: Moment | None) -> Span | None:
    if moment is None or int(moment.year.replace("X", "9")) == 0:
        return None
    first, end = _days(moment)
    return Span(first, end, moment.approximate or moment.uncertain)


def _days(moment: Moment) -> tuple[int, int]:
    year, last = max(1, int(moment.year.replace("X", "0"))), int(moment.year.replace("X", "9"))
    month = SEASONS.get(moment.month or 0, moment.month or 0)
    if year != last or not 1 <= month <= 12:
        return _start(year, 1), _start(last, 13)
    start, end = _start(year, month), _start(year, month + (3 if moment.month in SEASONS else 1))
    if moment.day and moment.month not in SEASONS and start + moment.day <= end:
        return start + moment.day - 1, start + moment.day
    return start, end


def _start(year: int, month: int) -> int:
    """The first day of a month; months beyond December are those of the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1).toordinal() if year <= date.max.year else LAST_DAY
