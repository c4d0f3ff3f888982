"""A map's sheet: from degrees to pixels. What is shown is chosen here, what is drawn elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.render.drawing.map.extent import Extent, Point, extent_of, projection_for
from generator.render.drawing.map.projections import EqualEarth, Numbers, Projection

# No map shows less than this many kilometres from side to side: nearer than that nothing of ours is known.
NEAREST = 2.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pixels: the width, the least and the greatest height, and what stays free of places at the sides and ends."""

    width: int
    lowest: int
    highest: int
    sides: int
    ends: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the globe on a sheet: `scale` pixels a kilometre, the middle of the sheet at `right`, `up` km."""

    projection: Projection
    width: int
    height: int
    scale: float
    right: float
    up: float

    def at(self, longitude: Numbers, latitude: Numbers) -> tuple[Numbers, Numbers]:
        """Pixels from the left and from the top, of arrays of degrees."""
        x, y = self.projection.forward(longitude, latitude)
        return self.width / 2 + (x - self.right) * self.scale, self.height / 2 - (y - self.up) * self.scale

    def point(self, point: Point) -> Point:
        """Pixels of one place."""
        x, y = self.at(np.array([point[0]]), np.array([point[1]]))
        return float(x[0]), float(y[0])

    def degrees(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Longitudes and latitudes under pixels."""
        return self.projection.inverse(
            (x - self.width / 2) / self.scale + self.right, (self.height / 2 - y) / self.scale + self.up
        )

    @property
    def is_world(self) -> bool:
        """Whether the scale is not the same all over."""
        return isinstance(self.projection, EqualEarth)

    @property
    def kilometres(self) -> float:
        """From side to side."""
        return self.width / self.scale


def frame_of(points: Sequence[Point], sheet: Sheet, least: float = NEAREST) -> Frame:
    """The frame of a sheet in which these places (longitude, latitude) lie, at least so many kilometres wide."""
    least = max(least, NEAREST)
    extent = _widened(extent_of(points), least)
    projection = projection_for(extent)
    x, y = projection.forward(np.array([p[0] for p in points]), np.array([p[1] for p in points]))
    west, east, south, north = (float(end) for end in (x.min(), x.max(), y.min(), y.max()))
    inner = sheet.width - 2 * sheet.sides
    scale = inner / max(east - west, least * inner / sheet.width)
    scale = min(scale, (sheet.highest - 2 * sheet.ends) / max(north - south, 1e-9))
    height = round(min(max((north - south) * scale + 2 * sheet.ends, sheet.lowest), sheet.highest))
    return Frame(projection, sheet.width, height, scale, (west + east) / 2, (south + north) / 2)


def _widened(extent: Extent, least: float) -> Extent:
    """The extent with what a map of so many kilometres shows around it: the projection is chosen for that."""
    half = least / 2 / 111.2
    centre = (extent.south + extent.north) / 2
    wide = min(half / max(np.cos(np.radians(centre)), 0.01), 180.0)
    return Extent(
        extent.middle,
        max(extent.reach, float(wide)),
        max(min(extent.south, centre - half / 2), -90.0),
        min(max(extent.north, centre + half / 2), 90.0),
    )
