"""How large the maps are, in pixels as they are shown: a drawing is made for its place, never shrunk to it."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from generator.render.drawing.map.frame import Sheet


@dataclass(frozen=True, slots=True)
class Look:
    """A size of map: its sheet, the size of its type, the radius of the smallest and of the largest dot.

    `area` is the size of the names of areas, set wide by `spacing`; `triangle` what a bend of a coast measures
    at least, in square pixels; `bar` the longest scale bar;
    `shared` whether a dot says how many places share it: only where they are told beside the map.
    """

    sheet: Sheet
    type: float
    area: float
    spacing: float
    least: float
    most: float
    triangle: float
    bar: float
    shared: bool = True


# A newspaper's map over five columns; the same for a phone, upright; what a cluster opens into; a place's page; home.
WIDE = Look(Sheet(720, 400, 600, 52, 40), 13, 12, 3.0, 3, 9, 0.8, 130)
NARROW = Look(Sheet(360, 300, 440, 30, 32), 13, 11, 1.0, 3, 8, 1.0, 90)
INSET = Look(Sheet(348, 220, 320, 44, 36), 13, 11, 1.0, 3, 8, 1.0, 90)
SMALL = Look(Sheet(328, 210, 210, 40, 32), 13, 12, 2.0, 2.5, 4, 3.0, 80, shared=False)
FRONT = Look(Sheet(348, 230, 290, 30, 28), 13, 11, 1.0, 2.5, 7, 1.5, 80, shared=False)
# In a column of text.
COLUMN = Look(Sheet(646, 340, 480, 52, 40), 13, 12, 3.0, 3, 8, 1.0, 110, shared=False)

RING = 10.0
# Of the type of labels: that of counts within rings, of degrees and of the scale.
SMALLER = 11.0
LONGEST = 12


def radius_of(mentions: int, most_named: int, look: Look) -> float:
    """A dot whose surface grows with how often a place is named, never too small to be seen."""
    return round(max(look.least, look.most * sqrt(mentions / max(most_named, 1))), 1)


def cut(name: str) -> str:
    """A name as a label has it: a very long one is cut, and stands whole in its title."""
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
