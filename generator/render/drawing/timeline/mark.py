"""What is drawn on the timeline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.render.drawing.timeline.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A report, or something that a report dates: when, the way to it, and its words, with nothing withheld in them.

    `words` are short, for beside the mark; `said` is its name for who cannot see it; `listed` the way to its month in
    the list, for where several share a mark.
    """

    span: Span
    way: str
    words: str
    said: str
    listed: str


@dataclass(frozen=True, slots=True)
class Pole:
    """The marks of one span, in their order."""

    span: Span
    marks: tuple[Mark, ...]


def order(mark: Mark) -> tuple[int, int]:
    """What marks are sorted by."""
    return mark.span.first, mark.span.end


def poles_of(marks: Iterable[Mark]) -> list[Pole]:
    """Marks of the same span together, in the order of time."""
    ordered = sorted(marks, key=lambda mark: (*order(mark), mark.span.doubt))
    return [Pole(span, tuple(found)) for span, found in groupby(ordered, key=lambda mark: mark.span)]


def lanes_of(stretches: Sequence[tuple[float, float]], most: int) -> list[int]:
    """A lane for each stretch so that those of a lane lie apart; what finds no room lies in the last lane."""
    ends: list[float] = []
    lanes = []
    for start, end in stretches:
        lane = next((n for n, last in enumerate(ends) if last <= start), len(ends))
        lane = min(lane, most - 1)
        ends[lane : lane + 1] = [max([end, *ends[lane : lane + 1]])]
        lanes.append(lane)
    return lanes
