"""Spots that lie too close for the scale become one mark: a ring with the number of its places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from generator.render.drawing.map.frame import Frame
from generator.render.drawing.map.places import Place, Spot

# Pixels between the middles of two marks: a finger's target (WCAG 2.5.8).
APART = 24.0


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn at one point of a sheet: a single spot, or several that are opened in an inset."""

    x: float
    y: float
    spots: tuple[Spot, ...]

    @property
    def is_cluster(self) -> bool:
        """Whether several spots lie under the mark."""
        return len(self.spots) > 1

    @property
    def places(self) -> tuple[Place, ...]:
        """All places under the mark."""
        return tuple(place for spot in self.spots for place in spot.places)

    @property
    def mentions(self) -> int:
        """How often they are named."""
        return sum(place.mentions for place in self.places)


def marks_of(spots: Sequence[Spot], frame: Frame, apart: float = APART) -> tuple[Mark, ...]:
    """The marks of spots on a sheet, the most named first, no two nearer than `apart`; each spot is in just one.

    The most named takes what lies around it; then marks that have come too near are joined until none is.
    """
    if not spots:
        return ()
    x, y = frame.at(np.array([s.point[0] for s in spots]), np.array([s.point[1] for s in spots]))
    marks = [Mark(round(float(a), 2), round(float(b), 2), (spot,)) for a, b, spot in zip(x, y, spots, strict=True)]
    while True:
        joined = list(_joined(marks, apart))
        if len(joined) == len(marks):
            return tuple(joined)
        marks = joined


def _joined(marks: Sequence[Mark], apart: float) -> Iterator[Mark]:
    """One round: each mark, the most named first, takes in the nearer ones that are still free."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        cells[int(mark.x // apart), int(mark.y // apart)].append(number)
    order = sorted(range(len(marks)), key=lambda n: (-marks[n].mentions, marks[n].spots[0].weight))
    free = set(order)
    for number in order:
        if number in free:
            near = sorted(
                n for n in _around(marks[number], cells, apart) if n in free and _near(marks, number, n, apart)
            )
            free.difference_update(near)
            yield _together([marks[number], *(marks[n] for n in near if n != number)])


def _around(mark: Mark, cells: dict[tuple[int, int], list[int]], apart: float) -> Iterator[int]:
    column, row = int(mark.x // apart), int(mark.y // apart)
    for i in (column - 1, column, column + 1):
        for j in (row - 1, row, row + 1):
            yield from cells.get((i, j), ())


def _near(marks: Sequence[Mark], one: int, other: int, apart: float) -> bool:
    return (marks[one].x - marks[other].x) ** 2 + (marks[one].y - marks[other].y) ** 2 < apart**2


def _together(marks: Sequence[Mark]) -> Mark:
    """A ring in the middle of the spots, each counting alike."""
    if len(marks) == 1:
        return marks[0]
    count = [len(mark.spots) for mark in marks]
    x, y = (
        round(float(np.average(values, weights=count)), 2) for values in ([m.x for m in marks], [m.y for m in marks])
    )
    return Mark(x, y, tuple(sorted((s for m in marks for s in m.spots), key=lambda spot: spot.weight)))
