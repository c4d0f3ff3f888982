"""What a map of all places shows: dots and areas of its bulk, arrows to what lies far off, what is too large for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generator.render.drawing.map.bulk import Bulk, bulk_of
from generator.render.drawing.map.extent import distances
from generator.render.drawing.map.places import Place, Spot, spots_of

# A map that spans fewer kilometres than this shows no such area: all of it would lie within.
COUNTRY, PROVINCE = 3000.0, 800.0
# A map of a lone place is so many kilometres wide, by what its point is of.
ALONE = {"country": 4000.0, "province": 1500.0, "region": 1500.0, "city": 500.0, "prefecture": 700.0}
ALONE_OTHERWISE = 250.0


@dataclass(frozen=True, slots=True)
class Scope:
    """The spots with dots, the areas with names, the groups far off, the areas too large; how wide it is at least."""

    spots: tuple[Spot, ...]
    areas: tuple[Spot, ...]
    away: tuple[tuple[Spot, ...], ...]
    larger: tuple[Spot, ...]
    least: float

    @property
    def framed(self) -> tuple[Spot, ...]:
        """What the frame is to hold."""
        return (*self.spots, *self.areas)


def scope_of(places: Sequence[Place]) -> Scope:
    """What the map of these places shows, each place in just one part of it."""
    spots = spots_of(places)
    dots, areas = [s for s in spots if not s.first.area], [s for s in spots if s.first.area]
    breadth = breadth_of(bulk_of(dots).main)
    fitting = [s for s in areas if not dots or breadth >= size_of(s.first)]
    bulk = bulk_of([s for s in spots if not s.first.area or s in fitting])
    larger = tuple(s for s in areas if s not in fitting)
    return _scope(bulk, larger)


def _scope(bulk: Bulk, larger: tuple[Spot, ...]) -> Scope:
    dots = tuple(s for s in bulk.main if not s.first.area)
    areas = tuple(s for s in bulk.main if s.first.area)
    return Scope(dots, areas, bulk.away, larger, least_of(bulk.main))


def size_of(place: Place) -> float:
    """How many kilometres a map has to span that an area has a name on."""
    return COUNTRY if {"country", "国家", "國家"} & {place.entity.precision, place.entity.place_kind} else PROVINCE


def least_of(spots: Sequence[Spot]) -> float:
    """How many kilometres a map of a lone spot spans; of several, as many as they need."""
    if len(spots) != 1:
        return 0.0
    first = spots[0].first
    return ALONE.get(first.entity.precision or "", PROVINCE if first.area else ALONE_OTHERWISE)


def breadth_of(spots: Sequence[Spot]) -> float:
    """About how many kilometres lie between those farthest apart."""
    if len(spots) < 2:
        return 0.0
    points = np.array([spot.point for spot in spots])
    first = points[int(distances(points, points[:1]).argmax())]
    return float(distances(points, first[None, :]).max())
