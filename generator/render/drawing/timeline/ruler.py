"""The words along a rule: years, months or days, as many as have room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.labels import Labels
from generator.labels.dates import date_words, month_words, year_words
from generator.render.drawing.measure import width_of
from generator.render.drawing.timeline.axis import Axis, Piece

DAYS_OF_MONTH = {1: range(1, 32), 5: (1, 5, 10, 15, 20, 25), 10: (1, 10, 20), 15: (1, 15)}
DAYS_IN_MONTH, SHORTEST_MONTH, DAYS_IN_YEAR = 30.4, 28, 365.25
MONTHS = (1, 3, 6)
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
APART = 6.0
# Words stand so far behind their tick.
BEHIND = 3.0


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the rule, with words perhaps; `above` are the words of the larger unit, said where it begins."""

    at: float
    words: str = ""
    above: str = ""


@dataclass(frozen=True, slots=True)
class _Ruler:
    """How the words of a piece are set: their size in pixels, whether all stand in one column, where they must end."""

    labels: Labels
    size: float
    down: bool
    end: float

    def long(self, words: str) -> float:
        """How much of the rule words take."""
        return self.size if self.down else width_of(words, self.size) + BEHIND

    def apart(self, words: str) -> float:
        """How far behind the beginning of words others may begin."""
        return self.long(words) + (APART / 3 if self.down else APART)

    def year(self, first: int) -> str:
        return year_words(f"{date.fromordinal(first).year:04}", self.labels)

    def month(self, first: int) -> str:
        return month_words(date.fromordinal(first).month, self.labels)

    def month_of_year(self, first: int) -> str:
        day = date.fromordinal(first)
        return date_words(f"{day.year:04}-{day.month:02}", self.labels) or ""


def ruler(axis: Axis, labels: Labels, size: float, *, down: bool = False) -> list[Tick]:
    """The ticks of all pieces, `size` being that of the words (pixels); `down` where the rule is upright.

    Words never touch; what has no room is left out, its tick stays. Without its month no day has a number, without its
    year no month a name: it would be read as one of those before.
    """
    shown = [piece for piece in axis.pieces if not piece.broken]
    ends = [piece.end_at for piece in shown]
    if down:
        # Words stand at their tick's middle: the last may reach over the break.
        ends = [*(piece.start_at for piece in shown[1:]), axis.pieces[-1].end_at + size]
    ticks: list[Tick] = []
    for piece, end in zip(shown, ends, strict=True):
        how = _Ruler(labels, size, down, end)
        ticks += _spaced(_ticks(piece, how), how)
    return ticks


def _spaced(ticks: Iterable[Tick], how: _Ruler) -> Iterator[Tick]:
    """Ticks without the words that would touch others, or reach into a break."""
    found = list(ticks)
    larger = [tick.at for tick in found if tick.above]
    ends = [-1e9, -1e9]
    for tick in found:
        said = [tick.words, tick.above]
        for line, words in enumerate(said):
            near = how.down and line == 0 and any(abs(tick.at - at) < how.apart(words) for at in larger)
            beyond = tick.at + how.long(words) > how.end
            if words and (near or beyond or tick.at < ends[line]):
                said[line] = ""
            elif words:
                ends[line] = tick.at + how.apart(words)
        yield Tick(tick.at, *said)


def _ticks(piece: Piece, how: _Ruler) -> Iterator[Tick]:
    a_day = (piece.end_at - piece.start_at) / (piece.end - piece.first)
    widest = how.long(how.month_of_year(piece.first)) + APART
    for step, days in DAYS_OF_MONTH.items():
        if a_day * step >= (1.2 if how.down else 2) * how.size and a_day * SHORTEST_MONTH >= widest:
            return _days(piece, days, how)
    for months in MONTHS:
        if a_day * DAYS_IN_MONTH * months >= (1.2 if how.down else 3) * how.size:
            return _months(piece, months, how)
    least = 1.5 if how.down else 4.5
    return _years(piece, next((y for y in YEARS if a_day * DAYS_IN_YEAR * y >= least * how.size), YEARS[-1]), how)


def _named(piece: Piece, starts: Sequence[int], how: _Ruler, words: Callable[[int], str]) -> dict[int, str]:
    """The words of the larger units that begin at days; one of which too little is in the piece goes without.

    Where that would leave all without, the first is named over what follows.
    """
    ends = [piece.at(start) - APART for start in starts[1:]] + [how.end]
    fits = {start: piece.at(start) + how.long(words(start)) <= end for start, end in zip(starts, ends, strict=True)}
    if not any(fits.values()):
        fits[starts[0]] = piece.start_at + how.long(words(starts[0])) <= how.end
    return {start: words(start) for start, free in fits.items() if free}


def _days(piece: Piece, days: Sequence[int], how: _Ruler) -> Iterator[Tick]:
    """Days below, the months above where they begin, which says their first day; the year with the first of it."""
    starts = list(_firsts(piece, 1))
    named = _with_years(_named(piece, starts, how, how.month_of_year), how)
    month = starts[0]
    for ordinal in range(piece.first, piece.end):
        day = date.fromordinal(ordinal).day
        if day == 1:
            month = ordinal
        if ordinal in named:
            yield Tick(piece.at(ordinal), "", named[ordinal])
        elif day in days:
            yield Tick(piece.at(ordinal), str(day) if month in named and day > 1 else "")


def _with_years(named: dict[int, str], how: _Ruler) -> dict[int, str]:
    """Months in words, only the first of each year with the year."""
    said, found = "", {}
    for first, words in named.items():
        year = how.year(first)
        found[first] = how.month(first) if year == said else words
        said = year
    return found


def _firsts(piece: Piece, months: int) -> Iterator[int]:
    """Where a piece begins, and the first days in it of every so many months."""
    yield piece.first
    first = date.fromordinal(piece.first)
    month = first.year * 12 + first.month
    while (start := _first_of(month)) < piece.end:
        if month % months == 0:
            yield start
        month += 1


def _months(piece: Piece, step: int, how: _Ruler) -> Iterator[Tick]:
    """Months below, the years above; on an upright rule January is said with its year."""
    named = _named(piece, list(_firsts(piece, 12)), how, how.year)
    known = False
    for start in _firsts(piece, step):
        begins = date.fromordinal(start).day == 1
        if start in named or date.fromordinal(start).month == 1:
            known = start in named
        month = how.month(start) if begins and known else ""
        above = named.get(start, "")
        if how.down and above and month:
            month, above = "", how.month_of_year(start)
        yield Tick(piece.at(start), month, above)


def _years(piece: Piece, step: int, how: _Ruler) -> Iterator[Tick]:
    """The first year that begins in a piece, then every so many; the year in which it lies, where none begins."""
    begun = _years_begun(piece)
    years = [year for year in begun if year % step == 0 or year == begun[0]]
    for year in years:
        first = date(year, 1, 1).toordinal()
        yield Tick(piece.at(first), "", how.year(first))
    if not years:
        yield Tick(piece.at(piece.first), "", how.year(piece.first))


def _years_begun(piece: Piece) -> range:
    first = date.fromordinal(piece.first)
    last = date.fromordinal(piece.end - 1).year
    return range(first.year + ((first.month, first.day) != (1, 1)), last + 1)


def _first_of(month: int) -> int:
    year = month // 12
    return date(year, month % 12 + 1, 1).toordinal() if year <= date.max.year else date.max.toordinal()
