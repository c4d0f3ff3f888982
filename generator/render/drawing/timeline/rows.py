"""The timeline cut into rows, as a text into lines: at the ends of years, or of months where a year is full."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from generator.render.drawing.timeline.axis import LONG, time_shown
from generator.render.drawing.timeline.mark import Mark, order

# An event is a tick, a report wants words: what a row holds is counted in reports.
EVENTS_TO_A_REPORT = 4
IN_ONE_ROW, A_ROW, WANTED_ROWS = 40, 26, 12
FULL_YEAR = 1.5
# Parts of the marks, and of the time shown.
MANY, SHORT = 0.4, 0.15


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
    return [row for era in eras_of(reports, events) for row in _rows(era)]


def eras_of(reports: Sequence[Mark], events: Sequence[Mark]) -> list[Row]:
    """Everything in one, or in two where most of it lies in the last small part of the time: the years before apart.

    On one rule, twelve reports of 2020 behind a reminder of 1921 would stand on each other.
    """
    marks = sorted((*reports, *events), key=order)
    if not marks:
        return []
    end = max(mark.span.end for mark in marks)
    shown = time_shown([mark.span for mark in marks])
    longest, since = 0, 0
    for n, (before, mark) in enumerate(pairwise(marks), 1):
        gap = mark.span.first - before.span.first
        most, short = len(marks) - n >= MANY * len(marks), end - mark.span.first <= SHORT * shown
        if most and short and gap > longest:
            longest, since = gap, mark.span.first
    older = Row([m for m in reports if m.span.first < since], [m for m in events if m.span.first < since])
    newer = Row([m for m in reports if m.span.first >= since], [m for m in events if m.span.first >= since])
    return [row for row in (older, newer) if row.marks]


def _rows(whole: Row) -> list[Row]:
    if whole.load <= IN_ONE_ROW:
        return [whole]
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
