"""From the globe to the sheet and back: four projections of a sphere, each true where the map needs it.

Longitudes and latitudes are degrees, x and y kilometres on the sheet, y upwards. Longitudes count from the central
meridian, so that nothing tears at 180° unless the map's own middle is on the other side of the globe.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
# The sphere of the same surface as the earth (WGS 84): areas are right, distances to half a percent.
RADIUS = 6371.007
# Where two standard parallels lie as far south as north of the equator, a cone is a cylinder.
FLATTEST_CONE = 0.05
# Šavrič, Patterson and Jenny's polynomial.
A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
ROOT = np.sqrt(3) / 2


class Projection(Protocol):
    """A way of laying the globe flat around a central meridian."""

    @property
    def middle(self) -> float:
        """The central meridian."""

    def forward(self, longitude: Numbers, latitude: Numbers) -> tuple[Numbers, Numbers]:
        """Kilometres right of the central meridian and up."""

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees; longitudes from -180 on to 180."""


def turned(longitude: Numbers, middle: float) -> Numbers:
    """Degrees east of a meridian, from -180 on to below 180."""
    return (np.asarray(longitude, dtype=np.float64) - middle + 180.0) % 360.0 - 180.0


@dataclass(frozen=True, slots=True)
class Equirectangular:
    """Lengths are true along all meridians and along the standard parallel: for a city or a province.

    Snyder, J. P.: Map Projections, a Working Manual. USGS Professional Paper 1395 (1987), p. 91.
    """

    middle: float
    parallel: float

    def forward(self, longitude: Numbers, latitude: Numbers) -> tuple[Numbers, Numbers]:
        """Kilometres right of the central meridian and up from the standard parallel."""
        squeezed = np.cos(np.radians(self.parallel))
        return (
            RADIUS * np.radians(turned(longitude, self.middle)) * squeezed,
            RADIUS * np.radians(np.asarray(latitude, dtype=np.float64) - self.parallel),
        )

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees."""
        longitude = np.degrees(x / (RADIUS * np.cos(np.radians(self.parallel))))
        return turned(longitude + self.middle, 0.0), self.parallel + np.degrees(y / RADIUS)


@dataclass(frozen=True, slots=True)
class Albers:
    """Areas are true, shapes nearly, between and near two standard parallels: for a country or a continent.

    Snyder, as above, p. 100 f. (sphere). The parallels are to lie a sixth of the height from the edges (p. 99).
    """

    middle: float
    south: float
    north: float

    def forward(self, longitude: Numbers, latitude: Numbers) -> tuple[Numbers, Numbers]:
        """Kilometres right of the central meridian and up from the parallel in the middle."""
        n, c, start = self._cone()
        distance = np.sqrt(np.maximum(c - 2 * n * np.sin(np.radians(latitude)), 0.0)) / n
        angle = n * np.radians(turned(longitude, self.middle))
        return RADIUS * distance * np.sin(angle), RADIUS * (start - distance * np.cos(angle))

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees."""
        n, c, start = self._cone()
        right, up, sign = np.asarray(x) / RADIUS, start - np.asarray(y) / RADIUS, np.sign(n)
        distance = np.hypot(right, up)
        angle = np.degrees(np.arctan2(sign * right, sign * up))
        latitude = np.degrees(np.arcsin(np.clip((c - (distance * n) ** 2) / (2 * n), -1.0, 1.0)))
        return turned(angle / n + self.middle, 0.0), latitude

    def _cone(self) -> tuple[float, float, float]:
        """How far the cone opens, its constant, and the distance of the parallel in the middle from its tip."""
        first, second = np.sin(np.radians(self.south)), np.sin(np.radians(self.north))
        n = (first + second) / 2
        c = 1 - first**2 + 2 * n * first
        start = np.sqrt(c - 2 * n * np.sin(np.radians((self.south + self.north) / 2))) / n
        return float(n), float(c), float(start)


@dataclass(frozen=True, slots=True)
class CylindricalEqualArea:
    """Areas are true, shapes along two parallels as far north as south: for what lies about the equator.

    Snyder, as above, p. 77.
    """

    middle: float
    parallel: float

    def forward(self, longitude: Numbers, latitude: Numbers) -> tuple[Numbers, Numbers]:
        """Kilometres right of the central meridian and up from the equator."""
        squeezed = np.cos(np.radians(self.parallel))
        return (
            RADIUS * np.radians(turned(longitude, self.middle)) * squeezed,
            RADIUS * np.sin(np.radians(latitude)) / squeezed,
        )

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees."""
        squeezed = np.cos(np.radians(self.parallel))
        latitude = np.degrees(np.arcsin(np.clip(np.asarray(y) * squeezed / RADIUS, -1.0, 1.0)))
        return turned(np.degrees(x / (RADIUS * squeezed)) + self.middle, 0.0), latitude


@dataclass(frozen=True, slots=True)
class EqualEarth:
    """Areas are true, the poles are lines: for the whole world.

    Šavrič, B., Patterson, T. and Jenny, B.: The Equal Earth map projection. International Journal of Geographical
    Information Science 33 (2019), 454–465.
    """

    middle: float

    def forward(self, longitude: Numbers, latitude: Numbers) -> tuple[Numbers, Numbers]:
        """Kilometres right of the central meridian and up from the equator."""
        t = np.arcsin(ROOT * np.sin(np.radians(latitude)))
        stretched = RADIUS * np.radians(turned(longitude, self.middle)) * np.cos(t)
        return stretched / (ROOT * _slope(t)), RADIUS * _height(t)

    def inverse(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Degrees, by Newton's method: eight steps are more than numbers can tell."""
        wanted = np.asarray(y, dtype=np.float64) / RADIUS
        t = wanted / A1
        for _ in range(8):
            t = t - (_height(t) - wanted) / _slope(t)
        longitude = np.degrees(np.asarray(x) * ROOT * _slope(t) / (RADIUS * np.cos(t)))
        latitude = np.degrees(np.arcsin(np.clip(np.sin(t) / ROOT, -1.0, 1.0)))
        return turned(longitude + self.middle, 0.0), latitude


def _height(t: Numbers) -> Numbers:
    squared = t * t
    found: Numbers = t * (A1 + A2 * squared + squared**3 * (A3 + A4 * squared))
    return found


def _slope(t: Numbers) -> Numbers:
    squared = t * t
    found: Numbers = A1 + 3 * A2 * squared + squared**3 * (7 * A3 + 9 * A4 * squared)
    return found
