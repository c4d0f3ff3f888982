"""A map and the insets that its clusters open into, each cluster once, as deep as there are clusters."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.labels import Labels
from generator.render.drawing.map.clusters import Mark, marks_of
from generator.render.drawing.map.draw import Drawing, Painter, View, Ways
from generator.render.drawing.map.frame import NEAREST, frame_of
from generator.render.drawing.map.look import INSET, Look
from generator.render.drawing.map.places import Place, Spot, names_of
from generator.render.drawing.map.scope import Scope, least_of

Spots = tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Plate:
    """One finished map of several: its anchor, the spots it is of, what was drawn, and the spots with a dot on it.

    `above` is the enlargement from which it is opened, None where that is the map itself.
    """

    anchor: str
    spots: Spots
    drawing: Drawing
    dots: Spots
    above: Plate | None = None


@dataclass(frozen=True, slots=True)
class Plates:
    """The main map and its insets in the order in which they are linked."""

    main: Plate
    insets: tuple[Plate, ...]


class Plater:
    """Draws a map of a look with all its insets, these in a look of theirs; `anchor` begins the ids of all of them."""

    def __init__(
        self, labels: Labels, place: Callable[[Place], str], *, coast: bool, anchor: str, inset: Look = INSET
    ) -> None:
        self._inset_look = inset
        self._labels, self._place, self._coast, self._anchor = labels, place, coast, anchor
        self._numbers: dict[Spots, str] = {}
        self._waiting: deque[Spots] = deque()
        # Which spots each inset is opened from, and the insets that are finished.
        self._now: Spots = ()
        self._above: dict[Spots, Spots] = {}
        self._done: dict[Spots, Plate] = {}

    def plates(self, scope: Scope, look: Look, name: str) -> Plates:
        """All maps of what is to be shown."""
        most = max((p.mentions for s in (*scope.framed, *sum(scope.away, ())) for p in s.places), default=1)
        frame = frame_of([s.point for s in scope.framed], look.sheet, scope.least)
        view = View(frame, scope.spots, scope.areas, scope.away)
        main = self._plate(self._anchor, view, look, name, most)
        return Plates(main, tuple(self._insets(most)))

    def _insets(self, most: int) -> Iterator[Plate]:
        while self._waiting:
            spots = self._waiting.popleft()
            frame = frame_of([s.point for s in spots], self._inset_look.sheet, max(NEAREST, least_of(spots)))
            title = title_of(spots, self._labels, inner=bool(self._above[spots]))
            name = self._labels.gettext("Enlarged: %(places)s", places=title)
            self._now = spots
            plate = self._plate(self._numbers[spots], View(frame, spots), self._inset_look, name, most)
            self._done[spots] = replace(plate, above=self._done.get(self._above[spots]))
            yield self._done[spots]

    def _plate(self, anchor: str, view: View, look: Look, name: str, most: int) -> Plate:
        painter = Painter(look, self._labels, Ways(self._place, self._inset), self._coast, most, bool(self._now))
        marks = settled(marks_of(view.spots, view.frame))
        drawing = painter.draw(view, marks, name)
        dots = tuple(mark.spots[0] for mark in marks if not mark.is_cluster)
        return Plate(anchor, view.spots, drawing, dots)

    def _inset(self, spots: Spots) -> str:
        """The link to the inset of a cluster, which is then waiting to be drawn."""
        if spots not in self._numbers:
            self._numbers[spots] = f"{self._anchor}{len(self._numbers) + 1}"
            self._waiting.append(spots)
            self._above[spots] = self._now
        return f"#{self._numbers[spots]}"


def settled(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks of a map; where all spots of it still lie in one, they are told as one: no enlargement parts them."""
    if len(marks) != 1 or not marks[0].is_cluster:
        return tuple(marks)
    places = marks[0].places
    ordered = sorted(places, key=lambda place: (place.approximate, -place.mentions, place.name, place.entity.id))
    return (Mark(marks[0].x, marks[0].y, (Spot(ordered[0].point, tuple(ordered)),)),)


def title_of(spots: Spots, labels: Labels, *, inner: bool) -> str:
    """What an inset is called: after the two in which most of it lies."""
    places = [place for spot in spots for place in spot.places]
    if len(places) == 1:
        return places[0].name
    names = names_of(places, labels, inner=inner)
    return labels.gettext("%(place)s and around: %(count)s places", place=names, count=len(places))
