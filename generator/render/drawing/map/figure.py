"""Small maps for other pages: where a place lies among its neighbours, and all places on the front page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from generator.model.exhibition import Basemap
from generator.model.names import Entity
from generator.render.addresses import MAP, Address, built, name_address
from generator.render.drawing.map.clusters import APART, Mark, marks_of
from generator.render.drawing.map.draw import Painter, View, Ways
from generator.render.drawing.map.extent import distances
from generator.render.drawing.map.frame import Frame, frame_of
from generator.render.drawing.map.look import FRONT, SMALL, Look
from generator.render.drawing.map.places import Place, Spot, places_of, spots_of
from generator.render.drawing.map.projections import Numbers
from generator.render.drawing.map.scope import ALONE, PROVINCE, scope_of
from generator.render.drawing.svg import element, words
from generator.render.escape import Markdown, address
from generator.render.exhibition import Hang

# A place's own map reaches as far as so many neighbours, within these bounds in kilometres, and shows at most so many.
REACHED, NEAR, FAR, SHOWN = 5, 12.0, 300.0, 14


def ways_of(here: Address) -> Ways:
    """Links to the places' pages, and for what is not opened here to the page of the map."""
    return Ways(lambda place: way_to(place, here), lambda _: address(built(here, MAP)))


def way_to(place: Place, here: Address) -> str:
    """The link to a place's page."""
    return address(built(here, name_address(place.entity)))


def has_coast(hang: Hang) -> bool:
    """Whether the curator wants coasts on maps."""
    return hang.collection.exhibition.basemap is Basemap.COAST


def map_figure(hang: Hang, here: Address, size: Look = FRONT) -> Markdown | None:
    """All places on one map without insets, for a page that has no more room; None where none has coordinates."""
    drawn = map_svg(hang, here, places_of(hang), size)
    return drawn and element("figure", drawn, class_="map front-map")


def map_svg(hang: Hang, here: Address, places: Sequence[Place], size: Look) -> Markdown | None:
    """These places on a map without insets; None where there are none."""
    if not places:
        return None
    scope = scope_of(places)
    frame = frame_of([spot.point for spot in scope.framed], size.sheet, scope.least)
    painter = Painter(size, hang.labels, ways_of(here), has_coast(hang), max(place.mentions for place in places))
    view = View(frame, scope.spots, scope.areas, scope.away)
    name = hang.labels.gettext("Map of the places that the reports name")
    return painter.draw(view, marks_of(scope.spots, frame), name).svg


class PlaceMaps:
    """The small maps of places' own pages."""

    def __init__(self, hang: Hang) -> None:
        self._hang = hang

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {place.entity.id: place for place in places_of(self._hang)}

    @cached_property
    def _spots(self) -> tuple[Spot, ...]:
        return tuple(spot for spot in spots_of(self._places.values()) if not spot.first.area)

    @cached_property
    def _points(self) -> Numbers:
        return np.array([spot.point for spot in self._spots]).reshape(-1, 2)

    def of(self, entity: Entity, page: Address | None = None) -> Markdown | None:
        """The map of a place, with the nearest others that the reports name; None where it has no coordinates.

        It stands on the place's own page, unless on another.
        """
        place = self._places.get(entity.id)
        if place is None:
            return None
        here = page or name_address(entity)
        view, marks = self._view(place)
        most = max((mark.spots[0].first.mentions for mark in marks), default=1)
        painter = Painter(SMALL, self._hang.labels, ways_of(here), has_coast(self._hang), most)
        name = self._hang.labels.gettext("%(place)s on the map", place=place.name)
        caption = element("figcaption", *(self._named(place, here) if page else ()), *self._caption(place, here))
        return element("figure", painter.draw(view, marks, name).svg, caption, class_="map place-map")

    def _named(self, place: Place, here: Address) -> Sequence[Markdown]:
        """The place, where the page does not say whose map it is."""
        return (element("a", words(place.name), href=way_to(place, here)), Markdown(" · "))

    def _caption(self, place: Place, here: Address) -> Sequence[Markdown]:
        labels = self._hang.labels
        said = [words(labels.gettext("Only roughly placed.") + " ")] if place.approximate else []
        way = element("a", words(labels.gettext("The whole map")), href=address(built(here, MAP)))
        return [*said, way]

    def _view(self, place: Place) -> tuple[View, tuple[Mark, ...]]:
        away = distances(self._points, np.array([place.point])) if len(self._points) else np.array([])
        least = ALONE.get(place.entity.precision or "", PROVINCE) if place.area else self._reach(away)
        frame = frame_of([place.point], SMALL.sheet, least)
        spot = next((s for s in self._spots if place in s.places), None) if not place.area else None
        mine = Spot(place.point, (place,))
        others = [
            self._spots[int(n)] for n in np.argsort(away, kind="stable")[: 4 * SHOWN] if self._spots[int(n)] != spot
        ]
        shown = _apart([] if place.area else [mine], sorted(others, key=lambda s: s.weight), frame)
        areas = (mine,) if place.area else ()
        return View(frame, tuple(shown), areas, here=place), marks_of(shown, frame)

    def _reach(self, away: Numbers) -> float:
        """Kilometres from side to side: as far as some neighbours lie."""
        beyond = np.sort(away[away > 0.05])[:REACHED]
        reach = float(beyond[-1]) if len(beyond) else FAR / 2
        return 2.4 * min(max(reach, NEAR), FAR)


def _apart(first: list[Spot], others: Sequence[Spot], frame: Frame) -> list[Spot]:
    """The first, and those of the others in sight that lie far enough from all that are there already."""
    shown, taken = list(first), [frame.point(spot.point) for spot in first]
    for spot in others:
        x, y = frame.point(spot.point)
        seen = 6 < x < frame.width - 6 and 6 < y < frame.height - 6
        if seen and len(shown) < SHOWN and all((x - a) ** 2 + (y - b) ** 2 >= APART**2 for a, b in taken):
            shown.append(spot)
            taken.append((x, y))
    return shown
