"""地图: all places on a map, what its rings open into, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.labels import Labels
from generator.model.names import NameKind
from generator.render.addresses import MAP
from generator.render.compose import is_auto
from generator.render.drawing.map.figure import has_coast, way_to
from generator.render.drawing.map.look import NARROW, WIDE, Look
from generator.render.drawing.map.places import Place, Spot, places_of
from generator.render.drawing.map.plates import Plate, Plater, Plates, title_of
from generator.render.drawing.map.scope import Scope, scope_of
from generator.render.drawing.svg import element, words
from generator.render.escape import NOTHING, Markdown, front_matter, joined
from generator.render.exhibition import Hang
from generator.render.identity import position_why, position_words
from generator.render.words import kind_words

# The ladder of larger places, as on a place's page.
STEP = " › "


@dataclass(frozen=True, slots=True)
class Inset:
    """An enlargement: its anchor, what it is called, the drawing, who shares a dot on it, and the way back.

    `back` is empty where it is opened from the whole map.
    """

    anchor: str
    title: str
    svg: Markdown
    same: tuple[Markdown, ...]
    back: Markdown


@dataclass(frozen=True, slots=True)
class Sheet:
    """A map for one width of screen: `kind` is its class and begins its ids."""

    kind: str
    svg: Markdown
    same: tuple[Markdown, ...]
    nameless: Markdown
    insets: tuple[Inset, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A place in the table."""

    name: Markdown
    kind: str
    within: str
    mentions: int
    position: str
    why: str


@dataclass(frozen=True, slots=True)
class Legend:
    """Which signs the maps use."""

    approximate: bool
    areas: bool
    clusters: bool
    shared: bool
    away: bool


@dataclass(frozen=True, slots=True)
class MapPage:
    """Everything that map.md sets; with nothing on the map there is one sentence."""

    front: Markdown
    title: str
    empty: str
    sheets: tuple[Sheet, ...]
    legend: Legend
    coast: bool
    larger: Markdown
    rows: tuple[Row, ...]
    missing: Markdown


def map_page(hang: Hang) -> MapPage:
    """The page of the map."""
    places, title = places_of(hang), hang.labels.gettext("Map")
    description = f"{hang.collection.exhibition.title} · {title}"
    scope = scope_of(places) if places else None
    sheets = tuple(_sheet(hang, scope, look, kind) for look, kind in ((WIDE, "wide"), (NARROW, "narrow")) if scope)
    return MapPage(
        front=front_matter({"title": title, "template": "map.html", "description": description}),
        title=title,
        empty="" if places else hang.labels.gettext("Of no place that the reports name is it known where it lies."),
        sheets=sheets,
        legend=_legend(places, scope, sheets),
        coast=has_coast(hang),
        larger=_names(scope.larger if scope else ()),
        rows=tuple(_row(hang, place) for place in places),
        missing=_missing(hang, places),
    )


def _sheet(hang: Hang, scope: Scope, look: Look, kind: str) -> Sheet:
    plater = Plater(hang.labels, lambda place: way_to(place, MAP), coast=has_coast(hang), anchor=f"map-{kind}-")
    plates = plater.plates(scope, look, hang.labels.gettext("Map of the places that the reports name"))
    return Sheet(
        kind,
        plates.main.drawing.svg,
        tuple(_same(hang, plates.main)),
        _names(plates.main.drawing.nameless),
        tuple(_insets(hang, plates)),
    )


def _insets(hang: Hang, plates: Plates) -> Iterator[Inset]:
    for plate in plates.insets:
        title = title_of(plate.spots, hang.labels, inner=plate.above is not None)
        yield Inset(plate.anchor, title, plate.drawing.svg, tuple(_same(hang, plate)), _back(plate, hang.labels))


def _back(plate: Plate, labels: Labels) -> Markdown:
    """The way to the enlargement from which another is opened."""
    if plate.above is None:
        return NOTHING
    above = title_of(plate.above.spots, labels, inner=plate.above.above is not None)
    said = labels.gettext("Back to %(map)s", map=above)
    return element("a", words(said), href=f"#{plate.above.anchor}")


def _same(hang: Hang, plate: Plate) -> Iterator[Markdown]:
    """Who shares a dot on a map. An area has no dot, and what lies somewhere in it is told with its name."""
    for spot in plate.dots:
        if spot.others:
            words_with_links = hang.labels.gettext(
                "Marked at %(place)s too, their position rough: %(names)s",
                place=_link(spot.first),
                names=joined(map(_link, spot.others), Markdown(" ")),
            )
            yield Markdown(words_with_links)


def _names(spots: Sequence[Spot]) -> Markdown:
    return joined((_link(place) for spot in spots for place in spot.places), Markdown(" "))


def _link(place: Place) -> Markdown:
    return element("a", words(place.name), href=way_to(place, MAP), class_="auto" if is_auto(place.entity) else None)


def _legend(places: Sequence[Place], scope: Scope | None, sheets: Sequence[Sheet]) -> Legend:
    return Legend(
        approximate=any(place.approximate for place in places),
        areas=bool(scope and scope.areas),
        clusters=any(sheet.insets for sheet in sheets),
        shared=any(sheet.same or any(inset.same for inset in sheet.insets) for sheet in sheets),
        away=bool(scope and scope.away),
    )


def _row(hang: Hang, place: Place) -> Row:
    entity, hide = place.entity, hang.withheld.hide
    return Row(
        name=_link(place),
        kind=kind_words("", entity.place_kind, hang.labels) or "",
        within=hide(STEP.join(entity.within)),
        mentions=hang.index.mentions_of(entity),
        position=position_words(entity, hang.labels) or "",
        why=hide(position_why(entity, hang.labels)),
    )


def _missing(hang: Hang, places: Sequence[Place]) -> Markdown:
    """The places with a page of which nobody knows where they lie."""
    located = {place.entity.id for place in places}
    return joined(
        (
            hang.composer.name(entity, MAP)
            for entity in hang.index.with_page(NameKind.PLACE)
            if entity.id not in located
        ),
        Markdown(" "),
    )
