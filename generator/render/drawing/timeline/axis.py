"""An axis of time with breaks: long stretches in which nothing is are shortened, so that the others have room.

What comes later never stands before what comes earlier; within a piece that is not broken, a day is a day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.render.drawing.timeline.span import Span

# Longer spans say too little of when to keep time open for them: a year with one month in the news is that month.
LONG = 62
# A gap is broken that takes more than this of all the time shown.
WORTH_BREAKING, FEWEST_DAYS = 0.12, 6
MOST_BREAKS = 4
AIR = 0.04


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of days and where it lies; `broken` where it is shortened."""

    first: int
    end: int
    start_at: float
    end_at: float
    broken: bool = False

    def at(self, day: float) -> float:
        """Where a day of it lies."""
        return self.start_at + (day - self.first) / (self.end - self.first) * (self.end_at - self.start_at)


@dataclass(frozen=True, slots=True)
class Axis:
    """The pieces, one after the other without gap."""

    pieces: tuple[Piece, ...]

    def at(self, day: float) -> float:
        """Where a day begins; before the axis at its start, behind it at its end."""
        place = bisect_right(self.pieces, day, key=lambda piece: piece.first) - 1
        piece = self.pieces[max(0, place)]
        return piece.at(min(max(day, piece.first), piece.end))

    def stretch(self, span: Span) -> tuple[float, float]:
        """Where a span begins and ends."""
        return self.at(span.first), self.at(span.end)

    def in_sight(self, span: Span) -> tuple[float, float]:
        """Where a span begins and ends, without what of its ends lies in a break, if anything is left of it."""
        start, end = stretch = self.stretch(span)
        for piece in self.pieces:
            if piece.broken and piece.start_at <= start < piece.end_at:
                start = piece.end_at
            if piece.broken and piece.start_at < end <= piece.end_at:
                end = piece.start_at
        return (start, end) if start < end else stretch

    @property
    def first(self) -> int:
        """Its first day."""
        return self.pieces[0].first

    @property
    def end(self) -> int:
        """The day after its last."""
        return self.pieces[-1].end


def broken_axis(spans: Sequence[Span], length: float, gap: float, start: float = 0.0) -> Axis:
    """An axis from `start`, `length` long, for at least one span; a break takes `gap`. Lengths in one unit."""
    first, end = min(span.first for span in spans), max(span.end for span in spans)
    stretches = _with_air(_open_stretches(spans, first, end), first, end)
    days = [first, *(day for stretch in stretches for day in stretch), end]
    spaces = [(a, b, n % 2 == 0) for n, (a, b) in enumerate(pairwise(days)) if a < b]
    breaks = sum(broken for _, _, broken in spaces)
    gap = min(gap, length / (2 * len(spaces)))
    widths = iter(_widths(stretches, spans, length - breaks * gap))
    pieces, position = [], start
    for a, b, broken in spaces:
        width = gap if broken else next(widths)
        pieces.append(Piece(a, b, position, position + width, broken))
        position += width
    return Axis(tuple(pieces))


def time_shown(spans: Sequence[Span]) -> int:
    """How many days an axis of these spans shows in full."""
    first, end = min(span.first for span in spans), max(span.end for span in spans)
    return sum(b - a for a, b in _open_stretches(spans, first, end))


def _open_stretches(spans: Sequence[Span], first: int, end: int) -> list[tuple[int, int]]:
    """The stretches of time that are shown in full: where something is, and short gaps between."""
    busy = _busy(spans)
    edges = [first, *(day for stretch in busy for day in stretch), end]
    gaps = sorted(zip(edges[::2], edges[1::2], strict=True), key=lambda gap: (gap[0] - gap[1], gap[0]))
    shown, broken = end - first, set()
    for a, b in gaps[:MOST_BREAKS]:
        if b - a <= max(FEWEST_DAYS, WORTH_BREAKING * shown):
            break
        broken.add((a, b))
        shown -= b - a
    return _between(broken, first, end)


def _busy(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The time of the short spans, joined where they meet; that of a long one in which no short one lies."""
    short = [span for span in spans if span.days <= LONG]
    firsts = sorted(span.first for span in short)
    long = [span for span in spans if span.days > LONG and not _holds_one(span, firsts)]
    joined: list[tuple[int, int]] = []
    for first, end in sorted((span.first, span.end) for span in (*short, *long)):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((first, end))
    return joined


def _holds_one(span: Span, firsts: Sequence[int]) -> bool:
    following = bisect_right(firsts, span.first - 1)
    return following < len(firsts) and firsts[following] < span.end


def _between(broken: Iterable[tuple[int, int]], first: int, end: int) -> list[tuple[int, int]]:
    edges = [first, *(day for gap in sorted(broken) for day in gap), end]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _with_air(stretches: Sequence[tuple[int, int]], first: int, end: int) -> list[tuple[int, int]]:
    """Stretches a little longer on both sides, that no mark stands at a break; never so far that they meet."""
    aired = []
    for n, (a, b) in enumerate(stretches):
        air = 1 + round(AIR * (b - a))
        before = stretches[n - 1][1] if n else first
        after = stretches[n + 1][0] if n + 1 < len(stretches) else end
        aired.append((a - min(air, (a - before) // 3), b + min(air, (after - b) // 3)))
    return aired


def _widths(stretches: Sequence[tuple[int, int]], spans: Sequence[Span], length: float) -> list[float]:
    """How long each stretch is drawn: half by its days, half by how much happens in it, none too short to be seen."""
    days = [b - a for a, b in stretches]
    middles = sorted((span.first + span.end) // 2 for span in spans)
    marks = [1 + bisect_right(middles, b) - bisect_right(middles, a - 1) for a, b in stretches]
    least = length / (3 * len(stretches))
    rest = length - least * len(stretches)
    return [least + rest * (d / sum(days) + m / sum(marks)) / 2 for d, m in zip(days, marks, strict=True)]
