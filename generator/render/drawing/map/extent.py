"""What part of the globe a map is of, and the projection that suits it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.render.drawing.map.projections import (
    FLATTEST_CONE,
    RADIUS,
    Albers,
    CylindricalEqualArea,
    EqualEarth,
    Equirectangular,
    Numbers,
    Projection,
)

Point = tuple[float, float]
KM_PER_DEGREE = RADIUS * np.pi / 180
# Degrees: up to here a map is of a city or province, from there on of the world.
PROVINCE, WORLD = 6.0, 110.0
# Nearer to a pole an equirectangular map would be all width.
POLAR = 75.0


@dataclass(frozen=True, slots=True)
class Extent:
    """Degrees: the middle meridian, how far it reaches to either side of it, southernmost and northernmost latitude."""

    middle: float
    reach: float
    south: float
    north: float


def extent_of(points: Sequence[Point]) -> Extent:
    """The extent of places (longitude, latitude): the shorter way around the globe that has them all."""
    longitudes = np.unique(np.array([x for x, _ in points], dtype=np.float64) % 360.0)
    latitudes = [y for _, y in points]
    gaps = np.diff(longitudes, append=longitudes[0] + 360.0)
    widest = int(np.argmax(gaps))
    reach = float(360.0 - gaps[widest]) / 2
    west = longitudes[(widest + 1) % len(longitudes)]
    middle = (float(west) + reach + 180.0) % 360.0 - 180.0
    return Extent(middle, reach, min(latitudes), max(latitudes))


def projection_for(extent: Extent) -> Projection:
    """The projection for a part of the globe of that size and latitude."""
    height, centre = extent.north - extent.south, (extent.south + extent.north) / 2
    if 2 * extent.reach > WORLD or height > WORLD:
        return EqualEarth(extent.middle)
    width = 2 * extent.reach * np.cos(np.radians(centre))
    if max(width, height) < PROVINCE and abs(centre) < POLAR:
        return Equirectangular(extent.middle, centre)
    south, north = _standard(extent, width)
    if abs(np.sin(np.radians(south)) + np.sin(np.radians(north))) / 2 < FLATTEST_CONE:
        return CylindricalEqualArea(extent.middle, max(abs(south), abs(north)) / 2)
    return Albers(extent.middle, south, north)


def _standard(extent: Extent, width: float) -> Point:
    """Parallels a sixth of the height from the edges; a wide strip is drawn with land above and below it."""
    centre, height = (extent.south + extent.north) / 2, max(extent.north - extent.south, width / 2)
    south, north = max(centre - height / 3, -85.0), min(centre + height / 3, 85.0)
    return south, north


def distance(one: Point, other: Point) -> float:
    """Kilometres along the great circle between two places (longitude, latitude)."""
    return float(distances(np.array([one]), np.array([other]))[0])


def distances(ones: Numbers, others: Numbers) -> Numbers:
    """Kilometres between places, by the haversine; arrays of (longitude, latitude) that broadcast."""
    one, other = np.radians(ones), np.radians(others)
    across = np.sin((other[..., 0] - one[..., 0]) / 2) ** 2 * np.cos(one[..., 1]) * np.cos(other[..., 1])
    h = np.sin((other[..., 1] - one[..., 1]) / 2) ** 2 + across
    found: Numbers = 2 * RADIUS * np.arcsin(np.sqrt(np.clip(h, 0.0, 1.0)))
    return found


def bearing(one: Point, other: Point) -> float:
    """Degrees clockwise from north in which the other place lies, as the great circle sets out."""
    (x1, y1), (x2, y2) = np.radians(one), np.radians(other)
    east = np.sin(x2 - x1) * np.cos(y2)
    north = np.cos(y1) * np.sin(y2) - np.sin(y1) * np.cos(y2) * np.cos(x2 - x1)
    return float(np.degrees(np.arctan2(east, north)) % 360.0)
