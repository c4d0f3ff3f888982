"""Where a place lies on the globe, and under which ids others know a name."""

from __future__ import annotations

from collections.abc import Iterator

from generator.labels import Labels
from generator.model.names import Entity
from generator.render.escape import Markdown, address, joined

# Authority files that `same_as` can name: what they are called, and where an id of theirs is looked up.
REGISTERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/"),
    "geonames": ("GeoNames", "https://www.geonames.org/"),
}


def coordinates_words(entity: Entity, labels: Labels) -> str | None:
    """Latitude and longitude (WGS 84), of which larger place, and where they are from; None where there are none."""
    if entity.latitude is None or entity.longitude is None:
        return None
    words = labels.gettext(
        "Coordinates: %(latitude)s, %(longitude)s",
        latitude=_latitude(entity.latitude, labels),
        longitude=_longitude(entity.longitude, labels),
    )
    why = position_why(entity, labels)
    return labels.gettext("%(words)s (%(why)s)", words=words, why=why) if why else words


def position_words(entity: Entity, labels: Labels) -> str | None:
    """Latitude and longitude alone, where a heading says what they are; None where there are none."""
    if entity.latitude is None or entity.longitude is None:
        return None
    return labels.gettext(
        "%(latitude)s, %(longitude)s",
        latitude=_latitude(entity.latitude, labels),
        longitude=_longitude(entity.longitude, labels),
    )


def position_why(entity: Entity, labels: Labels) -> str:
    """Of which larger place the coordinates are, and where they are from; empty where nothing is to be said."""
    return " · ".join(said for said in (_larger_place(entity, labels), entity.coordinates_source) if said)


def _larger_place(entity: Entity, labels: Labels) -> str | None:
    """Says that the coordinates are not the place's own."""
    if entity.located_by is None:
        return None
    return labels.gettext("those of %(place)s, in which it lies", place=entity.located_by)


def is_from_geonames(entity: Entity) -> bool:
    """Whether the coordinates are from GeoNames, by the words for their source: its licence asks to be named."""
    return entity.latitude is not None and "GeoNames" in (entity.coordinates_source or "")


def _latitude(degrees: float, labels: Labels) -> str:
    if degrees < 0:
        return labels.gettext("%(degrees)s° S", degrees=-degrees)
    return labels.gettext("%(degrees)s° N", degrees=degrees)


def _longitude(degrees: float, labels: Labels) -> str:
    if degrees < 0:
        return labels.gettext("%(degrees)s° W", degrees=-degrees)
    return labels.gettext("%(degrees)s° E", degrees=degrees)


def identity_links(entity: Entity) -> Iterator[Markdown]:
    """Links to the same thing in other authority files."""
    for same in entity.same_as:
        register, _, identifier = same.partition(":")
        if register in REGISTERS:
            name, place = REGISTERS[register]
            yield Markdown(f"[{joined([f'{name} {identifier}'])}]({place}{address(identifier)})")
