"""The words along a rule: years, months or days, as many as have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.labels import Labels
from generator.labels.dates import date_words, month_words, year_words
from generator.render.drawing.measure import width_of
from generator.render.drawing.timeline.axis import Axis, Piece

DAYS_OF_MONTH = {1: range(1, 32), 5: (1, 5, 10, 15, 20, 25), 10: (1, 10, 20), 15: (1, 15)}
DAYS_IN_MONTH, DAYS_IN_YEAR = 30.4, 365.25
MONTHS = (1, 3, 6)
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
APART = 6.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the rule, with words perhaps; `above` are the words of the larger unit, said where it begins."""

    at: float
    words: str = ""
    above: str = ""


def ruler(axis: Axis, labels: Labels, size: float, room: float = 1.0) -> list[Tick]:
    """The ticks of all pieces, `size` being that of the words (pixels) and `room` pixels to a unit of the axis.

    Words of one line never touch; what has no room is left out, its tick stays.
    """
    ticks = []
    ends = [-1e9, -1e9]
    for piece in axis.pieces:
        if piece.broken:
            continue
        for tick in _ticks(piece, labels, size, room):
            said = [tick.words, tick.above]
            for line, words in enumerate(said):
                start, end = tick.at * room, tick.at * room + width_of(words, size)
                if words and (start < ends[line] + APART or end > piece.end_at * room):
                    said[line] = ""
                elif words:
                    ends[line] = end
            ticks.append(Tick(tick.at, *said))
    return ticks


def _ticks(piece: Piece, labels: Labels, size: float, room: float) -> Iterator[Tick]:
    a_day = (piece.end_at - piece.start_at) / (piece.end - piece.first) * room
    for step, days in DAYS_OF_MONTH.items():
        if a_day * step >= 2 * size:
            return _days(piece, days, labels)
    for months in MONTHS:
        if a_day * DAYS_IN_MONTH * months >= 3 * size:
            return _months(piece, months, labels)
    years = next((y for y in YEARS if a_day * DAYS_IN_YEAR * y >= 4.5 * size), YEARS[-1])
    return _years(piece, years, labels)


def _days(piece: Piece, days: Sequence[int], labels: Labels) -> Iterator[Tick]:
    """Days below, the month above: with its year at the start and in January."""
    said: tuple[int, int] | None = None
    for ordinal in range(piece.first, piece.end):
        day = date.fromordinal(ordinal)
        above = ""
        if said != (day.year, day.month) and (day.day in days or said is None):
            new_year = said is None or said[0] != day.year
            above = _month(day, labels) if new_year else month_words(day.month, labels)
            said = day.year, day.month
        if day.day in days:
            yield Tick(piece.at(ordinal), str(day.day), above)
        elif above:
            yield Tick(piece.at(ordinal), "", above)


def _month(day: date, labels: Labels) -> str:
    return date_words(f"{day.year:04}-{day.month:02}", labels) or ""


def _months(piece: Piece, step: int, labels: Labels) -> Iterator[Tick]:
    said: int | None = None
    first = date.fromordinal(piece.first)
    month = first.year * 12 + first.month - 1
    while (start := _first_of(month)) < piece.end:
        year = month // 12
        if (start >= piece.first and month % step == 0) or said is None:
            above = year_words(f"{year:04}", labels) if year != said else ""
            said = year
            inside = max(start, piece.first)
            yield Tick(piece.at(inside), month_words(month % 12 + 1, labels) if start >= piece.first else "", above)
        month += 1


def _years(piece: Piece, step: int, labels: Labels) -> Iterator[Tick]:
    """The first year that begins in a piece, then every so many; the year in which it lies, where none begins."""
    begun = _years_begun(piece)
    years = [year for year in begun if year % step == 0 or year == begun[0]]
    for year in years:
        yield Tick(piece.at(date(year, 1, 1).toordinal()), "", year_words(f"{year:04}", labels))
    if not years:
        yield Tick(piece.at(piece.first), "", year_words(f"{date.fromordinal(piece.first).year:04}", labels))


def _years_begun(piece: Piece) -> range:
    first = date.fromordinal(piece.first)
    last = date.fromordinal(piece.end - 1).year
    return range(first.year + ((first.month, first.day) != (1, 1)), last + 1)


def _first_of(month: int) -> int:
    year = month // 12
    return date(year, month % 12 + 1, 1).toordinal() if year <= date.max.year else date.max.toordinal()
