"""From the globe to the sheet and back, by values that can be looked up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, strategies as st

from generator.render.drawing.map.extent import Extent, bearing, distance, extent_of, projection_for
from generator.render.drawing.map.projections import (
    RADIUS,
    Albers,
    CylindricalEqualArea,
    EqualEarth,
    Equirectangular,
    Projection,
)

ALL = [
    Equirectangular(113.0, 23.0),
    Albers(105.0, 25.0, 47.0),
    Albers(25.0, -33.0, -20.0),
    CylindricalEqualArea(-60.0, 10.0),
    EqualEarth(150.0),
    EqualEarth(-170.0),
]


def _one(projection: Projection, longitude: float, latitude: float) -> tuple[float, float]:
    x, y = projection.forward(np.array([longitude]), np.array([latitude]))
    return float(x[0]), float(y[0])


def test_albers_is_snyders() -> None:
    """Snyder's example of the sphere (p. 291): parallels 29.5° and 45.5°, 35° N 75° W, from 23° N 96° W, radius 1."""
    projection = Albers(-96.0, 29.5, 45.5)
    x, y = _one(projection, -75.0, 35.0)
    _, origin = _one(projection, -96.0, 23.0)
    assert x / RADIUS == pytest.approx(0.2952720, abs=1e-6)
    assert (y - origin) / RADIUS == pytest.approx(0.2416774, abs=1e-6)


def test_equal_earth_is_its_authors() -> None:
    """The map is 2.054 times as wide as high, and the poles are 0.59 times as long as the equator."""
    projection = EqualEarth(0.0)
    right, _ = _one(projection, 179.9999999, 0.0)
    corner, top = _one(projection, 179.9999999, 90.0)
    assert right / top == pytest.approx(2.05458, abs=1e-4)
    assert corner / right == pytest.approx(0.59247, abs=1e-4)


@pytest.mark.parametrize("projection", ALL[1:])
def test_areas_are_true(projection: Projection) -> None:
    """A square degree has on the sheet the surface that it has on the sphere, wherever it lies."""
    for x, y in ((100.0, 30.0), (140.0, -25.0), (-70.0, 5.0)):
        corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
        flat = [_one(projection, *corner) for corner in corners]
        pairs = zip(flat, [*flat[1:], flat[0]], strict=True)
        surface = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
        band = np.sin(np.radians(y + 1)) - np.sin(np.radians(y))
        assert surface == pytest.approx(RADIUS**2 * np.radians(1) * band, rel=2e-3)


@pytest.mark.parametrize("projection", ALL)
@given(east=st.floats(-179, 179), latitude=st.floats(-80, 80))
def test_there_and_back(projection: Projection, east: float, latitude: float) -> None:
    """What was laid flat is found again."""
    longitude = (projection.middle + east + 180) % 360 - 180
    x, y = _one(projection, longitude, latitude)
    back, up = projection.inverse(np.array([x]), np.array([y]))
    assert up[0] == pytest.approx(latitude, abs=1e-6)
    assert abs((back[0] - longitude + 180) % 360 - 180) < 1e-6


def test_an_extent_goes_the_shorter_way_around() -> None:
    """Fiji lies on both sides of 180°, and is no map of the world."""
    extent = extent_of([(178.4, -18.1), (-179.9, -16.8), (-178.8, -18.2)])
    assert extent.middle == pytest.approx(179.8)
    assert extent.reach == pytest.approx(1.4)
    x, _ = projection_for(extent).forward(np.array([178.4, -178.8]), np.array([-18.0, -18.0]))
    assert x[0] == pytest.approx(-x[1])
    assert abs(x[0]) < 200


@pytest.mark.parametrize(
    ("extent", "kind"),
    [
        (Extent(113.3, 0.2, 22.9, 23.3), Equirectangular),
        (Extent(108.0, 24.0, 18.0, 47.0), Albers),
        (Extent(20.0, 20.0, -20.0, 20.0), CylindricalEqualArea),
        (Extent(20.0, 20.0, -35.0, -12.0), Albers),
        (Extent(30.0, 150.0, -40.0, 60.0), EqualEarth),
        (Extent(0.0, 1.0, 84.0, 86.0), Albers),
    ],
)
def test_the_extent_chooses_the_projection(extent: Extent, kind: type) -> None:
    """A city, a country, what lies about the equator, the south, the world, the Arctic."""
    assert type(projection_for(extent)) is kind


def test_distance_and_direction() -> None:
    """Guangzhou to Geneva is about 9,300 km and begins to the north-west."""
    guangzhou, geneva = (113.25, 23.12), (6.14, 46.2)
    assert distance(guangzhou, geneva) == pytest.approx(9300, rel=0.02)
    assert 300 < bearing(guangzhou, geneva) < 330
