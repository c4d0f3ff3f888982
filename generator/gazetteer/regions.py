"""States, provinces and regions of other countries by their Chinese names (CLDR; points by GeoNames)."""

from __future__ import annotations

import lzma
from functools import cache
from importlib import resources

from generator.gazetteer.countries import country_of
from generator.gazetteer.division import PREFECTURE, Division
from generator.gazetteer.points import coordinates

_TABLE = "regions.tsv.xz"


@cache
def lines_of_regions() -> dict[str, tuple[str, ...]]:
    """Each written form → the lines of the divisions that it may mean: forms, country's code, coordinates."""
    packed = resources.files("generator.gazetteer").joinpath("data", _TABLE).read_bytes()
    found: dict[str, tuple[str, ...]] = {}
    for line in lzma.decompress(packed).decode("utf-8").splitlines():
        for form in line.split("\t", 1)[0].split("/"):
            found[form] = (*found.get(form, ()), line)
    return found


@cache
def regions_within() -> dict[str, tuple[str, ...]]:
    """Country → the written forms of its divisions."""
    found: dict[str, list[str]] = {}
    for form, lines in lines_of_regions().items():
        for line in lines:
            found.setdefault(country_of(line.split("\t")[1]), []).append(form)
    return {country: tuple(forms) for country, forms in found.items()}


def regions_named(form: str) -> tuple[Division, ...]:
    """The divisions of other countries of that written form, by their countries' codes; none where there is none."""
    return tuple(map(_region, lines_of_regions().get(form, ())))


def _region(line: str) -> Division:
    forms, country, *place = line.split("\t")
    name = forms.split("/", 1)[0]
    latitude, longitude, number = coordinates(place[0] if place else "")
    return Division(
        name,
        name,
        PREFECTURE,
        "province",
        (country_of(country),),
        latitude=latitude,
        longitude=longitude,
        geonames=number,
    )
