"""Where a label stands beside its mark: never on another label, on a mark, or over the edge.

The most important is placed first and takes the first free of eight positions, in the order that readers find best
(Imhof, E.: Positioning names on maps. The American Cartographer 2 (1975), 128–144), to the right before the others.
Who finds none goes without.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.render.drawing.measure import width_of

# A label's height beside its size of type, and what stays free around it, in pixels.
HEIGHT, AIR = 1.15, 2.0
CELL = 64.0
# Horizontal and vertical side of the mark.
POSITIONS = ((1, 0), (1, -1), (1, 1), (-1, 0), (0, -1), (0, 1), (-1, -1), (-1, 1))
CENTRED = (0, 0)
ANCHORS = {1: "start", 0: "middle", -1: "end"}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a sheet, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a point within in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether the rectangle lies in the other."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label that is to be placed: beside a mark of that radius, or with radius None upon its point."""

    text: str
    x: float
    y: float
    radius: float | None
    size: float
    spacing: float = 0.0

    @property
    def width(self) -> float:
        """Of the words as set."""
        return width_of(self.text, self.size) + self.spacing * max(len(self.text) - 1, 0)


@dataclass(frozen=True, slots=True)
class Placed:
    """A label in its place: the end of the words that `anchor` names stands at x, their baseline at y."""

    text: str
    x: float
    y: float
    anchor: str
    box: Box


class Room:
    """A sheet that fills up: what stands on it is never covered."""

    def __init__(self, edge: Box) -> None:
        """`edge` is what labels keep within."""
        self._edge = edge
        self._cells: dict[tuple[int, int], list[Box]] = defaultdict(list)

    def take(self, box: Box) -> None:
        """Something stands here."""
        for cell in _cells(box):
            self._cells[cell].append(box)

    def is_free(self, box: Box) -> bool:
        """Whether nothing stands here, and it is on the sheet."""
        return box.within(self._edge) and not any(
            box.meets(o) for cell in _cells(box) for o in self._cells.get(cell, ())
        )

    def place(self, wanted: Wanted) -> Placed | None:
        """The label in the first free position, which it then takes; None where there is none."""
        for position in (CENTRED,) if wanted.radius is None else POSITIONS:
            placed = _at(wanted, *position)
            if self.is_free(placed.box):
                self.take(placed.box)
                return placed
        return None


def place_all(wanted: Sequence[Wanted], room: Room) -> tuple[Placed | None, ...]:
    """The labels in their places, in the order in which they are given, the most important first."""
    return tuple(room.place(label) for label in wanted)


def around(x: float, y: float, radius: float) -> Box:
    """The square about a mark."""
    return Box(x - radius, y - radius, x + radius, y + radius)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in range(int(box.top // CELL), int(box.bottom // CELL) + 1):
            yield column, row


def _at(wanted: Wanted, across: int, down: int) -> Placed:
    width, height = wanted.width, wanted.size * HEIGHT
    radius = wanted.radius or 0.0
    # Beside the mark a little less than its radius away where it also stands above or below.
    gap = radius + AIR if not (across and down) else radius * 0.7 + AIR
    x = wanted.x + across * gap
    left = x - width * (1 - across) / 2
    top = wanted.y - height / 2 + down * (gap + height / 2)
    box = Box(left, top, left + width, top + height)
    # Chinese type fills its square from about an eighth below the baseline up.
    return Placed(wanted.text, x, top + height - (height - wanted.size) / 2 - wanted.size * 0.13, ANCHORS[across], box)
