"""The places that a map can show: those with a page and coordinates, and how sure these are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.labels import Labels
from generator.link.pinyin import reading_of
from generator.model.names import Entity, NameKind
from generator.render.drawing.map.extent import Point
from generator.render.exhibition import Hang

# Of these a point is a seat or a middle of a large area: on the map their names stand there, without a dot. Kinds are
# those of `model.names`, and words that curators write for the same.
AREAS = frozenset(
    {
        "country",
        "province",
        "region",
        "国家",
        "國家",
        "省",
        "自治区",
        "自治區",
        "直辖市",
        "直轄市",
        "特别行政区",
        "特別行政區",
    }
)
# Coordinates that agree to so many decimals (100 m) are the same point.
DECIMALS = 3
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the map; `approximate` where the point is that of a larger one in which it lies.

    `short` is what an area is called on it: 新疆 for 新疆维吾尔自治区, where the reports call it so.
    """

    entity: Entity
    name: str
    short: str
    point: Point
    approximate: bool
    area: bool
    mentions: int


@dataclass(frozen=True, slots=True)
class Spot:
    """All places at one point: the one that the point is of first, then those that are only somewhere near it."""

    point: Point
    places: tuple[Place, ...]

    @property
    def first(self) -> Place:
        """The place that the dot is of."""
        return self.places[0]

    @property
    def others(self) -> tuple[Place, ...]:
        """The places that have no dot of their own."""
        return self.places[1:]

    @property
    def weight(self) -> tuple[object, ...]:
        """What spots are sorted by: the most named first, then by name."""
        return (-self.first.mentions, self.first.name, self.first.entity.id)


def places_of(hang: Hang) -> tuple[Place, ...]:
    """All places that have a page and coordinates, in the order of the alphabet."""
    found = (e for e in hang.index.with_page(NameKind.PLACE) if e.latitude is not None and e.longitude is not None)
    return tuple(_place(entity, hang) for entity in sorted(found, key=_by_reading))


def _place(entity: Entity, hang: Hang) -> Place:
    area = entity.located_by is None and bool(AREAS & {entity.precision, entity.place_kind})
    name = " ".join(entity.name.split())
    return Place(
        entity,
        hang.withheld.hide(name),
        hang.withheld.hide(_short(entity) if area else name),
        (entity.longitude or 0.0, entity.latitude or 0.0),
        approximate=entity.located_by is not None,
        area=area,
        mentions=max(hang.index.mentions_of(entity), 1),
    )


def _short(entity: Entity) -> str:
    """The shortest form of a name that is its beginning."""
    forms = (form for form in entity.forms if len(form) >= SHORTEST and entity.name.startswith(form))
    return min(forms, key=len, default=entity.name)


def _by_reading(entity: Entity) -> tuple[object, ...]:
    return (reading_of(entity.name, NameKind.PLACE).order, entity.name, entity.id)


def spots_of(places: Iterable[Place]) -> tuple[Spot, ...]:
    """The places by their points, the most named spot first.

    An area is a spot of its own: its point may be that of its capital, and it lies in no town.
    """
    together: dict[tuple[float, float, bool], list[Place]] = {}
    for place in places:
        key = (round(place.point[0], DECIMALS), round(place.point[1], DECIMALS), place.area)
        together.setdefault(key, []).append(place)
    spots = (_spot(held) for held in together.values())
    return tuple(sorted(spots, key=lambda spot: spot.weight))


def _spot(places: list[Place]) -> Spot:
    """The place with coordinates of its own leads."""
    ordered = sorted(places, key=lambda p: (p.approximate, -p.mentions, p.name, p.entity.id))
    return Spot(ordered[0].point, tuple(ordered))


def leader_of(places: Sequence[Place]) -> Place:
    """The place after which several are called: the one in which, itself included, most of what is named lies."""
    return _ranked(places)[0]


def names_of(places: Sequence[Place], labels: Labels, *, inner: bool) -> str:
    """What several are called after: the first in which most of what is named lies, and the next that is no part of it.

    For an `inner` enlargement, opened from another, one in which all the others lie does not count: so that of the
    middle of a city is not called after the city, as the one is that holds it.
    """
    ranked = _ranked(places)
    parts = [p for p in ranked if not all(p.entity.name in o.entity.within for o in places if o is not p)]
    first, *others = (inner and parts) or ranked
    second = next((o for o in others if not {first.entity.name, first.name} & {o.name, *o.entity.within}), None)
    return labels.pgettext("list", ", ").join(place.name for place in (first, second) if place)


def _ranked(places: Sequence[Place]) -> list[Place]:
    """Those in which most of what is named lies first, themselves included; a place of its own before a rough one."""
    lies_in: Counter[str] = Counter()
    for place in places:
        for larger in dict.fromkeys((*place.entity.within, place.entity.name)):
            lies_in[larger] += place.mentions
    return sorted(places, key=lambda p: (p.approximate, -lies_in[p.entity.name], -p.mentions, p.name, p.entity.id))
