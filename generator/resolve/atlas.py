"""Where places lie on the globe: by the authority file, else by the gazetteer, else where their larger place lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.gazetteer import Division, Gazetteer
from generator.gazetteer.division import COUNTY, PROVINCE
from generator.model.exhibition import Authority
from generator.model.names import Entity, NameKind

Path = tuple[str, ...]
# Nothing is shown at the coordinates of so large a place but that place itself: they would say where it is not.
TOO_LARGE = frozenset({"country", "province", "region"})


@dataclass(frozen=True, slots=True)
class _Spot:
    """Coordinates (WGS 84 degrees), and the kind and the name of the place that they are of."""

    latitude: float
    longitude: float
    kind: str | None
    name: str
    source: str | None


class Atlas:
    """The coordinates of the authority file and of the gazetteer; the authority file's win."""

    def __init__(self, entries: Sequence[Authority], gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._entries = {entry.id: entry for entry in entries if entry.kind is NameKind.PLACE}

    @cached_property
    def _curated(self) -> dict[Path, Authority]:
        """Places of the authority file by their full paths; the first of two that have one path."""
        return {self._full(self.path_of(entry)): entry for entry in reversed(self._entries.values())}

    def path_of(self, entry: Authority) -> Path:
        """The names of what an entry lies in, from the largest down, its own last."""
        return (*path_within(entry, self._entries), entry.name)

    def located(self, entity: Entity, path: Path) -> Entity:
        """The entity, a place called so, with coordinates where they are known: its own, else of what it lies in.

        A withheld entity is left as it is, and one that has coordinates.
        """
        if entity.kind is not NameKind.PLACE or entity.withheld or entity.latitude is not None:
            return entity
        full = self._full(path)
        for depth in range(len(full), 0, -1):
            spot = self._spot(full[:depth])
            own = depth == len(full)
            if spot and (own or spot.kind not in TOO_LARGE):
                return replace(
                    entity,
                    latitude=spot.latitude,
                    longitude=spot.longitude,
                    precision=(entity.place_kind if own else None) or spot.kind,
                    coordinates_source=spot.source,
                    located_by=None if own else spot.name,
                )
        return entity

    def _full(self, path: Path) -> Path:
        """The path with the divisions that it leaves out, as far as the gazetteer knows it.

        The name of a town alone is no proof: there may be others that no table holds.
        """
        for depth in range(len(path), 0, -1):
            division = self._gazetteer.at(path[:depth])
            if division and (depth > 1 or division.level <= COUNTY):
                return (*division.path, *path[depth:])
        return path

    def _spot(self, path: Path) -> _Spot | None:
        """The coordinates of just the place with that path."""
        division, entry = self._gazetteer.at(path), self._curated.get(path)
        if entry and entry.withheld:
            return None
        if entry and entry.coordinates:
            known = division and (division.level == PROVINCE or entry.place_kind is None)
            kind = division.kind if division and known else entry.place_kind
            return _Spot(*entry.coordinates, kind, entry.name, entry.coordinates_source)
        return _of_division(division) if division else None


def _of_division(division: Division) -> _Spot | None:
    if division.latitude is None or division.longitude is None:
        return None
    source = f"GeoNames {division.geonames}, CC BY 4.0"
    return _Spot(division.latitude, division.longitude, division.kind, division.name, source)


def path_within(entry: Authority, places: Mapping[str, Authority]) -> Path:
    """Names of the larger places of the files, from the largest down; a circle ends where it closes."""
    path: list[str] = []
    seen, larger = {entry.id}, entry.within
    while larger and larger in places and larger not in seen:
        seen.add(larger)
        path.append(places[larger].name)
        larger = places[larger].within
    return tuple(reversed(path))
