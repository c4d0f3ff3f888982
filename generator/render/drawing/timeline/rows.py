"""The timeline cut into rows, as a text into lines: at the ends of years, or of months where a year is full."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.render.drawing.timeline.axis import LONG
from generator.render.drawing.timeline.mark import Mark, order

# An event is a tick, a report wants words: what a row holds is counted in reports.
EVENTS_TO_A_REPORT = 4
IN_ONE_ROW, A_ROW, WANTED_ROWS = 40, 26, 12
FULL_YEAR = 1.5


@dataclass(slots=True)
class Row:
    """What stands along one rule."""

    reports: list[Mark] = field(default_factory=list)
    events: list[Mark] = field(default_factory=list)

    @property
    def load(self) -> float:
        """How full it is, in reports."""
        return len(self.reports) + len(self.events) / EVENTS_TO_A_REPORT

    @property
    def marks(self) -> list[Mark]:
        """All of it."""
        return [*self.reports, *self.events]

    def take(self, other: Row) -> None:
        """Put another row behind this."""
        self.reports += other.reports
        self.events += other.events


def rows_of(reports: Sequence[Mark], events: Sequence[Mark]) -> list[Row]:
    """The rows, in the order of time; every mark is in one."""
    whole = Row(list(reports), list(events))
    if whole.load <= IN_ONE_ROW:
        return [whole] if whole.marks else []
    most = max(A_ROW, math.ceil(whole.load / WANTED_ROWS))
    return [row for group in _groups(whole, most) for row in _packed(group, most)]


def _groups(whole: Row, most: float) -> Iterator[list[Row]]:
    """Years in sequence, a full one by months and apart from the others; what takes longer than a month before them."""
    years: list[Row] = []
    for year in _parted(whole, lambda mark: date.fromordinal(mark.span.first).year):
        if year.load <= FULL_YEAR * most:
            years.append(year)
            continue
        yield years
        yield [_only(year, long=True)]
        yield list(_parted(_only(year, long=False), lambda mark: date.fromordinal(mark.span.first).month))
        years = []
    yield years


def _only(row: Row, *, long: bool) -> Row:
    return Row(
        [mark for mark in row.reports if (mark.span.days > LONG) is long],
        [mark for mark in row.events if (mark.span.days > LONG) is long],
    )


def _parted(row: Row, key: Callable[[Mark], int]) -> Iterator[Row]:
    found: dict[int, Row] = {}
    for mark in sorted(row.reports, key=order):
        found.setdefault(key(mark), Row()).reports.append(mark)
    for mark in sorted(row.events, key=order):
        found.setdefault(key(mark), Row()).events.append(mark)
    return (found[unit] for unit in sorted(found))


def _packed(units: Sequence[Row], most: float) -> Iterator[Row]:
    row = Row()
    for unit in units:
        if row.marks and row.load + unit.load > most:
            yield row
            row = Row()
        row.take(unit)
    if row.marks:
        yield row
