"""The reports nearest to a report: before and after it in its section, by date, and those that name the same places.

Nearness in place: for every place that two reports both name and that has a page, larger than neither a country nor a
province, the pair gains log((N + 1) / n), N the reports of the exhibition and n those that name the place: the inverse
document frequency of Spärck Jones (1972), by which the rarest shared place weighs most and one that all reports name
next to nothing. Among equals the exhibition's order decides.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from generator.link.index import Index
from generator.model.edtf import Moment, first_moment
from generator.model.names import Entity, NameKind

WIDE = frozenset({"country", "province", "region"})
MOST = 5
FEWEST_BY_PLACE = 1
DECEMBER = 12


class Way(Enum):
    """How a report is near to another."""

    BEFORE_IN_SECTION = auto()
    AFTER_IN_SECTION = auto()
    BEFORE = auto()
    SAME_DATE = auto()
    ABOUT_THEN = auto()
    AFTER = auto()


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A report near another: how it is near, and the places that both name, the rarest first."""

    report: str
    ways: tuple[Way, ...] = ()
    places: tuple[Entity, ...] = ()


class Neighbours:
    """The neighbours of every report of an exhibition."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._reports = [exhibit.report.id for exhibit in index.collection.exhibits]

    def of(self, report: str) -> tuple[Neighbour, ...]:
        """The neighbours of a report, each once: of its section, by date, by place; about five."""
        ways: dict[str, list[Way]] = {}
        for way, other in (*self._in_section(report), *self._by_date(report)):
            ways.setdefault(other, []).append(way)
        shared = self._shared(report)
        room = max(FEWEST_BY_PLACE, MOST - len(ways))
        by_place = sorted(shared.keys() - ways, key=lambda o: (self._far(shared[o]), self._positions[o]))
        return tuple(
            Neighbour(other, tuple(ways.get(other, ())), self._rarest(shared.get(other, ())))
            for other in (*ways, *by_place[:room])
        )

    def _in_section(self, report: str) -> list[tuple[Way, str]]:
        exhibit = self._index.collection.exhibits[self._positions[report]]
        section = next(s.reports for s in self._index.collection.sections if s.id == exhibit.section.id)
        return _beside(report, section, Way.BEFORE_IN_SECTION, Way.AFTER_IN_SECTION)

    def _by_date(self, report: str) -> list[tuple[Way, str]]:
        found = _beside(report, self._dated, Way.BEFORE, Way.AFTER)
        own = self._dates[report]
        return [(_together(own, self._dates[other]) or way, other) for way, other in found]

    def _shared(self, report: str) -> Mapping[str, Sequence[str]]:
        shared: dict[str, list[str]] = defaultdict(list)
        for place in self._places.get(report, ()):
            for other in self._named_in[place]:
                if other != report:
                    shared[other].append(place)
        return shared

    def _far(self, places: Sequence[str]) -> float:
        return -sum(self._weight(place) for place in places)

    def _weight(self, place: str) -> float:
        return math.log((len(self._reports) + 1) / len(self._named_in[place]))

    def _rarest(self, places: Sequence[str]) -> tuple[Entity, ...]:
        named = [self._index.entities[place] for place in places]
        # Of the equally rare the smaller place says more.
        return tuple(sorted(named, key=lambda place: (-self._weight(place.id), -len(place.within))))

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {report: place for place, report in enumerate(self._reports)}

    @cached_property
    def _dates(self) -> Mapping[str, Moment | None]:
        return {report: first_moment(self._index.records[report].date) for report in self._reports}

    @cached_property
    def _dated(self) -> Sequence[str]:
        """The reports of which a date is known, in its order; those of one day in the exhibition's."""
        dates = ((place, report, self._dates[report]) for place, report in enumerate(self._reports))
        dated = [(date.order, place, report) for place, report, date in dates if date]
        return [report for _, _, report in sorted(dated)]

    @cached_property
    def _named_in(self) -> Mapping[str, Sequence[str]]:
        """For every place that tells reports apart the reports that name it."""
        return {
            place.id: list(dict.fromkeys(sighting.exhibit.report.id for sighting in self._index.sightings[place.id]))
            for place in self._index.with_page(NameKind.PLACE)
            if place.id in self._index.sightings and place.place_kind not in WIDE
        }

    @cached_property
    def _places(self) -> Mapping[str, Sequence[str]]:
        places: dict[str, list[str]] = defaultdict(list)
        for place, reports in self._named_in.items():
            for report in reports:
                places[report].append(place)
        return places


def _beside(report: str, row: Sequence[str], before: Way, after: Way) -> list[tuple[Way, str]]:
    if report not in row:
        return []
    here = row.index(report)
    ways = [(before, row[here - 1])] if here else []
    return [*ways, (after, row[here + 1])] if here + 1 < len(row) else ways


def _together(own: Moment | None, other: Moment | None) -> Way | None:
    """Whether two dates are of one day, or of one time as far as they are known; None where one is the earlier."""
    if own is None or other is None:
        return None
    known = [(mine, its) for mine, its in zip(_figures(own), _figures(other), strict=True) if mine and its]
    if any(mine != its for mine, its in known):
        return None
    return Way.SAME_DATE if own.day and other.day else Way.ABOUT_THEN


def _figures(date: Moment) -> tuple[str | None, int | None, int | None]:
    """Year, month and day, each None where it is not known to the figure; a season is no month."""
    if not date.year.isdigit():
        return None, None, None
    month = date.month if date.month and date.month <= DECEMBER else None
    return date.year, month, date.day if month else None
