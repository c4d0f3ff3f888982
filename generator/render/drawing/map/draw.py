"""A map as SVG: the ground, then areas, dots, rings and arrows, each a link, then what could be labelled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.labels import Labels
from generator.render.drawing.map.arrows import Arrow, arrows
from generator.render.drawing.map.clusters import Mark
from generator.render.drawing.map.frame import Frame
from generator.render.drawing.map.ground import degrees, ground, scale_bar
from generator.render.drawing.map.labels import Box, Placed, Room, Wanted, around
from generator.render.drawing.map.look import RING, Look, cut, radius_of
from generator.render.drawing.map.places import Place, Spot, leader_of, names_of
from generator.render.drawing.svg import element, number, words
from generator.render.escape import NOTHING, Markdown

# A finger's target around a small dot (WCAG 2.5.8), in pixels.
TARGET = 12.0
# What labels keep off the edge.
AIR = 3.0
# An area's name may stand this many pixels above or below its point: it means no point.
SHIFTS = (0.0, -14.0, 14.0, -28.0, 28.0)


@dataclass(frozen=True, slots=True)
class View:
    """What a map shows: spots with dots, areas with names, groups that lie far off."""

    frame: Frame
    spots: tuple[Spot, ...]
    areas: tuple[Spot, ...] = ()
    away: tuple[tuple[Spot, ...], ...] = ()
    here: Place | None = None


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the links of a map lead: to a place's page; to the inset of a cluster or of a far group, by its spots."""

    place: Callable[[Place], str]
    inset: Callable[[tuple[Spot, ...]], str]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished map: its SVG, and the areas whose names found no room."""

    svg: Markdown
    nameless: tuple[Spot, ...]


@dataclass(slots=True)
class Painter:
    """Draws one view. Labels find their place in the order of how often a place is named."""

    look: Look
    labels: Labels
    ways: Ways
    coast: bool
    most_named: int
    # Whether this is an enlargement itself.
    inner: bool = False
    _room: Room = field(init=False)

    def draw(self, view: View, marks: Sequence[Mark], name: str) -> Drawing:
        """The map with these marks, called `name` for those who cannot see it."""
        frame = view.frame
        self._room = Room(Box(AIR, AIR, frame.width - AIR, frame.height - AIR))
        for mark in marks:
            self._room.take(around(mark.x, mark.y, self._radius(mark) + 1))
        pointing = arrows(view.away, frame, self._room, self.look.type, self._called)
        scale = scale_bar(frame, self.look, self._room, self.labels)
        placed = self._placed(marks, view)
        shown = [self._mark(mark, placed[mark.spots], view) for mark in marks]
        areas = [self._area(spot, label, view) for spot in view.areas if (label := placed[spot.places])]
        far = [self._arrow(arrow) for arrow in pointing]
        net = element("g", *degrees(frame, self._room, self.labels), class_="degrees", aria_hidden="true")
        svg = element(
            "svg",
            ground(frame, self.look, coast=self.coast),
            net,
            scale,
            *areas,
            *shown,
            *far,
            element("rect", class_="edge", width=frame.width, height=frame.height),
            viewBox=f"0 0 {frame.width} {frame.height}",
            width=frame.width,
            height=frame.height,
            role="group",
            aria_label=name,
        )
        return Drawing(svg, tuple(spot for spot in view.areas if placed[spot.places] is None))

    def _radius(self, mark: Mark) -> float:
        return RING if mark.is_cluster else radius_of(mark.spots[0].first.mentions, self.most_named, self.look)

    def _placed(self, marks: Sequence[Mark], view: View) -> dict[tuple[object, ...], Placed | None]:
        """The labels of marks (by their spots) and of areas (by their places), the most named first."""
        wanted: list[tuple[tuple[object, ...], tuple[object, ...], list[Wanted]]] = []
        for mark in marks:
            label = Wanted(self._words(mark), mark.x, mark.y, self._radius(mark), self.look.type)
            wanted.append((mark.spots[0].weight, mark.spots, [label]))
        for spot in view.areas:
            x, y = view.frame.point(spot.point)
            name, look = cut(spot.first.short), self.look
            shifted = [Wanted(name, x, y + shift, None, look.area, look.spacing) for shift in SHIFTS]
            wanted.append((spot.weight, spot.places, shifted))
        wanted.sort(key=lambda one: one[0])
        return {key: next(filter(None, map(self._room.place, labels)), None) for _, key, labels in wanted}

    def _words(self, mark: Mark) -> str:
        if mark.is_cluster:
            return cut(leader_of(mark.places).name)
        first = mark.spots[0]
        return cut(first.first.name) + (f" +{len(first.others)}" if self._is_shared(first) else "")

    def _is_shared(self, spot: Spot) -> bool:
        """Whether it is said at the dot that others share it."""
        return self.look.shared and bool(spot.others)

    def _mark(self, mark: Mark, label: Placed | None, view: View) -> Markdown:
        return self._cluster(mark, label) if mark.is_cluster else self._spot(mark, label, view)

    def _cluster(self, mark: Mark, label: Placed | None) -> Markdown:
        count = len(mark.places)
        return element(
            "a",
            element("title", words(self.group_words(mark.spots))),
            element("circle", class_="target", cx=mark.x, cy=mark.y, r=TARGET),
            element("circle", class_="ring", cx=mark.x, cy=mark.y, r=RING),
            element("text", words(str(count)), class_="count", x=mark.x, y=mark.y + 4),
            self._label(mark, label),
            class_="cluster",
            href=self.ways.inset(mark.spots),
        )

    def _spot(self, mark: Mark, label: Placed | None, view: View) -> Markdown:
        spot = mark.spots[0]
        radius = self._radius(mark)
        kind = "place approximate" if spot.first.approximate else "place"
        parts = [
            element("title", words(self.spot_words(spot))),
            element("circle", class_="target", cx=mark.x, cy=mark.y, r=max(TARGET, radius)),
            element("circle", class_="dot", cx=mark.x, cy=mark.y, r=radius),
            element("circle", class_="around", cx=mark.x, cy=mark.y, r=radius + 2.5)
            if self._is_shared(spot)
            else NOTHING,
            self._label(mark, label),
        ]
        if view.here and view.here in spot.places:
            return element("g", *parts, class_=f"{kind} here")
        return element("a", *parts, class_=kind, href=self.ways.place(spot.first))

    def _label(self, mark: Mark, label: Placed | None) -> Markdown:
        """The name where it found room; else one that shows when the mark is pointed at."""
        if label:
            return _text(label)
        return self._hidden(mark)

    def _hidden(self, mark: Mark) -> Markdown:
        radius, text = self._radius(mark), self._words(mark)
        right = mark.x < self.look.sheet.width / 2
        x = mark.x + radius + 3 if right else mark.x - radius - 3
        anchor = None if right else "end"
        return element("text", words(text), class_="tip", x=x, y=mark.y + 4, text_anchor=anchor)

    def _area(self, spot: Spot, label: Placed, view: View) -> Markdown:
        parts = (element("title", words(self.spot_words(spot))), _text(label))
        if view.here in spot.places:
            return element("g", *parts, class_="area here")
        return element("a", *parts, class_="area", href=self.ways.place(spot.first))

    def _arrow(self, arrow: Arrow) -> Markdown:
        spots = arrow.spots
        alone = len(spots) == 1 and not spots[0].others
        told = self.labels.gettext(
            "%(places)s: outside this map, about %(kilometres)s km from its middle",
            places=self._called(spots),
            kilometres=f"{arrow.kilometres:,}",
        )
        turned = f"translate({number(arrow.x)} {number(arrow.y)}) rotate({number(arrow.turn)})"
        return element(
            "a",
            element("title", words(told)),
            element("circle", class_="target", cx=arrow.x, cy=arrow.y, r=TARGET),
            element("path", class_="arrow", d="M0 -8l4 9h-8zM0 0v9", transform=turned),
            _text(arrow.label) if arrow.label else NOTHING,
            class_="away",
            href=self.ways.place(spots[0].first) if alone else self.ways.inset(spots),
        )

    def _called(self, spots: tuple[Spot, ...]) -> str:
        """A far group by its most named place."""
        count = sum(len(spot.places) for spot in spots)
        name = cut(leader_of([place for spot in spots for place in spot.places]).name)
        return name if count == 1 else self.labels.gettext("%(place)s and others", place=name)

    def spot_words(self, spot: Spot) -> str:
        """What a dot is of, and how often that is named."""
        named = self.labels.ngettext(
            "%(place)s: named %(num)s time",
            "%(place)s: named %(num)s times",
            spot.first.mentions,
            place=spot.first.name,
        )
        if spot.first.approximate:
            named = self.labels.gettext("%(words)s, roughly placed", words=named)
        if not spot.others:
            return named
        names = self.labels.gettext(", ").join(place.name for place in spot.others)
        return self.labels.gettext("%(words)s; roughly here also: %(names)s", words=named, names=names)

    def group_words(self, spots: tuple[Spot, ...]) -> str:
        """What a ring holds."""
        places = [place for spot in spots for place in spot.places]
        names = names_of(places, self.labels, inner=self.inner)
        return self.labels.gettext(
            "%(place)s and around: %(count)s places, enlarged below", place=names, count=len(places)
        )


def _text(label: Placed) -> Markdown:
    anchor = None if label.anchor == "start" else label.anchor
    return element("text", words(label.text), x=label.x, y=label.y, text_anchor=anchor)
