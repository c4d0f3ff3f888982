"""Cities abroad by their Chinese names: those of `data/abroad.tsv.xz` (GeoNames), and more that the CLDR has."""

from __future__ import annotations

import lzma
from functools import cache
from importlib import resources

from generator.gazetteer.countries import cities_abroad, country_of
from generator.gazetteer.division import PREFECTURE, Division
from generator.gazetteer.points import coordinates

_TABLE = "abroad.tsv.xz"


@cache
def lines_abroad() -> dict[str, str]:
    """Each written form of a city of the table → its line: forms, country's code, coordinates."""
    packed = resources.files("generator.gazetteer").joinpath("data", _TABLE).read_bytes()
    lines = lzma.decompress(packed).decode("utf-8").splitlines()
    return {form: line for line in lines for form in line.split("\t", 1)[0].split("/")}


@cache
def forms_abroad() -> frozenset[str]:
    """All written forms of cities abroad."""
    return frozenset((*lines_abroad(), *cities_abroad()))


@cache
def cities_within() -> dict[str, tuple[str, ...]]:
    """Country → the written forms of its cities."""
    lies_in = cities_abroad() | {form: country_of(line.split("\t")[1]) for form, line in lines_abroad().items()}
    found: dict[str, list[str]] = {}
    for form, country in sorted(lies_in.items()):
        found.setdefault(country, []).append(form)
    return {country: tuple(forms) for country, forms in found.items()}


def city_abroad(form: str) -> Division:
    """The city of that written form. KeyError where there is none."""
    if form not in lines_abroad():
        return Division(form, form, PREFECTURE, "city", (cities_abroad()[form],))
    forms, country, place = lines_abroad()[form].split("\t")
    name = forms.split("/")[0]
    latitude, longitude, number = coordinates(place)
    return Division(
        name,
        name,
        PREFECTURE,
        "city",
        (country_of(country),),
        latitude=latitude,
        longitude=longitude,
        geonames=number,
    )
