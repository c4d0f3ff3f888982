"""Places beyond the edge: an arrow that points to where they lie, and their name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from generator.render.drawing.map.extent import bearing, distance
from generator.render.drawing.map.frame import Frame
from generator.render.drawing.map.labels import Box, Placed, Room, Wanted, around
from generator.render.drawing.map.places import Spot

# How far within the edge an arrow stands, how much room it takes, and by how much it moves aside for another.
EDGE, RADIUS, ASIDE = 14.0, 9.0, 26.0
TRIES = (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6)


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow in its place: `turn` degrees clockwise from upright, and how far its places lie from the middle."""

    spots: tuple[Spot, ...]
    x: float
    y: float
    turn: float
    kilometres: int
    label: Placed | None


def arrows(
    groups: Sequence[tuple[Spot, ...]], frame: Frame, room: Room, size: float, called: Callable[[tuple[Spot, ...]], str]
) -> list[Arrow]:
    """An arrow for each group, where nothing else stands; the room that they take is taken."""
    found = []
    for spots in groups:
        x, y = frame.degrees(np.array([frame.width / 2]), np.array([frame.height / 2]))
        middle = (float(x[0]), float(y[0]))
        turn = bearing(middle, spots[0].point)
        kilometres = _rounded(distance(middle, spots[0].point))
        left, top = _free(turn, frame, room)
        room.take(around(left, top, RADIUS))
        label = room.place(Wanted(called(spots), left, top, RADIUS, size))
        found.append(Arrow(spots, left, top, round(turn), kilometres, label))
    return found


def _rounded(kilometres: float) -> int:
    step = 100 if kilometres > 1000 else 10
    return max(step, round(kilometres / step) * step)


def _free(turn: float, frame: Frame, room: Room) -> tuple[float, float]:
    """Where the ray from the middle meets the edge; aside from there where something stands."""
    right, up = np.sin(np.radians(turn)), np.cos(np.radians(turn))
    half, tall = frame.width / 2 - EDGE, frame.height / 2 - EDGE
    reach = min(half / max(abs(right), 1e-9), tall / max(abs(up), 1e-9))
    x, y = float(frame.width / 2 + right * reach), float(frame.height / 2 - up * reach)
    on_side = half / max(abs(right), 1e-9) < tall / max(abs(up), 1e-9)
    for number in TRIES:
        left = x if on_side else min(max(x + number * ASIDE, EDGE), frame.width - EDGE)
        top = min(max(y + number * ASIDE, EDGE), frame.height - EDGE) if on_side else y
        if room.is_free(around(left, top, RADIUS)):
            return left, top
    return x, y


def box_of(arrow: Arrow) -> Box:
    """The room of an arrow."""
    return around(arrow.x, arrow.y, RADIUS)
