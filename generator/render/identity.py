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
    """Latitude and longitude (WGS 84) as the curator wrote them, and where they are from; None where there are none."""
    if entity.latitude is None or entity.longitude is None:
        return None
    words = labels.gettext(
        "Coordinates: %(latitude)s, %(longitude)s",
        latitude=_latitude(entity.latitude, labels),
        longitude=_longitude(entity.longitude, labels),
    )
    if entity.coordinates_source is None:
        return words
    return labels.gettext("%(words)s (%(why)s)", words=words, why=entity.coordinates_source)


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
